package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.desk.Kinds;
import org.comity.desk.record.Kind;
import org.comity.model.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the desk as they leave the server: never stored, marked at head and foot, readable without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPagesTest {
    private static final String ADDED = "location";
    private final Http http = new Http();

    @BeforeAll
    void addAPlan() {
        add("department", "id", "trade", "name", "Trade", "capacityDays", "40");
        add("post", "department", "trade", "id", "border", "title", "Head of border section");
        add("goal", "owner", "trade", "id", "goal", "title", "An open border");
        add("task", "owner", "trade", "id", "task", "goal", "goal", "title", "Fewer hours of waiting");
        measure("posts", "One-stop border post");
        measure("rail", "Rail link");
        add("agreement", "owner", "trade", "id", "treaty", "title", "Treaty", "expires", "2020-01-01");
        add("commitment", "owner", "trade", "id", "gauge", "text", "x", "source", "s", "agreement", "treaty");
        add("milestone", "measure", "posts", "id", "m", "title", "Ground broken", "due", "2020-05-01");
    }

    private void measure(String id, String title) {
        add(
                "measure",
                "owner",
                "trade",
                "id",
                id,
                "title",
                title,
                "task",
                "task",
                "step",
                "proposed",
                "home",
                "PER",
                "partner",
                "BRA",
                "starts",
                "2020-01-01",
                "due",
                "2020-12-31",
                "effortDays",
                "20");
    }

    private void add(String kind, String... fields) {
        HttpResponse<String> answer = http.post("/desk/" + kind, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue(ADDED)).isPresent();
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendar/pair", "/promises/pair", "/papers/pair", "/plan/pair", "/desk/ties"})
    void aPageOfAPairTurnsRound(String path) {
        String page = http.get(path + "/KEN/UGA?lang=en").body();
        assertThat(page).contains("href=\"" + path + "/UGA/KEN?lang=en\" rel=\"alternate\"");
        assertThat(http.get(path + "/UGA/KEN").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendar/pair", "/promises/pair", "/papers/pair", "/plan/pair"})
    void withoutScriptThePageOfAPairLinksToItsRegisters(String path) {
        assertThat(http.get("/KEN/UGA").body())
                .containsPattern("<noscript><p><a href=\"" + path + "/KEN/UGA[^>]*>[^<]+</a></p></noscript>");
    }

    @Test
    void agreementsOfTheDeskStandAmongTheTiesForItsMembersOnly() {
        assertThat(http.get("/desk/ties/KEN/UGA").body()).contains("href=\"/KEN/UGA/ties\"");
        assertThat(http.get("/desk/ties/KEN/UGA.csv?table=register").body()).contains("agreement,both,");
        assertThat(http.get("/KEN/UGA/ties.csv?table=register").body()).doesNotContain("agreement,both,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plan",
                "/plan?view=board",
                "/plan?view=gantt",
                "/plan?view=calendar&month=2020-12",
                "/plan?late=yes",
                "/plan/exchange",
                "/plan/together",
                "/plan/posts",
                "/plan/status",
                "/departments",
                "/departments/trade",
                "/audit",
                "/promises",
                "/promises?agreement=treaty&on=2030-01-01",
                "/promises/gauge",
                "/agreements",
                "/agreements/treaty",
                "/calendar",
                "/calendar?what=expiry&home=KEN&month=2030-01",
                "/calendar/pair/KEN/UGA",
                "/promises/pair/KEN/UGA",
                "/papers/pair/KEN/UGA",
                "/plan/pair/KEN/UGA",
                "/calendar/home/KEN",
                "/calendar/records",
                "/desk/goal/goal",
                "/desk/measure/posts/edit",
                "/desk/risk/new?measure=posts"
            })
    void aPageOfTheDeskIsStoredByNobodyAndHasNoScriptOrStyleOfItsOwn(String path) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.body()).doesNotContain("<style", " style=", "javascript:");
        assertThat(Pattern.compile("<script(?![^>]*\\bsrc=)")
                        .matcher(answer.body())
                        .find())
                .isFalse();
        assertThat(outsideTheBundle(http.get(path + (path.contains("?") ? "&" : "?") + "lang=en-XA")
                        .body()))
                .isEmpty();
    }

    /** In the accented language, English words can only be what was not taken from the bundle. */
    private static Set<String> outsideTheBundle(String page) {
        TreeSet<String> bare = new TreeSet<>();
        String visible = page.replaceAll("(?s)<(script|code|option|title|head|h1|tbody|textarea)\\b.*?</\\1>", "")
                .replaceAll("(?s)<(ul|ol|div|dl|p|blockquote)[^>]* class=\"[^\"]*\\bown\\b[^\"]*\".*?</\\1>", "")
                .replaceAll("(?s)<(ul|ol|dl|p) class=\"[^\"]*\\bown\\b[^\"]*\".*?</\\1>", "")
                .replaceAll("(?s)<div class=\"goal-view own\".*?</ul>", "")
                .replaceAll("(?s)<p class=\"mark\">.*?</p>", "")
                .replaceAll("(?s)<a class=\"brand\".*?</a>", "")
                .replaceAll("(?s)<p class=\"lead own\">.*?</p>", "");
        Pattern.compile(">([^<>]*[A-Za-z]{3,}[^<>]*)<")
                .matcher(visible)
                .results()
                .forEach(m -> bare.add(m.group(1).strip()));
        bare.removeIf(text -> text.contains("]") || text.contains("["));
        return bare;
    }

    @Test
    void theHandlingMarkStandsAtHeadAndFoot() {
        add("measure", "owner", "trade", "id", "secret", "title", "Talks", "step", "proposed", "mark", "Restricted");
        assertThat(http.get("/plan/secret").body().split("<p class=\"mark\">Restricted</p>", -1))
                .hasSize(3);
        assertThat(http.get("/plan").body()).contains("<p class=\"mark\">Internal · Restricted</p>");
    }

    @Test
    void whatIsOverdueNamesWhoIsTold() {
        String page = http.get("/plan").body();
        assertThat(page).contains("Overdue, and who is told").contains("nobody: Trade has no lead");
        assertThat(page).contains("nobody answers for it"); // the task has no owner
    }

    @Test
    void twoEditsOfOneRecordMeetOnAMergePageThatLosesNeither() {
        HttpResponse<String> theirs = rail("1", "Rail link to the coast", "20");
        assertThat(theirs.statusCode()).isEqualTo(302);
        HttpResponse<String> yours = rail("1", "Rail link by night", "35");
        assertThat(yours.statusCode()).isEqualTo(409);
        assertThat(yours.body())
                .contains("type=\"radio\"")
                .contains("Rail link to the coast", "Rail link by night", "As you read it")
                .contains("<input type=\"hidden\" name=\"effortDays\" value=\"35.0\">")
                .contains("name=\"version\" value=\"2\"");
        assertThat(rail("2", "Rail link by night", "35").statusCode()).isEqualTo(302);
        assertThat(http.get("/plan/rail").body()).contains("Rail link by night").contains("Rail link to the coast");
    }

    private HttpResponse<String> rail(String version, String title, String effort) {
        return http.post(
                "/desk/measure/rail",
                "version",
                version,
                "title",
                title,
                "task",
                "task",
                "step",
                "proposed",
                "home",
                "PER",
                "partner",
                "BRA",
                "starts",
                "2020-01-01",
                "due",
                "2020-12-31",
                "effortDays",
                effort);
    }

    @Test
    void aStepWithoutItsEvidenceIsRefusedInOneSentence() {
        HttpResponse<String> bare = http.post("/plan/posts/step", "version", "1", "to", "agreed");
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(bare.body()).contains("role=\"alert\"").contains("needs evidence that it is agreed");
        HttpResponse<String> shown = http.post(
                "/plan/posts/step", "version", "1", "to", "agreed", "source", "Gazette 12", "dated", "2020-02-01");
        assertThat(shown.statusCode()).isEqualTo(302);
        assertThat(http.get("/plan/posts").body()).contains("Gazette 12").contains("class=\"state agreed\"");
    }

    @Test
    void aMistakeInAFormKeepsWhatWasTyped() {
        HttpResponse<String> answer = http.post(
                "/desk/measure", "owner", "trade", "title", "Half \"typed\" <b>", "step", "proposed", "cost", "much");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("cost of this measure must be an amount and a currency")
                .contains("value=\"Half &quot;typed&quot; &lt;b&gt;\"")
                .doesNotContain("<b>\"");
    }

    @Test
    void thePlanOfAPairIsOnItsPage() {
        assertThat(http.get("/KEN/UGA").body()).contains("hx-get=\"/plan/pair/KEN/UGA\"");
        assertThat(http.get("/plan/pair/BRA/PER").body()).contains("One-stop border post"); // seen from either side
        assertThat(http.get("/plan/pair/KEN/UGA").body()).doesNotContain("One-stop border post");
    }

    @Test
    void thePlanIsAFileToo() {
        String csv = http.get("/plan.csv?department=trade").body();
        assertThat(csv.lines().findFirst().orElse("")).startsWith("id,title,task,department");
        assertThat(csv).contains("posts,One-stop border post");
        assertThat(http.get("/departments/trade/load.csv").body()).startsWith("month,own_days");
    }

    @Test
    void everyComponentAndWordOfEveryKindHasItsText() {
        List<Messages> texts = Stream.of(
                        "org/comity/server/plan",
                        "org/comity/server/work",
                        "org/comity/server/promise",
                        "org/comity/server/calendar",
                        "org/comity/server/changes",
                        "org/comity/server/dialogue")
                .map(bundle -> Messages.of(bundle, Locale.ENGLISH))
                .toList();
        List<String> missing = new ArrayList<>();
        for (Kind<?> kind : Kinds.ALL) {
            need(texts, "kind." + kind.name(), missing);
            need(texts, "kinds." + kind.name(), missing);
            for (String component : kind.table().components()) {
                need(texts, "field." + component, missing);
                Class<?> type = kind.table().typeOf(component);
                if (type.isEnum()) {
                    for (Object constant : type.getEnumConstants()) {
                        need(texts, "word." + ((Enum<?>) constant).name().toLowerCase(Locale.ROOT), missing);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        for (String bundle : List.of(
                "org/comity/server/changes",
                "org/comity/server/plan",
                "org/comity/server/promise",
                "org/comity/server/calendar",
                "org/comity/server/dialogue")) {
            assertThat(Messages.check(bundle)).isEmpty();
        }
    }

    private static void need(List<Messages> texts, String key, List<String> missing) {
        if (texts.stream().noneMatch(bundle -> bundle.has(key))) {
            missing.add(key);
        }
    }
}
