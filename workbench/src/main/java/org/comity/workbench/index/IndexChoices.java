package org.comity.workbench.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.sensitivity.Choice;
import org.comity.methods.composite.sensitivity.Defaults;
import org.comity.workbench.Findings;
import org.comity.workbench.sheet.CsvText;

/**
 * What an uncertainty analysis varies: as asked, else as the recipe says, else what is usual for its steps.
 *
 * @param choices in order
 * @param leftOut what is usual and cannot be varied here, a sentence each
 */
record IndexChoices(List<Choice> choices, List<String> leftOut) {
    static IndexChoices of(Index index, Trials trials) {
        List<String> texts = trials.vary().isEmpty() ? index.recipe().choices() : trials.vary();
        Files files = new Files(index.input());
        if (texts.isEmpty()) {
            Defaults usual = Defaults.of(index.recipe().recipe(), index.input().raw(), files);
            return new IndexChoices(usual.choices(), usual.leftOut());
        }
        return new IndexChoices(
                texts.stream().map(text -> Choice.parse(text, files)).toList(), List.of());
    }

    /** Their notation in one line. */
    String text() {
        return String.join("; ", choices.stream().map(Choice::text).toList());
    }

    /** What is varied and what is not, a note each. */
    void say(Index index, Findings finding) {
        for (Choice choice : choices) {
            finding.note(index.texts().text("note.choice", Map.of("choice", choice.text())));
        }
        leftOut.forEach(finding::note);
    }

    /** Reads the steps of options, and standard errors from files. */
    private record Files(IndexInput input) implements Choice.Reader {
        /** Columns that name a row. */
        private static final List<String> OWN = List.of("ucode", "uname", "time");

        @Override
        public Step step(String name, String text) {
            return Steps.parse(name, text);
        }

        @Override
        public Sheet errors(String file) {
            try {
                return sheet(CsvFile.read(Path.of(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Sheet sheet(CsvFile file) {
            int unit = file.column("uCode");
            int time = SheetTable.hasTimes(input.raw().data().rows()) ? file.column("Time") : -1;
            List<String> codes = file.header().stream()
                    .filter(code -> !OWN.contains(code.toLowerCase(Locale.ROOT)))
                    .toList();
            for (String code : codes) {
                if (input.raw().data().find(code) < 0) {
                    throw new StepFailure(
                            "errors",
                            code,
                            "",
                            "%s has a column of that name and there is no such indicator; correct the name or remove the column"
                                    .formatted(file.name()));
                }
            }
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("%s has no column of an indicator.".formatted(file.name()));
            }
            List<CsvText.Row> lines = file.rows();
            Rows rows = new Rows(
                    lines.stream().map(row -> file.code(row, unit)).toList(),
                    lines.stream().map(row -> file.text(row, time)).toList());
            double[][] values = codes.stream()
                    .map(code -> lines.stream()
                            .mapToDouble(
                                    row -> file.number(row, file.find(code)).orElse(Double.NaN))
                            .toArray())
                    .toArray(double[][]::new);
            return Sheet.of(rows, codes, values);
        }
    }
}
