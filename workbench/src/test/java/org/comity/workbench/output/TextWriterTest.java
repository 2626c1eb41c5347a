package org.comity.workbench.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextWriterTest {
    @Test
    void beginsWithTheAgeAndEndsWithTheCommand() {
        String[] lines = Samples.text("", Format.TABLE).split("\n");
        assertThat(lines[0]).isEqualTo("Figures to 2014; oldest in use 2009; 9 of 24 missing.");
        assertThat(lines).contains("  Made up.", "  More with --table: goals");
        assertThat(lines[lines.length - 1]).contains(Samples.FINDING.id(), "comity sample KEN --year 2014");
    }

    @Test
    void keepsMissingZeroAndNotApplicableApart() {
        assertThat(row("SSD")).containsPattern("SSD +2014 +\\.\\. +n/a +\\.\\. +\\.\\. +\\.\\.");
        assertThat(row("UGA")).containsPattern("UGA +2014 +0 +0 +0 +no");
    }

    @Test
    void putsAControlCharacterOfASourceOnOneLine() {
        assertThat(row("ETH")).endsWith("a, \"b\" c");
    }

    @Test
    void fitsTheTerminalByCuttingTextsOnly() {
        var look = new Outputs.Look(Locale.ENGLISH, 92, code -> "A country with quite a long name, " + code);
        String text = new String(Samples.bytes("", Format.TABLE, look), StandardCharsets.UTF_8);
        String row =
                text.lines().filter(line -> line.startsWith("TZA")).findFirst().orElseThrow();
        assertThat(row).contains("TZA A coun", "…", "0.30000000000000004", "1,234,567");
        assertThat(row.length()).isLessThanOrEqualTo(92);
    }

    @Test
    void countsWideAndCombiningCharactersAsTheTerminalShowsThem() {
        var look = new Outputs.Look(Locale.ENGLISH, 0, code -> code.equals("TZA") ? "坦桑尼亚" : "Uga\u0301nda");
        String text = new String(Samples.bytes("", Format.TABLE, look), StandardCharsets.UTF_8);
        String wide =
                text.lines().filter(line -> line.startsWith("TZA")).findFirst().orElseThrow();
        String marked =
                text.lines().filter(line -> line.startsWith("UGA")).findFirst().orElseThrow();
        assertThat(wide.indexOf("2014") + 4).isEqualTo(marked.indexOf("2014") - 1);
    }

    private static String row(String code) {
        return Samples.text("", Format.TABLE)
                .lines()
                .filter(line -> line.startsWith(code))
                .findFirst()
                .orElseThrow();
    }
}
