package org.comity.server.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.security.RecordFinding;
import org.comity.workbench.security.series.SeriesQuestion;

/** What pages and REST ask of reported events, and of instruments against threats. Safe for use by many threads. */
public interface Reports {
    /** The sources of reported events that are held, the one that was released last first. */
    List<String> sources();

    /** The source of single events behind a source, where those are held; it may be the same. */
    Optional<String> stream(String source);

    /** What is reported of a pair, period by period. */
    Finding series(SeriesQuestion question, Locale locale);

    /** The single events of a pair. */
    Finding events(SeriesQuestion question, Locale locale);

    /** When what is reported changed; empty where the source has no series of the pair to look at. */
    Optional<Finding> changes(Pair pair, String source, Locale locale);

    /** The forecasts that were made before; empty where none were. */
    Optional<Finding> outlook(Pair pair, String source, Locale locale);

    /** Every forecast that was made, with what came. */
    Finding record(RecordFinding.Question question, Locale locale);

    /** Instruments of two countries against threats, by public sources. */
    Finding instruments(Pair pair, LocalDate on, Locale locale);
}
