package org.comity.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.comity.model.Framework.Group;
import org.comity.model.Framework.Measure;
import org.comity.model.Framework.Node;
import org.comity.model.Framework.Transform;

/** Writes a {@link Framework} as the YAML that {@link FrameworkReader} reads as the same frame. */
public final class FrameworkWriter {
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    private FrameworkWriter() {}

    /** The frame as text; lines end with a line feed. */
    public static String write(Framework framework) {
        FrameworkWriter writer = new FrameworkWriter();
        writer.text("", "id", framework.id());
        writer.text("", "title", framework.title());
        writer.text("", "origin", framework.origin().strip());
        writer.text("", "notice", framework.notice().strip());
        writer.out.append("\ngoals:\n");
        framework.goals().forEach(goal -> writer.group(STEP, goal));
        if (!framework.context().isEmpty()) {
            writer.out.append("\n# Shown beside the score, never in it.\ncontext:\n");
            framework.context().forEach(measure -> writer.measure(STEP, measure));
        }
        return writer.out.toString();
    }

    private void group(String indent, Group group) {
        String inner = indent + STEP;
        out.append(indent).append("- id: ").append(group.id()).append('\n');
        text(inner, "label", group.label());
        if (!group.why().isBlank()) {
            text(inner, "why", group.why());
        }
        weight(inner, group.weight());
        boolean leaves = group.children().stream().allMatch(Measure.class::isInstance);
        out.append(inner).append(leaves ? "measures:\n" : "children:\n");
        for (Node child : group.children()) {
            switch (child) {
                case Group below -> group(inner + STEP, below);
                case Measure measure -> measure(inner + STEP, measure);
            }
        }
    }

    private void measure(String indent, Measure measure) {
        String inner = indent + STEP;
        out.append(indent).append("- id: ").append(measure.id()).append('\n');
        text(inner, "label", measure.label());
        text(inner, "indicator", measure.indicator());
        text(inner, "rule", word(measure.rule()));
        measure.size().ifPresent(size -> text(inner, "size", size));
        measure.distance().ifPresent(distance -> text(inner, "distance", distance));
        text(inner, "direction", word(measure.direction()));
        weight(inner, measure.weight());
        measure.goalposts()
                .ifPresent(posts -> out.append(inner)
                        .append("goalposts: [")
                        .append(number(posts.low()))
                        .append(", ")
                        .append(number(posts.high()))
                        .append("]\n"));
        if (measure.transform() != Transform.NONE) {
            text(inner, "transform", word(measure.transform()));
        }
        text(inner, "why", measure.why());
    }

    private void weight(String indent, double weight) {
        if (weight != 1) {
            out.append(indent).append("weight: ").append(number(weight)).append('\n');
        }
    }

    /** A text in quotation marks, so that nothing in it is read as YAML. */
    private void text(String indent, String field, String value) {
        out.append(indent).append(field).append(": ");
        boolean plain = value.matches("[A-Za-z][A-Za-z0-9_. -]*[A-Za-z0-9]|[A-Za-z]")
                && !value.matches("(?i)true|false|yes|no|on|off|null|y|n");
        out.append(plain ? value : quoted(value)).append('\n');
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (c < 0x20 || c == 0x7f) {
                quoted.append(String.format(Locale.ROOT, "\\x%02x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private static String word(Enum<?> constant) {
        return Objects.requireNonNull(constant).name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A weight or goalpost as people write it: the shortest digits that read back to it, never with an exponent. */
    public static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
