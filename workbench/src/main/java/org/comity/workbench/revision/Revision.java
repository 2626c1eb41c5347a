package org.comity.workbench.revision;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.data.DataException;
import org.comity.data.Manifest;
import org.comity.data.Vintages;
import org.comity.data.diff.TwoVintages;
import org.comity.data.diff.VintageDiff;
import org.comity.data.importing.Progress;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Messages;
import org.comity.workbench.Workbench;
import org.comity.workbench.situation.Situation;

/** Compares two vintages of a source. For use by many threads; one comparison is made at a time. */
public final class Revision {
    static final String BUNDLE = "org/comity/workbench/revision/messages";

    private final Workbench workbench;
    private final Messages texts;

    private Revision(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.texts = Messages.of(BUNDLE, locale);
    }

    /** With the texts of a language; figures are the same in all. */
    public static Revision of(Workbench workbench, Locale locale) {
        return new Revision(workbench, locale);
    }

    /**
     * What is asked.
     *
     * @param what a source's id, or an indicator's
     * @param from the earlier vintage, as {@link TwoVintages#of} takes it
     * @param to the later one
     * @param effect whose scores and ranks are looked at; empty for none
     * @param frameBefore the frame that was in use with the earlier vintage; empty for the same
     * @param most how many of the changed cells are listed, 0 to 1,000,000
     */
    public record Request(
            String what,
            String from,
            String to,
            Optional<Situation.Request> effect,
            Optional<Framework> frameBefore,
            int most) {
        /** As many cells as are listed where nothing is said. */
        public static final int USUALLY = 10_000;

        private static final int LIMIT = 1_000_000;

        public Request {
            if (most < 0 || most > LIMIT) {
                throw new IllegalArgumentException("At most %d cells are listed, not %d.".formatted(LIMIT, most));
            }
        }
    }

    private record Question(Request request, Locale locale) {}

    /**
     * As a Finding: main table one row per indicator, then the largest revisions, the cells, and with an effect the
     * scores and ranks before and after with the parts that data revised, data added and method changed have in them.
     */
    public Finding finding(Request request) {
        return workbench.remember(
                new Question(request, texts.locale()),
                Finding.class,
                () -> compare(request, Progress.SILENT, Optional.empty()));
    }

    /** The same, telling how far it is, and with all changed cells, however many, written to a Parquet file. */
    public Finding finding(Request request, Progress progress, Optional<Path> cells) {
        return compare(request, progress, cells);
    }

    private Finding compare(Request request, Progress progress, Optional<Path> cells) {
        TwoVintages two =
                TwoVintages.of(workbench.store(), workbench.catalogue(), request.what(), request.from(), request.to());
        for (Manifest one : List.of(two.from(), two.to())) {
            if (!Vintages.isAllowed(one.vintage(), workbench.asOf())) {
                throw new DataException(
                        "%s of %s was not known by the date that figures are read as of; ask without it."
                                .formatted(one.vintage().id(), two.source()));
            }
        }
        int steps = request.effect().isPresent() ? Effects.STEPS + 1 : 1;
        progress.step(texts.text("step.cells"), 0, steps);
        synchronized (workbench) { // each comparison may take the memory that one may take
            try (VintageDiff diff =
                    VintageDiff.open(workbench.store(), workbench.catalogue(), two, workbench.threads())) {
                cells.ifPresent(diff::write);
                RevisionFinding finding = new RevisionFinding(workbench, request, diff, texts);
                Optional<Effects> effects = request.effect().map(asked -> {
                    Effects made = new Effects(workbench, diff, asked, request.frameBefore());
                    made.run((done) -> progress.step(texts.text("step.states"), 1 + done, steps));
                    return made;
                });
                progress.step("", steps, steps);
                return finding.build(effects);
            }
        }
    }
}
