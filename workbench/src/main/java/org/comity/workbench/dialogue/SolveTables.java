package org.comity.workbench.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;
import org.comity.methods.bargain.shelving.ShelvedSet;
import org.comity.methods.bargain.shelving.ShelvingAnswer;
import org.comity.methods.bargain.shelving.Standing;
import org.comity.methods.bargain.shelving.Threshold;
import org.comity.methods.bargain.solution.Certificate;
import org.comity.methods.bargain.solution.Frontier;
import org.comity.methods.bargain.solution.Outcome;
import org.comity.methods.bargain.solution.Scale;
import org.comity.methods.bargain.solution.Standard;
import org.comity.methods.bargain.solution.ValuedDeal;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** The tables of what is found out about a negotiation. */
final class SolveTables {
    private final Negotiation negotiation;
    private final Problem problem;

    SolveTables(Negotiation negotiation, Problem problem) {
        this.negotiation = negotiation;
        this.problem = problem;
    }

    static Table table(String name, List<Column> columns, List<List<Object>> rows) {
        return new Table(name, SolveFinding.TEXTS.text("table." + name), columns, rows);
    }

    static Column column(String name, Kind kind) {
        return Column.of(name, SolveFinding.TEXTS.text("column." + name), kind);
    }

    private static Column points(String name) {
        return new Column(
                name, SolveFinding.TEXTS.text("column." + name), Kind.COMPUTED, SolveFinding.TEXTS.text("unit.points"));
    }

    /** Each issue of a package: the option, or that it is shelved; of a divisible one a row for each share. */
    Table deal(List<ValuedDeal> deals) {
        List<List<Object>> rows = new ArrayList<>();
        if (!deals.isEmpty()) {
            rows.addAll(outcomes(deals.getFirst().deal()));
        }
        return table(
                "package",
                List.of(
                        column("issue", Kind.TEXT),
                        column("option", Kind.TEXT),
                        column("shelved", Kind.FLAG),
                        column("share", Kind.SHARE)),
                rows);
    }

