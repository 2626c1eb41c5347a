package org.comity.workbench.trust.votes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.data.Catalogue;
import org.comity.data.DataException;
import org.comity.data.Refusal;
import org.comity.data.Source;
import org.comity.methods.affinity.Affinity;
import org.comity.methods.affinity.Alignment;
import org.comity.methods.affinity.Ballots;
import org.comity.methods.affinity.Measure;
import org.comity.methods.affinity.Treatment;
import org.comity.methods.affinity.Window;
import org.comity.methods.affinity.Yardstick;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Vintage.SourceFile;
import org.comity.workbench.Findings;

/** How alike pairs of countries voted, as a Finding. */
public final class AffinityFinding {
    private static final Messages TEXTS = Messages.of("org/comity/workbench/trust/votes/messages", Locale.ENGLISH);
    private static final int HASH = 12;

    private final Votes votes;
    private final AffinityQuestion question;
    private final List<Matches.Match> matches = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final List<SourceFile> joining = new ArrayList<>();

    private AffinityFinding(Votes votes, AffinityQuestion question) throws IOException {
        this.votes = votes;
        this.question = question;
        this.refused.addAll(votes.rows().kept());
        if (question.families().matches().isPresent()) {
            Matches read = Matches.read(question.families().matches().get());
            matches.addAll(read.pairs());
            refused.addAll(read.refused());
            joining.add(read.file());
        }
    }

    /**
     * The answer. Main table {@code affinity}: a row for each pair and window with a roll call in common, the pair in
     * alphabetical order. Where one measure is asked for and it is agreement, table {@code beside} has kappa and pi next
     * to it; tables {@code rows} and {@code refused} say what became of the rows of the files.
     *
     * @param command the command line that gives it again
     */
    public static Finding of(Votes votes, AffinityQuestion question, String command) throws IOException {
        return new AffinityFinding(votes, question).finding(command);
    }

    private Finding finding(String command) throws IOException {
        List<Yardstick> yardsticks = withChanceCorrected();
        List<Window> windows = windows();
        List<Alignment> alignments = new Affinity(ballots(), yardsticks, question.resampling(), this::isWanted)
                .of(windows, question.threads());
        boolean sessions = question.span().by() == AffinityQuestion.By.SESSION;
        AffinityTables tables = new AffinityTables(TEXTS, votes.countries(), sessions ? "session" : "year");
        boolean several = question.yardsticks().size() > 1;
        Table main = several ? tables.beside("affinity", alignments, yardsticks) : tables.one(alignments, 0);
        Findings findings = Findings.of("votes affinity", title(windows)).table(main);
        if (!several && yardsticks.size() > 1) {
            findings.table(tables.beside("beside", alignments, yardsticks));
        }
        findings.table(RowTables.rows(votes.rows()));
        if (!refused.isEmpty()) {
            findings.table(RowTables.refused(refused));
        }
        notes(findings);
        methods(findings);
        sources(findings, windows, sessions);
        findings.age(age(windows, sessions, main));
        parameters(findings);
        return findings.seed(question.resampling().seed()).command(command).build();
    }

    /** Agreement alone is never shown without what chance gives. */
    private List<Yardstick> withChanceCorrected() {
        List<Yardstick> all = new ArrayList<>(question.yardsticks());
        if (all.size() == 1 && all.getFirst().measure() == Measure.AGREEMENT) {
            all.addAll(question.beside());
        }
        return all;
    }

    private Ballots ballots() throws IOException {
        if (question.treatment().absences() != Treatment.Absences.DROP && !votes.hasAbsences()) {
            throw new DataException(TEXTS.text(
                    "error.absences", Map.of("file", votes.files().getFirst().name())));
        }
        byte[][] all = new byte[votes.countries().size()][];
        for (int c = 0; c < all.length; c++) {
            all[c] = votes.votesOf(c);
        }
        int[] families = question.families().joined()
                ? Families.of(votes.rollCalls(), matches)
                : Families.none(votes.rollCalls().size());
        return Ballots.of(all, families, RollCallWeights.of(votes, question.weighting()), question.treatment());
    }

    /** With weights by family each holds what its own roll calls count for; whether families are drawn is another matter. */
    private List<Window> windows() {
        List<Window> windows = Windows.of(votes, question.set(), question.span());
        if (!(question.weighting() instanceof AffinityQuestion.Weighting.ByFamily)) {
            return windows;
        }
        int[] families = Families.of(votes.rollCalls(), matches);
        return windows.stream().map(window -> window.byFamily(families)).toList();
    }

