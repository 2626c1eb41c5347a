package org.comity.workbench.neighbourhood;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.model.Country;

/**
 * A partner that a rule names.
 *
 * @param relation the term met, as written ({@code land}, {@code sea:400}); the nearest one when several are met
 * @param distance what the term measures: the upper bound of the sea class in statute miles (0 for land), a gap or
 *     distance in kilometres
 * @param since first day of the state in the source
 * @param until last day; empty while it lasts
 * @param source the source's id
 * @param carriedFrom the source's last year, when the asked year lies after it: marked "as of 2016"
 */
public record Neighbour(
        Country home,
        Country partner,
        String relation,
        Optional<Double> distance,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        String source,
        Optional<Integer> carriedFrom) {}
