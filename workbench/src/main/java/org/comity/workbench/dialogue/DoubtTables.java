package org.comity.workbench.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;
import org.comity.methods.bargain.doubt.Belief;
import org.comity.methods.bargain.doubt.Beliefs;
import org.comity.methods.bargain.doubt.Doubt;
import org.comity.methods.bargain.doubt.DoubtAnswer;
import org.comity.methods.bargain.doubt.DoubtOptions;
import org.comity.methods.bargain.doubt.PackageDoubt;
import org.comity.methods.bargain.doubt.Quantity;
import org.comity.methods.bargain.doubt.Question;
import org.comity.methods.bargain.linkage.Linkage;
import org.comity.methods.bargain.linkage.Linkages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** What draws of the doubtful values say of packages, and which two issues make a trade that neither makes alone. */
final class DoubtTables {
    private static final int MOST_PACKAGES = 200;

    private final Negotiation negotiation;
    private final Problem problem;
    private final SolveTables words;

    DoubtTables(Negotiation negotiation, Problem problem, SolveTables words) {
        this.negotiation = negotiation;
        this.problem = problem;
        this.words = words;
    }

    /** Draws of the doubtful values: the same figures for the same seed. */
    DoubtAnswer draw(Packages packages, SolveQuestion question, double seconds) {
        return Doubt.of(
                Beliefs.of(problem, beliefs()),
                DoubtOptions.DEFAULT
                        .withDraws(question.draws())
                        .withSeed(question.seed())
                        .withThreads(Runtime.getRuntime().availableProcessors())
                        .withStandard(question.solution().standard())
                        .withShelving(packages.shelved())
                        .withMargins(packages.margins())
                        .withCandidates(MOST_PACKAGES)
                        .withSeconds(seconds));
    }

    private Map<Quantity, Belief> beliefs() {
        Map<Quantity, Belief> beliefs = new HashMap<>();
        for (int p = 0; p < negotiation.parties().size(); p++) {
            Negotiation.Party party = negotiation.parties().get(p);
            put(beliefs, Quantity.reservation(p), party.reservation());
            for (int i = 0; i < party.worths().size(); i++) {
                Negotiation.Worth worth = party.worths().get(i);
                for (int k = 0; k < worth.options().size(); k++) {
                    put(beliefs, Quantity.utility(p, i, k), worth.options().get(k));
                }
                if (worth.shelved().isPresent()) {
                    put(beliefs, Quantity.statusQuo(p, i), worth.shelved().get());
                }
            }
        }
        return beliefs;
    }

    private static void put(Map<Quantity, Belief> beliefs, Quantity quantity, Estimate estimate) {
        if (!estimate.isCertain()) {
            beliefs.put(quantity, belief(estimate));
        }
    }

    private static Belief belief(Estimate estimate) {
        return switch (estimate.shape()) {
            case POINT -> new Belief.Point(estimate.value());
            case UNIFORM -> new Belief.Uniform(estimate.low(), estimate.high());
            case TRIANGLE -> new Belief.Triangular(estimate.low(), estimate.value(), estimate.high());
            case NORMAL -> new Belief.Gaussian(estimate.value(), estimate.deviation());
        };
    }

    /** Each package with the chance that every party accepts it, the most probable first. */
    Table acceptance(DoubtAnswer answer) {
        List<Column> columns = new ArrayList<>(List.of(
                SolveTables.column("package", Kind.TEXT),
                SolveTables.column("chance", Kind.SHARE),
                SolveTables.column("std_error", Kind.COMPUTED)));
        for (String party : problem.parties()) {
            columns.add(Column.of(
                    "chance_" + party,
                    SolveFinding.TEXTS.text("column.chance.of", Map.of("party", party)),
                    Kind.SHARE));
        }
        columns.addAll(List.of(
                SolveTables.column("expected_regret", Kind.COMPUTED),
                SolveTables.column("maximum_regret", Kind.COMPUTED),
                SolveTables.column("named", Kind.TEXT)));
        List<List<Object>> rows = new ArrayList<>();
        for (int d : order(answer)) {
            PackageDoubt doubt = answer.packages().get(d);
            List<Object> row =
                    new ArrayList<>(List.of(words.describe(doubt.deal()), doubt.chance(), doubt.standardError()));
            row.addAll(doubt.partyChances());
            row.addAll(List.of(doubt.expectedRegret(), doubt.maximumRegret(), named(answer, d)));
            rows.add(row);
        }
        return SolveTables.table("acceptance", columns, rows);
    }

