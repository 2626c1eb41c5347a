package org.comity.methods.gravity.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.methods.gravity.estimate.Design;
import org.comity.methods.gravity.estimate.Regressor;
import org.comity.methods.gravity.formula.FormulaMistake;
import org.comity.methods.gravity.formula.FormulaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On six rows of two pairs in three years. */
class FrameBuilderTest {
    private static final double NO = Double.NaN;

    private final Map<String, Column> columns = new LinkedHashMap<>();

    FrameBuilderTest() {
        columns.put("exporter", texts("KEN", "KEN", "KEN", "PER", "PER", "PER"));
        columns.put("importer", texts("PER", "PER", "PER", "PER", "PER", "PER"));
        columns.put("year", numbers(1986, 1990, 1994, 1986, 1990, 1994));
        columns.put("trade", numbers(0, 2, 4, 8, NO, 32));
        columns.put("dist", numbers(10, 10, 10, -1, 1, 1));
        columns.put("x", numbers(1, 2, 3, 4, 5, 6));
    }

    private static Column.Numbers numbers(double... values) {
        return new Column.Numbers(values);
    }

    private static Column.Texts texts(String... values) {
        List<String> levels = List.copyOf(new TreeSet<>(Arrays.asList(values)));
        int[] ids = Arrays.stream(values).mapToInt(levels::indexOf).toArray();
        return new Column.Texts(ids, levels, "\"" + values[0] + "\" in line 2");
    }

    private FrameQuestion question(String formula) {
        return FrameQuestion.of(FormulaParser.formula(formula));
    }

    private Frame frame(FrameQuestion question) {
        return FrameBuilder.of(question, new Columns(6, columns));
    }

    private List<String> names(String right) {
        return frame(question("x ~ " + right)).design().regressors().stream()
                .map(Regressor::name)
                .toList();
    }

    private FrameQuestion withPanel(String formula) {
        return question(formula)
                .panel(new FrameQuestion.PanelKey(
                        "exporter,year",
                        FormulaParser.keys("exporter").getFirst(),
                        FormulaParser.keys("year").getFirst().parts().getFirst()));
    }

    @Test
    void rowsThatLackSomethingAreCountedAndLeftOut() {
        Frame frame = frame(question("trade ~ log(dist) | exporter"));
        assertThat(frame.counts().missing()).isEqualTo(2);
        assertThat(frame.counts().missingBy()).containsExactly(Map.entry("trade", 1), Map.entry("log(dist)", 1));
        assertThat(frame.counts().withoutLogarithm()).containsExactly(Map.entry("log(dist)", 1));
        assertThat(frame.design().outcome()).containsExactly(0, 2, 4, 32);
        assertThat(frame.row(3)).isEqualTo(5);
        assertThat(frame.level(0, 1)).isEqualTo("PER");
    }

