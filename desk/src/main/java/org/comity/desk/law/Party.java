package org.comity.desk.law;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.model.Country;

/**
 * A party to an agreement and its own dates.
 *
 * @param name as in the text
 * @param country where it is one
 */
public record Party(
        String id,
        String agreement,
        String name,
        Optional<Country> country,
        Optional<LocalDate> signed,
        Optional<LocalDate> ratified,
        Optional<LocalDate> inForce,
        Optional<LocalDate> withdrawn) {}
