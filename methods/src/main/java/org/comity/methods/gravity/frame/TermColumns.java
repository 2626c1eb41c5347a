package org.comity.methods.gravity.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.comity.methods.gravity.formula.Expression;
import org.comity.methods.gravity.formula.FormulaMistake;
import org.comity.methods.gravity.formula.Function;
import org.comity.methods.gravity.formula.Term;

/** The columns that terms give: one for a number, one for each level of a factor, one for each of several lags. */
final class TermColumns {
    private static final int MOST = 2000;
    /** Of all columns together; eight bytes each. */
    private static final long MOST_CELLS = 500_000_000;

    private final Evaluator evaluator;
    private final Rows rows;
    private final boolean constant;
    private final BiConsumer<String, Column> seen;
    private boolean hasLevels;

    /**
     * Of some rows.
     *
     * @param constant whether a constant is fitted, by an intercept or by effects: a factor then has a reference level
     * @param seen is given what each factor is made of, on the kept rows, by its text
     */
    TermColumns(Evaluator evaluator, Rows rows, boolean constant, BiConsumer<String, Column> seen) {
        this.evaluator = evaluator;
        this.rows = rows;
        this.constant = constant;
        this.seen = seen;
    }

    /** A column of the kept rows with the name of its coefficient. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Named(String name, double[] values) {}

    /** The columns of all terms, in order. */
    List<Named> of(List<Term> terms) {
        Set<Set<String>> present = new HashSet<>();
        terms.forEach(term -> present.add(texts(term.factors())));
        if (constant) {
            present.add(Set.of());
        }
        List<Named> all = new ArrayList<>();
        for (Term term : terms) {
            List<Named> columns = List.of();
            for (Expression factor : term.factors()) {
                List<Named> next = factor(factor, hasReference(factor, term, present));
                columns = columns.isEmpty() ? next : multiplied(columns, next, factor);
            }
            checkSize(all.size() + columns.size(), term.factors().getFirst());
            all.addAll(columns);
            if (hasLevels && term.factors().size() == 1) {
                present.add(Set.of()); // the levels of a first factor add up to a constant; a second one needs one less
            }
        }
        return all;
    }

    /**
     * R's rule: levels are told from a first one where the term without the factor is in the formula too, since its
     * column is the sum of those of the levels.
     */
    private static boolean hasReference(Expression factor, Term term, Set<Set<String>> present) {
        List<Expression> others = new ArrayList<>(term.factors());
        others.remove(factor);
        return present.contains(texts(others));
    }

    private static Set<String> texts(List<Expression> factors) {
        return factors.stream().map(Expression::text).collect(Collectors.toUnmodifiableSet());
    }

    private void checkSize(long columns, Expression at) {
        if (columns > MOST || columns * rows.count() > MOST_CELLS) {
            throw evaluator.mistake(
                    at,
                    "%s gives %d columns of %d rows; write it behind | as a set of effects."
                            .formatted(at.text(), columns, rows.count()));
        }
    }

    private List<Named> multiplied(List<Named> left, List<Named> right, Expression at) {
        checkSize((long) left.size() * right.size(), at);
        List<Named> all = new ArrayList<>();
        for (Named one : left) {
            for (Named other : right) {
                all.add(new Named(
                        one.name() + ":" + other.name(),
                        Arithmetic.both(one.values(), other.values(), (a, b) -> a * b)));
            }
        }
        return all;
    }

    private List<Named> factor(Expression factor, boolean reference) {
        if (factor instanceof Expression.Call call) {
            if (call.function() == Function.LEVELS) {
                return levels(call, reference);
            }
            if (call.function() == Function.FACTOR || call.function() == Function.AS_FACTOR) {
                return dummies(call.text(), kept(call.text(), call.plain().getFirst()), reference, call);
            }
            if (call.function().isOfPanel() && call.plain().size() > 1) {
                return lags(call);
            }
        }
        Column column = kept(factor.text(), factor);
        return switch (column) {
            case Column.Numbers numbers -> List.of(new Named(factor.text(), numbers.values()));
            case Column.Texts texts -> dummies(factor.text(), texts, reference, factor);
        };
    }

    private Column kept(String name, Expression expression) {
        Column column = rows.of(evaluator.column(expression));
        seen.accept(name, column);
        return column;
    }

    /** {@code l(x, 1:3)} is {@code l(x, 1) + l(x, 2) + l(x, 3)}; a lag of 0 is x, a negative one a lead. */
    private List<Named> lags(Expression.Call call) {
        Expression of = call.plain().getFirst();
        List<Named> all = new ArrayList<>();
        for (Object value : new Values(evaluator).list(call.plain().get(1))) {
            if (!(value instanceof Double steps)) {
                throw evaluator.mistake(call, "Steps of a lag are numbers.");
            }
            Function function = call.function();
            if (steps < 0 && function != Function.DIFFERENCE) {
                function = function == Function.LAG ? Function.LEAD : Function.LAG;
                steps = -steps;
            }
            List<Expression.Argument> arguments = new ArrayList<>();
            arguments.add(new Expression.Argument("", of));
            arguments.add(new Expression.Argument("", new Expression.Constant(steps, Groups.plain(steps), call.at())));
            call.find("fill").ifPresent(fill -> arguments.add(new Expression.Argument("fill", fill)));
            Expression one = steps == 0 ? of : new Expression.Call(function, arguments, call.at());
            Column.Numbers numbers = new Column.Numbers(rows.of(evaluator.numbers(one)));
            seen.accept(one.text(), numbers);
            all.add(new Named(one.text(), numbers.values()));
        }
        return all;
    }

