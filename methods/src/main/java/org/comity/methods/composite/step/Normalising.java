package org.comity.methods.composite.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;

/**
 * Puts all indicators on a common scale and turns those round where less is better; from then on more is better
 * everywhere, so that a second such step turns nothing back. In a panel all times are put on one scale, so that scores
 * compare over time, unless told otherwise.
 *
 * @param norm for all indicators
 * @param special ways of single indicators, by code; they come before {@code norm}
 * @param apart whether each time of a panel is put on a scale of its own
 */
public record Normalising(Norm norm, Map<String, Norm> special, boolean apart) implements Step {
    static final String NAME = "normalise";
    private static final String SPECIAL = ";";
    private static final String APART = ",times=apart";

    public Normalising {
        special = Map.copyOf(special);
    }

    /** One way for all indicators and all times. */
    public static Normalising of(Norm norm) {
        return new Normalising(norm, Map.of(), false);
    }

    /**
     * Reads {@code minmax:LOW,HIGH}, {@code zscore:MEAN,SD}, {@code scaled:LOW,HIGH,FACTOR}, {@code rank},
     * {@code borda}, {@code percentile-rank}, {@code goalposts:LOW,HIGH,FACTOR,free}, {@code distance-max},
     * {@code distance-reference:UNIT,cap}, {@code distance-target:cap}, {@code fraction-max}, {@code fraction-best},
     * {@code categorical}, {@code categorical:P,P...}, {@code categorical:bins=N}; then perhaps {@code ,times=apart};
     * exceptions follow as {@code ;CODE=rank}.
     */
    public static Normalising parse(String text) {
        String[] parts = text.split(SPECIAL, -1);
        String all = parts[0].strip();
        boolean apart = all.endsWith(APART);
        Map<String, Norm> special = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int at = parts[i].indexOf('=');
            if (at < 1) {
                throw Options.wrong(NAME, text, "\"%s\" must be CODE=WAY".formatted(parts[i]));
            }
            special.put(parts[i].substring(0, at).strip(), Notations.parse(parts[i].substring(at + 1)));
        }
        Norm norm = Notations.parse(apart ? all.substring(0, all.length() - APART.length()) : all);
        return new Normalising(norm, special, apart);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(norm.text() + (apart ? APART : ""));
        special.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> text.append(SPECIAL)
                        .append(entry.getKey())
                        .append('=')
                        .append(entry.getValue().text()));
        return text.toString();
    }

    @Override
    public String makes() {
        return "Normalised";
    }

    @Override
    public Stage apply(Stage before) {
        before.requireNoAggregates(NAME);
        Sheet data = before.data();
        special.keySet().forEach(code -> data.column(NAME, code));
        int[][] slices = Slices.of(data.rows(), !apart);
        double[][] figures = new double[data.columns()][data.rows().count()];
        boolean[][] masks = new boolean[figures.length][];
        List<List<Object>> lines = new ArrayList<>();
        for (int column = 0; column < figures.length; column++) {
            Node node = before.structure().node(column);
            Norm way = special.isEmpty() ? norm : special.getOrDefault(node.code(), norm);
            masks[column] = data.rawPresent(column);
            String note = "";
            for (int[] slice : slices) {
                Column scaled = column(data, column, node, slice);
                way.scale(scaled);
                scaled.into(figures[column]);
                note = note.isEmpty() ? scaled.note() : note;
            }
            if (!before.quiet()) {
                lines.add(List.of(node.code(), node.direction(), way.text(), note));
            }
        }
        return before.with(data.with(figures, masks))
                .with(before.structure().turned())
                .telling(
                        "Normalise_details",
                        new Stage.Details(List.of("iCode", "Direction", "normalisation", "note"), lines));
    }

    private static Column column(Sheet data, int column, Node node, int[] slice) {
        double[] x = new double[slice.length];
        int[] where = new int[slice.length];
        int n = Slices.pack(data.rawValues(column), data.rawPresent(column), slice, x, where);
        return new Column(node, x, n, where, data.rows(), slice);
    }
}
