package org.comity.methods.bargain.spatial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.methods.Oracle;
import org.junit.jupiter.api.Test;

/** Everything that KTAB's smpc 0.1 prints of its run of SOE-Pol-Comp.csv: 13 actors, 2 dimensions, 27 turns. */
class KtabReferenceOracleTest {
    private static final String SOURCE = "KTAB, smpc 0.1, run of 2017-05-30 of SOE-Pol-Comp.csv";
    private static final Pattern TARGET =
            Pattern.compile("In turn (\\d+) actor (\\d+) has most advantageous target (\\d+) worth (\\S+) *");
    private static final Pattern ESTIMATE = Pattern.compile(
            "Est by +(\\d+) of prob (\\S+) that \\[ ?(\\d+)> ?(\\d+)\\], with expected gain to +(\\d+) of \\+?(\\S+)"
                    + " *");
    private static final Pattern OFFER = Pattern.compile(" +(\\d+) proposes (\\d+) adopt: +(\\S+) +(\\S+) *");
    private static final Pattern CHOICE =
            Pattern.compile("Doing scalarPCE for the (\\d+) bargains of actor (\\d+) \\.\\.\\. *");

    private static List<String> reference() {
        return Ktab.lines("20170530_ref-SOE-Pol-Comp.txt.gz");
    }

    private static Actors actors() {
        return Ktab.actors(Ktab.lines("SOE-Pol-Comp.csv"));
    }

    private static Run run() {
        return SpatialModel.run(actors(), Rules.DEFAULT, SpatialModel.MOST_TURNS, SpatialModel.KTAB_SEED);
    }

    @Test
    @Oracle(source = SOURCE, where = "the history at the end")
    void positionsAndProbabilitiesOfEveryTurn() {
        Run run = run();
        assertThat(run.steps()).isEqualTo(27);
        assertThat(run.settled()).isTrue();
        assertThat(Ktab.history(actors(), run))
                .hasSize(13 * 3)
                .containsExactlyElementsOf(Ktab.printedHistory(reference()));
    }

    @Test
    @Oracle(source = SOURCE, where = "Inferred risk attitudes; Risk-aware actor-pos utility matrix (objective)")
    void riskAttitudesAndUtilitiesOfEveryTurn() {
        Run run = run();
        List<String> lines = reference();
        int turn = 0;
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith("Inferred risk attitudes")) {
                for (int i = 0; i < 13; i++) {
                    assertThat(Ktab.printed(run.turns().get(turn).risks().get(i), 3))
                            .as("turn %d, actor %d", turn, i)
                            .isEqualTo(unsigned(lines.get(at + 1 + i).strip(), 3));
                }
            } else if (lines.get(at).startsWith("Risk-aware actor-pos utility matrix (objective)")) {
                for (int i = 0; i < 13; i++) {
                    String[] row = lines.get(at + 1 + i).strip().split(" +");
                    for (int j = 0; j < 13; j++) {
                        assertThat(Ktab.printed(
                                        run.turns().get(turn).utilities().get(i).get(j), 4))
                                .as("turn %d, actor %d, position %d", turn, i, j)
                                .isEqualTo(unsigned(row[j], 4));
                    }
                }
                turn++;
            }
        }
        assertThat(turn).isEqualTo(28);
    }

    /** A double that rounds to zero from below is printed as -0.000. */
    private static String unsigned(String printed, int decimals) {
        String bare = printed.replace("+", "");
        return bare.equals("-" + Ktab.printed(0, decimals)) ? Ktab.printed(0, decimals) : bare;
    }

    @Test
    @Oracle(source = SOURCE, where = "In turn .. actor .. has most advantageous target; Est by; proposes .. adopt")
    void targetsChancesGainsAndOffersOfEveryTurn() {
        Run run = run();
        int targets = 0;
        int turn = 0;
        int initiator = -1;
        for (String line : reference()) {
            Matcher target = TARGET.matcher(line);
            Matcher estimate = ESTIMATE.matcher(line);
            Matcher proposed = OFFER.matcher(line);
            if (target.matches()) {
                turn = Integer.parseInt(target.group(1));
                initiator = Integer.parseInt(target.group(2));
                Offer offer = offer(run, turn, initiator);
                assertThat(offer.receiver()).as(line).isEqualTo(Integer.parseInt(target.group(3)));
                assertThat(Ktab.printed(offer.gain(), 3)).as(line).isEqualTo(target.group(4));
                targets++;
            } else if (estimate.matches()
                    && estimate.group(1).equals(estimate.group(3))
                    && estimate.group(5).equals(estimate.group(3))) {
                assertThat(Ktab.printed(offer(run, turn, initiator).chance(), 4))
                        .as(line)
                        .isEqualTo(estimate.group(2));
            } else if (proposed.matches() && Integer.parseInt(proposed.group(1)) == initiator) {
                Offer offer = offer(run, turn, initiator);
                boolean own = Integer.parseInt(proposed.group(2)) == initiator;
                List<Double> to = own ? offer.initiatorTo() : offer.receiverTo();
                assertThat(List.of(Ktab.printed(to.get(0), 3), Ktab.printed(to.get(1), 3)))
                        .as(line)
                        .containsExactly(proposed.group(3), proposed.group(4));
            }
        }
        assertThat(targets)
                .isEqualTo(run.turns().stream()
                        .mapToInt(each -> each.offers().size())
                        .sum());
    }

    private static Offer offer(Run run, int turn, int initiator) {
        return run.turns().get(turn).offers().stream()
                .filter(each -> each.initiator() == initiator)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Oracle(source = SOURCE, where = "Doing scalarPCE for the .. bargains of actor ..; Probability Opt_i")
    void chancesOfTheBargainsOfEveryActorInEveryTurn() {
        List<Map<Integer, List<String>>> printed = printedChoices();
        assertThat(printed).hasSize(27);
        Engine engine = new Engine(actors(), Rules.DEFAULT);
        List<Map<Integer, String>> taken = new ArrayList<>();
        SpatialModel.steps(engine, SpatialModel.MOST_TURNS, new Twister(1), turn -> {}, () -> {
            Map<Integer, String> now = new TreeMap<>();
            for (int k = 0; k < 13; k++) {
                now.put(k, Ktab.printed(engine.takenChance[k], 4));
            }
            taken.add(now);
        });
        for (int turn = 0; turn < 27; turn++) {
            for (int k = 0; k < 13; k++) {
                List<String> chances = printed.get(turn).getOrDefault(k, List.of());
                assertThat(taken.get(turn).get(k))
                        .as("turn %d, actor %d", turn, k)
                        .isEqualTo(chances.stream().max(String::compareTo).orElseThrow());
            }
        }
    }

    /** By turn and actor: the printed chances of the bargains that touch it, in the order of a run on several threads. */
    private static List<Map<Integer, List<String>>> printedChoices() {
        List<Map<Integer, List<String>>> turns = new ArrayList<>();
        List<String> lines = reference();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith("Bargains to be resolved")) {
                turns.add(new HashMap<>());
            }
            Matcher choice = CHOICE.matcher(lines.get(at));
            if (choice.matches()) {
                int begin = at;
                while (!lines.get(begin).startsWith("Probability Opt_i ")
                        || lines.get(begin).contains(">")) {
                    begin++;
                }
                turns.getLast()
                        .put(
                                Integer.valueOf(choice.group(2)),
                                lines.subList(begin + 1, begin + 1 + Integer.parseInt(choice.group(1))).stream()
                                        .map(String::strip)
                                        .toList());
            }
        }
        return turns;
    }
}
