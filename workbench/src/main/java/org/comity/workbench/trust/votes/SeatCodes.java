package org.comity.workbench.trust.votes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.data.importing.CodeResolver;
import org.comity.model.Resolution;
import org.jspecify.annotations.Nullable;

/** What the codes of a file mean on a date; between two days on which some code changes its meaning, asked once. */
final class SeatCodes {
    private final CodeResolver resolver;
    private final List<LocalDate> turns;
    private final Map<String, @Nullable Resolution[]> known = new HashMap<>();

    SeatCodes(CodeResolver resolver) {
        this.resolver = resolver;
        this.turns = new ArrayList<>(resolver.turningPoints());
    }

    /** Which stretch of time the date lies in: equal for dates on which every code means the same. */
    int era(LocalDate date) {
        int at = Collections.binarySearch(turns, date);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** What the code means on a date of that era. */
    Resolution resolve(String code, int era, LocalDate date) {
        @Nullable Resolution[] byEra = known.computeIfAbsent(code, _ -> new Resolution[turns.size() + 1]);
        Resolution found = byEra[era];
        if (found == null) {
            found = resolver.resolve(code, date);
            byEra[era] = found;
        }
        return found;
    }
}
