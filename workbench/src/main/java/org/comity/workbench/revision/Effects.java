package org.comity.workbench.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.comity.data.diff.States.Data;
import org.comity.data.diff.VintageDiff;
import org.comity.methods.attribution.Shapley;
import org.comity.methods.attribution.Split;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Vintage;
import org.comity.workbench.Workbench;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Situation;

/**
 * The assessment of a home in each state between two vintages, and what part each cause has in what changed. The causes
 * are cells revised or withdrawn, cells added, and the frame; the parts are Shapley values over their orders.
 */
final class Effects {
    /** Data revised, data added, method changed. */
    static final int CAUSES = 3;

    /** The states of the data, each opened once. */
    static final int STEPS = Data.values().length;

    private static final int METHOD = 4;
    private static final int ALL = (1 << CAUSES) - 1;
    /** Scores of 0 to 100 with so many places have at most ten digits, which is what tables print. */
    private static final int PLACES = 8;

    private final Workbench workbench;
    private final VintageDiff diff;
    private final Situation.Request asked;
    private final Framework frameBefore;
    private final Map<Integer, Assessment> bySet = new HashMap<>();

    Effects(Workbench workbench, VintageDiff diff, Situation.Request asked, Optional<Framework> frameBefore) {
        this.workbench = workbench;
        this.diff = diff;
        this.asked = asked;
        this.frameBefore = frameBefore.orElse(asked.framework());
    }

    /** Assesses in every state that differs from the others; {@code step} is told how many states of the data are done. */
    void run(IntConsumer step) {
        int year = 0;
        Map<Data, List<Integer>> sets = new EnumMap<>(Data.class);
        for (int set = 0; set <= ALL; set++) {
            sets.computeIfAbsent(data(set), _ -> new ArrayList<>()).add(set);
        }
        int done = 0;
        for (Data data : List.of(Data.AFTER, Data.BEFORE, Data.REVISED, Data.ADDED)) {
            step.accept(done++);
            if (sets.containsKey(data)) {
                year = assess(data, sets.get(data), year);
            }
        }
    }

    /** The state of the data with a set of causes; one whose cause has nothing to change is another state. */
    private Data data(int set) {
        boolean revised = (set & 1) != 0 || diff.counts().stream().allMatch(n -> n.revised() + n.withdrawn() == 0);
        boolean added = (set & 2) != 0 || diff.counts().stream().allMatch(n -> n.added() == 0);
        if (revised) {
            return added ? Data.AFTER : Data.REVISED;
        }
        return added ? Data.ADDED : Data.BEFORE;
    }

    private int assess(Data data, List<Integer> sets, int known) {
        int year = known;
        try (Workbench state =
                Workbench.open(diff.states().of(data), workbench.asOf(), workbench.threads(), this::isRead)) {
            Situation situation = Situation.of(state);
            year = year == 0 ? situation.year(asked) : year;
            Map<Framework, Assessment> byFrame = new HashMap<>();
            for (int set : sets) {
                Framework frame = (set & METHOD) == 0 ? frameBefore : asked.framework();
                Situation.Request request = request(frame, year, sets.contains(0) || sets.contains(ALL));
                bySet.put(set, byFrame.computeIfAbsent(frame, _ -> situation.assess(request)));
            }
        }
        return year;
    }

    /** Of the source that is compared, a state holds the vintage that is meant; of others, what the workbench reads. */
    private boolean isRead(Vintage vintage) {
        return vintage.source().equals(diff.vintages().source()) || workbench.isRead(vintage);
    }

    /** Ranges are drawn for the first and the last state only; the scores of a state do not depend on them. */
    private Situation.Request request(Framework frame, int year, boolean ranges) {
        return new Situation.Request(
                asked.home(), Optional.of(year), asked.rule(), frame, ranges ? asked.draws() : 1, asked.seed());
    }

    private Assessment at(int set) {
        Assessment found = bySet.get(set);
        if (found == null) {
            throw new IllegalStateException("State %d was not assessed.".formatted(set));
        }
        return found;
    }

    Situation.Request asked() {
        return asked;
    }

    Framework frameBefore() {
        return frameBefore;
    }

    int year() {
        return at(ALL).year();
    }

    Assessment before() {
        return at(0);
    }

    Assessment after() {
        return at(ALL);
    }

    /** Whether the frame is one of the causes. */
    boolean isMethodChanged() {
        return !frameBefore.equals(asked.framework());
    }

    /** The partners before or after, in alphabetical order of code. */
    List<Country> partners() {
        return Stream.concat(before().partners().stream(), after().partners().stream())
                .map(Relation::partner)
                .distinct()
                .sorted()
                .toList();
    }

    /** How a value of a relation came from before to after; the split is empty where one of the two is missing. */
    Optional<Split> split(Country partner, Function<Relation, Optional<Double>> value) {
        double[] values = new double[ALL + 1];
        BitSet present = new BitSet();
        for (int set = 0; set <= ALL; set++) {
            Optional<Double> found = find(at(set), partner).flatMap(value);
            present.set(set, found.isPresent());
            values[set] = found.orElse(0.0);
        }
        if (!present.get(0) || !present.get(ALL)) {
            return Optional.empty();
        }
        return Shapley.parts(CAUSES, values, present).map(parts -> Split.of(values[0], values[ALL], parts, PLACES));
    }

    static Optional<Relation> find(Assessment assessment, Country partner) {
        return assessment.partners().stream()
                .filter(relation -> relation.partner().equals(partner))
                .findFirst();
    }
}
