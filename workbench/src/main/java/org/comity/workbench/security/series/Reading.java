package org.comity.workbench.security.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.data.Source;
import org.comity.data.event.reading.EventReading;
import org.comity.data.mapping.Mapping;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** What both answers over reported events share: the words, the source with its vintages and breaks. */
record Reading(Workbench workbench, SeriesQuestion question, Names names, Messages texts) {
    private static final String BUNDLE = "org/comity/workbench/security/series/messages";

    static Reading of(Workbench workbench, SeriesQuestion question, Locale locale) {
        return new Reading(
                workbench, question, Names.read(workbench.store().home(), locale), Messages.of(BUNDLE, locale));
    }

    /** Opens the events of the source; a sentence where none are held. */
    EventReading open() {
        workbench.catalogue().getSource(question.source()); // says so where there is none
        return workbench
                .events(question.source())
                .orElseThrow(() -> new IllegalArgumentException(
                        "No events of %s are held; import them with: comity data import FILE, or fetch gdelt with: comity data fetch gdelt."
                                .formatted(question.source())));
    }

    /** Days from which on the source works in another way, in order. */
    List<Mapping.Break> breaks() {
        return workbench.catalogue().mapping(question.source()).breaks();
    }

    Column column(String name, Kind kind) {
        return Column.of(name, texts.text("series.column." + name), kind);
    }

    String title(String key) {
        return texts.text(
                key,
                Map.of(
                        "home", names.name(question.pair().home()),
                        "partner", names.name(question.pair().partner()),
                        "source", question.source()));
    }

    /** The vintages with a line of these days, and what must be said of every such answer. */
    Findings finish(Findings findings, EventReading events, LocalDate from, LocalDate to, Optional<Integer> lastYear) {
        Source source = workbench.catalogue().getSource(question.source());
        events.vintages(from, to)
                .forEach(vintage -> findings.source(new Finding.SourceUse(
                        source.id(), vintage.id(), source.licence(), source.citation(), lastYear)));
        findings.note(texts.text("series.note.neutral"));
        findings.note(texts.text("series.note.media." + SeriesQuestion.word(question.media())));
        names.changes().forEach(findings::note);
        findings.method(texts.text("series.method.rule"));
        findings.method(texts.text("series.method.known"));
        return findings;
    }
}
