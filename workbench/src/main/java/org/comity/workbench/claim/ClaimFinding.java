package org.comity.workbench.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Vintage;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.TimeMultiples;
import org.comity.workbench.claim.Evidence.Line;
import org.comity.workbench.claim.Evidence.Role;
import org.comity.workbench.claim.language.Claim;
import org.comity.workbench.claim.language.Subject;
import org.comity.workbench.claim.language.Subject.Others;

/** An answer as a Finding. */
final class ClaimFinding {
    private static final int FEWEST_DRAWN = 3;
    private static final int MOST_NAMED = 6;

    private final Workbench workbench;
    private final ClaimTester.Request request;
    private final Shelf shelf;
    private final Evidence evidence;
    private final Messages texts;
    private final ClaimTables tables;
    private final Turning turning;

    ClaimFinding(Workbench workbench, ClaimTester.Request request, Shelf shelf, Evidence evidence, Messages texts) {
        this.workbench = workbench;
        this.request = request;
        this.shelf = shelf;
        this.evidence = evidence;
        this.texts = texts;
        this.tables = new ClaimTables(request, evidence, texts);
        this.turning = new Turning(request, shelf, evidence, texts, held(workbench));
    }

    private static Set<String> held(Workbench workbench) {
        return workbench.store().vintages().stream()
                .filter(workbench::isRead)
                .map(Vintage::source)
                .collect(Collectors.toUnmodifiableSet());
    }

    Finding build(Set<String> indicators) {
        String claim = request.claim().text();
        Findings findings = Findings.of("claim", title())
                .age(age())
                .table(tables.answer())
                .table(tables.years())
                .table(turning.table());
        if (subject().isJoined()) {
            findings.table(tables.members());
        }
        chart().ifPresent(findings::chart);
        sentences().forEach(findings::note);
        notes().forEach(findings::note);
        methods().forEach(findings::method);
        return findings.sources(workbench.facts(), indicators)
                .parameter("claim", claim)
                .parameter("rule", request.rule())
                .parameter("frame", request.framework().id())
                .parameter("draws", request.draws())
                .seed(request.seed())
                .command(command(claim))
                .asOf(workbench.asOf())
                .build();
    }

    private String command(String claim) {
        return CommandLine.of("comity claim '%s'".formatted(claim))
                .with("--rule", request.rule().toString())
                .with("--frame", Frames.of(workbench).name(request.framework()))
                .with("--draws", Integer.toString(request.draws()))
                .with("--seed", Long.toString(request.seed()))
                .toString();
    }

    private Subject subject() {
        return evidence.lines().getFirst().point().subject();
    }

    private String title() {
        return texts.text(
                "title",
                Map.of("verdict", tables.verdict(), "claim", request.claim().text()));
    }

    private Finding.Age age() {
        List<Integer> years = evidence.lines().stream()
                .filter(line -> line.value().isPresent())
                .map(line -> line.point().year())
                .toList();
        List<Integer> compared = evidence.lines().stream()
                .filter(line -> line.role() != Role.NOT_THERE)
                .map(line -> line.point().year())
                .distinct()
                .toList();
        long thin = evidence.thin().stream()
                .map(line -> line.point().year())
                .distinct()
                .count();
        return new Finding.Age(
                years.stream().max(Integer::compare),
                years.stream().min(Integer::compare),
                (int) thin,
                compared.size());
    }

