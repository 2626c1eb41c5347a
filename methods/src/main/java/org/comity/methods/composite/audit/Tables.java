package org.comity.methods.composite.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.comity.methods.composite.recipe.Stage;

/** Lines of an audit as tables: a column for each part of the line's record, named in lower case with underscores. */
public final class Tables {
    private static final Pattern CAPITAL = Pattern.compile("(?<!^)([A-Z])");

    private Tables() {}

    /** The table; what is not known is empty text. */
    public static <R extends Record> Stage.Details of(Class<R> type, List<R> lines) {
        RecordComponent[] parts = type.getRecordComponents();
        List<List<Object>> rows = new ArrayList<>();
        for (R line : lines) {
            List<Object> row = new ArrayList<>();
            for (RecordComponent part : parts) {
                row.add(cell(read(part, line)));
            }
            rows.add(List.copyOf(row));
        }
        return new Stage.Details(
                Arrays.stream(parts).map(part -> head(part.getName())).toList(), List.copyOf(rows));
    }

    private static String head(String name) {
        return CAPITAL.matcher(name).replaceAll("_$1").toLowerCase(Locale.ROOT);
    }

    private static Object read(RecordComponent part, Record line) {
        try {
            return part.getAccessor().invoke(line);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s of %s cannot be read.".formatted(part.getName(), line), e);
        }
    }

    private static Object cell(Object value) {
        return switch (value) {
            case OptionalDouble number -> number.isPresent() ? (Object) number.getAsDouble() : "";
            case java.util.OptionalInt number -> number.isPresent() ? (Object) number.getAsInt() : "";
            case Optional<?> other -> other.isPresent() ? (Object) other.get() : "";
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
            default -> value;
        };
    }

    static OptionalDouble known(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
