package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.model.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as they leave the server: order of parts, addresses, files, languages, headers, mistakes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final List<String> WALK = List.of(
            "/",
            "/KEN",
            "/KEN/UGA",
            "/KEN/UGA/years",
            "/figures",
            "/figures?indicator=toy-flows.secure_1&home=KEN",
            "/data",
            "/data/toy-flows",
            "/search?q=zzz");

    private final Http http = new Http();

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void theFirstLineAfterTheSwitchesSaysHowOldTheFiguresAre() {
        String page = http.get("/KEN").body();
        assertThat(page).contains("Figures to 2015; oldest in use 2013; 1 of 10 missing.");
        assertThat(page.indexOf("Figures to 2015")).isLessThan(page.indexOf("In short"));
    }

    @Test
    void thePartsOfAHomeStandInTheirOrder() {
        String page = http.get("/KEN").body();
        assertThat(List.of(
                        "In short",
                        "What changed since 2010",
                        "Where each relation stands",
                        "<h2 id=\"h-map\"",
                        "One indicator",
                        "The neighbourhood in the world",
                        "Gaps and sources",
                        "<h2 id=\"h-how\""))
                .isSortedAccordingTo((a, b) -> Integer.compare(page.indexOf(a), page.indexOf(b)))
                .allSatisfy(part -> assertThat(page).contains(part));
    }

    @Test
    void neighboursStandInAlphabeticalOrderUnlessAskedOtherwise() {
        assertThat(rows(http.get("/BRA").body())).isSorted().hasSizeGreaterThan(5);
        assertThat(rows(http.get("/BRA?sort=score").body()))
                .isNotEqualTo(rows(http.get("/BRA").body()));
    }

    private static List<String> rows(String page) {
        return Pattern.compile("<a href=\"/BRA/[A-Z]{3}\">([^<]+)</a>\\s*<small>")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/KEN", "/KEN/UGA"})
    void shareLeadsToTheSameFindingWithWhatThePageChoseWrittenOut(String path) {
        String page = http.get(path).body();
        Matcher share = Pattern.compile("<a class=\"share\" href=\"([^\"]+)\"").matcher(page);
        assertThat(share.find()).isTrue();
        String address = share.group(1).replace("&amp;", "&");
        assertThat(address)
                .contains("year=20")
                .contains("rule=land")
                .contains("asof=")
                .contains("known=retrieval");
        assertThat(sentences(http.get(address).body())).isNotEmpty().isEqualTo(sentences(page));
    }

    private static List<String> sentences(String page) {
        String part = page.substring(page.indexOf("In short"), page.indexOf("</section>"));
        return Pattern.compile("<p[^>]*>\\s*<span[^>]*>([^<]+)<")
                .matcher(part)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void missingIsSaidAndNotDrawnAsZero() {
        String page = http.get("/KEN").body();
        assertThat(page).contains("wide missing").contains(">missing</span>");
    }

    @Test
    void noHomeIsPreselected() {
        assertThat(http.get("/").body()).doesNotContain("selected").contains("none is chosen beforehand");
    }

    @Test
    void everySwitchStaysInTheAddressesOfThePage() {
        String page =
                http.get("/KEN?rule=land&asof=2015-06-30&frame=connectivity").body();
        assertThat(page).contains("/KEN/UGA?rule=land&amp;frame=connectivity&amp;asof=2015-06-30");
        assertThat(rowsOf(page, "KEN")).doesNotContain("SYC").contains("UGA");
    }

    private static List<String> rowsOf(String page, String home) {
        return Pattern.compile("<a href=\"/" + home + "/([A-Z]{3})")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"/ken,/KEN", "/Ken?year=2010,/KEN?year=2010", "/ken/uga,/KEN/UGA"})
    void smallLettersLeadToTheSamePageInCapitals(String asked, String answered) {
        HttpResponse<String> answer = http.get(asked);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue(http.server().address() + answered);
    }

    @ParameterizedTest
    @CsvSource({
        "Kenya,/KEN",
        "ken,/KEN",
        "'Kenya, Uganda',/KEN/UGA",
        "KEN-UGA,/KEN/UGA",
        "toy-flows.secure_1,/figures?indicator=toy-flows.secure_1",
        "toy secure 1 from Kenya to Uganda"
                + " 2012,/figures?indicator=toy-flows.secure_1&from=2012&to=2012&home=KEN&partner=UGA&q=toy+secure+1+from+Kenya+to+Uganda+2012",
        "Peru 2010,/PER?year=2010"
    })
    void theSearchFindsCountriesPairsAndIndicators(String words, String answered) {
        String query = java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(http.get("/search?q=" + query).headers().firstValue("Location"))
                .hasValue(http.server().address() + answered);
    }

    @Test
    void wordsThatNameNoFigureGetTheNearestAndAFigureWithoutACountryAsksForOne() {
        assertThat(http.get("/search?q=zzz").body()).contains("The nearest indicators", "/figures?indicator=toy-");
        assertThat(http.get("/search?q=toy+secure+1").body()).contains("Say for which country");
        assertThat(http.get("/search?q=asean").body()).contains("members of ASEAN", "href=\"/LAO\"");
    }

    @Test
    void wordsAreAnAddressOfTheFileToo() {
        String file = http.get("/figures.csv?q=toy+secure+1+kenya+uganda+2012").body();
        assertThat(file).startsWith("indicator,home").contains("toy-flows.secure_1,KEN,UGA,2012");
        assertThat(http.get("/figures?indicator=toy-flows.secure_1&home=KEN&partner=UGA&from=2012&to=2012&q=x")
                        .body())
                .contains("<dl class=\"headlines\">", "Not understood");
    }

    @Test
    void theSearchNeverLeadsToAnotherServer() {
        for (String words : List.of("//example.org", "https://example.org", "/\\example.org", "KEN/../../x")) {
            String query = java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
            http.get("/search?q=" + query)
                    .headers()
                    .firstValue("Location")
                    .ifPresent(
                            place -> assertThat(place).startsWith(http.server().address() + "/"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/KEN.csv",
                "/KEN/UGA.csv",
                "/KEN/UGA/years.csv",
                "/data.csv",
                "/figures.csv?indicator=toy-flows.secure_1&home=KEN&partner=UGA"
            })
    void tablesAreFilesThatRReads(String path) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        List<String> lines = answer.body().lines().toList();
        int columns = lines.getFirst().split(",").length;
        assertThat(lines.getFirst()).matches("[a-z_,]+");
        assertThat(lines)
                .hasSizeGreaterThan(1)
                .allSatisfy(l -> assertThat(l.split(",", -1)).hasSize(columns));
    }

    @Test
    void aPageIsKeptUntilTheStoreChanges() {
        String tag = http.get("/VNM").headers().firstValue("ETag").orElseThrow();
        assertThat(http.get("/VNM", "If-None-Match", tag).statusCode()).isEqualTo(304);
        http.server().world().change();
        HttpResponse<String> again = http.get("/VNM");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("ETag")).hasValue(tag); // computed anew, and the same figures
    }

    /** In the accented language, English words can only be what was not taken from the bundle. */
    @Test
    void noTextOfAPageIsOutsideTheBundle() {
        for (String path : WALK) {
            String page = http.get(path + (path.contains("?") ? "&" : "?") + "lang=en-XA")
                    .body();
            assertThat(page).contains("lang=\"en-XA\"");
            TreeSet<String> bare = new TreeSet<>();
            Pattern.compile(">([^<>]*[A-Za-z]{3,}[^<>]*)<")
                    .matcher(visible(page))
                    .results()
                    .forEach(m -> bare.add(m.group(1).strip()));
            bare.removeIf(text -> text.contains("]") || text.contains("["));
            assertThat(bare).as(path).isEmpty();
        }
    }

    /** The text of a page without what is data: names, codes, figures of the toy world, and the brand. */
    private static String visible(String page) {
        return page.replaceAll("(?s)<(script|code|option|title|head)\\b.*?</\\1>", "")
                .replaceAll("(?s)<(ul|div) class=\"letters\">.*?</main>", "")
                .replaceAll("(?s)<tbody>.*?</tbody>", "")
                .replaceAll("(?s)<a class=\"(brand|cite)\".*?</a>", "")
                .replaceAll("(?s)<h1>.*?</h1>", "")
                .replaceAll("(?s)<(dl|ul) class=\"(how|tree|notes)\">.*?</\\1>", "")
                .replaceAll("(?s)<th scope=\"col\"( class=\"(goal|num)\")?>.*?</th>", "")
                .replaceAll("(?s)<p class=\"lead\">Invented figures</p>", "")
                .replaceAll("(?s)<span>(Toy figures|Vintages)</span>", "")
                .replaceAll("(?s)<a href=\"/KEN/[A-Z]{3}[^\"]*\">[^<]*</a>", "")
                .replaceAll("(?s)<a class=\"choice\" href=\"/club/[^\"]*\">[^<]*</a>", "")
                .replaceAll("(?s)<a href=\"/figures\\?indicator=[^\"]*\">[^<]*</a>", "")
                .replaceAll("(?s)<span>[A-Z][a-z]+(, [A-Z][a-zA-Z ]+)*(,? and [A-Z][a-zA-Z ]+)?</span>", "");
    }

    @Test
    void aLanguageFromRightToLeftSetsTheDirection() {
        assertThat(http.get("/KEN?lang=ar-XB").body()).contains("<html lang=\"ar-XB\" dir=\"rtl\">");
    }

    @Test
    void theBundleIsSound() {
        assertThat(Messages.check("org/comity/server/messages")).isEmpty();
        assertThat(Messages.of("org/comity/server/messages", Locale.ENGLISH).text("moves.years", 1))
                .isEqualTo("1 year");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/XXX | 404 | unknown-country",
                "/KEN/KEN | 404 | same-country",
                "/KEN?rule=sea:13 | 400 | bad-rule",
                "/KEN?year=19 | 400 | bad-year",
                "/KEN?frame=nope | 404 | unknown-frame",
                "/KEN?asof=2014-02-30 | 400 | bad-date",
                "/KEN?lang=tlh | 400 | unknown-language",
                "/KEN?span=7 | 400 | bad-span",
                "/data/nope | 404 | unknown-source",
                "/figures?indicator=nope&home=KEN | 404 | unknown-indicator",
                "/nope | 404 | not-found",
                "/KEN?beside=XXX | 404 | unknown-country"
            })
    void aMistakeIsAPageOfOneSentence(String path, int status, String code) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<code>" + code + "</code>").doesNotContain("Exception", "at org.");
    }

    @Test
    void whatIsTypedIntoAnAddressIsNeverMarkup() {
        String page = http.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").body();
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
        assertThat(http.get("/KEN?rule=%3Cb%3E").body()).doesNotContain("<b>\"");
    }

    /** What is not known of both sides for different reasons is told of each, by name. */
    @Test
    void whyAPrincipleIsNotKnownIsSaidOfBothSides() {
        assertThat(http.get("/KEN/UGA/principles").body())
                .contains("2 promises are due and assessable", "(Kenya)")
                .contains("5 promises are due and assessable", "(Uganda)");
    }
}
