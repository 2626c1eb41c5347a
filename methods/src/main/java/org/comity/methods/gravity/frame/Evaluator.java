package org.comity.methods.gravity.frame;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.gravity.formula.Expression;
import org.comity.methods.gravity.formula.FormulaMistake;
import org.comity.methods.gravity.formula.Function;
import org.comity.methods.gravity.formula.Key;
import org.comity.methods.gravity.formula.Operator;
import org.comity.methods.gravity.formula.Parsed;

/** Computes expressions over all rows of the columns. */
final class Evaluator {
    private final Columns columns;
    private final Optional<FrameQuestion.PanelKey> panelKey;
    private final String text;
    private final Shared shared;

    /** What evaluators over the same columns share: the panel, made once, and rows without a logarithm. */
    static final class Shared {
        private final Map<String, Panel> panels = new HashMap<>();
        private final Map<String, BitSet> withoutLogarithm = new LinkedHashMap<>();

        /** Rows that have a number of 0 or less where a logarithm is taken, by the logarithm. */
        Map<String, BitSet> withoutLogarithm() {
            return withoutLogarithm;
        }

        /** The step of time of the panel, where something looked at another time. */
        Optional<TimeStep.Taken> step() {
            return panels.values().stream().map(Panel::step).findFirst();
        }
    }

    /** @param text the text in which the places of the expressions are counted */
    Evaluator(Columns columns, Optional<FrameQuestion.PanelKey> panelKey, String text, Shared shared) {
        this.columns = columns;
        this.panelKey = panelKey;
        this.text = text;
        this.shared = shared;
    }

    FormulaMistake mistake(Expression at, String sentence) {
        return new FormulaMistake(text, at.at(), at.text().length(), sentence);
    }

    /** The numbers of an expression; NaN where there is none. The array may be a column's own. Shape: [n]. */
    double[] numbers(Expression expression) {
        return switch (column(expression)) {
            case Column.Numbers numbers -> numbers.values();
            case Column.Texts texts ->
                throw mistake(
                        expression,
                        "%s holds text, such as %s, where numbers are needed."
                                .formatted(expression.bare().text(), texts.example()));
        };
    }

    Column column(Expression expression) {
        return switch (expression) {
            case Expression.Constant number -> new Column.Numbers(constant(number.value()));
            case Expression.Quoted quoted ->
                new Column.Texts(new int[columns.rows()], List.of(quoted.value()), quoted.text());
            case Expression.Name name -> column(name);
            case Expression.Bracketed bracketed -> {
                if (bracketed.inner().size() != 1) {
                    throw mistake(bracketed, "Several values stand only behind %in%.");
                }
                yield column(bracketed.inner().getFirst());
            }
            case Expression.Prefixed(Operator operator, Expression operand, int _) ->
                switch (operator) {
                    case NOT -> new Column.Numbers(Arithmetic.each(numbers(operand), Arithmetic::not));
                    case MINUS -> new Column.Numbers(Arithmetic.each(numbers(operand), value -> -value));
                    case OR, AND, EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST, IN, PLUS -> column(operand);
                    case TIMES, DIVIDE, MODULO, COLON, POWER -> column(operand);
                };
            case Expression.Joined joined -> new Column.Numbers(joined(joined));
            case Expression.Call call -> call(call);
        };
    }

    private Column column(Expression.Name name) {
        if (isConstant(name)) {
            return new Column.Numbers(constant(name.name().equals("TRUE") ? 1 : 0));
        }
        return columns.find(name.name())
                .orElseThrow(() -> mistake(name, "There is no column %s.".formatted(name.name())));
    }

    /** Whether it is one of R's words for yes and no. */
    static boolean isConstant(Expression.Name name) {
        return name.name().equals("TRUE") || name.name().equals("FALSE");
    }

    private double[] constant(double value) {
        double[] values = new double[columns.rows()];
        Arrays.fill(values, value);
        return values;
    }

    private double[] joined(Expression.Joined joined) {
        if (joined.operator() == Operator.COLON) {
            throw mistake(joined, "A span such as 1:3 stands only in l(x, 1:3), in f(x, 1:3), in i() and behind %in%.");
        }
        if (joined.operator() == Operator.IN) {
            return new Values(this).isIn(column(joined.left()), joined.right());
        }
        boolean equality = joined.operator() == Operator.EQUAL || joined.operator() == Operator.UNEQUAL;
        if (equality) {
            Column left = column(joined.left());
            Column right = column(joined.right());
            if (left instanceof Column.Texts || right instanceof Column.Texts) {
                return new Values(this).areEqual(joined, left, right);
            }
        }
        double[] left = numbers(joined.left());
        if (joined.right().bare() instanceof Expression.Constant(double value, String _, int _)) {
            var operator = Arithmetic.of(joined.operator());
            return Arithmetic.each(left, each -> operator.applyAsDouble(each, value));
        }
        return Arithmetic.both(left, numbers(joined.right()), Arithmetic.of(joined.operator()));
    }

