package org.comity.workbench.situation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.workbench.FindingId;
import org.comity.workbench.Findings;

/** The rows of one relation in an assessment of all: an answer of its own, so that its scores have an id of their own. */
public final class OneRelation {
    /** The parameter that names the partner. */
    public static final String ONLY = "only";

    private OneRelation() {}

    /**
     * The answer on one partner.
     *
     * @throws IllegalArgumentException when it is no neighbour by the rule, in one sentence
     */
    public static Finding of(Finding assessment, Country partner) {
        Finding.Provenance provenance = assessment.provenance();
        List<Table> tables = tables(assessment, partner);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("%s is not among the neighbours; name it in the rule: --rule %s+list:%s."
                    .formatted(partner, provenance.parameters().getOrDefault("rule", "land"), partner));
        }
        Findings one = Findings.of("assess", "%s: %s".formatted(assessment.title(), partner))
                .age(assessment.age())
                .seed(provenance.seed())
                .command(command(provenance.command(), partner.code()))
                .asOf(provenance.asOf());
        tables.forEach(one::table);
        assessment.notes().forEach(one::note);
        provenance.method().forEach(one::method);
        provenance.sources().forEach(one::source);
        provenance.parameters().forEach(one::parameter);
        return one.parameter(ONLY, partner).build();
    }

    /** The command line of the whole, for one partner. */
    public static String command(String whole, String partner) {
        return whole.replaceFirst("(assess [A-Z]{3})", "$1 --only " + partner);
    }

    /** The id of each relation in an assessment of one home, by partner, in the order of its main table. */
    public static Map<Country, String> ids(Finding assessment) {
        Finding.Provenance provenance = assessment.provenance();
        Map<Country, String> ids = new LinkedHashMap<>();
        Table main = assessment.tables().getFirst();
        int partner = main.columns().stream().map(Table.Column::name).toList().indexOf("partner");
        if (partner < 0 || !provenance.parameters().containsKey("home")) {
            return ids;
        }
        for (List<Object> row : main.rows()) {
            Country country = Country.of(row.get(partner).toString());
            Map<String, String> parameters = new LinkedHashMap<>(provenance.parameters());
            parameters.put(ONLY, country.code());
            var recipe = new Finding.Provenance(
                    provenance.sources(), List.of(), parameters, provenance.seed(), "", provenance.asOf());
            ids.put(country, FindingId.of("assess", recipe, tables(assessment, country)));
        }
        return ids;
    }

    private static List<Table> tables(Finding assessment, Country partner) {
        Pair pair = new Pair(Country.of(assessment.provenance().parameters().getOrDefault("home", "")), partner);
        return assessment.tables().stream()
                .map(table -> new Table(
                        table.name(),
                        table.title(),
                        table.columns(),
                        PairFinding.rows(table, pair).toList()))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }
}
