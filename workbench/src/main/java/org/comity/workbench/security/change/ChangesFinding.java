package org.comity.workbench.security.change;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Observation;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** Changes in what is reported between home and its partners, as a Finding; turned round, the same from the other side. */
public final class ChangesFinding {
    private final Workbench workbench;
    private final ChangesQuestion question;
    private final Names names;
    private final Messages texts;
    private final SeriesFile file;

    private ChangesFinding(Workbench workbench, ChangesQuestion question, Locale locale) {
        this.workbench = workbench;
        this.question = question;
        this.names = Names.read(workbench.store().home(), locale);
        this.texts = Messages.of("org/comity/workbench/security/change/messages", locale);
        this.file = SeriesFile.of(workbench.store().home());
    }

    /**
     * The answer. Main table {@code changes}: a line for each change with its interval, both levels, p and q; table
     * {@code series}: every series that was looked at or left out; table {@code coverage}: the reporting behind each period.
     *
     * @throws IllegalArgumentException where the source has no such series or holds none of home, in one sentence
     */
    public static Finding of(Workbench workbench, ChangesQuestion question, Locale locale) {
        return new ChangesFinding(workbench, question, locale).finding();
    }

    private Finding finding() {
        List<ChangeSearch.Part> parts = new ChangeSearch(workbench, file, names, question)
                .parts(country -> question.partner()
                        .filter(partner -> !partner.equals(country))
                        .isEmpty());
        List<Observation> figures =
                parts.stream().flatMap(part -> part.read().figures().stream()).toList();
        if (figures.isEmpty()) {
            throw new IllegalArgumentException(
                    "No series of %s with a partner is held for %s; \"comity data import %s FILE...\" brings them."
                            .formatted(question.source(), question.home(), question.source()));
        }
        ChangesTables tables = new ChangesTables(
                texts, names, workbench.catalogue().mapping(question.source()).breaks(), parts);
        Findings findings = Findings.of("security changes", title())
                .table(tables.changes())
                .table(tables.series())
                .table(tables.coverage())
                .parameter("home", question.home())
                .parameter("partner", question.partner().map(Country::code).orElse(""))
                .parameter("source", question.source())
                .parameter("indicator", question.indicator().orElse(""))
                .parameter("method", ChangesQuestion.word(question.method()))
                .parameter("cost", question.costWord())
                .parameter("shortest", question.shortest())
                .parameter("false_alarms", question.falseAlarms())
                .parameter("simulations", question.simulations())
                .seed(question.seed())
                .command(question.command().toString())
                .asOf(workbench.asOf());
        int looked = (int) parts.stream()
                .flatMap(part -> part.looked().stream())
                .filter(one -> one.found().isPresent())
                .count();
        int all = parts.stream().mapToInt(part -> part.looked().size()).sum();
        findings.age(figures, all - looked, all);
        question.partner().ifPresent(_ -> tables.charts().forEach(findings::chart));
        findings.note(texts.text("changes.note.neutral"));
        findings.note(texts.text("changes.note.checked", Map.of("looked", looked, "all", all)));
        tables.notes().forEach(findings::note);
        names.changes().forEach(findings::note);
        for (String line : List.of(ChangesQuestion.word(question.method()), "interval", "season", "coverage", "q")) {
            findings.method(texts.text("changes.method." + line));
        }
        return findings.sources(
                        workbench.facts(),
                        parts.stream().map(part -> part.indicator().id()).toList())
                .build();
    }

    private String title() {
        String home = names.name(question.home());
        return question.partner()
                .map(partner -> texts.text(
                        "changes.title.pair",
                        Map.of("home", home, "partner", names.name(partner), "source", question.source())))
                .orElseGet(() -> texts.text("changes.title", Map.of("home", home, "source", question.source())));
    }
}