    /** The answer in words: the verdict first, then why, then what would change it. */
    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(verdict());
        if (!isOfNoWhole()) {
            sentences.addAll(turning.sentences());
        }
        return sentences;
    }

    private Optional<Whole> whole() {
        return shelf instanceof FigureShelf figures ? figures.whole() : Optional.empty();
    }

    private boolean isOfNoWhole() {
        return whole().filter(whole -> whole.kind() == Whole.Kind.NOT_HELD).isPresent();
    }

    /** What a share is a part of. */
    private Optional<String> saysWhole() {
        return whole().flatMap(whole -> switch (whole.kind()) {
            case STATED ->
                Optional.of(texts.text(
                        "note.whole.stated",
                        Map.of(
                                "totals",
                                whole.totals().stream()
                                        .map(id -> "%s (%s)"
                                                .formatted(
                                                        workbench
                                                                .catalogue()
                                                                .getIndicator(id)
                                                                .label(),
                                                        id))
                                        .collect(Collectors.joining(" + ")))));
            case SUMMED -> {
                Country home = subject().home();
                int year = evidence.lines().getFirst().point().year();
                yield Optional.of(texts.text(
                        "note.whole.summed",
                        Map.of(
                                "home",
                                home.code(),
                                "year",
                                Integer.toString(year),
                                "partners",
                                whole.partners(home, year))));
            }
            case NOT_HELD -> Optional.empty();
        });
    }

    private String verdict() {
        if (isOfNoWhole()) {
            return texts.text(
                    "says.no_whole", Map.of("source", shelf.parts().getFirst().source()));
        }
        if (evidence.support().isEmpty()) {
            return texts.text("says.nothing");
        }
        double trueIn = evidence.support().get().trueIn();
        return texts.text(
                "says." + says(),
                Map.of(
                        "percent", percent(trueIn),
                        "draws", request.draws(),
                        "fewest", Evidence.FEWEST_YEARS,
                        "who", missing(),
                        "years", String.join(", ", years(evidence.lacking()))));
    }

    private String says() {
        return !evidence.thin().isEmpty()
                ? "thin"
                : switch (evidence.limit()) {
                    case NONE -> evidence.verdict().name().toLowerCase(Locale.ROOT);
                    case FEW_YEARS -> "few";
                    case MISSING -> "missing";
                };
    }

    /** The neighbours without a figure in some year, the first few by name. */
    private String missing() {
        Names names = Names.of(texts.locale());
        List<String> who = evidence.lacking().stream()
                .flatMap(line -> Evidence.missing(line).stream())
                .distinct()
                .sorted()
                .map(names::name)
                .toList();
        return String.join(", ", who.subList(0, Math.min(MOST_NAMED, who.size())))
                + (who.size() > MOST_NAMED ? " …" : "");
    }

    static String percent(double share) {
        double percent = 100 * share;
        return percent == Math.rint(percent)
                ? Long.toString((long) percent)
                : String.format(Locale.ROOT, "%.1f", percent);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (subject().others() instanceof Others.Neighbours(var of)) {
            notes.add(of.map(year -> texts.text("note.fixed", Map.of("year", Integer.toString(year))))
                    .orElseGet(() -> texts.text("note.dated")));
        }
        saysWhole().ifPresent(notes::add);
        if (request.claim() instanceof Claim.Treatment treatment) {
            notes.add(texts.text(
                    "note.treats",
                    Map.of(
                            "within",
                            Claim.plain(treatment.within()),
                            "measures",
                            shelf.parts().stream().map(Shelf.Part::name).collect(Collectors.joining("; ")))));
        }
        if (!shelf.hasErrors() && !isOfNoWhole()) {
            notes.add(texts.text("note.exact"));
        }
        List<String> absent = years(evidence.lines().stream()
                .filter(line -> line.role() == Role.NOT_THERE)
                .toList());
        if (!absent.isEmpty()) {
            notes.add(texts.text("note.not_there", Map.of("years", String.join(", ", absent))));
        }
        if (shelf instanceof ScoreShelf) {
            notes.add(texts.text("note.score"));
            notes.add(request.framework().notice().strip());
        }
        return notes;
    }

    /** Years in order, runs of them as spans. */
    static List<String> years(List<Line> lines) {
        TreeSet<Integer> years =
                lines.stream().map(line -> line.point().year()).collect(Collectors.toCollection(TreeSet::new));
        List<String> spans = new ArrayList<>();
        for (int year : years) {
            if (!years.contains(year - 1)) {
                int last = year;
                while (years.contains(last + 1)) {
                    last++;
                }
                spans.add(last == year ? Integer.toString(year) : year + "–" + last);
            }
        }
        return spans;
    }

    private List<String> methods() {
        List<String> methods = new ArrayList<>();
        methods.add(texts.text("method.verdict", Map.of("draws", request.draws())));
        methods.add(texts.text(shelf instanceof ScoreShelf ? "method.score" : "method.figure"));
        methods.add(texts.text("method." + form(request.claim())));
        return methods;
    }

    private static String form(Claim claim) {
        return switch (claim) {
            case Claim.Extreme _ -> "extreme";
            case Claim.Comparison _ -> "comparison";
            case Claim.Trend _ -> "trend";
            case Claim.Level _ -> "level";
            case Claim.Treatment _ -> "treatment";
        };
    }

    private Optional<Finding.Chart> chart() {
        String enough = texts.text("chart.enough");
        String thin = texts.text("chart.thin");
        List<TimeMultiples.Point> points = evidence.lines().stream()
                .sorted(Comparator.comparingInt(line -> line.point().year()))
                .map(line -> new TimeMultiples.Point(
                        line.isEnough() ? enough : thin,
                        line.point().year(),
                        line.value().map(ClaimTables::interval)))
                .toList();
        List<Interval> drawn =
                points.stream().flatMap(point -> point.interval().stream()).toList();
        if (drawn.size() < FEWEST_DRAWN || request.claim() instanceof Claim.Treatment) {
            return Optional.empty();
        }
        double low = drawn.stream().mapToDouble(Interval::low).min().orElse(0);
        double high = drawn.stream().mapToDouble(Interval::high).max().orElse(1);
        String title = texts.text("chart.title", Map.of("subject", subject().text()));
        List<Integer> claimed = request.claim() instanceof Claim.Extreme extreme ? List.of(extreme.year()) : List.of();
        String spec = new TimeMultiples(title, unit(), low, high > low ? high : low + 1, points)
                .band(texts.locale(), List.of(enough, thin), claimed);
        return Optional.of(new Finding.Chart("claim", title, "by_year", spec));
    }

    private String unit() {
        return shelf instanceof ScoreShelf && !subject().isShare() ? texts.text("unit.score") : "";
    }
}
