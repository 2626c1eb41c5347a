package org.comity.methods.gravity.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.comity.methods.Oracle;
import org.comity.methods.gravity.estimate.Options.Errors;
import org.comity.methods.gravity.estimate.Options.Family;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gravity models of chapter 1 of the Advanced Guide to Trade Policy Analysis. */
class AgtpaOracleTest {
    private static final String PRINTED = "agtpa/results/chapter1_applications_1_2_coefficients.csv";
    /** Half a unit of the fourth decimal, and a hair for figures that end in 5. */
    private static final double HALF = 0.5e-4 + 1e-7;

    @BeforeEach
    void needTheFiles() {
        Agtpa.need("agtpa/agtpa_applications.csv.gz");
    }

    @Test
    @Oracle(
            source = "Yotov, Piermartini, Monteiro, Larch (2016), chapter 1, applications 1 and 2, in the edition for R",
            where = "sections 2.1 and 2.2: every coefficient and standard error")
    void everyPrintedCoefficientOfApplicationsOneAndTwo() throws IOException {
        Map<String, List<String[]>> models = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Agtpa.folder().resolve(PRINTED))) {
            String[] row = line.split(",", -1);
            if (!row[0].equals("section")) {
                models.computeIfAbsent(row[0] + row[2], _ -> new ArrayList<>()).add(row);
            }
        }
        assertThat(models.values().stream().mapToInt(List::size).sum()).isEqualTo(148);
        Agtpa panel = Agtpa.chapterOne();
        List<String> differing = new ArrayList<>();
        for (List<String[]> printed : models.values()) {
            check(panel, printed, differing);
        }
        assertThat(differing).isEmpty();
    }

    private static void check(Agtpa panel, List<String[]> printed, List<String> differing) {
        String[] sides = printed.getFirst()[2].split("~|\\|", -1);
        boolean gaussian = printed.getFirst()[3].equals("gaussian");
        String section = printed.getFirst()[0];
        boolean international = gaussian || section.equals("2.1.5") || section.equals("2.2.3");
        double[] trade = panel.number("trade");
        IntPredicate wanted = i -> !(gaussian && trade[i] == 0) && !(international && panel.domestic(i));
        List<String> effects = sides.length > 2 && !sides[2].isBlank() && !sides[2].strip().equals("0")
                ? List.of(sides[2].strip().split(" \\+ "))
                : List.of();
        String cluster = sides.length > 3 ? sides[3].strip() : "";
        Design design = panel.design(
                sides[0].strip(), List.of(sides[1].strip().split(" \\+ ")), effects, cluster, wanted);
        Options options = Options.DEFAULT
                .withFamily(gaussian ? Family.GAUSSIAN : Family.POISSON)
                .withErrors(cluster.isEmpty() ? Errors.PLAIN : Errors.CLUSTERED, SmallSample.GROUPS);
        Estimate fit = GravityFit.fit(design, options);
        Map<String, Term> terms = new LinkedHashMap<>();
        fit.terms().forEach(term -> terms.put(term.name(), term));
        for (String[] row : printed) {
            Term term = terms.get(row[4]);
            boolean same = term != null
                    && Math.abs(term.estimate() - Double.parseDouble(row[5])) <= HALF
                    && Math.abs(term.standardError() - Double.parseDouble(row[6])) <= HALF;
            if (!same) {
                differing.add("%s: %s %s (%s), not %s".formatted(section, row[4], row[5], row[6], term));
            }
        }
        assertThat(fit.counts().observations()).isEqualTo(Integer.parseInt(printed.getFirst()[10]));
        System.out.println(section + " r2 " + fit.measures().r2() + " pseudo " + fit.measures().pseudoR2() + " printed " + printed.getFirst()[11]+" it "+fit.measures().iterations()+" "+fit.counts());
    }
}
