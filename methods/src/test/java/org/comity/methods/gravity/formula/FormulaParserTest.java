package org.comity.methods.gravity.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaParserTest {
    private static List<String> terms(String right) {
        return FormulaParser.formula("y ~ " + right).terms().stream()
                .map(Term::text)
                .toList();
    }

    @Test
    void aGravityEquation() {
        Formula formula = FormulaParser.formula(
                "trade ~ log(dist) + cntg + rta | exporter^year + importer^year + exporter^importer");
        assertThat(formula.outcome().text()).isEqualTo("trade");
        assertThat(formula.terms()).map(Term::text).containsExactly("log(dist)", "cntg", "rta");
        assertThat(formula.effects())
                .map(Key::text)
                .containsExactly("exporter^year", "importer^year", "exporter^importer");
        assertThat(formula.clusters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a*b | a, b, a:b",
                "a:b + c | c, a:b",
                "a + b + a | a, b",
                "a:b + b:a | a:b",
                "a*b - a | b, a:b",
                "(a + b):c | a:c, b:c",
                "(a + b + c)^2 | a, b, c, a:b, a:c, b:c",
                "a*b*c | a, b, c, a:b, a:c, b:c, a:b:c",
                "x^2 | I(x^2)",
                "log(dist):(exporter == importer) | log(dist):(exporter == importer)",
                "I(x*y+1/z) | I(x * y + 1/z)",
                "i(year,ref=1986) | i(year, ref = 1986)",
                "l(x,1:3) | l(x, 1:3)",
                "`odd name` | `odd name`"
            })
    void termsAreMultipliedOut(String right, String expected) {
        assertThat(String.join(", ", terms(right))).isEqualTo(expected);
    }

    @Test
    void theInterceptIsLeftOutAndKept() {
        assertThat(FormulaParser.formula("y ~ x").intercept()).isTrue();
        assertThat(FormulaParser.formula("y ~ x - 1").intercept()).isFalse();
        assertThat(FormulaParser.formula("y ~ 0 + x").intercept()).isFalse();
        assertThat(FormulaParser.formula("y ~ x + 0 + 1").intercept()).isTrue();
    }

    @Test
    void partsOfNothing() {
        assertThat(FormulaParser.formula("y ~ x | 0").effects()).isEmpty();
        assertThat(FormulaParser.formula("y ~ x | 0 | pair").clusters())
                .map(Key::text)
                .containsExactly("pair");
    }

    /** As R binds them; brackets show what is read as one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "-x^2 ; -(x^2)",
                "2^3^2 ; 2^(3^2)",
                "a % 4 == 2 && b != c ; ((a%%4) == 2) && (b != c)",
                "!a == b ; !(a == b)",
                "a + b * c - d ; (a + (b * c)) - d",
                "a || b && c ; a || (b && c)",
                "a | b & c ; a || (b && c)",
                "x in (1, 2) && y ; (x %in% (1, 2)) && y",
                "x %in% c(1, 2) ; x %in% c(1, 2)",
                "-a:b ; (-a):b"
            })
    void operatorsBindAsInR(String text, String same) {
        assertThat(bracketed(FormulaParser.expression(text).expression(), true)).isEqualTo(same);
    }

    private static String bracketed(Expression expression, boolean outer) {
        return switch (expression) {
            case Expression.Joined joined -> {
                String inner =
                        bracketed(joined.left(), false) + joined.operator().text() + bracketed(joined.right(), false);
                yield outer ? inner : "(" + inner + ")";
            }
            case Expression.Prefixed prefixed -> {
                String inner = prefixed.operator().text().strip() + bracketed(prefixed.operand(), false);
                yield outer ? inner : "(" + inner + ")";
            }
            case Expression.Constant _,
                    Expression.Quoted _,
                    Expression.Name _,
                    Expression.Call _,
                    Expression.Bracketed _ -> expression.text();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '@',
            value = {
                "y ~ lgo(dist) ; 4 ; There is no function lgo.",
                "y ~ log(dist ; 7 ; This bracket is opened and never closed.",
                "y ~ log(dist)) ; 13 ; This bracket is closed and was never opened.",
                "y ~ a + ; 7 ; Something is missing here",
                "y ~ a + | g ; 8 ; stands where a column, a number or a function should",
                "y x ; 2 ; stands where ~ or an operator should",
                "y ; 1 ; A ~ is missing",
                "~ a ; 0 ; The outcome is missing",
                "y ~ a/100 ; 4 ; Arithmetic within a formula is written I(a/100).",
                "y ~ a^b ; 4 ; an interaction here is written a:b",
                "y ~ a | g[x] ; 9 ; are not offered",
                "y ~ a | g | c | d ; 14 ; three parts at most",
                "y ~ a | log(g) ; 11 ; Effects and clusters are columns",
                "y ~ a $ b ; 6 ; write the name of the column alone",
                "y ~ 5 ; 4 ; A number alone is no term",
                "y ~ log(a, b, c) ; 4 ; log() takes 1 to 2 arguments, not 3.",
                "y ~ i(a, reff = 1) ; 9 ; i() has no argument reff",
                "y ~ i(a, ref = 'x) ; 15 ; The quotation mark is opened here and never closed.",
                "y = a ; 2 ; A comparison is written with two signs"
            })
    void mistakesNameTheirPlace(String text, int at, String sentence) {
        FormulaMistake mistake = catchThrowableOfType(FormulaMistake.class, () -> FormulaParser.formula(text));
        assertThat(mistake).as(text).isNotNull().hasMessageContaining(sentence);
        assertThat(mistake.at()).isEqualTo(at);
    }

    @Test
    void bracketsWithinBracketsHaveAnEnd() {
        String deep = "(".repeat(5000) + "a" + ")".repeat(5000);
        assertThat(catchThrowableOfType(FormulaMistake.class, () -> FormulaParser.expression(deep)))
                .hasMessageContaining("more brackets within brackets");
        assertThat(catchThrowableOfType(FormulaMistake.class, () -> FormulaParser.formula("y ~ " + "a".repeat(30_000))))
                .hasMessageContaining("more than 20000 letters");
    }
}
