package org.comity.workbench.trade.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.data.DataException;
import org.comity.data.columns.ColumnFile;
import org.comity.data.columns.FileColumn;
import org.comity.data.columns.FileColumns;
import org.comity.data.mapping.Limits;
import org.comity.methods.gravity.estimate.CannotEstimate;
import org.comity.methods.gravity.estimate.Estimate;
import org.comity.methods.gravity.estimate.GravityFit;
import org.comity.methods.gravity.estimate.Options;
import org.comity.methods.gravity.formula.FormulaMistake;
import org.comity.methods.gravity.frame.Column;
import org.comity.methods.gravity.frame.Columns;
import org.comity.methods.gravity.frame.Frame;
import org.comity.methods.gravity.frame.FrameBuilder;
import org.comity.model.Finding;
import org.comity.model.Vintage.SourceFile;

/** A gravity equation fitted to the rows of a file. */
public final class Fit {
    private static final double NANOS = 1e9;

    private final FitQuestion question;
    private final SourceFile file;
    private final Frame frame;
    private final Estimate estimate;
    private final List<Integer> years;
    private final double seconds;

    private Fit(
            FitQuestion question,
            SourceFile file,
            Frame frame,
            Estimate estimate,
            List<Integer> years,
            double seconds) {
        this.question = question;
        this.file = file;
        this.frame = frame;
        this.estimate = estimate;
        this.years = years;
        this.seconds = seconds;
    }

    /**
     * Reads the file and fits the equation.
     *
     * @param name what the file is called in sentences
     * @throws FitMistake where the question does not go with the file
     * @throws DataException where the file cannot be read, or its rows do not allow an estimate
     */
    public static Fit of(Path path, String name, FitQuestion question) throws IOException {
        long begun = System.nanoTime();
        try {
            ColumnFile file = ColumnFile.open(path, name, Limits.DEFAULT);
            FileColumns read = file.read(
                    names(question, name, file.header()), question.options().threads());
            Columns columns = columns(read);
            Frame frame = FrameBuilder.of(question.frame(), columns);
            checkOutcome(question, frame);
            Estimate estimate = GravityFit.fit(frame.design(), question.options());
            List<Integer> years = Years.of(columns, frame);
            return new Fit(
                    question,
                    new SourceFile(name, read.file().bytes(), read.file().sha256()),
                    frame,
                    estimate,
                    years,
                    (System.nanoTime() - begun) / NANOS);
        } catch (FormulaMistake mistake) {
            throw FitMistake.of(mistake);
        } catch (CannotEstimate cannot) {
            String sentence = String.valueOf(cannot.getMessage());
            throw cannot.reason() == CannotEstimate.Reason.UNFIT_OPTION
                    ? new IllegalArgumentException(sentence, cannot)
                    : new DataException(sentence, cannot);
        }
    }

    private static Set<String> names(FitQuestion question, String file, List<String> header) {
        Set<String> names = new LinkedHashSet<>();
        question.frame().names((text, name) -> {
            if (!header.contains(name.name())) {
                throw new FormulaMistake(
                        text,
                        name.at(),
                        name.text().length(),
                        (text.equals(question.frame().formula().text())
                                        ? "%s has no column %s."
                                        : "%s has no column %s; a text is written in quotation marks.")
                                .formatted(file, name.name()),
                        name.name(),
                        header);
            }
            names.add(name.name());
        });
        return names;
    }

    private static Columns columns(FileColumns read) {
        Map<String, Column> columns = new LinkedHashMap<>();
        read.columns()
                .forEach((name, column) -> columns.put(
                        name,
                        switch (column) {
                            case FileColumn.Numbers numbers -> new Column.Numbers(numbers.values());
                            case FileColumn.Texts texts ->
                                new Column.Texts(texts.ids(), texts.levels(), texts.example());
                        }));
        return new Columns(read.rows(), columns);
    }

    private static void checkOutcome(FitQuestion question, Frame frame) {
        if (question.options().family() != Options.Family.POISSON) {
            return;
        }
        double[] outcome = frame.design().outcome();
        String name = question.frame().formula().outcome().text();
        int negative = 0;
        int first = -1;
        for (int row = 0; row < outcome.length; row++) {
            if (outcome[row] < 0) {
                first = negative++ == 0 ? row : first;
            }
        }
        if (negative > 0) {
            throw new DataException(
                    "%s is below 0 in %d of %d rows (first: %s in row %d of the data), and a Poisson fit takes 0 or more; correct them, leave them out by --where \"%s >= 0\", or take --family gaussian."
                            .formatted(name, negative, outcome.length, outcome[first], frame.row(first) + 1, name));
        }
    }

    /** The answer as a Finding: coefficients first. {@code seconds} is no part of its id. */
    public Finding finding(String command) {
        return new FitFinding(this).finding(command);
    }

    /** As Stata prints an estimate. */
    public String stata() {
        return new StataText(this).text();
    }

    /** A table for a paper. */
    public String latex() {
        return new LatexText(this).text();
    }

    FitQuestion question() {
        return question;
    }

    SourceFile file() {
        return file;
    }

    Frame frame() {
        return frame;
    }

    Estimate estimate() {
        return estimate;
    }

    /** First and last year of the rows used; empty where there is no column {@code year}. */
    List<Integer> years() {
        return years;
    }

    double seconds() {
        return seconds;
    }

    /** Whether statistics are Student's t. */
    boolean isT() {
        return estimate.measures().degreesOfFreedom().isPresent();
    }
}
