package org.cybercrimeproject.kit.writing;

import java.time.Instant;

/**
 * An aggregate as it stands in the database.
 *
 * @param state its state
 * @param version its version, from 1
 * @param recordedAt when the owner's database recorded this version
 * @param <S> the state
 */
public record Written<S>(S state, long version, Instant recordedAt) {}
