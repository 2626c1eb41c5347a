package org.comity.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.methods.Oracle;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.step.Norm;
import org.junit.jupiter.api.Test;

/** The ASEM Sustainable Connectivity index (JRC; COINr's example, Becker et al. 2022, JOSS 7(78), 4567). */
class AsemOracleTest {
    private static final String SOURCE = "COINr 1.1.14, build_example_coin(), ASEM Sustainable Connectivity 2018";

    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("CHE", 1),
            Map.entry("NLD", 2),
            Map.entry("DNK", 3),
            Map.entry("NOR", 4),
            Map.entry("BEL", 5),
            Map.entry("SWE", 6),
            Map.entry("AUT", 7),
            Map.entry("LUX", 8),
            Map.entry("DEU", 9),
            Map.entry("MLT", 10),
            Map.entry("SVN", 11),
            Map.entry("IRL", 12),
            Map.entry("FIN", 13),
            Map.entry("SGP", 14),
            Map.entry("GBR", 15),
            Map.entry("KOR", 31),
            Map.entry("NZL", 33),
            Map.entry("JPN", 34),
            Map.entry("AUS", 35),
            Map.entry("VNM", 36),
            Map.entry("IDN", 43),
            Map.entry("IND", 45),
            Map.entry("CHN", 49),
            Map.entry("PAK", 50),
            Map.entry("RUS", 51));

    private static final Map<String, Double> SCORES = Map.of(
            "AUS", 45.76625, "AUT", 61.90180, "BEL", 63.53952, "BGD", 39.04776, "BGR", 50.80759, "BRN", 41.20718);

    /** The treated figures between their own smallest and largest, which are goalposts here. */
    private static Stage scores() {
        Stage treated = Asem.recipe().run(Asem.load().raw()).after(3);
        Map<String, Norm.Goalposts> posts = new LinkedHashMap<>();
        for (int indicator = 0; indicator < treated.structure().indicators(); indicator++) {
            double[] sorted = treated.data().values(indicator);
            Arrays.sort(sorted);
            posts.put(
                    treated.structure().node(indicator).code(),
                    GoalpostRecipe.posts(sorted[0], sorted[sorted.length - 1]));
        }
        return GoalpostRecipe.run(GoalpostRecipe.of(posts), treated)
                .orElseThrow()
                .last();
    }

    @Test
    @Oracle(source = SOURCE, where = "table of index scores, printed to five decimals")
    void indexScores() {
        Sheet sheet = scores().data();
        SCORES.forEach((code, score) -> assertThat(
                        sheet.value(sheet.find("Index"), sheet.rows().units().indexOf(code)))
                .as(code)
                .isCloseTo(score, within(5e-6)));
    }

    @Test
    @Oracle(source = SOURCE, where = "Results_ranks, column Index")
    void indexRanks() {
        Sheet sheet = scores().data();
        int[] ranks = Sample.ranks(sheet.values(sheet.find("Index")));
        Map<String, Integer> found = new HashMap<>();
        RANKS.keySet()
                .forEach(code -> found.put(code, ranks[sheet.rows().units().indexOf(code)]));
        assertThat(found).isEqualTo(RANKS);
    }

    @Test
    @Oracle(source = SOURCE, where = "Aggregated: all 51 units on 8 pillars, 2 sub-indices and the index")
    void everyAggregate() {
        Stage scores = scores();
        Sheet sheet = scores.data();
        for (Asem.Row row : Asem.table("computed_v1114/Aggregated.csv")) {
            int unit = sheet.rows().units().indexOf(row.get("uCode"));
            for (int node = scores.structure().indicators();
                    node <= scores.structure().root();
                    node++) {
                String code = scores.structure().node(node).code();
                assertThat(sheet.value(sheet.find(code), unit))
                        .as(row.get("uCode") + " " + code)
                        .isCloseTo(row.number(code), within(1e-9));
            }
        }
    }
}
