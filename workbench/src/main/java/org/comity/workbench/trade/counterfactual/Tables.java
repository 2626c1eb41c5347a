package org.comity.workbench.trade.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.comity.methods.gravity.equilibrium.Equilibrium;
import org.comity.methods.gravity.equilibrium.Outcome;
import org.comity.methods.gravity.equilibrium.Proof;
import org.comity.methods.gravity.gain.Draws;
import org.comity.methods.gravity.gain.Spread;
import org.comity.methods.gravity.sectors.SectorEquilibrium;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** The tables of an answer. */
final class Tables {
    private record Figure(String name, ToDoubleFunction<Outcome> of) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure("exports_conditional_pct", Outcome::exportsConditionalPct),
            new Figure("exports_full_pct", Outcome::exportsFullPct),
            new Figure("imports_full_pct", Outcome::importsFullPct),
            new Figure("domestic_full_pct", Outcome::domesticFullPct),
            new Figure("real_gdp_pct", Outcome::realGdpPct),
            new Figure("price_pct", Outcome::pricePct),
            new Figure("welfare_pct", Outcome::welfarePct));

    private final Messages texts;

    Tables(Messages texts) {
        this.texts = texts;
    }

    Table countries(List<Outcome> outcomes) {
        List<Column> columns = new ArrayList<>();
        columns.add(column("country", Kind.TEXT));
        FIGURES.forEach(figure -> columns.add(column(figure.name(), Kind.COMPUTED)));
        List<List<Object>> rows = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            List<Object> cells = new ArrayList<>();
            cells.add(outcome.country());
            FIGURES.forEach(figure -> cells.add(cell(figure.of().applyAsDouble(outcome))));
            rows.add(cells);
        }
        return new Table("countries", texts.text("counterfactual.table.countries"), columns, rows);
    }

    Table flows(Equilibrium solved) {
        List<String> countries = solved.baseline().countries();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < countries.size(); i++) {
            for (int j = 0; j < countries.size(); j++) {
                double before = solved.before().flow(i, j);
                double full = solved.full().flow(i, j);
                rows.add(List.of(
                        countries.get(i),
                        countries.get(j),
                        cell(before),
                        cell(solved.conditional().flow(i, j)),
                        cell(full),
                        change(before, full)));
            }
        }
        return new Table(
                "flows",
                texts.text("counterfactual.table.flows"),
                List.of(
                        column("exporter", Kind.TEXT),
                        column("importer", Kind.TEXT),
                        column("trade", Kind.EXACT),
                        column("trade_conditional", Kind.EXACT),
                        column("trade_full", Kind.EXACT),
                        column("trade_full_pct", Kind.EXACT)),
                rows);
    }

    Table flows(SectorEquilibrium solved) {
        List<String> countries = solved.baseline().total().countries();
        List<String> sectors = solved.baseline().sectors();
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < sectors.size(); k++) {
            for (int i = 0; i < countries.size(); i++) {
                for (int j = 0; j < countries.size(); j++) {
                    double before = solved.before(k, i, j);
                    double full = solved.after(k, i, j);
                    rows.add(List.of(
                            sectors.get(k),
                            countries.get(i),
                            countries.get(j),
                            cell(before),
                            cell(full),
                            change(before, full)));
                }
            }
        }
        return new Table(
                "flows",
                texts.text("counterfactual.table.flows"),
                List.of(
                        column("sector", Kind.TEXT),
                        column("exporter", Kind.TEXT),
                        column("importer", Kind.TEXT),
                        column("trade", Kind.EXACT),
                        column("trade_full", Kind.EXACT),
                        column("trade_full_pct", Kind.EXACT)),
                rows);
    }

    Table intervals(List<Outcome> outcomes, Draws draws) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            for (Figure figure : FIGURES) {
                Spread spread = draws.spread(i, figure.of());
                rows.add(List.of(
                        outcomes.get(i).country(),
                        figure.name(),
                        cell(figure.of().applyAsDouble(outcomes.get(i))),
                        cell(spread.low()),
                        cell(spread.middle()),
                        cell(spread.high())));
            }
        }
        return new Table(
                "intervals",
                texts.text("counterfactual.table.intervals", Map.of("draws", draws.size())),
                List.of(
                        column("country", Kind.TEXT),
                        column("figure", Kind.TEXT),
                        column("estimate", Kind.COMPUTED),
                        column("q05", Kind.COMPUTED),
                        column("q50", Kind.COMPUTED),
                        column("q95", Kind.COMPUTED)),
                rows);
    }

    Table proof(Map<String, Proof> stages) {
        List<List<Object>> rows = new ArrayList<>();
        stages.forEach((stage, proof) -> rows.add(List.of(
                stage, cell(proof.clearing()), cell(proof.budget()), (long) proof.iterations(), proof.proved())));
        return new Table(
                "proof",
                texts.text("counterfactual.table.proof"),
                List.of(
                        column("stage", Kind.TEXT),
                        column("clearing", Kind.EXACT),
                        column("budget", Kind.EXACT),
                        column("iterations", Kind.WHOLE),
                        column("proved", Kind.FLAG)),
                rows);
    }

    private static Object change(double before, double after) {
        return before == 0 ? Blank.NOT_APPLICABLE : cell(100 * (after / before - 1));
    }

    private static Object cell(double value) {
        return Double.isFinite(value) ? (Object) value : Blank.NOT_APPLICABLE;
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("counterfactual.column." + name), kind);
    }
}
