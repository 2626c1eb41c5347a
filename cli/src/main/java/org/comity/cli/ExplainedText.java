package org.comity.cli;

import java.util.Locale;
import org.comity.model.Explained;
import org.comity.model.Observation;

/** The tree of a score as indented text: each line a part, its value, how it was made; a leaf ends in its source cell. */
final class ExplainedText {
    private static final String STEP = "  ";

    private ExplainedText() {}

    static String of(Explained root) {
        StringBuilder text = new StringBuilder();
        append(root, "", text);
        return text.toString();
    }

    private static void append(Explained node, String indent, StringBuilder text) {
        text.append(indent).append(node.label()).append(": ");
        text.append(node.value().map(ExplainedText::number).orElse("missing"));
        if (!node.formula().isBlank()) {
            text.append(" = ").append(node.formula().strip());
        }
        node.lineage().ifPresent(cell -> text.append(" [").append(cell(cell)).append(']'));
        text.append('\n');
        node.parts().forEach(part -> append(part, indent + STEP, text));
    }

    private static String cell(Observation.Lineage cell) {
        String line = cell.line() == 0 ? "no single line" : "line " + cell.line();
        return "%s, vintage %s, %s, %s".formatted(cell.source(), cell.vintage(), cell.file(), line);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.10g", value)
                .replaceFirst("(\\.\\d*?)0+($|e)", "$1$2")
                .replaceFirst("\\.($|e)", "$1");
    }
}
