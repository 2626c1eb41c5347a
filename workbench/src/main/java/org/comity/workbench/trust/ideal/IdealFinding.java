package org.comity.workbench.trust.ideal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.data.Catalogue;
import org.comity.data.DataException;
import org.comity.data.Refusal;
import org.comity.data.Source;
import org.comity.methods.idealpoint.Estimate;
import org.comity.methods.idealpoint.IdealPoints;
import org.comity.methods.idealpoint.NotConverged;
import org.comity.methods.idealpoint.Options;
import org.comity.methods.idealpoint.Point;
import org.comity.methods.idealpoint.RollCalls;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Vintage.SourceFile;
import org.comity.workbench.Findings;
import org.comity.workbench.trust.votes.Matches;
import org.comity.workbench.trust.votes.RowTables;
import org.comity.workbench.trust.votes.VoteSet;
import org.comity.workbench.trust.votes.Votes;

/** Ideal points of countries from their votes, as a Finding. */
public final class IdealFinding {
    private static final Messages TEXTS = Messages.of("org/comity/workbench/trust/ideal/messages", Locale.ENGLISH);
    private static final int HASH = 12;
    /** Where the search begins opposite to the positive country, in periods in which they mostly vote differently. */
    private static final List<String> OPPOSITE = List.of("RUS", "SUN");

    private final IdealQuestion question;
    private final Chosen chosen;
    private final List<Matches.Match> pairs = new ArrayList<>();
    private final List<Matches.Match> without = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final List<SourceFile> joining = new ArrayList<>();
    private final Pace pace;

    private IdealFinding(Votes votes, IdealQuestion question, Pace pace) throws IOException {
        this.question = question;
        this.pace = pace;
        refused.addAll(votes.rows().kept());
        chosen = Chosen.of(votes, question);
        if (question.matches().isPresent()) {
            Matches read = Matches.read(question.matches().get());
            pairs.addAll(read.pairs());
            refused.addAll(read.refused());
            joining.add(read.file());
        }
    }

    /**
     * The answer. Main table {@code ideal}: a row for each country and period with a vote that was used; table
     * {@code items}: how each question divides the line; tables {@code few} and {@code unmatched}: periods with few
     * roll calls, and bridges of which a roll call is missing; tables {@code rows} and {@code refused}: what became of the
     * rows of the files. Where draws of the exact posterior are asked for, the points are theirs, table {@code check} has
     * the fast ones beside them, and {@code items} stay those of the fast estimate.
     *
     * @param command the command line that gives it again
     */
    public static Finding of(Votes votes, IdealQuestion question, String command, Pace pace) throws IOException {
        return new IdealFinding(votes, question, pace).finding(command);
    }

    /** Is told of each draw of the exact posterior that is done. */
    public interface Pace {
        Pace SILENT = (_, _) -> {};

        /** From 1 to {@code of}, those thrown away included; in ascending order. */
        void done(int draw, int of);
    }

    private Finding finding(String command) {
        RollCalls rollCalls = chosen.bridged(chosen.rollCalls(question.dynamic()), pairs, without);
        Estimate estimate = fitted(() -> IdealPoints.fit(rollCalls, options()));
        Optional<List<Point>> drawn = question.check().map(draws -> drawn(rollCalls, draws));
        IdealTables tables = new IdealTables(TEXTS, chosen, question.dynamic());
        SortedMap<Integer, Integer> few = chosen.few();
        Findings findings = Findings.of("votes ideal", title())
                .table(tables.points(drawn.orElse(estimate.points())))
                .table(tables.questions(estimate));
        drawn.ifPresent(points -> {
            findings.table(tables.check(estimate.points(), points));
            findings.note(TEXTS.text("ideal.note.check"));
        });
        if (!few.isEmpty()) {
            findings.table(tables.few(few));
            findings.note(TEXTS.text("ideal.note.few", Map.of("count", few.size(), "which", named(few))));
        }
        if (!without.isEmpty()) {
            findings.table(tables.unmatched(without));
            findings.note(TEXTS.text("ideal.note.unmatched", Map.of("count", without.size(), "of", pairs.size())));
        }
        findings.table(RowTables.rows(chosen.votes.rows()));
        if (!refused.isEmpty()) {
            findings.table(RowTables.refused(refused));
        }
        RowTables.note(chosen.votes.rows()).ifPresent(findings::note);
        findings.note(TEXTS.text("ideal.note.line"));
        if (question.dynamic() && question.walkVariance().isEmpty()) {
            findings.note(TEXTS.text("ideal.note.walk"));
        }
        if (question.set() instanceof VoteSet.Important) {
            findings.note(TEXTS.text("ideal.note.important"));
        }
        methods(findings, estimate);
        sources(findings);
        return findings.command(command).build();
    }

