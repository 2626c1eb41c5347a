package org.comity.methods.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.comity.methods.program.BranchAndBound;
import org.comity.methods.program.Options;
import org.junit.jupiter.api.Test;

/** What is refused, and with which words. */
class CaseTest {
    private static final List<Case.Aim> AIMS = List.of(new Case.Aim("growth", 1));

    private static Case.Measure measure(String id, double cost, double staff) {
        return new Case.Measure(
                id,
                cost,
                List.of(new Case.Use("Transport", "staff-months", "2026", staff)),
                List.of(new Case.Effect("growth", "KEN", 10, 2)));
    }

    private static Case of(List<Case.Measure> measures, Case.Rule... rules) {
        return new Case(
                10,
                AIMS,
                List.of("KEN"),
                measures,
                List.of(new Case.Capacity("Transport", "staff-months", "2026", 5)),
                List.of(rules));
    }

    @Test
    void mistakesNameTheMeasureOrDepartment() {
        assertThatThrownBy(() -> of(List.of(measure("bridge", -1, 1))))
                .hasMessage("The cost of measure bridge must be 0 or more, not -1.0.");
        assertThatThrownBy(() -> of(List.of(measure("bridge", 1, 1), measure("bridge", 2, 1))))
                .hasMessage("Measure bridge is there twice.");
        assertThatThrownBy(() -> of(List.of(
                        new Case.Measure("bridge", 1, List.of(new Case.Use("Customs", "cars", "2026", 1)), List.of()))))
                .hasMessageContaining("Measure bridge uses 1.0 of Customs, cars, 2026, but no capacity is given");
        assertThatThrownBy(() -> of(List.of(measure("bridge", 1, 1)), new Case.Needs("bridge", "road")))
                .hasMessage("The rule \"bridge needs road\" names measure road, which is not there.");
        assertThatThrownBy(() -> of(List.of(
                        new Case.Measure("bridge", 1, List.of(), List.of(new Case.Effect("peace", "KEN", 1, 0))))))
                .hasMessageContaining("Measure bridge has an effect on aim peace");
        assertThatThrownBy(() -> of(
                        List.of(measure("bridge", 1, 1)),
                        new Case.Required("bridge"),
                        new Case.RedLine("PER", List.of("bridge"))))
                .hasMessageContaining("Measure bridge is required and lies behind a red line");
    }

    @Test
    void whatStandsInTheWayIsNamed() {
        Case problem = of(List.of(measure("bridge", 1, 6), measure("road", 1, 1)), new Case.Required("bridge"));
        assertThatThrownBy(() -> Portfolio.of(problem, new BranchAndBound(), Options.DEFAULT)
                        .best(new Objective.Expected()))
                .hasMessage(
                        "No set of measures keeps everything that is required; one would without: Transport; bridge is"
                                + " required.");
    }

    @Test
    void anUnknownAimNamesThoseThereAre() {
        Case problem = of(List.of(measure("road", 1, 1)));
        assertThatThrownBy(() -> Portfolio.of(problem, new BranchAndBound(), Options.DEFAULT)
                        .frontier("growth", "peace", 10))
                .hasMessage("There is no aim peace; there are growth.");
    }

    @Test
    void redLinesComeFirstAmongWhatASetBreaks() {
        Case problem = of(
                List.of(measure("bridge", 8, 4), measure("road", 8, 4)),
                new Case.Excludes(List.of("bridge", "road")),
                new Case.RedLine("PER", List.of("bridge", "road")));
        assertThat(problem.broken(List.of("bridge", "road")))
                .containsExactly(
                        "red line of PER: bridge with road",
                        "only one of bridge, road",
                        "budget",
                        "Transport, staff-months, 2026");
        assertThat(problem.broken(List.of("road"))).isEmpty();
    }
}
