package org.comity.workbench.trade.counterfactual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.comity.workbench.sheet.CsvText;
import org.comity.workbench.sheet.SheetImport;

/**
 * An elasticity of substitution from the literature.
 *
 * @param id author and year
 * @param sigma the value
 * @param low where the range that the study gives begins; the value itself when it gives none
 * @param citation with the place in it
 */
public record Elasticity(String id, double sigma, double low, double high, String citation) {
    /** Those that are cited, in the order of the file. */
    public static List<Elasticity> list() {
        try (InputStream in = Objects.requireNonNull(Elasticity.class.getResourceAsStream("elasticities.csv"))) {
            List<Elasticity> listed = new ArrayList<>();
            List<CsvText.Row> rows = CsvText.read(SheetImport.text(in.readAllBytes()));
            for (CsvText.Row row : rows.subList(1, rows.size())) {
                List<String> cells = row.cells();
                listed.add(new Elasticity(
                        cells.get(0),
                        Double.parseDouble(cells.get(1)),
                        Double.parseDouble(cells.get(2)),
                        Double.parseDouble(cells.get(3)),
                        cells.get(4)));
            }
            return List.copyOf(listed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one of that name, or a mistake that names all there are. */
    public static Elasticity get(String id) {
        List<Elasticity> listed = list();
        return listed.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no elasticity %s: give a number, or one of %s."
                                .formatted(
                                        id,
                                        String.join(
                                                ", ",
                                                listed.stream()
                                                        .map(Elasticity::id)
                                                        .toList()))));
    }
}
