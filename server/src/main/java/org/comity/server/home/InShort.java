package org.comity.server.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.server.page.Language;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.Change;
import org.comity.workbench.situation.Assessment.Relation;

/** Three sentences on a home: where its relations stand, what moved, and what is not known. */
final class InShort {
    private final Assessment assessment;
    private final Finding finding;
    private final Language language;

    InShort(Assessment assessment, Finding finding, Language language) {
        this.assessment = assessment;
        this.finding = finding;
        this.language = language;
    }

    List<Sentence> sentences(int span) {
        List<String> texts = List.of(state(), change(span), unknown());
        List<Sentence> sentences = new ArrayList<>();
        for (String text : texts) {
            sentences.add(new Sentence("%s-%d".formatted(finding.id(), sentences.size() + 1), text));
        }
        return sentences;
    }

    private String state() {
        List<Relation> scored = assessment.partners().stream()
                .filter(r -> r.overall().isPresent())
                .toList();
        if (scored.isEmpty()) {
            return language.text("short.none", Map.of("year", year(assessment.year())));
        }
        List<Country> first = scored.stream()
                .filter(r -> r.group().equals(Optional.of("A")))
                .map(Relation::partner)
                .toList();
        long groups =
                scored.stream().flatMap(r -> r.group().stream()).distinct().count();
        return language.text(
                "short.state",
                Map.of(
                        "count", scored.size(),
                        "year", year(assessment.year()),
                        "groups", groups,
                        "lowest", language.number(score(scored, Comparator.naturalOrder()), 0),
                        "highest", language.number(score(scored, Comparator.reverseOrder()), 0),
                        "first", groups > 1 ? first.size() : 0,
                        "names", few(first)));
    }

    private static double score(List<Relation> scored, Comparator<Double> order) {
        return scored.stream()
                .flatMap(r -> r.overall().stream())
                .map(Assessment.Score::value)
                .min(order)
                .orElseThrow();
    }

    private String change(int span) {
        int from = assessment.year() - span;
        List<Country> up = moved(from, 1);
        List<Country> down = moved(from, -1);
        int rest = assessment.partners().size() - up.size() - down.size();
        return language.text(
                "short.change",
                Map.of(
                        "from", year(from),
                        "up", up.size(),
                        "upNames", few(up),
                        "down", down.size(),
                        "downNames", few(down),
                        "rest", rest));
    }

    private List<Country> moved(int fromYear, int sign) {
        return assessment.partners().stream()
                .filter(r -> r.changes().stream()
                        .anyMatch(c -> c.fromYear() == fromYear && c.isCertain() && direction(c) == sign))
                .map(Relation::partner)
                .toList();
    }

    private static int direction(Change change) {
        return change.difference().map(d -> (int) Math.signum(d.value())).orElse(0);
    }

    private String unknown() {
        List<String> missing = assessment.measures().stream()
                .filter(m -> m.observed() == 0 && m.carried() == 0)
                .map(m -> m.measure().label())
                .toList();
        Optional<Relation> least = assessment.partners().stream()
                .min(Comparator.comparingDouble(Relation::observedShare).thenComparing(Relation::partner));
        return language.text(
                "short.unknown",
                Map.of(
                        "missing", missing.size(),
                        "of", assessment.measures().size(),
                        "labels", missing.isEmpty() ? "" : language.few(missing),
                        "partner", least.map(r -> language.name(r.partner())).orElse(""),
                        "share",
                                least.map(r -> language.percent(r.observedShare()))
                                        .orElse("")));
    }

    private String few(List<Country> countries) {
        return countries.isEmpty()
                ? ""
                : language.few(countries.stream().map(language::name).sorted().toList());
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, "%d", year);
    }
}
