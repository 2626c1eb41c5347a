package org.comity.workbench.security;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.methods.signal.change.FalseDiscovery;
import org.comity.model.Frequency;
import org.comity.workbench.security.change.SeriesLook;

/**
 * Which series stand out, after all of them were looked at: q-values of Benjamini and Hochberg (1995), once over the changes of
 * all series and once over their latest figures.
 */
final class SignalSearch {
    private final SignalsQuestion question;
    private final List<SeriesLook> looked;
    private final double[] changes;
    private final double[] latest;

    SignalSearch(SignalsQuestion question, List<SeriesLook> looks) {
        this.question = question;
        this.looked = looks.stream().filter(SeriesLook::isLooked).toList();
        this.changes = looked.stream().mapToDouble(look -> look.p().orElse(1)).toArray();
        this.latest = looked.stream()
                .mapToDouble(look -> look.latest().map(SeriesLook.Latest::p).orElse(1.0))
                .toArray();
    }

    /** Those with enough figures to be looked at. */
    List<SeriesLook> looked() {
        return looked;
    }

    double q(SeriesLook.Shift shift) {
        return FalseDiscovery.benjaminiHochberg(changes, shift.p().orElse(1));
    }

    /** In the order of {@link #looked}. */
    double[] changeQ() {
        return FalseDiscovery.benjaminiHochberg(changes);
    }

    /** The same under any dependence between the series (Benjamini and Yekutieli 2001). */
    double[] changeQUnderAnyDependence() {
        return FalseDiscovery.benjaminiYekutieli(changes);
    }

    /** In the order of {@link #looked}. */
    double[] latestQ() {
        return FalseDiscovery.benjaminiHochberg(latest);
    }

    /** The changes of a series that are recent and whose q is low enough, and the latest figure where it is beyond the pair's own. */
    List<Signal> signals() {
        double[] latestQ = latestQ();
        List<Signal> signals = new ArrayList<>();
        IntStream.range(0, looked.size()).forEach(i -> {
            SeriesLook look = looked.get(i);
            int recent = question.recent(look.indicator().frequency() == Frequency.MONTH);
            look.shifts().stream()
                    .filter(shift -> shift.place() < recent && q(shift) <= question.q())
                    .forEach(shift -> signals.add(new Signal(look, java.util.Optional.of(shift), q(shift))));
            look.latest()
                    .filter(SeriesLook.Latest::isUnusual)
                    .ifPresent(_ -> signals.add(new Signal(look, java.util.Optional.empty(), latestQ[i])));
        });
        signals.sort(Signal.ORDER);
        return signals;
    }
}
