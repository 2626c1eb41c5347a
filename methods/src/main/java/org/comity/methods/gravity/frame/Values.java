package org.comity.methods.gravity.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.methods.gravity.formula.Expression;
import org.comity.methods.gravity.formula.Function;
import org.comity.methods.gravity.formula.Operator;

/** Comparisons with texts and with lists of values. */
final class Values {
    private static final int MOST_IN_A_SPAN = 100_000;

    private final Evaluator evaluator;

    Values(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Whether two columns of which one holds texts are equal, or differ. Shape: [n]. */
    double[] areEqual(Expression.Joined joined, Column left, Column right) {
        if (!(left instanceof Column.Texts one && right instanceof Column.Texts other)) {
            Expression texts = left instanceof Column.Texts ? joined.left() : joined.right();
            Expression numbers = left instanceof Column.Texts ? joined.right() : joined.left();
            throw evaluator.mistake(
                    numbers,
                    texts instanceof Expression.Quoted
                            ? "%s holds numbers; write the value without quotation marks.".formatted(numbers.text())
                            : "%s holds text; write the value in quotation marks.".formatted(texts.text()));
        }
        int[] same = new int[other.levels().size()];
        for (int level = 0; level < same.length; level++) {
            same[level] = one.levels().indexOf(other.levels().get(level));
        }
        double yes = joined.operator() == Operator.EQUAL ? 1 : 0;
        double[] result = new double[left.rows()];
        for (int row = 0; row < result.length; row++) {
            int a = one.ids()[row];
            int b = other.ids()[row];
            result[row] = a < 0 || b < 0 ? Double.NaN : same[b] == a ? yes : 1 - yes;
        }
        return result;
    }

    /** Whether each value is one of a list; one that is missing is in none. Shape: [n]. */
    double[] isIn(Column column, Expression list) {
        List<Object> values = list(list);
        double[] result = new double[column.rows()];
        switch (column) {
            case Column.Texts texts -> {
                boolean[] wanted = new boolean[texts.levels().size()];
                for (Object value : values) {
                    int level = texts.levels().indexOf(value instanceof Double number ? Groups.plain(number) : value);
                    if (level >= 0) {
                        wanted[level] = true;
                    }
                }
                for (int row = 0; row < result.length; row++) {
                    result[row] = texts.ids()[row] >= 0 && wanted[texts.ids()[row]] ? 1 : 0;
                }
            }
            case Column.Numbers numbers -> {
                double[] wanted = values.stream()
                        .mapToDouble(value -> {
                            if (value instanceof Double number) {
                                return number + 0.0;
                            }
                            throw evaluator.mistake(
                                    list, "The column holds numbers; write the values without quotation marks.");
                        })
                        .sorted()
                        .toArray();
                for (int row = 0; row < result.length; row++) {
                    result[row] = Arrays.binarySearch(wanted, numbers.values()[row] + 0.0) >= 0 ? 1 : 0;
                }
            }
        }
        return result;
    }

    /** The numbers ({@code Double}) and texts ({@code String}) that a list holds: one, several, or a span. */
    List<Object> list(Expression expression) {
        List<Object> values = new ArrayList<>();
        switch (expression) {
            case Expression.Quoted quoted -> values.add(quoted.value());
            case Expression.Bracketed bracketed -> bracketed.inner().forEach(inner -> values.addAll(list(inner)));
            case Expression.Call call
            when call.function() == Function.MANY -> call.plain().forEach(inner -> values.addAll(list(inner)));
            case Expression.Joined(Operator operator, Expression from, Expression to, int _)
            when operator == Operator.COLON -> {
                double first = evaluator.constantOf(from);
                double last = evaluator.constantOf(to);
                if (!(Math.abs(last - first) < MOST_IN_A_SPAN)) {
                    throw evaluator.mistake(expression, "This span has more than %d values.".formatted(MOST_IN_A_SPAN));
                }
                double step = last < first ? -1 : 1;
                for (int i = 0; i <= Math.abs(last - first); i++) {
                    values.add(first + i * step);
                }
            }
            case Expression.Name name ->
                throw evaluator.mistake(
                        name, "A list holds numbers, or texts in quotation marks: \"%s\".".formatted(name.name()));
            case Expression.Constant _, Expression.Call _, Expression.Prefixed _, Expression.Joined _ ->
                values.add(evaluator.constantOf(expression));
        }
        return values;
    }

    /** {@code ifelse(test, yes, no)}: numbers, or texts. */
    Column chosen(Expression.Call call) {
        double[] test = evaluator.numbers(call.plain().getFirst());
        Column yes = evaluator.column(call.plain().get(1));
        Column no = evaluator.column(call.plain().get(2));
        if (yes instanceof Column.Texts one && no instanceof Column.Texts other) {
            return chosen(test, one, other);
        }
        double[] one = evaluator.numbers(call.plain().get(1));
        double[] other = evaluator.numbers(call.plain().get(2));
        double[] result = new double[test.length];
        for (int row = 0; row < result.length; row++) {
            result[row] = Double.isNaN(test[row]) ? Double.NaN : test[row] != 0 ? one[row] : other[row];
        }
        return new Column.Numbers(result);
    }

    private static Column chosen(double[] test, Column.Texts yes, Column.Texts no) {
        TreeSet<String> all = new TreeSet<>(yes.levels());
        all.addAll(no.levels());
        List<String> levels = List.copyOf(all);
        int[] fromYes = places(yes, levels);
        int[] fromNo = places(no, levels);
        int[] ids = new int[test.length];
        for (int row = 0; row < ids.length; row++) {
            Column.Texts from = test[row] != 0 ? yes : no;
            int id = from.ids()[row];
            ids[row] = Double.isNaN(test[row]) || id < 0 ? -1 : (from == yes ? fromYes : fromNo)[id];
        }
        Optional<String> example = levels.stream().findFirst();
        return new Column.Texts(ids, levels, "\"%s\"".formatted(example.orElse("")));
    }

    private static int[] places(Column.Texts texts, List<String> levels) {
        return texts.levels().stream()
                .mapToInt(level -> java.util.Collections.binarySearch(levels, level))
                .toArray();
    }
}
