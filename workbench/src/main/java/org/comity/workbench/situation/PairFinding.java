package org.comity.workbench.situation;

import java.util.List;
import java.util.stream.Stream;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.workbench.Findings;

/** Cuts the rows of one relation out of the assessments of both sides. */
public final class PairFinding {
    /** The parameter that holds the neighbour rule of the view from the partner. */
    public static final String RULE_BACK = "rule_back";

    private PairFinding() {}

    /**
     * The rows of the pair and of the pair turned round.
     *
     * @param there home's assessment of its neighbours, partner among them
     * @param back partner's assessment, in the same year
     */
    public static Finding of(Pair pair, Finding there, Finding back, int year) {
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
                .command(provenance.command())
                .asOf(provenance.asOf())
                .build();
    }

    private static Stream<List<Object>> rows(Table table, Pair pair) {
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