    private static List<Integer> order(DoubtAnswer answer) {
        List<Integer> order = new ArrayList<>();
        for (int d = 0; d < answer.packages().size(); d++) {
            order.add(d);
        }
        order.sort(java.util.Comparator.comparingDouble(
                d -> -answer.packages().get(d).chance()));
        return order;
    }

    private static Object named(DoubtAnswer answer, int number) {
        List<String> names = new ArrayList<>();
        if (number == answer.mostProbable()) {
            names.add(SolveFinding.TEXTS.text("named.probable"));
        }
        if (number == answer.leastRegret()) {
            names.add(SolveFinding.TEXTS.text("named.robust"));
        }
        if (number == answer.bestExpected()) {
            names.add(SolveFinding.TEXTS.text("named.expected"));
        }
        return names.isEmpty() ? Blank.NOT_APPLICABLE : String.join("; ", names);
    }

    /** Which number it would help most to know. */
    Table questions(DoubtAnswer answer) {
        List<List<Object>> rows = new ArrayList<>();
        for (Question question : answer.questions()) {
            Quantity quantity = question.quantity();
            rows.add(List.of(
                    problem.parties().get(quantity.party()),
                    quantity.issue() < 0
                            ? (Object) Blank.NOT_APPLICABLE
                            : problem.issues().get(quantity.issue()).name(),
                    what(quantity),
                    question.value(),
                    question.noise(),
                    question.standsOut()));
        }
        return SolveTables.table(
                "questions",
                List.of(
                        SolveTables.column("party", Kind.TEXT),
                        SolveTables.column("issue", Kind.TEXT),
                        SolveTables.column("asked", Kind.TEXT),
                        SolveTables.column("worth", Kind.COMPUTED),
                        SolveTables.column("noise", Kind.COMPUTED),
                        SolveTables.column("stands_out", Kind.FLAG)),
                rows);
    }

    private String what(Quantity quantity) {
        return switch (quantity.kind()) {
            case UTILITY -> problem.issues().get(quantity.issue()).options().get(quantity.option());
            case STATUS_QUO -> SolveFinding.TEXTS.text("asked.shelved");
            case RESERVATION -> SolveFinding.TEXTS.text("asked.reservation");
        };
    }

    /** Trades over two issues, from where every issue stands as it is now, or is decided by lot where nobody says what that is. */
    Table linkage() {
        List<Column> columns = new ArrayList<>(List.of(
                SolveTables.column("first_issue", Kind.TEXT),
                SolveTables.column("first_option", Kind.TEXT),
                SolveTables.column("second_issue", Kind.TEXT),
                SolveTables.column("second_option", Kind.TEXT),
                SolveTables.column("joint_gain", Kind.COMPUTED),
                SolveTables.column("separately", Kind.COMPUTED)));
        for (String party : problem.parties()) {
            columns.add(new Column(
                    "gain_" + party,
                    SolveFinding.TEXTS.text("column.gain.of", Map.of("party", party)),
                    Kind.COMPUTED,
                    SolveFinding.TEXTS.text("unit.points")));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Linkage linkage : Linkages.find(problem)) {
            List<Object> row = new ArrayList<>(List.of(
                    problem.issues().get(linkage.first()).name(),
                    option(linkage.first(), linkage.firstOption()),
                    problem.issues().get(linkage.second()).name(),
                    option(linkage.second(), linkage.secondOption()),
                    linkage.gain(),
                    linkage.separately()));
            row.addAll(linkage.gains());
            rows.add(row);
        }
        return SolveTables.table("linkage", columns, rows);
    }

    private Object option(int issue, int option) {
        return option == Literal.SHELVED
                ? SolveFinding.TEXTS.text("asked.shelved")
                : problem.issues().get(issue).options().get(option);
    }
}