    private Column call(Expression.Call call) {
        List<Expression> plain = call.plain();
        return switch (call.function()) {
            case LOG, LN, LOG10, LOG2 -> new Column.Numbers(logarithm(call));
            case LOG1P, EXP, SQRT, ASINH, ABS, SIGN, FLOOR, CEILING ->
                new Column.Numbers(Arithmetic.each(numbers(plain.getFirst()), Arithmetic.of(call.function())));
            case ROUND -> new Column.Numbers(round(call));
            case I, AS_NUMERIC -> new Column.Numbers(numbers(plain.getFirst()));
            case PMIN, PMAX -> new Column.Numbers(extreme(call));
            case IFELSE -> new Values(this).chosen(call);
            case IS_NA -> new Column.Numbers(missing(column(plain.getFirst())));
            case SUM, MEAN, MIN, MAX, COUNT -> new Column.Numbers(aggregate(call));
            case LAG, LEAD, DIFFERENCE -> new Column.Numbers(shifted(call));
            case FACTOR, AS_FACTOR ->
                throw mistake(call, "%s is a term of its own, not a part of one.".formatted(call.text()));
            case LEVELS ->
                throw mistake(
                        call, "%s gives several columns; it is a term, not a part of one.".formatted(call.text()));
            case MANY -> throw mistake(call, "Several values stand only in i(), in l(), in f() and behind %in%.");
        };
    }

    private double[] logarithm(Expression.Call call) {
        double[] values = numbers(call.plain().getFirst());
        double[] result = Arithmetic.each(values, Arithmetic.of(call.function()));
        BitSet without = new BitSet();
        for (int row = 0; row < values.length; row++) {
            if (values[row] <= 0) {
                result[row] = Double.NaN;
                without.set(row);
            }
        }
        if (!without.isEmpty()) {
            shared.withoutLogarithm.put(call.text(), without);
        }
        Optional<Expression> base =
                call.plain().size() > 1 ? Optional.of(call.plain().get(1)) : call.find("base");
        if (base.isPresent()) {
            double divisor = Math.log(constantOf(base.get()));
            return Arithmetic.each(result, value -> value / divisor);
        }
        return result;
    }

    private double[] round(Expression.Call call) {
        Optional<Expression> digits =
                call.plain().size() > 1 ? Optional.of(call.plain().get(1)) : call.find("digits");
        double scale =
                digits.map(expression -> Math.pow(10, constantOf(expression))).orElse(1.0);
        return Arithmetic.each(numbers(call.plain().getFirst()), value -> Math.rint(value * scale) / scale);
    }

    private double[] extreme(Expression.Call call) {
        double[] result = numbers(call.plain().getFirst());
        for (Expression other : call.plain().subList(1, call.plain().size())) {
            result = Arithmetic.both(result, numbers(other), call.function() == Function.PMIN ? Math::min : Math::max);
        }
        return result;
    }

    private static double[] missing(Column column) {
        double[] result = new double[column.rows()];
        for (int row = 0; row < result.length; row++) {
            result[row] = column.isMissing(row) ? 1 : 0;
        }
        return result;
    }

    /** Over all rows of the file that share a key; over all of them where no key is given. */
    private double[] aggregate(Expression.Call call) {
        boolean counts = call.function() == Function.COUNT;
        List<Expression> plain = call.plain();
        Optional<Expression> by = plain.size() > (counts ? 0 : 1) ? Optional.of(plain.getLast()) : call.find("by");
        double[] values = counts ? constant(1) : numbers(plain.getFirst());
        return Aggregates.of(call.function(), values, by.map(this::groups).orElseGet(this::all));
    }

    private Groups groups(Expression by) {
        Key key = Key.of(by).orElseThrow(() -> mistake(by, "Groups are columns joined by ^, as exporter^year."));
        return groups(key);
    }

    private Groups groups(Key key) {
        return Groups.of(key.parts().stream().map(this::column).toList());
    }

    private Groups all() {
        return Groups.of(List.of(new Column.Numbers(constant(0))));
    }

    private double[] shifted(Expression.Call call) {
        List<Expression> plain = call.plain();
        double steps = plain.size() > 1 ? constantOf(plain.get(1)) : 1;
        if (steps != Math.rint(steps)) {
            throw mistake(plain.get(1), "A lag is a whole number of steps of time, not %s.".formatted(steps));
        }
        double fill = call.find("fill").map(this::constantOf).orElse(Double.NaN);
        double[] values = numbers(plain.getFirst());
        double lag = call.function() == Function.LEAD ? -steps : steps;
        double[] other = panel(call).lagged(values, lag, fill);
        return call.function() == Function.DIFFERENCE ? Arithmetic.both(values, other, (a, b) -> a - b) : other;
    }

    private Panel panel(Expression.Call call) {
        FrameQuestion.PanelKey key = panelKey.orElseThrow(() -> mistake(
                call,
                "%s() needs to know units and time; add --panel exporter^importer,year."
                        .formatted(call.function().written())));
        Panel known = shared.panels.get(key.text());
        if (known == null) {
            Evaluator keys = new Evaluator(columns, panelKey, key.text(), shared);
            known = Panel.of(key, keys.groups(key.unit()), keys.column(key.time()));
            shared.panels.put(key.text(), known);
        }
        return known;
    }

    /** An expression that is one number. */
    double constantOf(Expression expression) {
        return switch (expression.bare()) {
            case Expression.Constant number -> number.value();
            case Expression.Prefixed(Operator operator, Expression operand, int _)
            when operator == Operator.MINUS -> -constantOf(operand);
            case Expression.Quoted _,
                    Expression.Name _,
                    Expression.Call _,
                    Expression.Prefixed _,
                    Expression.Joined _,
                    Expression.Bracketed _ -> throw mistake(expression, "A number is needed here.");
        };
    }

    int rows() {
        return columns.rows();
    }

    /** The numbers of an expression with a text of its own. */
    static double[] numbers(Columns columns, Optional<FrameQuestion.PanelKey> panelKey, Parsed parsed, Shared shared) {
        return new Evaluator(columns, panelKey, parsed.text(), shared).numbers(parsed.expression());
    }
}