    private Options options() {
        return new Options(
                question.walkVariance(),
                Options.DEFAULT.tolerance(),
                Options.DEFAULT.mostSteps(),
                question.threads(),
                places(List.of(question.positive().code())),
                places(OPPOSITE.contains(question.positive().code()) ? List.of("USA") : OPPOSITE));
    }

    private List<Point> drawn(RollCalls rollCalls, IdealQuestion.Draws draws) {
        int all = draws.burn() + draws.kept();
        return fitted(() -> IdealPoints.sample(
                rollCalls,
                options(),
                new IdealPoints.Sampling(draws.kept(), draws.burn(), draws.seed()),
                done -> pace.done(done, all)));
    }

    private static <T> T fitted(Supplier<T> estimation) {
        try {
            return estimation.get();
        } catch (NotConverged e) {
            throw new DataException(TEXTS.text("ideal.error.converged", Map.of("steps", e.steps())), e);
        } catch (IllegalArgumentException e) {
            throw new DataException(TEXTS.text("ideal.error.few"), e);
        }
    }

    private List<Integer> places(List<String> codes) {
        return IntStream.range(0, chosen.votes.countries().size())
                .filter(c -> codes.contains(chosen.votes.countries().get(c).code()))
                .boxed()
                .toList();
    }

    private static String named(SortedMap<Integer, Integer> few) {
        return few.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private String title() {
        return TEXTS.text(
                "ideal.title",
                Map.of(
                        "by", question.sessions() ? "session" : "year",
                        "from", String.valueOf(chosen.first),
                        "to", String.valueOf(chosen.last())));
    }

    private void methods(Findings findings, Estimate estimate) {
        findings.method(TEXTS.text("ideal.method.model"));
        question.check().ifPresent(draws -> {
            findings.method(TEXTS.text("ideal.method.gibbs", Map.of("draws", draws.kept(), "burn", draws.burn())));
            findings.seed(draws.seed());
            findings.parameter("draws", draws.kept()).parameter("burn", draws.burn());
        });
        findings.method(TEXTS.text(question.dynamic() ? "ideal.method.dynamic" : "ideal.method.static"));
        findings.method(TEXTS.text(
                "ideal.method.sign", Map.of("country", question.positive().code())));
        findings.parameter("votes-set", question.set().text())
                .parameter("by", question.sessions() ? "session" : "year")
                .parameter("model", question.dynamic() ? "dynamic" : "static")
                .parameter("estimator", question.check().isPresent() ? "gibbs" : "fast")
                .parameter("walk variance", estimate.walkVariance())
                .parameter("positive", question.positive().code())
                .parameter("tolerance", Options.DEFAULT.tolerance())
                .parameter("steps", estimate.steps())
                .parameter("votes", estimate.votes())
                .parameter("questions", estimate.items().size());
    }

    private void sources(Findings findings) {
        int shift = question.sessions() ? 1945 : 0;
        Optional<Integer> last = Optional.of(chosen.last() + shift);
        Catalogue catalogue = Catalogue.shipped();
        chosen.votes.files().forEach(file -> findings.source(use(catalogue.getSource("unvotes"), file, last)));
        joining.forEach(file -> findings.source(use(catalogue.getSource("ideal-points"), file, last)));
        findings.age(new Finding.Age(last, Optional.of(chosen.first + shift), 0, chosen.places.length));
    }

    private static Finding.SourceUse use(Source source, SourceFile file, Optional<Integer> last) {
        return new Finding.SourceUse(
                source.id(),
                file.name() + " " + file.sha256().substring(0, HASH),
                source.licence(),
                source.citation(),
                last);
    }
}
