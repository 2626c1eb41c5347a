package org.comity.workbench.security.precision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.data.Source;
import org.comity.data.event.EventImporter;
import org.comity.data.event.label.LabelReading;
import org.comity.data.event.label.LabelSample;
import org.comity.data.event.label.LabelSample.Rule;
import org.comity.data.event.label.LabelSample.Verdicts;
import org.comity.methods.treatment.Proportion;
import org.comity.methods.treatment.Range;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.model.Vintage;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** Precision and recall of a source's rows and of the rule of what is one event, from labels, as a Finding. */
public final class PrecisionFinding {
    private static final String BUNDLE = "org/comity/workbench/security/precision/messages";
    private static final String PRECISION = "precision";
    private static final String RECALL = "recall";

    private final Messages texts;
    private final LabelSample sample;
    private final List<List<Object>> rows = new ArrayList<>();
    private boolean isUntold;

    private PrecisionFinding(Messages texts, LabelSample sample) {
        this.texts = texts;
        this.sample = sample;
    }

    /**
     * The answer. Main table {@code precision}: a line per rule and measure, each a share with its 90 % interval; table {@code
     * labels}: the vintages of the sample.
     *
     * @throws IllegalArgumentException where the source has no events, or nothing of it is labelled
     */
    public static Finding of(Workbench workbench, String source, Locale locale) {
        Source known = workbench.catalogue().getSource(source); // says so where there is none
        if (!EventImporter.sources().contains(source)) {
            throw new IllegalArgumentException("%s has no single events; sources that have: %s."
                    .formatted(source, String.join(", ", EventImporter.sources())));
        }
        LabelSample sample = LabelReading.of(
                        workbench.store(), source, workbench.asOf(), workbench::isLetThrough, workbench.threads())
                .orElseThrow(() -> new IllegalArgumentException(
                        "No labels of %s are held, and without a sample there is no figure; give one with: comity data label %s FILE."
                                .formatted(source, source)));
        return new PrecisionFinding(Messages.of(BUNDLE, locale), sample).finding(workbench, known);
    }

    private Finding finding(Workbench workbench, Source source) {
        ofRows();
        ofPairs();
        Findings findings = Findings.of("security precision", texts.text("title", Map.of("source", source.id())))
                .table(precision())
                .table(labels())
                .parameter("source", source.id())
                .command(CommandLine.of("comity security precision")
                        .with(source.id())
                        .toString())
                .asOf(workbench.asOf());
        for (Vintage vintage : sample.vintages()) {
            findings.source(new Finding.SourceUse(
                    source.id(), vintage.id(), source.licence(), source.citation(), Optional.empty()));
        }
        int missing =
                (int) rows.stream().filter(row -> row.get(2) == Blank.MISSING).count();
        findings.age(new Finding.Age(Optional.empty(), Optional.empty(), missing, rows.size()));
        notes(findings);
        return findings.build();
    }

    private void ofRows() {
        Verdicts plain = sample.rows().plain();
        Verdicts media = sample.rows().media();
        Verdicts all = plain.and(media);
        if (all.agreed() + all.disputed() == 0) {
            return;
        }
        add("rows", PRECISION, all.yes(), all.agreed(), all.disputed());
        add("rows_without_media", PRECISION, plain.yes(), plain.agreed(), plain.disputed());
        recall("rows_without_media", plain, media);
    }

    private void ofPairs() {
        LabelSample.Pairs pairs = sample.pairs();
        Verdicts all = pairs.once().joined().and(pairs.once().apart());
        if (all.agreed() + all.disputed() == 0) {
            return;
        }
        ofRule("events_low", pairs.low());
        ofRule("events", pairs.once());
        ofRule("events_high", pairs.high());
    }

    private void ofRule(String name, Rule rule) {
        Verdicts joined = rule.joined();
        add(name, PRECISION, joined.yes(), joined.agreed(), joined.disputed());
        recall(name, joined, rule.apart());
    }

    /** Of all that is true, what a rule keeps; not told where nothing that it leaves out was labelled. */
    private void recall(String name, Verdicts kept, Verdicts left) {
        long of = left.agreed() == 0 ? 0 : kept.yes() + left.yes();
        add(name, RECALL, of == 0 ? 0 : kept.yes(), of, kept.disputed() + left.disputed());
    }

    private void add(String rule, String measure, long right, long of, long disputed) {
        Optional<Range> share = Proportion.of((double) right, (double) of);
        isUntold |= share.isEmpty();
        rows.add(List.of(
                rule,
                measure,
                texts.text("rule." + rule),
                share.<Object>map(Range::value).orElse(Blank.MISSING),
                share.<Object>map(Range::low).orElse(Blank.MISSING),
                share.<Object>map(Range::high).orElse(Blank.MISSING),
                share.<Object>map(_ -> right).orElse(Blank.MISSING),
                of,
                disputed));
    }

    private Table precision() {
        return new Table(
                "precision",
                texts.text("table.precision"),
                List.of(
                        column("rule", Kind.TEXT),
                        column("measure", Kind.TEXT),
                        column("meaning", Kind.TEXT),
                        column("share", Kind.SHARE),
                        column("low", Kind.SHARE),
                        column("high", Kind.SHARE),
                        column("right", Kind.WHOLE),
                        column("of", Kind.WHOLE),
                        column("disputed", Kind.WHOLE)),
                rows);
    }

    private Table labels() {
        List<List<Object>> held = new ArrayList<>();
        for (Vintage vintage : sample.vintages()) {
            held.add(List.of(
                    vintage.id(),
                    vintage.fileNames(),
                    vintage.counts().loaded(),
                    vintage.counts().refused()));
        }
        return new Table(
                "labels",
                texts.text("table.labels"),
                List.of(
                        column("vintage", Kind.ID),
                        column("file", Kind.TEXT),
                        column("labels", Kind.WHOLE),
                        column("refused", Kind.WHOLE)),
                held);
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }

    private void notes(Findings findings) {
        long disputed = sample.rows().plain().and(sample.rows().media()).disputed()
                + sample.pairs()
                        .once()
                        .joined()
                        .and(sample.pairs().once().apart())
                        .disputed();
        findings.note(texts.text("note.sample"));
        if (disputed > 0) {
            findings.note(texts.text("note.disputed", Map.of("disputed", disputed)));
        }
        if (isUntold) {
            findings.note(texts.text("note.untold"));
        }
        if (sample.gone() > 0) {
            findings.note(texts.text("note.gone", Map.of("gone", sample.gone())));
        }
        findings.method(texts.text("method.precision"));
        findings.method(texts.text("method.recall"));
        findings.method(texts.text("method.interval"));
    }
}
