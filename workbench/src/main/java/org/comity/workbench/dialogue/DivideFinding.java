package org.comity.workbench.dialogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.methods.bargain.divide.AdjustedWinner;
import org.comity.methods.bargain.divide.Division;
import org.comity.methods.bargain.divide.Step;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.sheet.SheetImport;

/** Answers how issues are divided between two parties by Adjusted Winner. */
public final class DivideFinding {
    private static final Messages TEXTS = SolveFinding.TEXTS;

    private DivideFinding() {}

    /** As a Finding: main table {@code shares} ({@code issue, party, share}), tables {@code totals, steps, points}. */
    public static Finding of(Path file, String name, String command) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("%s is a folder; give a CSV file.".formatted(name));
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(SheetImport.MOST_BYTES + 1);
        }
        PointsFile points = PointsFile.parse(name, bytes);
        Division division = AdjustedWinner.divide(
                points.parties(), points.issues(), new double[][] {points.pointsOf(0), points.pointsOf(1)});
        Findings findings = Findings.of(
                        "dialogue divide",
                        TEXTS.text("divide.title", Map.of("parties", String.join(", ", points.parties()))))
                .table(shares(points, division))
                .table(totals(points, division))
                .table(steps(points, division))
                .table(given(points, division))
                .note(TEXTS.text("note.inputs"))
                .note(TEXTS.text("divide.note.divisible"))
                .method(TEXTS.text("divide.method"))
                .command(command);
        for (int p = 0; p < 2; p++) {
            if (division.isScaled(p)) {
                findings.note(TEXTS.text(
                        "divide.note.scaled",
                        Map.of(
                                "party",
                                points.parties().get(p),
                                "sum",
                                division.entered().get(p))));
            }
        }
        return findings.build();
    }

    private static Table table(String name, List<Column> columns, List<List<Object>> rows) {
        return new Table(name, TEXTS.text("divide.table." + name), columns, rows);
    }

    private static Column column(String name, Kind kind) {
        return SolveTables.column(name, kind);
    }

    private static Table shares(PointsFile points, Division division) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < points.issues().size(); i++) {
            for (int p = 0; p < 2; p++) {
                rows.add(List.of(
                        points.issues().get(i),
                        points.parties().get(p),
                        division.shares().get(p).get(i)));
            }
        }
        return table(
                "shares",
                List.of(column("issue", Kind.TEXT), column("party", Kind.TEXT), column("share", Kind.SHARE)),
                rows);
    }

    private static Table totals(PointsFile points, Division division) {
        List<List<Object>> rows = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            rows.add(List.of(points.parties().get(p), division.totals().get(p)));
        }
        return table("totals", List.of(column("party", Kind.TEXT), column("points", Kind.COMPUTED)), rows);
    }

    /** As a person would do them: what is won, what is tied, what moves. */
    private static Table steps(PointsFile points, Division division) {
        List<Column> columns = new ArrayList<>(
                List.of(column("step", Kind.WHOLE), column("what", Kind.TEXT), column("issue", Kind.TEXT)));
        for (String party : points.parties()) {
            columns.add(Column.of(
                    "total_" + party, TEXTS.text("divide.column.total", Map.of("party", party)), Kind.COMPUTED));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Step step : division.steps()) {
            String party = points.parties().get(step.party());
            String what = switch (step) {
                case Step.Won _ -> TEXTS.text("divide.step.won", Map.of("party", party));
                case Step.Tied _ -> TEXTS.text("divide.step.tied", Map.of("party", party));
                case Step.Moved moved ->
                    TEXTS.text(
                            "divide.step.moved",
                            Map.of(
                                    "party", party,
                                    "share", moved.share(),
                                    "ratio", moved.ratio()));
            };
            List<Object> row = new ArrayList<>(List.of((long) rows.size() + 1, what, step.issue()));
            row.addAll(step.totals());
            rows.add(row);
        }
        return table("steps", columns, rows);
    }

    private static Table given(PointsFile points, Division division) {
        List<Column> columns = new ArrayList<>(List.of(column("issue", Kind.TEXT)));
        points.parties().forEach(party -> columns.add(Column.of(party, party, Kind.COMPUTED)));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < points.issues().size(); i++) {
            rows.add(List.of(
                    points.issues().get(i),
                    division.points().get(0).get(i),
                    division.points().get(1).get(i)));
        }
        return table("points", columns, rows);
    }
}
