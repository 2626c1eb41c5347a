package org.comity.workbench.dialogue.converge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Messages;
import org.comity.workbench.Workbench;
import org.comity.workbench.dialogue.converge.Evidence.Kind;
import org.comity.workbench.dialogue.converge.Evidence.Measured;
import org.comity.workbench.dialogue.converge.Evidence.Role;
import org.comity.workbench.trade.scenario.Between;
import org.comity.workbench.trade.scenario.Estimates;
import org.comity.workbench.trade.scenario.Gains;
import org.comity.workbench.trade.scenario.Measure;
import org.comity.workbench.trade.scenario.Scenario;
import org.comity.workbench.trade.scenario.ScenarioFinding;
import org.comity.workbench.trade.scenario.TradeBaseline;

/**
 * Each side's gain of welfare from a trade agreement of the two, by the model of the trade scenarios. A gain of w per cent
 * counts as w / (w + {@value #HALF}); a loss counts as nothing. Where the two have an agreement, by the baseline or any
 * other source that is held, what another would do is not known.
 */
final class ScenarioEvidence {
    /** Per cent of welfare that count as a half. */
    static final double HALF = 0.1;

    private static final int DRAWS = 200;
    private static final String PRODUCT = "wdi.gdp_usd";
    /** Smaller changes of welfare, in per cent, are those of the solver. */
    private static final double LEAST = 1e-9;

    private final Workbench workbench;
    private final ConvergeQuestion question;
    private final Messages texts;
    private final Gathered gathered;
    private Optional<Solved> solved = Optional.empty();

    /** What came of it, or why nothing could. */
    private record Solved(Optional<Gains> gains, String why) {}

    ScenarioEvidence(Workbench workbench, ConvergeQuestion question, Messages texts, Gathered gathered) {
        this.workbench = workbench;
        this.question = question;
        this.texts = texts;
        this.gathered = gathered;
    }

    /**
     * Reckons the gain, where the topic asks for it.
     *
     * @param isThere whether the two have an agreement already, by any source that is held
     */
    void read(Topic topic, boolean isThere) {
        if (!topic.scenario()) {
            return;
        }
        String what = texts.text("converge.what.scenario");
        if (!question.scenario()) {
            gathered.lacks(topic, Kind.SCENARIO, what, texts.text("converge.how.scenario.off"));
            return;
        }
        if (isThere) {
            gathered.lacks(topic, Kind.SCENARIO, what, texts.text("converge.how.scenario.in"));
            return;
        }
        Solved answer = solved.orElseGet(this::solve);
        solved = Optional.of(answer);
        if (answer.gains().isEmpty()) {
            gathered.lacks(topic, Kind.SCENARIO, what, answer.why());
            return;
        }
        Gains gains = answer.gains().get();
        if (!changesAnything(gains)) {
            gathered.lacks(topic, Kind.SCENARIO, what, texts.text("converge.how.scenario.in"));
            return;
        }
        gains.baseline().indicators().forEach(gathered::uses);
        gathered.add(new Evidence(
                topic.id(),
                Kind.SCENARIO,
                Role.GAIN,
                what,
                false,
                Optional.of(welfare(gains, question.pair().home())),
                Optional.of(welfare(gains, question.pair().partner())),
                texts.text("converge.unit.welfare"),
                gains.scenario().base().source(),
                gains.baseline().year()));
        gathered.note(texts.text("converge.note.scenario"));
    }

    /** Whether the two lacked an agreement in the baseline: one more is not what the estimate is of. */
    private static boolean changesAnything(Gains gains) {
        return Arrays.stream(gains.parties())
                .anyMatch(at -> Math.abs(gains.welfare(at).value()) > LEAST);
    }

    private static Measured welfare(Gains gains, Country country) {
        Gains.Interval welfare = gains.welfare(gains.baseline().countries().indexOf(country));
        return new Measured(
                welfare.value(),
                welfare.low(),
                welfare.high(),
                counts(welfare.value()),
                counts(welfare.low()),
                counts(welfare.high()));
    }

    static double counts(double percent) {
        return percent <= 0 ? 0 : percent / (percent + HALF);
    }

    private Solved solve() {
        Optional<TradeBaseline> usual = TradeBaseline.usual(workbench);
        if (usual.isEmpty() || question.year() < TradeBaseline.YEAR) {
            return new Solved(Optional.empty(), texts.text("converge.how.baseline"));
        }
        usual.get().indicators().forEach(gathered::uses);
        gathered.uses(PRODUCT); // countries that the baseline lacks are added by it, or cannot be
        List<Country> both = List.of(question.pair().home(), question.pair().partner());
        List<Country> added = new ArrayList<>(both);
        added.removeAll(usual.get().countries());
        Scenario scenario = new Scenario(
                texts.text("converge.scenario.name", Map.of("home", both.getFirst(), "partner", both.getLast())),
                new Scenario.Base(TradeBaseline.SOURCE, TradeBaseline.YEAR, added),
                List.of(new Measure.Join(
                        new Between(both, List.of()),
                        Estimates.shipped().agreement(),
                        Measure.Reach.WITHOUT_AGREEMENT)),
                List.of(),
                Scenario.USUAL_DEFICITS,
                Estimates.shipped().elasticity(),
                List.of(),
                DRAWS,
                question.seed());
        try {
            return new Solved(
                    Optional.of(
                            ScenarioFinding.solve(workbench, List.of(scenario)).getFirst()),
                    "");
        } catch (IllegalArgumentException fault) {
            return new Solved(Optional.empty(), String.valueOf(fault.getMessage()));
        }
    }
}
