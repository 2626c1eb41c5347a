package org.comity.methods.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.comity.methods.Oracle;
import org.comity.methods.program.BranchAndBound;
import org.comity.methods.program.Options;
import org.junit.jupiter.api.Test;

/** Instances with published optima. */
class KnapsackOracleTest {
    private static double best(double[] profits, double[][] weights, double[] capacities) {
        List<Case.Measure> measures = new ArrayList<>();
        List<Case.Capacity> limits = new ArrayList<>();
        for (int i = 0; i < capacities.length; i++) {
            limits.add(new Case.Capacity("D" + i, "staff", "all", capacities[i]));
        }
        for (int j = 0; j < profits.length; j++) {
            List<Case.Use> uses = new ArrayList<>();
            for (int i = 0; i < capacities.length; i++) {
                uses.add(new Case.Use("D" + i, "staff", "all", weights[i][j]));
            }
            measures.add(new Case.Measure("m" + j, 0, uses, List.of(new Case.Effect("profit", "KEN", profits[j], 0))));
        }
        Case problem = new Case(0, List.of(new Case.Aim("profit", 1)), List.of("KEN"), measures, limits, List.of());
        Choice choice =
                Portfolio.of(problem, new BranchAndBound(), Options.DEFAULT).best(new Objective.Expected());
        assertThat(choice.gap()).isLessThan(1e-9);
        return choice.value();
    }

    @Test
    @Oracle(
            source = "Burkardt, KNAPSACK_01, data for the 01 knapsack problem",
            where = "P08, 24 items, capacity 6404180, optimum 13549094 (Kreher and Stinson 1999)")
    void twentyFourItems() {
        double[] profits = {
            825594, 1677009, 1676628, 1523970, 943972, 97426, 69666, 1296457, 1679693, 1902996, 1844992, 1049289,
            1252836, 1319836, 953277, 2067538, 675367, 853655, 1826027, 65731, 901489, 577243, 466257, 369261
        };
        double[] weights = {
            382745, 799601, 909247, 729069, 467902, 44328, 34610, 698150, 823460, 903959, 853665, 551830, 610856,
            670702, 488960, 951111, 323046, 446298, 931161, 31385, 496951, 264724, 224916, 169684
        };
        assertThat(best(profits, new double[][] {weights}, new double[] {6404180}))
                .isEqualTo(13549094);
    }

    @Test
    @Oracle(
            source = "Burkardt, KNAPSACK_01, data for the 01 knapsack problem",
            where = "P07, 15 items, capacity 750, optimum 1458 (Kreher and Stinson 1999)")
    void fifteenItems() {
        double[] profits = {135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240};
        double[] weights = {70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120};
        assertThat(best(profits, new double[][] {weights}, new double[] {750})).isEqualTo(1458);
    }

    @Test
    @Oracle(
            source = "Beasley (1990), OR-Library, mknap1 (Petersen 1967)",
            where = "problem 1: 6 items, 10 constraints, optimum 3800")
    void sixItemsUnderTenConstraints() {
        double[] profits = {100, 600, 1200, 2400, 500, 2000};
        double[][] weights = {
            {8, 12, 13, 64, 22, 41},
            {8, 12, 13, 75, 22, 41},
            {3, 6, 4, 18, 6, 4},
            {5, 10, 8, 32, 6, 12},
            {5, 13, 8, 42, 6, 20},
            {5, 13, 8, 48, 6, 20},
            {0, 0, 0, 0, 8, 0},
            {3, 0, 4, 0, 8, 0},
            {3, 2, 4, 0, 8, 4},
            {3, 2, 4, 8, 8, 4}
        };
        double[] capacities = {80, 96, 20, 36, 44, 48, 10, 18, 22, 24};
        assertThat(best(profits, weights, capacities)).isEqualTo(3800);
    }
}
