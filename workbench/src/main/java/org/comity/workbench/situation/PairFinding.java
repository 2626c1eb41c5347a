package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.workbench.Findings;
import org.comity.workbench.JoinedFinding;

/** Cuts the rows of one relation out of the assessments of both sides. */
public final class PairFinding {
    /** The parameter that holds the neighbour rule of the view from the partner. */
    public static final String RULE_BACK = "rule_back";

    /** The parameter that holds the rule as it was asked, where other pairs stand beside the first. */
    public static final String RULE_ASKED = "rule_asked";

    /** The parameter that holds the partners of the pairs beside. */
    public static final String BESIDE = "beside";

    private PairFinding() {}

    /**
     * The rows of a pair and of the pair turned round, and under them those of home's relations with others, in the year
     * of the first.
     *
     * @param beside partners other than the pair's; may be empty
     */
    public static Finding of(Situation situation, Situation.Request asked, Pair pair, List<Country> beside) {
        Views first = Views.of(situation, asked, pair);
        int year = first.there().assessment().year();
        Situation.Request same = new Situation.Request(
                asked.home(), Optional.of(year), asked.rule(), asked.framework(), asked.draws(), asked.seed());
        List<Finding> parts = new ArrayList<>(List.of(of(pair, first, year, asked.rule())));
        for (Country other : beside) {
            Pair next = new Pair(pair.home(), other);
            parts.add(of(next, Views.of(situation, same, next), year, asked.rule()));
        }
        return joined(parts, beside, asked.rule());
    }

    private static Finding of(Pair pair, Views views, int year, NeighbourRule asked) {
        Finding there = views.there().finding();
        return of(pair, there, views.back().finding(), year, command(there, pair.partner(), asked));
    }

    /** The findings of several pairs of one home as one; that of the first where there is no other. */
    public static Finding joined(List<Finding> parts, List<Country> beside, NeighbourRule asked) {
        Finding first = parts.getFirst();
        if (beside.isEmpty()) {
            return first;
        }
        String codes = beside.stream().map(Country::code).collect(Collectors.joining(","));
        String command = first.provenance().command();
        return JoinedFinding.of(
                "pair",
                first.title() + ", " + codes.replace(",", ", "),
                parts,
                Map.of(BESIDE, codes, RULE_ASKED, asked.toString()),
                command.replaceFirst("(--partner [A-Z]{3})", "$1 --beside " + codes));
    }

    /** The command line that gives a pair: that of home's assessment, with the partner, and by the rule that was asked. */
    public static String command(Finding there, Country partner, NeighbourRule asked) {
        String rule = there.provenance().parameters().getOrDefault("rule", "");
        return there.provenance()
                .command()
                .replaceFirst("(assess [A-Z]{3})", "$1 --partner " + partner)
                .replace("--rule " + rule + " ", "--rule " + asked + " ");
    }

    /**
     * The rows of the pair and of the pair turned round.
     *
     * @param there home's assessment of its neighbours, partner among them
     * @param back partner's assessment, in the same year
     * @param command the command line that gives it again
     */
    public static Finding of(Pair pair, Finding there, Finding back, int year, String command) {
        Findings finding = Findings.of("pair", "%s, %d".formatted(pair, year));
        for (Table table : there.tables()) {
            List<List<Object>> rows = Stream.concat(
                            rows(table, pair),
                            back.tables().stream()
                                    .filter(t -> t.name().equals(table.name()))
                                    .flatMap(t -> rows(t, pair.turned())))
                    .toList();
            if (!rows.isEmpty()) {
                finding.table(new Table(table.name(), table.title(), table.columns(), rows));
            }
        }
        Finding.Provenance provenance = there.provenance();
        provenance.sources().forEach(finding::source);
        provenance.method().forEach(finding::method);
        provenance.parameters().forEach(finding::parameter);
        there.notes().forEach(finding::note);
        return finding.parameter("partner", pair.partner())
                .parameter(RULE_BACK, back.provenance().parameters().getOrDefault("rule", ""))
                .age(there.age())
                .seed(provenance.seed())
                .command(command)
                .asOf(provenance.asOf())
                .build();
    }

    static Stream<List<Object>> rows(Table table, Pair pair) {
        int home = column(table, "home");
        int partner = column(table, "partner");
        return table.rows().stream()
                .filter(row ->
                        partner >= 0 && row.get(partner).equals(pair.partner().code()))
                .filter(row -> home < 0 || row.get(home).equals(pair.home().code()));
    }

    private static int column(Table table, String name) {
        return table.columns().stream().map(Table.Column::name).toList().indexOf(name);
    }
}
