package org.comity.methods.bargain.doubt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.bargain.Problem;

/**
 * A negotiation with what is believed of its numbers; those without a belief are as the problem has them. Beliefs are
 * independent of each other. Immutable.
 */
public final class Beliefs {
    private final Problem problem;
    private final Map<Quantity, Belief> beliefs;

    private Beliefs(Problem problem, Map<Quantity, Belief> beliefs) {
        this.problem = problem;
        this.beliefs = beliefs;
    }

    /** Beliefs about the numbers of a problem; the order of the map does not matter. */
    public static Beliefs of(Problem problem, Map<Quantity, Belief> beliefs) {
        Map<Quantity, Belief> ordered = new LinkedHashMap<>();
        for (Quantity quantity : quantities(problem)) {
            Belief belief = beliefs.get(quantity);
            if (belief != null) {
                ordered.put(quantity, belief);
            }
        }
        if (ordered.size() != beliefs.size()) {
            Quantity stray = beliefs.keySet().stream()
                    .filter(quantity -> !ordered.containsKey(quantity))
                    .findFirst()
                    .orElseThrow();
            throw new IllegalArgumentException("There is no such number in the negotiation: %s.".formatted(stray));
        }
        return new Beliefs(problem, ordered);
    }

    /** All numbers of a problem: by party, its utilities and status quo by issue, then its reservation value. */
    static List<Quantity> quantities(Problem problem) {
        List<Quantity> list = new ArrayList<>();
        for (int p = 0; p < problem.parties().size(); p++) {
            for (int i = 0; i < problem.issues().size(); i++) {
                for (int k = 0; k < problem.issues().get(i).options().size(); k++) {
                    list.add(Quantity.utility(p, i, k));
                }
                list.add(Quantity.statusQuo(p, i));
            }
            list.add(Quantity.reservation(p));
        }
        return list;
    }

    public Problem problem() {
        return problem;
    }

    /** The numbers that are in doubt, by party, issue and option. */
    public List<Quantity> uncertain() {
        return beliefs.entrySet().stream()
                .filter(entry -> !entry.getValue().certain())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is believed of a number. */
    public Belief get(Quantity quantity) {
        Belief belief = beliefs.get(quantity);
        if (belief != null) {
            return belief;
        }
        return new Belief.Point(
                switch (quantity.kind()) {
                    case UTILITY -> problem.utility(quantity.party(), quantity.issue(), quantity.option());
                    case STATUS_QUO -> problem.statusQuo(quantity.party(), quantity.issue());
                    case RESERVATION -> problem.reservation(quantity.party());
                });
    }

    /** The problem with every number at the mean of its belief. */
    public Problem atMeans() {
        return with(Belief::mean);
    }

    /** The problem as a draw has it; the same numbers that {@link Doubt} draws. */
    public Problem drawn(long seed, int draw) {
        Sheet sheet = new Sheet(this);
        double[] values = sheet.certain();
        sheet.draw(seed, draw, values);
        return sheet.problem(values);
    }

    private Problem with(java.util.function.ToDoubleFunction<Belief> value) {
        Sheet sheet = new Sheet(this);
        double[] values = sheet.certain();
        beliefs.forEach((quantity, belief) -> values[sheet.place(quantity)] = value.applyAsDouble(belief));
        return sheet.problem(values);
    }
}