    private List<List<Object>> outcomes(Deal deal) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < problem.issues().size(); i++) {
            String issue = problem.issues().get(i).name();
            if (deal.isShelved(i)) {
                rows.add(List.of(issue, Blank.NOT_APPLICABLE, true, Blank.NOT_APPLICABLE));
                continue;
            }
            List<String> options = problem.issues().get(i).options();
            for (int k = 0; k < options.size(); k++) {
                if (deal.share(i, k) > Deal.TRACE) {
                    rows.add(List.of(issue, options.get(k), false, deal.share(i, k)));
                }
            }
        }
        return rows;
    }

    /** What the package is worth to each party. */
    Table parties(Outcome outcome) {
        List<List<Object>> rows = new ArrayList<>();
        for (int p = 0; p < problem.parties().size(); p++) {
            double reservation = problem.reservation(p);
            if (!outcome.found()) {
                rows.add(List.of(
                        problem.parties().get(p),
                        Blank.MISSING,
                        reservation,
                        Blank.MISSING,
                        Blank.MISSING,
                        Blank.MISSING));
                continue;
            }
            ValuedDeal deal = outcome.first();
            Scale scale = outcome.findScale().orElseThrow();
            double value = deal.values().get(p);
            rows.add(List.of(
                    problem.parties().get(p),
                    value,
                    reservation,
                    value - reservation,
                    scale.counts(p) ? (Object) deal.gains().get(p) : Blank.NOT_APPLICABLE,
                    scale.bests().get(p)));
        }
        return table(
                "parties",
                List.of(
                        column("party", Kind.TEXT),
                        points("value"),
                        points("reservation"),
                        points("gain"),
                        column("scaled", Kind.SHARE),
                        points("best")),
                rows);
    }

    /** Every package that is as good, where there are several. */
    Table optima(Outcome outcome) {
        List<List<Object>> rows = new ArrayList<>();
        for (int d = 0; d < outcome.deals().size(); d++) {
            for (List<Object> row : outcomes(outcome.deals().get(d).deal())) {
                List<Object> numbered = new ArrayList<>(List.of((long) d + 1));
                numbered.addAll(row);
                rows.add(numbered);
            }
        }
        return table(
                "optima",
                List.of(
                        column("optimum", Kind.WHOLE),
                        column("issue", Kind.TEXT),
                        column("option", Kind.TEXT),
                        column("shelved", Kind.FLAG),
                        column("share", Kind.SHARE)),
                rows);
    }

    /** What each standard gives each party, and its proof. */
    Table standards(Map<Standard, Outcome> outcomes) {
        List<Column> columns = new ArrayList<>(List.of(column("standard", Kind.TEXT), column("package", Kind.TEXT)));
        problem.parties().forEach(party -> columns.add(share("scaled_" + party, "column.scaled.of", party)));
        columns.addAll(List.of(
                column("objective", Kind.COMPUTED),
                column("gap", Kind.COMPUTED),
                column("proved", Kind.FLAG),
                column("optima", Kind.WHOLE)));
        List<List<Object>> rows = new ArrayList<>();
        outcomes.forEach((standard, outcome) -> {
            if (outcome.found()) {
                Certificate certificate = outcome.certificate();
                List<Object> row = new ArrayList<>(
                        List.of(name(standard), describe(outcome.first().deal())));
                row.addAll(outcome.first().gains());
                row.addAll(List.of(certificate.objective(), certificate.gap(), certificate.proved(), (long)
                        outcome.deals().size()));
                rows.add(row);
            }
        });
        return table("standards", columns, rows);
    }

    static String name(Standard standard) {
        return SolveFinding.TEXTS.text("standard." + standard.name());
    }

    private Column share(String name, String label, String party) {
        return Column.of(name, SolveFinding.TEXTS.text(label, Map.of("party", party)), Kind.SHARE);
    }

    /** The efficient packages. */
    Table frontier(Frontier frontier) {
        List<Column> columns = new ArrayList<>(List.of(column("package_number", Kind.WHOLE)));
        for (String party : problem.parties()) {
            columns.add(new Column(
                    "value_" + party,
                    SolveFinding.TEXTS.text("column.value.of", Map.of("party", party)),
                    Kind.COMPUTED,
                    SolveFinding.TEXTS.text("unit.points")));
        }
        columns.add(column("package", Kind.TEXT));
        List<List<Object>> rows = new ArrayList<>();
        for (Frontier.Point point : frontier.points()) {
            List<Object> row = new ArrayList<>(List.of((long) rows.size() + 1));
            row.addAll(point.values());
            row.add(describe(point.deal()));
            rows.add(row);
        }
        return table("frontier", columns, rows);
    }

    /** The package in a line: {@code river = high; railway = KEN 0.25, UGA 0.75; pylons shelved}. */
    String describe(Deal deal) {
        return IntStream.range(0, problem.issues().size())
                .mapToObj(issue -> describe(deal, issue))
                .collect(Collectors.joining("; "));
    }

    private String describe(Deal deal, int issue) {
        String name = issueName(issue);
        if (deal.isShelved(issue)) {
            return SolveFinding.TEXTS.text("package.shelved", Map.of("issue", name));
        }
        List<String> options = problem.issues().get(issue).options();
        String parts = IntStream.range(0, options.size())
                .filter(option -> deal.share(issue, option) > Deal.TRACE)
                .mapToObj(option -> part(options.get(option), deal.share(issue, option)))
                .collect(Collectors.joining(", "));
        return name + " = " + parts;
    }

    private static String part(String option, double share) {
        return share > 1 - Deal.TRACE
                ? option
                : SolveFinding.TEXTS.text("package.part", Map.of("option", option, "share", share));
    }

    /** The proof of the package, or the gap. */
    Table proof(Outcome outcome) {
        Certificate certificate = outcome.certificate();
        return table(
                "proof",
                List.of(column("what", Kind.TEXT), column("figure", Kind.TEXT)),
                List.of(
                        line("objective", certificate.objective()),
                        line("bound", certificate.bound()),
                        line("gap", certificate.gap()),
                        line("proved", certificate.proved()),
                        line("solver", certificate.solver()),
                        line("all", outcome.all())));
    }

    private static List<Object> line(String what, Object figure) {
        return List.of(SolveFinding.TEXTS.text("proof." + what), String.valueOf(figure));
    }

    Table conflict(List<String> names) {
        return table(
                "conflict",
                List.of(column("constraint", Kind.TEXT)),
                names.stream().map(name -> List.<Object>of(name)).toList());
    }

    /** How each issue stands in the smallest sets to shelve, and the price of keeping it. */
    Table standings(ShelvingAnswer answer) {
        List<List<Object>> rows = new ArrayList<>();
        for (Standing standing : answer.issues()) {
            rows.add(List.of(
                    issueName(standing.issue()),
                    SolveFinding.TEXTS.text("role." + standing.role().name()),
                    SolveFinding.TEXTS.text("keeping." + standing.keeping().name()),
                    finite(standing.price())));
        }
        return table(
                "shelving",
                List.of(
                        column("issue", Kind.TEXT),
                        column("role", Kind.TEXT),
                        column("keeping", Kind.TEXT),
                        column("price", Kind.COMPUTED)),
                rows);
    }

    /** The smallest sets, then those that have no issue in common with them. */
    Table sets(ShelvingAnswer answer) {
        List<List<Object>> rows = new ArrayList<>();
        answer.sets().forEach(set -> rows.add(set("smallest", set)));
        answer.alternatives().stream().skip(1).forEach(set -> rows.add(set("disjoint", set)));
        return table(
                "sets",
                List.of(
                        column("kind", Kind.TEXT),
                        column("issues", Kind.TEXT),
                        column("size", Kind.COMPUTED),
                        column("proved", Kind.FLAG),
                        column("package", Kind.TEXT)),
                rows);
    }

    private List<Object> set(String kind, ShelvedSet set) {
        String issues = set.issues().stream().map(this::issueName).collect(Collectors.joining("; "));
        return List.of(SolveFinding.TEXTS.text("set." + kind), issues, set.size(), set.proved(), describe(set.deal()));
    }

    /** What would bring shelved issues back. */
    Table thresholds(ShelvingAnswer answer) {
        List<List<Object>> rows = new ArrayList<>();
        for (Threshold threshold : answer.thresholds()) {
            Object option = threshold.possible() && threshold.option() >= 0
                    ? problem.issues().get(threshold.issue()).options().get(threshold.option())
                    : Blank.NOT_APPLICABLE;
            rows.add(List.of(
                    issueName(threshold.issue()),
                    problem.parties().get(threshold.party()),
                    finite(threshold.points()),
                    threshold.proved(),
                    option));
        }
        return table(
                "thresholds",
                List.of(
                        column("issue", Kind.TEXT),
                        column("party", Kind.TEXT),
                        points("needed"),
                        column("proved", Kind.FLAG),
                        column("option", Kind.TEXT)),
                rows);
    }

    private static Object finite(double value) {
        return Double.isFinite(value) ? (Object) value : Blank.NOT_APPLICABLE;
    }

    private String issueName(int issue) {
        return negotiation.matters().get(issue).id();
    }
}
