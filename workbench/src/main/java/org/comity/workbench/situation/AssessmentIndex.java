package org.comity.workbench.situation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.methods.composite.Figures;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Run;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.Structure;
import org.comity.model.Framework;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Workbench;
import org.comity.workbench.index.RecipeFile;
import org.comity.workbench.output.Format;
import org.comity.workbench.output.Outputs;

/**
 * An assessment as an index of one's own, as {@code comity index} reads it: by its recipe the figures give the same scores.
 *
 * @param data figures, a row for each relation
 * @param meta structure: measures, goals and the whole
 * @param errors standard errors of the figures; without a column where no figure has one
 * @param recipe steps, weights and what the uncertainty varies, in YAML
 */
public record AssessmentIndex(Table data, Table meta, Table errors, String recipe) {
    private static final String SPREAD = "weights=" + Choices.WEIGHT_SPREAD;

    /** The files by name. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Table table : List.of(data, meta, errors)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Outputs.write(table, Format.CSV, bytes, Outputs.Look.of(Locale.ROOT));
            files.put(table.name() + ".csv", bytes.toByteArray());
        }
        files.put("recipe.yaml", recipe.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** Makes the files of some relations, in the order given. */
    record Maker(Workbench workbench, Assessor assessor, Messages texts) {
        AssessmentIndex of(String title, List<Pair> pairs, int year) {
            if (pairs.isEmpty() || assessor.world().held().isEmpty()) {
                throw none(year);
            }
            FrameRecipe frame = FrameRecipe.of(
                    assessor.inputs().framework(),
                    assessor.scales(),
                    assessor.world().held());
            Figures figures = frame.figures(Grid.of(assessor.inputs(), pairs, year), null);
            Run run = frame.points(figures).run().orElseThrow(() -> none(year));
            Stage raw = run.stages().getFirst();
            Table errors = errors(raw, figures);
            return new AssessmentIndex(
                    data(raw, pairs, year),
                    meta(raw.structure()),
                    errors,
                    recipe(title, run, errors.columns().size() > 1));
        }

        private IllegalArgumentException none(int year) {
            return new IllegalArgumentException(
                    "No figure of %d is held for any of these relations, so there is no index of them."
                            .formatted(year));
        }

        private Table data(Stage raw, List<Pair> pairs, int year) {
            Names names = Names.read(workbench.store().home(), texts.locale());
            LocalDate day = LocalDate.of(year, 12, 31);
            List<Column> columns = new ArrayList<>(List.of(named("uCode", Kind.TEXT), named("uName", Kind.TEXT)));
            indicators(raw).forEach(node -> columns.add(Column.of(node.code(), node.name(), Kind.EXACT)));
            Sheet sheet = raw.data();
            List<List<Object>> rows = new ArrayList<>();
            for (int row = 0; row < pairs.size(); row++) {
                Pair pair = pairs.get(row);
                List<Object> cells = new ArrayList<>(List.of(
                        pair.toString(),
                        texts.text(
                                "index.pair",
                                Map.of(
                                        "home", names.name(pair.home(), day),
                                        "partner", names.name(pair.partner(), day)))));
                for (int column = 0; column < sheet.columns(); column++) {
                    cells.add(sheet.has(column, row) ? sheet.value(column, row) : Blank.MISSING);
                }
                rows.add(cells);
            }
            return new Table("data", texts.text("index.data"), columns, rows);
        }

        private static List<Node> indicators(Stage raw) {
            return raw.structure().nodes().subList(0, raw.structure().indicators());
        }

        private static Column named(String name, Kind kind) {
            return Column.of(name, name, kind);
        }

        private Table meta(Structure structure) {
            List<Column> columns = List.of(
                    named("Level", Kind.WHOLE),
                    named("iCode", Kind.TEXT),
                    named("iName", Kind.TEXT),
                    named("Direction", Kind.WHOLE),
                    named("Weight", Kind.EXACT),
                    named("Unit", Kind.TEXT),
                    named("Parent", Kind.TEXT),
                    named("Type", Kind.TEXT));
            List<List<Object>> rows = new ArrayList<>();
            for (Node node : structure.nodes()) {
                rows.add(List.of(
                        (long) node.level(),
                        node.code(),
                        node.name(),
                        (long) node.direction(),
                        node.weight(),
                        unit(node.code()),
                        node.parent().<Object>map(code -> code).orElse(Blank.MISSING),
                        node.level() == 1 ? "Indicator" : "Aggregate"));
            }
            return new Table("meta", texts.text("index.meta"), columns, rows);
        }

        /** Of the figure as it enters the index; not said where rule or transform leave the source's unit. */
        private Object unit(String code) {
            return assessor.inputs()
                    .framework()
                    .measures()
                    .filter(measure -> measure.id().equals(code))
                    .filter(measure -> measure.transform() == Framework.Transform.NONE
                            && measure.rule() != Framework.Rule.RELATIVE_TO_EXPECTED
                            && measure.rule() != Framework.Rule.SHARE_OF_HOME)
                    .map(measure ->
                            assessor.inputs().indicator(measure.indicator()).unit())
                    .<Object>map(unit -> unit)
                    .findFirst()
                    .orElse(Blank.MISSING);
        }

        /** Only indicators that have any. */
        private Table errors(Stage raw, Figures figures) {
            List<Node> erring = indicators(raw).stream()
                    .filter(node -> hasErrors(figures, node.code()))
                    .toList();
            List<Column> columns = new ArrayList<>(List.of(named("uCode", Kind.TEXT)));
            erring.forEach(node -> columns.add(Column.of(node.code(), node.name(), Kind.EXACT)));
            List<List<Object>> rows = new ArrayList<>();
            for (int row = 0; row < figures.units(); row++) {
                List<Object> cells =
                        new ArrayList<>(List.of(raw.data().rows().units().get(row)));
                for (Node node : erring) {
                    double error = figures.error(figures.structure().find(node.code()), row);
                    cells.add(error > 0 ? error : Blank.MISSING);
                }
                rows.add(cells);
            }
            return new Table("errors", texts.text("index.errors"), columns, rows);
        }

        private static boolean hasErrors(Figures figures, String code) {
            int indicator = figures.structure().find(code);
            for (int unit = 0; unit < figures.units(); unit++) {
                if (figures.error(indicator, unit) > 0) {
                    return true;
                }
            }
            return false;
        }

        /** The weights stand in it, so that two frames can be compared on the same figures. */
        private static String recipe(String title, Run run, boolean errors) {
            Structure structure = run.stages().getFirst().structure();
            Map<String, Double> weights = new LinkedHashMap<>();
            structure.nodes().subList(0, structure.root()).forEach(node -> weights.put(node.code(), node.weight()));
            List<RecipeFile.Line> lines = new ArrayList<>();
            for (Step step : run.recipe().steps()) {
                lines.add(new RecipeFile.Line(step.name(), step.text()));
            }
            List<String> choices = Stream.concat(
                            Stream.of(SPREAD), errors ? Stream.of("errors=errors.csv") : Stream.empty())
                    .toList();
            return new RecipeFile(title, "", "", lines, weights, choices).yaml();
        }
    }
}
