package org.comity.workbench.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.comity.model.Messages;
import org.comity.workbench.chart.ChartRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Briefs in every format; kept in target/briefs to look at. */
class BriefTest {
    private static final String CAPTION =
            "Comity takes no position on the status of any place or the course of any boundary";

    @ParameterizedTest
    @CsvSource({"KEN,ETH SOM SSD TZA UGA SYC", "PER,BOL BRA CHL COL ECU", "IND,AFG BGD BTN CHN LKA MMR NPL PAK"})
    void htmlStandsAloneWithATableBehindEveryChart(String home, String partners) throws IOException {
        String html = write(home, partners, Locale.ENGLISH, BriefFormat.HTML);
        assertThat(count(html, "<svg ")).isEqualTo(count(html, "<figure ")).isGreaterThanOrEqualTo(5);
        assertThat(count(html, "</figure>\n<details open>")).isEqualTo(count(html, "<figure "));
        assertThat(count(html, "<details open>\n<summary>[^<]*</summary>\n<div class=\"scroll\">\n<table>"))
                .isEqualTo(count(html, "<figure "));
        assertThat(html)
                .doesNotContain("<script", "<link", "<img", "http-equiv")
                .contains(CAPTION, "@page { size: A4");
        assertThat(count(html, "(?i)(src|href|action)=\"|url\\((?!#)|@import|https?://"))
                .isZero();
    }

    @Test
    void idsInThePageAreUnique() throws IOException {
        String html = write("KEN", "ETH SOM SSD TZA UGA SYC", Locale.ENGLISH, BriefFormat.HTML);
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }

    @Test
    void theFirstLineSaysHowOldAndSentencesCarryTheirId() throws IOException {
        String html = write("PER", "BOL BRA CHL COL ECU", Locale.ENGLISH, BriefFormat.HTML);
        String id = MadeUp.material("PER", List.of("BOL", "BRA", "CHL", "COL", "ECU"), Locale.ENGLISH)
                .finding()
                .id();
        assertThat(html)
                .contains("Figures to 2014; oldest in use 2011; 2 of 5 missing.")
                .containsOnlyOnce("<section id=\"short\"");
        String section =
                html.substring(html.indexOf("<section id=\"short\""), html.indexOf("<section id=\"standing\""));
        assertThat(count(section, "<li>[^<]*\\[" + id + "\\]</li>")).isEqualTo(3);
        assertThat(section).contains("Not known");
    }

    @Test
    void bothSidesAreShownAndMissingIsNotZero() throws IOException {
        String html = write("PER", "BOL BRA CHL COL ECU", Locale.ENGLISH, BriefFormat.HTML);
        String sides = html.substring(html.indexOf("<section id=\"sides\""), html.indexOf("<section id=\"gaps\""));
        assertThat(sides)
                .contains("Peru to neighbour", "neighbour to Peru", "<td class=\"figure\">0</td>")
                .contains("<td class=\"figure missing\">no figure</td>");
        assertThat(html).contains("comity data import made FILE");
    }

    @Test
    void aRightToLeftLanguageTurnsThePage() throws IOException {
        String html = write("KEN", "ETH SOM SSD TZA UGA SYC", Messages.PSEUDO_RIGHT_TO_LEFT, BriefFormat.HTML);
        assertThat(html).contains("<html lang=\"ar-XB\" dir=\"rtl\">");
        assertThat(count(html, "<svg class=\"marks\" direction=\"ltr\"")) // else the ends of its texts change places
                .isEqualTo(count(html, "<svg "));
    }

    @Test
    void nothingIsLeftUntranslated() throws IOException {
        String html = write("KEN", "ETH SOM SSD TZA UGA SYC", Messages.PSEUDO, BriefFormat.HTML);
        String withoutCharts = html.replaceAll("(?s)<svg.*?</svg>", "").replaceAll("(?s)<style.*?</style>", "");
        List<String> headings = Pattern.compile("(?s)<(h1|h2|p|li|caption|figcaption|summary)[^>]*>(.*?)</\\1>")
                .matcher(withoutCharts)
                .results()
                .map(m -> m.group(2))
                .toList();
        assertThat(headings)
                .hasSizeGreaterThan(25)
                .allSatisfy(text -> assertThat(text).contains("["));
        String svg = html.substring(html.indexOf("<svg"), html.indexOf("</svg>"));
        assertThat(svg).doesNotContain("claimed by more than one side", "score of the relation");
    }

    @Test
    void withoutChartsTheTablesStandInAndSaySo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Briefing.compose(
                        MadeUp.material("PER", List.of("BOL", "CHL"), Locale.ENGLISH),
                        ChartRenderer.without("The library is missing."))
                .write(BriefFormat.HTML, out);
        String html = out.toString(StandardCharsets.UTF_8);
        assertThat(html)
                .doesNotContain("<svg")
                .contains("The chart is not drawn here: The library is missing. The table has the same figures.");
        assertThat(count(html, "<details open>")).isEqualTo(count(html, "<figure "));
    }

    @Test
    void theBundleIsInOrder() {
        assertThat(Messages.check("org/comity/workbench/brief/messages")).isEmpty();
        assertThat(Messages.check("org/comity/workbench/chart/messages")).isEmpty();
    }

    @Test
    void docxHasHeadingsNativeTablesAndPictures() throws IOException {
        byte[] bytes = bytes("KEN", "ETH SOM SSD TZA UGA SYC", Locale.ENGLISH, BriefFormat.DOCX);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getParagraphs())
                    .filteredOn(p -> "Heading1".equals(p.getStyle()))
                    .extracting(p -> p.getText())
                    .contains("In short", "Where each relation stands", "Sources");
            assertThat(document.getTables()).hasSizeGreaterThanOrEqualTo(8);
            var scores = document.getTables().stream()
                    .filter(t -> t.getRow(0).getTableCells().size() == 6)
                    .findFirst()
                    .orElseThrow();
            assertThat(scores.getRow(0).getCell(0).getText()).isEqualTo("Country, territory or economy");
            assertThat(scores.getRow(1).getCell(0).getText()).isEqualTo("Ethiopia");
            assertThat(scores.getRow(1).getCell(2).getText()).isEqualTo("40 to 56");
            assertThat(document.getAllPictures()).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void markdownAndJsonHoldTheSame() throws IOException {
        assertThat(write("PER", "BOL BRA CHL COL ECU", Locale.ENGLISH, BriefFormat.MARKDOWN))
                .startsWith("# Peru and its neighbours")
                .contains("| Country, territory or economy |", "## In short");
        assertThat(write("PER", "BOL BRA CHL COL ECU", Locale.ENGLISH, BriefFormat.JSON))
                .startsWith("[\n{\"id\"")
                .endsWith("]\n");
    }

    private static int count(String text, String regex) {
        return (int) Pattern.compile(regex).matcher(text).results().count();
    }

    private static String write(String home, String partners, Locale locale, BriefFormat format) throws IOException {
        return new String(bytes(home, partners, locale, format), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String home, String partners, Locale locale, BriefFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Briefing.compose(MadeUp.material(home, List.of(partners.split(" ")), locale), ChartRenderer.shared())
                .write(format, out);
        Path folder = Files.createDirectories(Path.of("target", "briefs"));
        Files.write(folder.resolve(home + "-" + locale.toLanguageTag() + "." + format.extension()), out.toByteArray());
        return out.toByteArray();
    }
}
