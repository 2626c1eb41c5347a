package org.comity.methods.signal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import org.comity.methods.Oracle;
import org.junit.jupiter.api.Test;

class ChangePointsOracleTest {
    private static final String STRUCCHANGE =
            "Zeileis, Leisch, Hornik and Kleiber (2002), strucchange, J. Stat. Software 7(2); breakpoints(Nile ~ 1)";

    @Test
    @Oracle(source = "Cobb (1978), The Problem of the Nile, Biometrika 65(2), 243-251", where = "the change after 1898")
    void theNileFellAfter1898() {
        for (Penalty penalty : new Penalty[] {new Penalty.Bic(), new Penalty.Mbic(), Penalty.Calibrated.of(0.01)}) {
            for (Cost cost : new Cost[] {Cost.MEAN, Cost.RANKS, Cost.EMPIRICAL}) {
                Segmentation found =
                        ChangePoints.of(Series.of(Classics.nile()), ChangePoints.Options.of(cost, penalty, 5));
                assertThat(found.changes()).as("%s %s", cost, penalty).hasSize(1);
                assertThat(1871 + found.changes().getFirst().at() - 1).isEqualTo(1898);
                assertThat(found.changes().getFirst().isRise()).isFalse();
            }
        }
    }

    @Test
    @Oracle(source = STRUCCHANGE, where = "confint(): 1895 to 1902, 95 %, by Bai (1997)")
    void theIntervalOfTheNileLiesWithinThatOfBai() {
        Change change = ChangePoints.of(
                        Series.of(Classics.nile()), ChangePoints.Options.of(Cost.MEAN, new Penalty.Bic(), 15))
                .changes()
                .getFirst();
        assertThat(1871 + change.low() - 1).isBetween(1895, 1898);
        assertThat(1871 + change.high() - 1).isBetween(1898, 1902);
        assertThat(change.before().value()).isCloseTo(1097.75, within(0.005));
        assertThat(change.after().value()).isCloseTo(849.97, within(0.005));
    }

    @Test
    @Oracle(source = STRUCCHANGE, where = "summary(): RSS and breakpoints for m = 1, 2 and 4, at least 15 years each")
    void theBestPartitionsOfTheNile() {
        SegmentCost cost = new GaussianCosts.Mean(Classics.nile(), 1);
        Pelt pelt = new Pelt();
        assertThat(cost.of(0, 100)).isCloseTo(2835157, within(0.5));
        assertThat(pelt.changes(cost, 100_000, 15)).containsExactly(28);
        assertThat(pelt.value(100)).isCloseTo(1597457 + 100_000, within(0.5));
        assertThat(pelt.changes(cost, 25_000, 15)).containsExactly(28, 83);
        assertThat(pelt.value(100)).isCloseTo(1552924 + 2 * 25_000, within(0.5));
        assertThat(pelt.changes(cost, 20_000, 15)).containsExactly(28, 45, 68, 83);
        assertThat(pelt.value(100)).isCloseTo(1507888 + 4 * 20_000, within(0.5));
    }

    @Test
    @Oracle(
            source = "Killick and Eckley (2014), changepoint, J. Stat. Software 58(3); run on Nile at ggchangepoint,"
                    + " article nile",
            where = "cpts(cpt.meanvar(y, method = \"PELT\")) with its default MBIC: 4 6 28")
    void meanAndVarianceOfTheNile() {
        SegmentCost cost = SegmentCost.withLength(new GaussianCosts.MeanVariance(Classics.nile(), 1));
        assertThat(new Pelt().changes(cost, 4 * Math.log(100), 2)).containsExactly(4, 6, 28);
    }

    @Test
    @Oracle(
            source = "Raftery and Akman (1986), Biometrika 73(1), 85-89, as quoted by Green (1995), Biometrika 82(4),"
                    + " section 4",
            where = "mode 10 March 1890 = day 14313; 95 % from 15 May 1887 to 3 August 1895 = [13283, 16285]")
    void thePosteriorOfTheCoalMines() {
        SegmentCost cost = new CountCosts.Poisson(Classics.coalByDay(), ones(Classics.COAL_DAYS), 1);
        Location location = Location.of(cost, 0, Classics.COAL_DAYS, 1);
        LocalDate first = LocalDate.of(1851, 1, 1);
        // the density falls until the next explosion: the last day before the new level is that of an explosion
        assertThat(first.plusDays(location.mode() - 1)).isEqualTo(LocalDate.of(1890, 3, 10));
        int[] interval = location.interval(0.95);
        // the run that holds the likeliest 95 % is no shorter than any interval of 95 %; the quotation does not say
        // which theirs is
        assertThat(interval[0]).isBetween(13283 - 366, 13283);
        assertThat(interval[1]).isBetween(16285, 16285 + 2 * 366);
    }

    @Test
    @Oracle(source = "Jarrett (1979), Biometrika 66(1), 191-193", where = "fewer explosions from about 1890")
    void theCoalMinesByYear() {
        double[] counts = Classics.coalByYear();
        assertThat(Arrays.stream(counts).sum()).isEqualTo(191);
        for (Cost cost : new Cost[] {Cost.POISSON, Cost.NEGATIVE_BINOMIAL}) {
            Segmentation found =
                    ChangePoints.of(Series.of(counts), ChangePoints.Options.of(cost, Penalty.Calibrated.of(0.05), 10));
            assertThat(found.changes().getFirst().at() + 1851).as("%s", cost).isBetween(1887, 1895);
            assertThat(found.changes().getFirst().p().orElseThrow()).isLessThan(0.01);
        }
    }

    @Test
    @Oracle(
            source = "Benjamini and Hochberg (1995), J. R. Stat. Soc. B 57(1), 289-300",
            where = "section 4.1, 15 hypotheses of Neuhaus et al. (1992): 4 rejected at 0.05, by Bonferroni 3")
    void fifteenHypotheses() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.000
        };
        double[] q = FalseDiscovery.benjaminiHochberg(p);
        assertThat(Arrays.stream(q).filter(one -> one <= 0.05).count()).isEqualTo(4);
        assertThat(q[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12)); // 0.0095 <= 4 / 15 x 0.05 = 0.013
        assertThat(Arrays.stream(p).filter(one -> one * 15 <= 0.05).count()).isEqualTo(3);
        for (int i = 0; i < p.length; i++) {
            assertThat(FalseDiscovery.benjaminiHochberg(p, p[i])).isCloseTo(q[i], within(1e-12));
        }
        double harmonic = 3.318228993; // 1 + 1/2 + ... + 1/15
        assertThat(FalseDiscovery.benjaminiYekutieli(p)[0]).isCloseTo(0.0001 * 15 * harmonic, within(1e-9));
    }

    @Test
    @Oracle(
            source = "Montgomery, Introduction to Statistical Quality Control, section on the average run length of the"
                    + " cusum",
            where = "limit 5, reference 1/2: 938.2 without a shift, 3.89 for a shift of 2")
    void runLengthsOfTheCusum() {
        Cusum cusum = new Cusum(0.5, 5);
        assertThat(cusum.runLength(0)).isCloseTo(938.2, within(0.05));
        assertThat(cusum.runLength(2)).isCloseTo(3.89, within(0.005));
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
