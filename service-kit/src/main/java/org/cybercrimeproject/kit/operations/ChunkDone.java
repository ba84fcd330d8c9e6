package org.cybercrimeproject.kit.operations;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a chunk of work did.
 *
 * @param examined how many aggregates it looked at
 * @param written for how many something was written
 * @param next where the next chunk begins; left out when this was the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChunkDone(int examined, int written, String next) {}
