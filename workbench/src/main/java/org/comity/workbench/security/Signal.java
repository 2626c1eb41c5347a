package org.comity.workbench.security;

import java.util.Comparator;
import java.util.Optional;
import org.comity.model.Period;
import org.comity.workbench.security.change.SeriesLook;

/**
 * What stands out in one series.
 *
 * @param look the series
 * @param shift the change that it holds; empty where it is the latest figure that stands out
 * @param q how unusual that is after all series of the answer were looked at
 */
record Signal(SeriesLook look, Optional<SeriesLook.Shift> shift, double q) {
    /** The most unusual first; of the same, by partner, way, kind and period. */
    static final Comparator<Signal> ORDER = Comparator.comparingDouble(Signal::q)
            .thenComparing(one -> one.look().pair().canonical())
            .thenComparing(one -> one.look().direction())
            .thenComparing(one -> one.look().indicator().id())
            .thenComparing(Signal::period);

    Period period() {
        return shift.map(SeriesLook.Shift::period).orElseGet(look::last);
    }

    /** After less before: of both levels, or of the latest figure and the level that it stands out from. */
    double change() {
        return shift.map(one -> one.after() - one.before()).orElseGet(() -> {
            SeriesLook.Latest latest = look.latest().orElseThrow();
            return latest.figure() - latest.level();
        });
    }

    String words() {
        return shift.map(SeriesLook.Shift::words)
                .orElseGet(() -> look.latest().orElseThrow().words());
    }
}
