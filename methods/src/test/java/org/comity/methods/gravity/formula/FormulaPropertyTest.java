package org.comity.methods.gravity.formula;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormulaPropertyTest {
    /** What an expression prints is read as what prints the same: a coefficient's name can be pasted into a formula. */
    @Property(tries = 300, seed = "1")
    void whatIsPrintedIsReadBack(@ForAll("texts") String text) {
        String printed = FormulaParser.expression(text).expression().text();
        assertThat(FormulaParser.expression(printed).expression().text()).isEqualTo(printed);
    }

    /** Whatever is typed, there is a formula or a mistake with a place in the text, never another failure. */
    @Property(tries = 1000, seed = "2")
    void anyTextIsReadOrNamed(@ForAll("noise") String text) {
        try {
            assertThat(FormulaParser.formula(text).text()).isEqualTo(text);
        } catch (FormulaMistake mistake) {
            assertThat(mistake.at()).isBetween(0, mistake.text().length());
            assertThat(mistake).hasMessageMatching("(?s).+\\.");
        }
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(
                        "y", "x", "~", "|", "+", "-", "*", ":", "^", "(", ")", "log(", "i(", "l(", ",", "1", "2.5",
                        "==", "&&", "'a'", "ref = ", "[", "%", "in", " ", "é", "\"", "!")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join(" ", parts));
    }

    @Provide
    Arbitrary<String> texts() {
        return expressions(3);
    }

    private static Arbitrary<String> expressions(int depth) {
        Arbitrary<String> leaf = Arbitraries.of("a", "trade", "1", "2.5", "'x y'", "`odd name`", "x.1");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = expressions(depth - 1);
        Arbitrary<String> operators =
                Arbitraries.of("+", "-", "*", "/", "^", ":", "%", "==", "!=", "<", ">=", "&&", "||", " %in% ");
        return Arbitraries.oneOf(
                leaf,
                Combinators.combine(inner, operators, inner).as((left, sign, right) -> left + sign + right),
                inner.map(text -> "(" + text + ")"),
                inner.map(text -> "log(" + text + ")"),
                inner.map(text -> "ifelse(" + text + ", a, 1)"),
                inner.map(text -> "-(" + text + ")"),
                inner.map(text -> "!(" + text + ")"));
    }
}
