package org.comity.workbench.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.workbench.AgeLine;

/**
 * A Finding as a person reads it on a terminal: how old first, then the table, then notes, sources and the command
 * that gives it again. {@code ..} is a missing figure, {@code n/a} one that does not apply.
 */
final class TextWriter {
    private final Locale locale;
    private final Messages messages;
    private final int width;
    private final UnaryOperator<String> countryName;

    /**
     * @param width of the terminal in columns; texts are cut to fit, numbers and ids never; 0 for no limit
     * @param countryName from alpha-3 code to what is shown
     */
    TextWriter(Locale locale, int width, UnaryOperator<String> countryName) {
        this.locale = locale;
        this.messages = Messages.of(AgeLine.BUNDLE, locale);
        this.width = width;
        this.countryName = countryName;
    }

    void write(Finding finding, Table table, Writer out) throws IOException {
        if (finding.age().of() > 0 || finding.age().lastYear().isPresent()) { // not over a list of sources or files
            line(out, AgeLine.of(finding.age(), locale));
        }
        line(out, finding.title());
        line(out, "");
        write(table, out);
        List<String> others = finding.tables().stream()
                .map(Table::name)
                .filter(name -> !name.equals(table.name()))
                .toList();
        List<String> notes = new ArrayList<>(finding.notes());
        if (!others.isEmpty()) {
            notes.add(messages.text("output.more", String.join(", ", others)));
        }
        section(out, messages.text("output.notes"), notes);
        section(
                out,
                messages.text("output.sources"),
                finding.provenance().sources().stream().map(TextWriter::source).toList());
        line(out, "");
        line(out, "%s   %s".formatted(finding.id(), finding.provenance().command()));
    }

    void write(Table table, Writer out) throws IOException {
        if (!table.title().isEmpty()) {
            line(out, table.title());
        }
        for (String row : new TextGrid(shown(table), locale, width, countryName).lines()) {
            line(out, row);
        }
    }

    /** A column in which nothing applies is not shown; the files have it. */
    private static Table shown(Table table) {
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            int at = c;
            if (table.rows().isEmpty()
                    || table.rows().stream().anyMatch(row -> row.get(at) != Table.Blank.NOT_APPLICABLE)) {
                kept.add(c);
            }
        }
        return new Table(
                table.name(),
                table.title(),
                kept.stream().map(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> kept.stream().map(row::get).toList())
                        .toList());
    }

    private static String source(Finding.SourceUse use) {
        return "%s %s%s. %s (%s)"
                .formatted(
                        use.source(),
                        use.vintage(),
                        use.lastYear().map(year -> ", to " + year).orElse(""),
                        use.citation(),
                        use.licence());
    }

    private static void section(Writer out, String head, List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        line(out, "");
        line(out, head);
        for (String text : lines) {
            line(out, "  " + text);
        }
    }

    private static void line(Writer out, String text) throws IOException {
        out.write(text.stripTrailing());
        out.write('\n');
    }
}
