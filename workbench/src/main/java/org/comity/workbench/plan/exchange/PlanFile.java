package org.comity.workbench.plan.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.data.DataException;
import org.comity.data.sheet.Bounds;
import org.comity.data.sheet.Sheet;
import org.comity.data.sheet.XlsxFile;

/**
 * A file that holds a plan, as it was read: CSV with a column {@code kind} (without it every row is a measure), or XLSX
 * with a sheet for each kind.
 *
 * @param name as shown in sentences
 */
public record PlanFile(String name, List<Grid> grids) {
    private static final Bounds BOUNDS = Bounds.PLAN;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    public PlanFile {
        grids = List.copyOf(grids);
    }

    /** Reads a file, XLSX or CSV by its first bytes. @throws DataException in one sentence when it is neither */
    public static PlanFile read(Path file, String name) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DataException("There is no file %s.".formatted(name));
        }
        if (Files.size(file) > BOUNDS.packedBytes()) {
            throw new DataException("%s is larger than %d MB; split it.".formatted(name, BOUNDS.packedBytes() >> 20));
        }
        boolean isXlsx;
        try (InputStream in = Files.newInputStream(file)) {
            isXlsx = java.util.Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
        List<Grid> grids = new ArrayList<>();
        if (isXlsx) {
            XlsxFile.read(file, name, BOUNDS).forEach(sheet -> grid(sheet).ifPresent(grids::add));
        } else {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                grids.add(Csv.read(in, name, BOUNDS));
            }
        }
        PlanFile read = new PlanFile(name, grids);
        read.checkHeaders();
        return read;
    }

    /** A sheet as a table; the sheet of remarks that an export adds is none. */
    private static Optional<Grid> grid(Sheet sheet) {
        if (sheet.name().equals(PlanExport.ABOUT) || sheet.rows().isEmpty()) {
            return Optional.empty();
        }
        List<String> header = sheet.rows().getFirst().cells().stream()
                .map(cell -> cell.text().strip())
                .toList();
        List<Grid.Line> lines = new ArrayList<>();
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            List<Integer> untyped = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                if (!row.cells().get(i).isTyped()) {
                    untyped.add(i);
                }
            }
            lines.add(new Grid.Line(
                    row.number(), row.cells().stream().map(Sheet.Cell::text).toList(), untyped));
        }
        return Optional.of(new Grid(sheet.name(), header, lines));
    }

    /** How many rows it has, headers not counted. */
    public int rows() {
        return grids.stream().mapToInt(grid -> grid.lines().size()).sum();
    }

    private void checkHeaders() {
        if (grids.isEmpty() || grids.stream().allMatch(grid -> grid.header().isEmpty())) {
            throw new DataException(
                    "%s is empty; it needs a header, as \"comity plan export\" writes it.".formatted(name));
        }
        Set<String> known = new TreeSet<>(Columns.all());
        for (Grid grid : grids) {
            Set<String> seen = new TreeSet<>();
            for (String column : grid.header()) {
                if (!known.contains(column)) {
                    throw new DataException("%s has a column \"%s\" that no part of a plan has; it may have %s."
                            .formatted(place(grid), Cells.shorten(column), String.join(", ", Columns.all())));
                }
                if (!seen.add(column)) {
                    throw new DataException("%s has the column %s twice.".formatted(place(grid), column));
                }
            }
            if (!grid.sheet().isEmpty() && !Columns.isKind(grid.sheet()) && !seen.contains(Columns.KIND)) {
                throw new DataException(
                        "%s is no part of a plan: name it after what it holds (goal, task, measure ...), or add a column kind."
                                .formatted(place(grid)));
            }
        }
    }

    private String place(Grid grid) {
        return grid.sheet().isEmpty() ? name : "Sheet %s of %s".formatted(Cells.shorten(grid.sheet()), name);
    }
}
