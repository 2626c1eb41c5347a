package org.comity.methods.gravity.formula;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What is computed row by row. */
public sealed interface Expression {
    /** Where it begins in the text it was read from, from 0. */
    int at();

    /** As R prints it, which is what a coefficient is called: {@code I(a * b)}, {@code log(dist)}. */
    String text();

    /** A number. */
    record Constant(double value, String text, int at) implements Expression {}

    /** A text in quotation marks. */
    record Quoted(String value, int at) implements Expression {
        @Override
        public String text() {
            return "\"" + value + "\"";
        }
    }

    /** The name of a column. */
    record Name(String name, int at) implements Expression {
        @Override
        public String text() {
            return name.matches("[\\p{L}.][\\p{L}\\d._]*") ? name : "`" + name + "`";
        }
    }

    /** A function of something. */
    record Call(Function function, List<Argument> arguments, int at) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String text() {
            return arguments.stream()
                    .map(Argument::text)
                    .collect(Collectors.joining(", ", function.written() + "(", ")"));
        }

        /** The arguments without a name, in order. */
        public List<Expression> plain() {
            return arguments.stream()
                    .filter(argument -> argument.name().isEmpty())
                    .map(Argument::value)
                    .toList();
        }

        /** The argument of that name. */
        public Optional<Expression> find(String name) {
            return arguments.stream()
                    .filter(argument -> argument.name().equals(name))
                    .map(Argument::value)
                    .findFirst();
        }
    }

    /** An argument; the name is empty where none is given. */
    record Argument(String name, Expression value) {
        String text() {
            return name.isEmpty() ? value.text() : name + " = " + value.text();
        }
    }

    /** A sign, or {@code !}, before something. */
    record Prefixed(Operator operator, Expression operand, int at) implements Expression {
        @Override
        public String text() {
            return operator.text().strip() + operand.text();
        }
    }

    /** Two joined by an operator. */
    record Joined(Operator operator, Expression left, Expression right, int at) implements Expression {
        @Override
        public String text() {
            return left.text() + operator.text() + right.text();
        }
    }

    /** What stands in brackets; several only behind {@code in}. */
    record Bracketed(List<Expression> inner, int at) implements Expression {
        public Bracketed {
            inner = List.copyOf(inner);
        }

        @Override
        public String text() {
            return inner.stream().map(Expression::text).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** Gives every name of a column in it, in order. */
    default void names(Consumer<Name> each) {
        switch (this) {
            case Name name -> each.accept(name);
            case Constant _, Quoted _ -> {
                // names nothing
            }
            case Call call ->
                call.arguments().forEach(argument -> argument.value().names(each));
            case Prefixed prefixed -> prefixed.operand().names(each);
            case Joined joined -> {
                joined.left().names(each);
                joined.right().names(each);
            }
            case Bracketed bracketed -> bracketed.inner().forEach(inner -> inner.names(each));
        }
    }

    /** Without the brackets around it. */
    default Expression bare() {
        return this instanceof Bracketed(var inner, int _) && inner.size() == 1
                ? inner.getFirst().bare()
                : this;
    }
}
