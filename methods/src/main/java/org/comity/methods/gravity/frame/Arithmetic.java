package org.comity.methods.gravity.frame;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.comity.methods.gravity.formula.Function;
import org.comity.methods.gravity.formula.Operator;

/** Numbers row by row; what is missing, not defined or not finite is NaN. Yes is 1, no is 0. */
final class Arithmetic {
    private Arithmetic() {}

    static double[] each(double[] values, DoubleUnaryOperator operator) {
        double[] result = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            result[row] = operator.applyAsDouble(values[row]);
        }
        return result;
    }

    static double[] both(double[] left, double[] right, DoubleBinaryOperator operator) {
        double[] result = new double[left.length];
        for (int row = 0; row < left.length; row++) {
            result[row] = operator.applyAsDouble(left[row], right[row]);
        }
        return result;
    }

    /** What an operator between two numbers does. */
    static DoubleBinaryOperator of(Operator operator) {
        return switch (operator) {
            case PLUS -> Double::sum;
            case MINUS -> (a, b) -> a - b;
            case TIMES -> (a, b) -> a * b;
            case DIVIDE -> (a, b) -> a / b;
            case MODULO -> (a, b) -> a - Math.floor(a / b) * b;
            case POWER -> Arithmetic::power;
            case EQUAL -> (a, b) -> test(a, b, a == b);
            case UNEQUAL -> (a, b) -> test(a, b, a != b);
            case LESS -> (a, b) -> test(a, b, a < b);
            case AT_MOST -> (a, b) -> test(a, b, a <= b);
            case MORE -> (a, b) -> test(a, b, a > b);
            case AT_LEAST -> (a, b) -> test(a, b, a >= b);
            case AND -> Arithmetic::and;
            case OR -> Arithmetic::or;
            case IN, NOT, COLON -> throw new IllegalArgumentException("Not between two numbers: " + operator);
        };
    }

    private static double power(double base, double exponent) {
        return exponent == 2 ? base * base : Math.pow(base, exponent);
    }

    private static double test(double a, double b, boolean answer) {
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : answer ? 1 : 0;
    }

    /** No, where either is no, whatever the other is. */
    private static double and(double a, double b) {
        return a == 0 || b == 0 ? 0 : Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : 1;
    }

    private static double or(double a, double b) {
        boolean yes = (a != 0 && !Double.isNaN(a)) || (b != 0 && !Double.isNaN(b));
        return yes ? 1 : Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : 0;
    }

    static double not(double a) {
        return Double.isNaN(a) ? Double.NaN : a == 0 ? 1 : 0;
    }

    /** What a function of one number does. */
    static DoubleUnaryOperator of(Function function) {
        return switch (function) {
            case LOG, LN -> Math::log;
            case LOG10 -> Math::log10;
            case LOG2 -> a -> Math.log(a) / Math.log(2);
            case LOG1P -> Math::log1p;
            case EXP -> Math::exp;
            case SQRT -> Math::sqrt;
            case ASINH -> a -> Math.signum(a) * Math.log(Math.abs(a) + Math.sqrt(a * a + 1));
            case ABS -> Math::abs;
            case SIGN -> Math::signum;
            case FLOOR -> Math::floor;
            case CEILING -> Math::ceil;
            case ROUND -> Math::rint;
            case I, AS_NUMERIC -> a -> a;
            case PMIN, PMAX, IFELSE, IS_NA, FACTOR, AS_FACTOR, LEVELS -> throw none(function);
            case LAG, LEAD, DIFFERENCE, SUM, MEAN, MIN, MAX, COUNT, MANY -> throw none(function);
        };
    }

    private static IllegalArgumentException none(Function function) {
        return new IllegalArgumentException("Not of one number: " + function);
    }

    /** Whether the function is a logarithm, which a number of 0 or less has none of. */
    static boolean isLogarithm(Function function) {
        return function == Function.LOG
                || function == Function.LN
                || function == Function.LOG10
                || function == Function.LOG2;
    }
}