    private List<Named> dummies(String name, Column column, boolean reference, Expression at) {
        hasLevels = true;
        Groups groups = Groups.of(List.of(column));
        checkSize(groups.count(), at);
        List<Named> all = new ArrayList<>();
        for (int level = reference ? 1 : 0; level < groups.count(); level++) {
            all.add(new Named(name + groups.label(level), dummy(groups, level)));
        }
        return all;
    }

    /** 1 where the row has the level, 0 elsewhere, NaN where it has none. */
    private static double[] dummy(Groups groups, int level) {
        int[] ids = groups.ids();
        double[] values = new double[ids.length];
        for (int row = 0; row < ids.length; row++) {
            values[row] = ids[row] < 0 ? Double.NaN : ids[row] == level ? 1 : 0;
        }
        return values;
    }

    /** {@code i(year, ref = 1986)}, {@code i(year, 1986)}, {@code i(year, log(dist))}, {@code i(exporter, importer)}. */
    private List<Named> levels(Expression.Call given, boolean reference) {
        Expression.Call call = withReferenceNamed(withThirdNamed(given));
        List<Expression> plain = call.plain();
        boolean slopes = plain.size() > 1;
        List<Named> first = chosen(call, plain.getFirst(), "", reference && !slopes);
        if (!slopes) {
            return first;
        }
        Expression other = plain.get(1);
        boolean isFactor = other instanceof Expression.Call inner
                && (inner.function() == Function.FACTOR || inner.function() == Function.AS_FACTOR);
        if (isFactor) {
            return multiplied(
                    first, chosen(call, ((Expression.Call) other).plain().getFirst(), "2", false), call);
        }
        return switch (kept(other.text(), other)) {
            case Column.Numbers numbers -> multiplied(first, List.of(new Named(other.text(), numbers.values())), call);
            case Column.Texts _ -> multiplied(first, chosen(call, other, "2", false), call);
        };
    }

    /** A third argument is the reference, {@code i(year, rta, 1990)}. */
    private Expression.Call withThirdNamed(Expression.Call call) {
        return call.plain().size() < 3
                ? call
                : withReference(call, call.plain().subList(0, 2), call.plain().get(2));
    }

    /** A second argument that names no column, or a list, is the reference as if written {@code ref = }. */
    private Expression.Call withReferenceNamed(Expression.Call call) {
        if (call.plain().size() < 2) {
            return call;
        }
        Expression other = call.plain().get(1);
        boolean isList = other.bare() instanceof Expression.Call inner && inner.function() == Function.MANY;
        AtomicBoolean hasColumn = new AtomicBoolean();
        other.names(_ -> hasColumn.set(true));
        if (hasColumn.get() && !isList) {
            return call;
        }
        return withReference(call, call.plain().subList(0, 1), other);
    }

    private Expression.Call withReference(Expression.Call call, List<Expression> plain, Expression reference) {
        if (call.find("ref").isPresent()) {
            throw evaluator.mistake(reference, "%s gives the reference twice.".formatted(call.text()));
        }
        List<Expression.Argument> arguments = new ArrayList<>();
        plain.forEach(each -> arguments.add(new Expression.Argument("", each)));
        arguments.add(new Expression.Argument("ref", reference));
        call.arguments().stream().filter(each -> !each.name().isEmpty()).forEach(arguments::add);
        return new Expression.Call(call.function(), arguments, call.at());
    }

    /** The levels that the call's {@code ref} and {@code keep} (or {@code ref2}, {@code keep2}) leave. */
    private List<Named> chosen(Expression.Call call, Expression variable, String which, boolean reference) {
        Groups groups = Groups.of(List.of(kept(variable.text(), variable)));
        List<String> labels = groups.labels();
        hasLevels = true;
        Optional<Expression> ref = call.find("ref" + which);
        List<String> without = ref.map(given -> known(given, labels, variable)).orElse(List.of());
        List<String> only = call.find("keep" + which)
                .map(given -> known(given, labels, variable))
                .orElse(labels);
        boolean first = reference && ref.isEmpty() && only.size() == labels.size();
        List<Named> all = new ArrayList<>();
        checkSize(groups.count(), call);
        for (int level = first ? 1 : 0; level < groups.count(); level++) {
            String label = labels.get(level);
            if (!without.contains(label) && only.contains(label)) {
                all.add(new Named(variable.text() + "::" + label, dummy(groups, level)));
            }
        }
        return all;
    }

    private List<String> known(Expression given, List<String> labels, Expression variable) {
        List<String> values = new ArrayList<>();
        for (Object value : new Values(evaluator).list(given)) {
            String label = value instanceof Double number ? Groups.plain(number) : value.toString();
            if (!labels.contains(label)) {
                FormulaMistake mistake = evaluator.mistake(
                        given, "%s has no value %s in the rows that are used.".formatted(variable.text(), label));
                throw new FormulaMistake(
                        mistake.text(),
                        mistake.at(),
                        mistake.length(),
                        String.valueOf(mistake.getMessage()),
                        label,
                        labels);
            }
            values.add(label);
        }
        return values;
    }
}