    private boolean isWanted(int first, int second) {
        Country one = votes.countries().get(first);
        Country other = votes.countries().get(second);
        return (question.countries().isEmpty()
                        || (question.countries().contains(one)
                                && question.countries().contains(other)))
                && question.home()
                        .map(home -> home.equals(one) || home.equals(other))
                        .orElse(true);
    }

    private String title(List<Window> windows) {
        return windows.isEmpty()
                ? TEXTS.text("title.none")
                : TEXTS.text(
                        "title",
                        Map.of(
                                "from", String.valueOf(windows.getFirst().key()),
                                "to", String.valueOf(windows.getLast().key())));
    }

    private void notes(Findings findings) {
        findings.note(TEXTS.text("note.alignment"));
        if (question.set() instanceof VoteSet.Important) {
            findings.note(TEXTS.text("note.important"));
        }
        if (!votes.hasAbsences()) {
            findings.note(TEXTS.text("note.absences"));
        }
        long unused = matches.size() - Families.used(votes.rollCalls(), matches);
        if (unused > 0) {
            findings.note(TEXTS.text("note.matches", Map.of("count", unused, "of", matches.size())));
        }
        RowTables.note(votes.rows()).ifPresent(findings::note);
    }

    private void methods(Findings findings) {
        for (Yardstick yardstick : withChanceCorrected()) {
            findings.method(TEXTS.text(
                    "method." + AffinityTables.word(yardstick),
                    Map.of(
                            "distance",
                            TEXTS.text("distance." + yardstick.distance().name().toLowerCase(Locale.ROOT)),
                            "unanimous",
                            TEXTS.text(yardstick.unanimous() ? "unanimous.kept" : "unanimous.dropped"))));
        }
        findings.method(
                question.resampling().draws() == 0
                        ? TEXTS.text("method.draws.none")
                        : TEXTS.text(
                                "method.draws",
                                Map.of(
                                        "draws",
                                        question.resampling().draws(),
                                        "level",
                                        question.resampling().level() * 100,
                                        "families",
                                        question.families().joined() ? "yes" : "no")));
    }

    private void sources(Findings findings, List<Window> windows, boolean sessions) {
        Optional<Integer> last = windows.isEmpty() ? Optional.empty() : Optional.of(year(windows.getLast(), sessions));
        Catalogue catalogue = Catalogue.shipped();
        votes.files().forEach(file -> findings.source(use(catalogue.getSource("unvotes"), file, last)));
        joining.forEach(file -> findings.source(use(catalogue.getSource("ideal-points"), file, last)));
    }

    /** What is missing is a first measure that is not defined for a pair with roll calls in common. */
    private static Finding.Age age(List<Window> windows, boolean sessions, Table main) {
        int value = 4; // a, b, year, votes, value
        long undefined = main.rows().stream()
                .filter(row -> row.get(value) == Table.Blank.MISSING)
                .count();
        return windows.isEmpty()
                ? new Finding.Age(Optional.empty(), Optional.empty(), 0, 0)
                : new Finding.Age(
                        Optional.of(year(windows.getLast(), sessions)),
                        Optional.of(year(windows.getFirst(), sessions)),
                        Math.toIntExact(undefined),
                        main.rows().size());
    }

    private static Finding.SourceUse use(Source source, SourceFile file, Optional<Integer> last) {
        return new Finding.SourceUse(
                source.id(),
                file.name() + " " + file.sha256().substring(0, HASH),
                source.licence(),
                source.citation(),
                last);
    }

    private static int year(Window window, boolean sessions) {
        return Math.toIntExact(window.key()) + (sessions ? 1945 : 0);
    }

    private void parameters(Findings findings) {
        findings.parameter("votes-set", question.set().text())
                .parameter("by", lower(question.span().by()))
                .parameter("window", question.span().length())
                .parameter(
                        "measure",
                        question.yardsticks().stream()
                                .map(yardstick -> "%s (%s, unanimous %s)"
                                        .formatted(
                                                AffinityTables.word(yardstick),
                                                lower(yardstick.distance()),
                                                yardstick.unanimous() ? "kept" : "dropped"))
                                .collect(Collectors.joining(", ")))
                .parameter("absences", lower(question.treatment().absences()))
                .parameter("abstentions", lower(question.treatment().abstentions()))
                .parameter(
                        "weights",
                        switch (question.weighting()) {
                            case AffinityQuestion.Weighting.Equal _ -> "equal";
                            case AffinityQuestion.Weighting.ByFamily _ -> "families";
                            case AffinityQuestion.Weighting.ByFile(var file) -> file;
                        })
                .parameter("resample", question.families().joined() ? "families" : "rollcalls")
                .parameter("draws", question.resampling().draws())
                .parameter("level", question.resampling().level());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
