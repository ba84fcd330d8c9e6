package org.cybercrimeproject.reporting.model;

/**
 * The newest that reporting knows of one record of a neighbour.
 *
 * @param state the record itself
 * @param timelines what its owner derived from it
 * @param <S> the reading model of the record
 */
public record Known<S>(S state, Timelines timelines) {}
