package org.cybercrimeproject.country.treaty;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That a State applies an instrument to a territory.
 *
 * @param by the State, ISO 3166-1 alpha-2
 * @param since the first day
 * @param action the action that extends the instrument to the territory
 */
record Application(String by, LocalDate since, UUID action) {}
