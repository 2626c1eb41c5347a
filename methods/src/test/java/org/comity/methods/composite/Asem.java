package org.comity.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Side;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Structure;
import org.comity.methods.composite.step.Denomination;
import org.comity.methods.composite.step.Imputation;
import org.comity.methods.composite.step.Normalising;
import org.comity.methods.composite.step.Outliers;
import org.comity.methods.composite.step.Screening;
import org.junit.jupiter.api.Assumptions;

/** The files of the ASEM Sustainable Connectivity index, read as a stage, and the recipe of COINr's own example. */
public final class Asem {
    private static final Pattern FIELD = Pattern.compile("\"([^\"]*)\"|([^,]+)");
    private static final List<String> GROUPS = List.of("GDP_group", "GDPpc_group", "Pop_group", "EurAsia_group");
    private static final List<String> DENOMINATORS = List.of("Area", "Energy", "GDP", "Population");

    private final List<Row> data;
    private final List<Row> nodes;

    /** A row by column name. */
    public record Row(Map<String, String> cells) {
        public String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        /** Not a number where it says NA. */
        public double number(String column) {
            return get(column).equals("NA") ? Double.NaN : Double.parseDouble(get(column));
        }

        private Optional<String> find(String column) {
            return Optional.of(get(column)).filter(text -> !text.equals("NA"));
        }
    }

    private Asem(String file) {
        data = table(file);
        nodes = table("ASEM_iMeta.csv").stream()
                .filter(row -> !row.get("Level").equals("NA"))
                .toList();
    }

    /** From the folder of samples; without it the test is skipped, and under CI fails. */
    public static Asem load() {
        return new Asem("ASEM_iData.csv");
    }

    /** Five years, made by COINr's author. */
    public static Asem panel() {
        return new Asem("ASEM_iData_p.csv");
    }

    /** COINr's own example up to normalisation: build_example_coin(). */
    public static Recipe recipe() {
        return new Recipe(List.of(
                Denomination.parse("on"),
                Imputation.parse("group-mean:EurAsia_group"),
                Screening.parse("0.9"),
                Outliers.parse("winmax=5,skew=2,kurt=3.5"),
                Normalising.parse("minmax:0,100")));
    }

    /** Where the files are. */
    public static Path folder() {
        String set = System.getenv("COMITY_SAMPLES");
        Path samples = set != null
                ? Path.of(set)
                : Path.of(System.getProperty("comity.root")).resolve("../shared/data");
        Path folder = samples.resolve("coinr-asem");
        if ("true".equals(System.getenv("CI"))) {
            assertThat(folder).as("the samples are needed under CI").isDirectory();
        }
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: no samples at " + folder);
        return folder;
    }

    /** A file of the folder, row by row. */
    public static List<Row> table(String file) {
        return read(folder().resolve(file));
    }

    /** A file, row by row. */
    public static List<Row> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> header = fields(lines.getFirst());
            List<Row> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> fields = fields(line);
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(header.get(i), fields.get(i));
                }
                rows.add(new Row(cells));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher match = FIELD.matcher(line);
        while (match.find()) {
            fields.add(match.group(1) != null ? match.group(1) : match.group(2));
        }
        return fields;
    }

    public List<String> units() {
        return data.stream().map(row -> row.get("uCode")).toList();
    }

    /** As the two files say it. */
    public Stage raw() {
        boolean panel = data.stream().map(row -> row.get("Time")).distinct().count() > 1;
        Rows rows = panel
                ? new Rows(units(), data.stream().map(row -> row.get("Time")).toList())
                : Rows.of(units());
        Structure structure = Structure.of(nodes.stream().map(Asem::node).toList());
        List<String> codes = nodes.stream()
                .filter(row -> row.get("Level").equals("1"))
                .map(row -> row.get("iCode"))
                .toList();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        GROUPS.forEach(group -> groups.put(
                group,
                data.stream()
                        .map(row -> row.get(group))
                        .map(of -> of.equals("NA") ? "" : of)
                        .toList()));
        return Stage.of(structure, sheet(rows, codes), new Side(groups, sheet(rows, DENOMINATORS)));
    }

    private Sheet sheet(Rows rows, List<String> codes) {
        double[][] values = codes.stream()
                .map(code -> data.stream().mapToDouble(row -> row.number(code)).toArray())
                .toArray(double[][]::new);
        return Sheet.of(rows, codes, values);
    }

    private static Node node(Row row) {
        double target = row.number("Target");
        return new Node(
                row.get("iCode"),
                row.get("iName"),
                (int) row.number("Level"),
                (int) row.number("Direction"),
                row.number("Weight"),
                row.get("Unit"),
                Double.isNaN(target) ? OptionalDouble.empty() : OptionalDouble.of(target),
                row.find("Denominator"),
                row.find("Parent"));
    }
}
