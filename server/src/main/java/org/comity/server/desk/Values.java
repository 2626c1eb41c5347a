package org.comity.server.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.desk.promise.Publication;
import org.comity.desk.record.Money;
import org.comity.desk.record.Table;
import org.comity.desk.team.Attachment;
import org.comity.model.Country;
import org.comity.server.page.Wrong;
import org.jspecify.annotations.Nullable;

/** Reads what a form or a program gives for the components of a record; a mistake is one sentence that names it. */
public final class Values {
    private Values() {}

    /**
     * A record from texts by component.
     *
     * @param given the text of a component, or null when it was not given
     * @throws Wrong 400 with the code {@code bad-value}
     */
    public static <R extends Record> R record(Table<R> table, Function<String, @Nullable String> given) {
        if (table.type() == Attachment.class) { // its hash would open the bytes of another's file
            throw wrong("A file is attached by sending it, to /desk/attachment.");
        }
        if (table.type() == Publication.class) { // else it could say what nobody saw, on a day that was another
            throw wrong(
                    "A page is made public by its own act: look at /desk/KIND/ID/publish, and approve what it shows.");
        }
        Map<String, @Nullable Object> values = new TreeMap<>();
        for (String component : table.components()) {
            values.put(component, read(table, component, given.apply(component)));
        }
        return table.record(values);
    }

    /** What a component is compared with, from a text. @throws Wrong 400 when no record can hold it */
    public static Object compared(Table<?> table, String component, String given) {
        if (!table.components().contains(component)) {
            throw new Wrong(
                    400,
                    "unknown-component",
                    "A %s has no \"%s\"; it has %s."
                            .formatted(table.name(), component, String.join(", ", table.components())));
        }
        Class<?> type = table.typeOf(component);
        Object value = read(table, component, given);
        if (value == null) {
            throw wrong("Say which %s of this %s.".formatted(component, table.name()));
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(given.strip());
        }
        if (type == Instant.class) {
            return Instant.parse(given.strip());
        }
        if (type == Country.class) {
            return Country.of(value.toString());
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .filter(one -> word(one).equals(value))
                        .findFirst()
                        .orElseThrow()
                : value;
    }

    /** The words of a type that has only some. */
    public static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Values::word).toList();
    }

    private static @Nullable Object read(Table<?> table, String component, @Nullable String given) {
        Class<?> type = table.typeOf(component);
        String text = given == null ? "" : given.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            if (table.isOptional(component)) {
                return null;
            }
            if (type == String.class) {
                return "";
            }
            if (type == Boolean.class) {
                return false;
            }
            throw wrong(
                    "%s of this %s is needed.".formatted(component, table.name().replace('_', ' ')));
        }
        try {
            return value(type, text);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException _) {
            throw wrong("%s of this %s must be %s, not \"%s\"."
                    .formatted(component, table.name().replace('_', ' '), wanted(type), shorten(text)));
        }
    }

    private static Object value(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == Country.class) {
            return Country.of(text.toUpperCase(Locale.ROOT)).code();
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == Double.class) {
            return finite(Double.parseDouble(text));
        }
        if (type == Boolean.class) {
            return flag(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text).toString();
        }
        if (type == Instant.class) {
            return Instant.parse(text).toString();
        }
        if (type == Money.class) {
            String[] parts = text.split(" +");
            if (parts.length != 2) {
                throw new IllegalArgumentException();
            }
            return Money.of(parts[0], parts[1].toUpperCase(Locale.ROOT)).toString();
        }
        return constant(type, text);
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true", "on" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static String constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .map(Values::word)
                .filter(text::equals)
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** A constant as forms and programs write it. */
    static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static String wanted(Class<?> type) {
        if (type == Country.class) {
            return "a code of three letters";
        }
        if (type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type == Double.class) {
            return "a number";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == LocalDate.class) {
            return "a day such as 2027-03-31";
        }
        if (type == Instant.class) {
            return "an instant such as 2027-03-31T12:00:00Z";
        }
        if (type == Money.class) {
            return "an amount and a currency such as 1250000 KES";
        }
        return Arrays.stream(type.getEnumConstants()).map(Values::word).collect(Collectors.joining(", "));
    }

    private static String shorten(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "..." : text;
    }

    private static Wrong wrong(String sentence) {
        return new Wrong(400, "bad-value", sentence);
    }
}
