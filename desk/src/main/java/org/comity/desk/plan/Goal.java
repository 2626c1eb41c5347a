package org.comity.desk.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.model.Country;

/**
 * What is to be reached, measured by an indicator of the catalogue when there is one.
 *
 * @param text why, and what it means
 * @param indicator an id of the catalogue; empty for a goal that no indicator measures
 * @param unit of baseline and target
 * @param baseline where it stood
 * @param target where it should stand
 * @param due when
 * @param home whose goal it is
 * @param partner with whom
 * @param parent the goal that this one serves
 */
public record Goal(
        String id,
        String title,
        String text,
        String indicator,
        String unit,
        Optional<Double> baseline,
        Optional<Double> target,
        Optional<LocalDate> due,
        Optional<Country> home,
        Optional<Country> partner,
        Optional<String> parent) {}