    @Test
    void theConditionComesFirst() {
        Frame frame =
                frame(question("trade ~ x").where(FormulaParser.expression("year % 4 == 2 && exporter != importer")));
        assertThat(frame.counts().outside()).isEqualTo(3);
        assertThat(frame.counts().missing()).isZero();
        assertThat(frame.design().rows()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '@',
            value = {
                "exporter == 'KEN' ; 1,2,3",
                "exporter == importer ; 4,5,6",
                "exporter in ('KEN', 'XXX') ; 1,2,3",
                "year in (1986, 1994) ; 1,3,4,6",
                "year %in% 1987:1993 ; 2,5",
                "!(x > 2) ; 1,2",
                "trade > 3 ; 3,4,6",
                "trade > 3 || x == 5 ; 3,4,5,6",
                "is.na(trade) ; 5",
                "ifelse(exporter == 'KEN', 'a', importer) == 'a' ; 1,2,3",
                "x == max(x, exporter) ; 3,6",
                "x > mean(x) ; 4,5,6",
                "count(exporter^year) == 1 & x <= 2 ; 1,2"
            })
    void conditions(String condition, String rows) {
        Frame frame = frame(question("x ~ 1").where(FormulaParser.expression(condition)));
        assertThat(Arrays.stream(frame.design().outcome())
                        .mapToObj(Groups::plain)
                        .toList())
                .containsExactly(rows.split(","));
    }

    @Test
    void levelsOfFactors() {
        assertThat(names("exporter")).containsExactly("exporterPER");
        assertThat(names("exporter - 1")).containsExactly("exporterKEN", "exporterPER");
        assertThat(names("factor(year)")).containsExactly("factor(year)1990", "factor(year)1994");
        assertThat(names("i(year)")).containsExactly("year::1990", "year::1994");
        assertThat(names("i(year, ref = 1990)")).containsExactly("year::1986", "year::1994");
        assertThat(names("i(year, 1990)")).containsExactly("year::1986", "year::1994");
        assertThat(names("i(year, c(1986, 1990))")).containsExactly("year::1994");
        assertThat(names("i(exporter, \"KEN\")")).containsExactly("exporter::PER");
        assertThat(names("i(year, dist, ref = c(1986, 1990))")).containsExactly("year::1994:dist");
        assertThat(names("i(year, exporter, keep = 1986)"))
                .containsExactly("year::1986:exporter::KEN", "year::1986:exporter::PER");
        assertThat(names("i(year, dist, 1990)")).containsExactly("year::1986:dist", "year::1994:dist");
        assertThat(names("i(year, dist, c(1986, 1990))")).containsExactly("year::1994:dist");
        assertThat(names("i(exporter, i.year, keep2 = 1990)"))
                .isEqualTo(names("i(exporter, factor(year), keep2 = 1990)"))
                .containsExactly("exporter::KEN:year::1990", "exporter::PER:year::1990");
        assertThat(names("exporter:dist")).containsExactly("exporterKEN:dist", "exporterPER:dist");
        Design design = frame(question("x ~ i(year, abs(dist) * (exporter != importer))"))
                .design();
        assertThat(design.regressors().getFirst().values()).containsExactly(10, 0, 0, 0, 0, 0);
    }

    /** R's rule: levels are told from a first one where the rest of the term is a term too. */
    @Test
    void levelsOfProducts() {
        assertThat(names("exporter*dist")).containsExactly("exporterPER", "dist", "exporterPER:dist");
        assertThat(names("exporter + factor(year) - 1"))
                .containsExactly("exporterKEN", "exporterPER", "factor(year)1990", "factor(year)1994");
        assertThat(names("dist + exporter - 1")).containsExactly("dist", "exporterKEN", "exporterPER");
        assertThat(names("exporter*i(year)"))
                .containsExactly(
                        "exporterPER", "year::1990", "year::1994", "exporterPER:year::1990", "exporterPER:year::1994");
    }

    @Test
    void levelsAreThoseOfTheRowsThatAreUsed() {
        Frame frame = frame(question("x ~ i(year)").where(FormulaParser.expression("year > 1986")));
        assertThat(frame.design().regressors()).map(Regressor::name).containsExactly("year::1994");
    }

    /** Times are 4 apart, so that a lag of 1 goes 4 back, as fixest's unitary step has it. */
    @Test
    void lagsGoByThePanel() {
        Design lag = frame(withPanel("x ~ l(trade, 1, fill = 99)")).design();
        assertThat(lag.regressors().getFirst().values()).containsExactly(99, 0, 2, 99, 8);
        Design lead = frame(withPanel("x ~ f(x, 1, fill = 0)")).design();
        assertThat(lead.regressors().getFirst().values()).containsExactly(2, 3, 0, 5, 6, 0);
        Design difference = frame(withPanel("x ~ d(x)")).design();
        assertThat(difference.outcome()).containsExactly(2, 3, 5, 6);
        assertThat(difference.regressors().getFirst().values()).containsExactly(1, 1, 1, 1);
        assertThat(frame(withPanel("x ~ l(dist, c(0, 1))")).design().regressors())
                .map(Regressor::name)
                .containsExactly("dist", "l(dist, 1)");
        assertThat(frame(withPanel("x ~ l(dist, -1)")).design().regressors())
                .map(Regressor::name)
                .containsExactly("f(dist, 1)");
        assertThat(frame(withPanel("x ~ l(x, 1)")).timeStep())
                .contains(new TimeStep.Taken("year", TimeStep.Rule.UNITARY, 4));
        assertThat(frame(withPanel("x ~ dist")).timeStep()).isEmpty();
    }

    private double[] firstLag(TimeStep step) {
        FrameQuestion.PanelKey key = withPanel("x ~ l(x, 1, fill = 0)").panel().orElseThrow();
        FrameQuestion question = withPanel("x ~ l(x, 1, fill = 0)")
                .panel(new FrameQuestion.PanelKey(key.text(), key.unit(), key.time(), step));
        return frame(question).design().regressors().getFirst().values();
    }

    /** KEN at 1, 3 and 11, PER at 1, 7 and 11: gaps of 2, 4 and 4 among all, whose common divisor is 2. */
    @Test
    void stepsOfTimeAreThoseOfFixest() {
        columns.put("year", numbers(1, 3, 11, 1, 7, 11));
        assertThat(firstLag(TimeStep.USUAL)).containsExactly(0, 1, 0, 0, 0, 0);
        assertThat(firstLag(TimeStep.of(1))).containsExactly(0, 0, 0, 0, 0, 0);
        assertThat(firstLag(TimeStep.by(TimeStep.Rule.CONSECUTIVE))).containsExactly(0, 1, 0, 0, 0, 5);
        assertThat(firstLag(TimeStep.by(TimeStep.Rule.WITHIN_CONSECUTIVE))).containsExactly(0, 1, 2, 0, 4, 5);
        assertThat(catchThrowableOfType(FormulaMistake.class, () -> firstLag(TimeStep.of(4))))
                .hasMessage("A step of 4 does not divide the gap from 1 to 3 of year; take one that divides all gaps.");
        columns.put("year", numbers(1, 1.5, 2, 1, 1.5, 2));
        assertThat(firstLag(TimeStep.of(0.5))).containsExactly(0, 1, 2, 0, 4, 5);
        assertThat(catchThrowableOfType(FormulaMistake.class, () -> firstLag(TimeStep.USUAL)))
                .hasMessageContaining("year holds 1.5, and a unitary step is found for whole numbers");
        columns.put("year", texts("2001Q1", "2001Q2", "2002Q1", "2001Q1", "2002Q1", "2002Q2"));
        assertThat(firstLag(TimeStep.USUAL)).containsExactly(0, 1, 2, 0, 0, 5);
        assertThat(catchThrowableOfType(FormulaMistake.class, () -> firstLag(TimeStep.by(TimeStep.Rule.UNITARY))))
                .hasMessageContaining("year holds text, which has no distances");
    }

    @Test
    void lagsBeyondThePanelSayHowFarApartTimesAre() {
        assertThat(catchThrowableOfType(FormulaMistake.class, () -> frame(withPanel("x ~ l(x, 4)"))))
                .hasMessageContaining("times of year are 4 apart, which is what a lag of 1 goes back");
        assertThat(catchThrowableOfType(FormulaMistake.class, () -> frame(withPanel("x ~ l(x, 0.5)"))))
                .hasMessageContaining("A lag is a whole number of steps of time, not 0.5.");
    }

    @Test
    void aLagNeedsAPanelOfSingleRows() {
        assertThat(catchThrowableOfType(FormulaMistake.class, () -> frame(question("x ~ l(x, 1)"))))
                .hasMessageContaining("add --panel");
        columns.put("year", numbers(1986, 1986, 1994, 1986, 1990, 1994));
        assertThat(catchThrowableOfType(FormulaMistake.class, () -> frame(withPanel("x ~ l(x, 1)"))))
                .hasMessageContaining("KEN has two rows at 1986");
    }

    @Test
    void definitionsAreColumnsFromThenOn() {
        FrameQuestion question = new FrameQuestion(
                FormulaParser.formula("trade ~ log(y) | side"),
                List.of(
                        new FrameQuestion.Definition("y", FormulaParser.expression("sum(trade, exporter)")),
                        new FrameQuestion.Definition(
                                "side", FormulaParser.expression("ifelse(exporter == importer, 'in', 'out')"))),
                Optional.empty(),
                Optional.of(FormulaParser.expression("x - 1")),
                Optional.empty(),
                new FrameQuestion.Keys("exporter", FormulaParser.keys("exporter")),
                Optional.empty());
        Frame frame = frame(question);
        assertThat(frame.counts().weightless()).isEqualTo(1);
        assertThat(frame.design().regressors().getFirst().values())
                .containsExactly(Math.log(6), Math.log(6), Math.log(40), Math.log(40));
        assertThat(frame.level(0, 0)).isEqualTo("in");
        assertThat(frame.design().clusters().getFirst().groups()).isEqualTo(2);
        assertThat(frame.design().weights().orElseThrow()).containsExactly(1, 2, 3, 5);
    }

    @Test
    void keysAreNumberedByTheirValues() {
        Design design = frame(question("x ~ dist | exporter^year")).design();
        assertThat(design.effects().getFirst().ids()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(design.effects().getFirst().name()).isEqualTo("exporter^year");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '@',
            value = {
                "x ~ log(exporter) ; 8 ; exporter holds text, such as \"KEN\" in line 2, where numbers are needed.",
                "x ~ dist + i(year, ref = 1987) ; 25 ; year has no value 1987 in the rows that are used.",
                "x ~ dist + i(year, 1987) ; 19 ; year has no value 1987 in the rows that are used.",
                "x ~ i(year, 1986, ref = 1990) ; 12 ; gives the reference twice.",
                "x ~ i(year, dist, 1986, ref = 1990) ; 18 ; gives the reference twice.",
                "x ~ i(exporter, i.yaer) ; 18 ; There is no column yaer.",
                "x ~ log(i(year)) ; 8 ; i(year) gives several columns",
                "x ~ I(exporter == 5) ; 18 ; exporter holds text; write the value in quotation marks.",
                "x ~ I(year == '1986') ; 6 ; year holds numbers; write the value without quotation marks.",
                "x ~ I(exporter in (KEN)) ; 19 ; texts in quotation marks"
            })
    void mistakesNameTheirPlace(String formula, int at, String sentence) {
        FormulaMistake mistake = catchThrowableOfType(FormulaMistake.class, () -> frame(question(formula)));
        assertThat(mistake).isNotNull().hasMessageContaining(sentence);
        assertThat(mistake.at()).isEqualTo(at);
    }

    @Test
    void nothingLeftIsSaid() {
        assertThat(catchThrowableOfType(
                        FormulaMistake.class,
                        () -> frame(question("x ~ dist").where(FormulaParser.expression("year == 1")))))
                .hasMessage("No row is left: none of 6 fits this condition.");
        assertThat(catchThrowableOfType(FormulaMistake.class, () -> frame(question("log(-x) ~ dist"))))
                .hasMessageContaining("No row is left of 6: each lacks something");
    }
}
