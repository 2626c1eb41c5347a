package org.comity.workbench.security.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.junit.jupiter.api.Test;

/** What is new is what the earlier list did not tell: by the interval of a change, by the period of a latest figure. */
class ChangesDigestTest {
    private static final Country PERU = Country.of("PER");
    private static final LocalDate SINCE = LocalDate.of(2022, 9, 30);

    /** A change of Peru with Brazil: its period and the ends of its interval. */
    private static List<String> change(String period, String low, String high) {
        return List.of(period, low, high);
    }

    private static List<String> latest(String period) {
        return List.of(period);
    }

    @SafeVarargs
    private static Finding list(List<String>... lines) {
        List<List<Object>> signals = new ArrayList<>();
        List<List<Object>> sentences = new ArrayList<>();
        for (List<String> line : lines) {
            boolean isLatest = line.size() == 1;
            signals.add(List.of(
                    "PER",
                    "BRA",
                    "home_to_partner",
                    line.get(0),
                    "material_conflict",
                    0.03,
                    1.0,
                    2.0,
                    4.0,
                    Blank.MISSING));
            sentences.add(List.of(
                    "BRA",
                    "Reports of <conflict> & more rose.",
                    "why",
                    isLatest ? Blank.NOT_APPLICABLE : line.get(1),
                    isLatest ? Blank.NOT_APPLICABLE : line.get(2),
                    Blank.MISSING,
                    "2023-01: 1 to 4"));
        }
        return Findings.of("security signals", "Signals of Peru")
                .table(table(
                        "signals",
                        signals,
                        "home",
                        "partner",
                        "direction",
                        "period",
                        "kind",
                        "q_value",
                        "forecast_low",
                        "forecast",
                        "forecast_high",
                        "events"))
                .table(table(
                        "sentences",
                        sentences,
                        "partner",
                        "words",
                        "why",
                        "not_before",
                        "not_after",
                        "source_break",
                        "outlook"))
                .age(new Finding.Age(Optional.of(2022), Optional.of(2022), 0, 1))
                .command("comity security signals PER")
                .build();
    }

    private static Table table(String name, List<List<Object>> rows, String... columns) {
        List<Column> all = new ArrayList<>();
        for (String column : columns) {
            boolean isFigure = column.startsWith("forecast") || column.equals("q_value");
            all.add(Column.of(
                    column, column, isFigure ? Kind.COMPUTED : column.equals("events") ? Kind.WHOLE : Kind.TEXT));
        }
        return new Table(name, name, all, rows);
    }

    private static List<String> fresh(Finding now, Finding then) {
        return ChangesDigest.of(PERU, SINCE, now, Optional.of(then)).fresh().stream()
                .map(ToldChange::period)
                .toList();
    }

    @Test
    void aChangeWhoseDateMovedWithinItsIntervalIsNotNew() {
        Finding then = list(change("2022-05", "2022-03", "2022-06"));
        assertThat(fresh(list(change("2022-06", "2022-05", "2022-07")), then)).isEmpty();
        assertThat(fresh(list(change("2022-09", "2022-07", "2022-10")), then)).containsExactly("2022-09");
    }

    @Test
    void aLatestFigureIsNewInEachPeriodAndNoChange() {
        Finding then = list(latest("2022-09"));
        assertThat(fresh(list(latest("2022-09"), latest("2022-10")), then)).containsExactly("2022-10");
        assertThat(fresh(list(change("2022-09", "2022-09", "2022-09")), then)).containsExactly("2022-09");
    }

    @Test
    void withoutAnEarlierListAllIsNewAndSaidSo() {
        ChangesDigest digest = ChangesDigest.of(PERU, SINCE, list(latest("2022-10")), Optional.empty());
        assertThat(digest.fresh()).hasSize(1);
        assertThat(sheet().lead(digest))
                .isEqualTo("1 line is told. Nothing was held on 2022-09-30 that could be compared, so it is new.");
    }

    private static DigestSheet sheet() {
        Names names = Names.of(Locale.ENGLISH);
        return new DigestSheet(ToldWords.in(Locale.ENGLISH, names::name), "https://comity.example.org");
    }

    @Test
    void theMailEscapesWhatIsQuotedAndTheTextHasEveryLine() {
        ChangesDigest digest =
                ChangesDigest.of(PERU, SINCE, list(latest("2022-10")), Optional.of(list(latest("2022-09"))));
        assertThat(sheet().html(digest))
                .contains(
                        "Reports of &lt;conflict&gt; &amp; more rose.",
                        "Peru → Brazil",
                        "1 line is new since 2022-09-30")
                .contains("href=\"https://comity.example.org/PER/changes?partner=BRA\"")
                .doesNotContain("<conflict>");
        assertThat(sheet().text(digest))
                .contains("- Peru → Brazil: Reports of <conflict> & more rose.", "Unusual (q 0.030)", "2023-01: 1 to 4")
                .endsWith("comity security signals PER\n");
    }

    @Test
    void theFeedDatesALineByTheEndOfItsPeriod() {
        String atom = sheet().atom(PERU, list(latest("2022-10"), change("2021", "2020", "2022")));
        assertThat(atom).contains("<updated>2022-11-01T00:00:00Z</updated>", "<updated>2022-01-01T00:00:00Z</updated>");
        assertThat(sheet().atom(PERU, list(change("2021", "2021", "2021"))))
                .as("the same id, however its interval is estimated")
                .contains(id(atom, 2));
        assertThat(sheet().atom(PERU, list())).contains("<updated>2023-01-01T00:00:00Z</updated>");
    }

    private static String id(String atom, int place) {
        return atom.split("<id>")[place + 1].split("</id>")[0];
    }

    @Test
    void everyTextIsThere() {
        assertThat(Messages.check("org/comity/workbench/security/told/messages"))
                .isEmpty();
    }
}
