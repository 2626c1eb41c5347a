package org.comity.workbench.plan.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Crossing;
import org.comity.desk.plan.Dependency;
import org.comity.desk.plan.Effect;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.RedLine;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Support;
import org.comity.desk.record.Money;
import org.comity.desk.record.Placing;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The open measures of a desk, drafted as a portfolio file and reckoned. */
class PortfolioDraftTest {
    private static final PortfolioDraft.Question QUESTION =
            new PortfolioDraft.Question("EUR", 10, YearMonth.of(2027, 1), 12);

    @TempDir
    Path folder;

    private static Measure measure(String id, String cost) {
        return measure(id, cost, Optional.of(30.0));
    }

    private static Measure measure(String id, String cost, Optional<Double> effortDays) {
        return new Measure(
                id,
                Optional.empty(),
                "Measure: " + id,
                "",
                Step.PROPOSED,
                Optional.empty(),
                "",
                Optional.of(Country.of("KEN")),
                Optional.of(Country.of("UGA")),
                Optional.of(LocalDate.of(2027, 2, 1)),
                Optional.of(LocalDate.of(2027, 3, 31)),
                Optional.of(Money.of(cost, cost.equals("7") ? "KES" : "EUR")),
                effortDays,
                Optional.empty());
    }

    private static void add(WriteTx tx, String id, String cost, double gain) {
        tx.add(measure(id, cost), Placing.of("trade"));
        tx.add(new Effect("e-" + id, id, "wdi.gdp_usd", "USD, current", gain, gain - 1, gain + 1, "Survey"));
    }

    private static void fill(WriteTx tx) {
        tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.of(5.0)));
        tx.add(new Department("water", "Water", Optional.empty(), "", Optional.empty()));
        add(tx, "road", "4", 5);
        add(tx, "post", "3", 4);
        add(tx, "gate", "1", 9);
        add(tx, "other", "7", 9);
        tx.add(measure("dry", "1"), Placing.of("trade"));
        tx.add(new Dependency("d", "post", "road", 0));
        tx.add(new Support("s", "road", "water", "surveys", Optional.of(6.0)));
        tx.add(
                new RedLine(
                        "line",
                        "gates",
                        "",
                        RedLine.Sense.MUST_NOT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Placing.of("water"));
        tx.add(new Crossing("c", "gate", "line", "It is a gate."));
    }

    @Test
    void whatRecordsSayIsReckonedAndWhatTheyLackIsNamed() throws IOException {
        try (Desk desk = Desk.open(DeskSettings.of(folder))) {
            desk.write(Actor.LOCAL, tx -> {
                fill(tx);
                return tx;
            });

            PortfolioDraft draft = desk.read(Actor.LOCAL, tx -> PortfolioDraft.of(tx, QUESTION));

            assertThat(draft.remarks())
                    .containsExactlyInAnyOrder(
                            "Measure: other costs 7 KES and is left out.",
                            "Measure: dry has no expected effect and is left out.",
                            "The days of Water are not known; here it has as many as all measures ask for.");
            assertThat(draft.yaml())
                    .startsWith("# Handling: Internal\n")
                    .contains("id: wdi.gdp_usd (USD  current)", "- road", "by: water", "amount: 60.0", "amount: 30.0");
            Path file = Files.writeString(folder.resolve("draft.yaml"), draft.yaml());
            Finding finding = PlanPortfolio.finding(
                    file,
                    new PortfolioQuestion(
                            0, PortfolioQuestion.Fair.NO, 0.05, List.of(), 10, false, false, "comity", 0, 20),
                    "");
            // 60 days of 5 a month are room for both; the gate would break a red line of the department of water
            assertThat(finding.table("measures").rows())
                    .extracting(row -> row.get(0) + " " + row.get(2))
                    .containsExactlyInAnyOrder("road true", "post true", "gate false");
        }
    }

    @Test
    void whatIsDraftedOfMeasuresWithoutDaysIsReadAgain() throws IOException {
        try (Desk desk = Desk.open(DeskSettings.of(folder))) {
            desk.write(Actor.LOCAL, tx -> {
                tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.empty()));
                for (String id : List.of("a", "b")) {
                    tx.add(measure(id, "1", Optional.empty()), Placing.of("trade"));
                    tx.add(new Effect("e-" + id, id, "wdi.gdp_usd", "USD, current", 2, 1, 3, "Survey"));
                }
                return tx;
            });
            read(desk.read(Actor.LOCAL, tx -> PortfolioDraft.of(tx, QUESTION)));
        }
    }

    private void read(PortfolioDraft draft) throws IOException {
        assertThat(draft.yaml()).doesNotContain("*id");
        PortfolioFile.read(Files.writeString(folder.resolve("draft.yaml"), draft.yaml()));
    }

    @Test
    void measuresThatMayFallShortAreNoneOrMore() {
        assertThatThrownBy(() -> new PortfolioQuestion(
                        -1, PortfolioQuestion.Fair.NO, 0.05, List.of(), 10, false, false, "comity", 0, 20))
                .hasMessage("Gamma is how many measures may fall short, 0 or more, not -1.0.");
    }

    @Test
    void aBudgetIsANumber() {
        assertThatThrownBy(() -> new PortfolioDraft.Question("EUR", Double.NaN, YearMonth.of(2027, 1), 12))
                .hasMessageContaining("A budget is a number");
        assertThatThrownBy(() -> new PortfolioDraft.Question("EUR", 1, YearMonth.of(2027, 1), 0))
                .hasMessageContaining("from 1 to 120");
    }
}
