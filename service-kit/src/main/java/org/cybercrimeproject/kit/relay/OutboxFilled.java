package org.cybercrimeproject.kit.relay;

/** Something was put into the outbox that no write did: a retry, or a newest state once more. */
record OutboxFilled() {}
