package org.comity.workbench.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    @Test
    void keepsMissingZeroAndNotApplicableApart() {
        assertThat(Samples.text("", Format.CSV)).isEqualTo("""
                        partner,year,flow,score,count,certain,remark
                        TZA,2014,0.30000000000000004,66.66666667,1234567,true,plain
                        UGA,2014,0,0,0,false,""
                        SSD,2014,,NA,,,
                        ETH,2014,1E22,-1.5E-9,-3,true,"a, ""b""
                        c"
                        SOM,2014,-5,-7.25,-1,true,"'=HYPERLINK(""x"")"
                        """);
    }

    @Test
    void quotesATextThatReadsAsNotApplicable() throws Exception {
        assertThat(one(Kind.COUNTRY, "NA")).isEqualTo("\"NA\"");
        assertThat(one(Kind.COUNTRY, Table.Blank.NOT_APPLICABLE)).isEqualTo("NA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void makesTextThatASpreadsheetWouldRunHarmless(String text) throws Exception {
        assertThat(one(Kind.TEXT, text).replace("\"", "")).startsWith("'" + text.charAt(0));
    }

    @ParameterizedTest
    @CsvSource({
        "SOURCE_FIGURE, 1.0E7, 10000000",
        "SOURCE_FIGURE, 123456789.123456789, 123456789.12345679",
        "SOURCE_FIGURE, 1.0E-7, 0.0000001",
        "SOURCE_FIGURE, 1.0E-8, 1E-8",
        "SOURCE_FIGURE, 1.25E18, 1.25E18",
        "SOURCE_FIGURE, -0.0, 0",
        "COMPUTED, 0.1234567890123, 0.123456789",
        "COMPUTED, 12345678901.5, 12345678900",
        "COMPUTED, 99.999999999999, 100",
        "SHARE, 0.333333333333, 0.3333333333"
    })
    void writesNumbersByTheRuleOfTheirKind(Kind kind, double value, String expected) throws Exception {
        assertThat(one(kind, value)).isEqualTo(expected);
        assertThat(Double.parseDouble(expected))
                .isCloseTo(value, org.assertj.core.data.Percentage.withPercentage(1e-7));
    }

    @Test
    void writesTheSameInEveryLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            String arabic = Samples.text("", Format.CSV) + Samples.text("", Format.JSON);
            Locale.setDefault(Locale.GERMANY);
            assertThat(Samples.text("", Format.CSV) + Samples.text("", Format.JSON))
                    .isEqualTo(arabic);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesNotANumber() {
        assertThatThrownBy(() -> one(Kind.COMPUTED, Double.NaN)).hasMessageContaining("must be a Blank");
    }

    private static String one(Kind kind, Object cell) throws Exception {
        StringWriter out = new StringWriter();
        CsvWriter.write(new Table("t", "", List.of(Column.of("x", "X", kind)), List.of(List.of(cell))), out);
        return out.toString().substring(2).stripTrailing();
    }
}
