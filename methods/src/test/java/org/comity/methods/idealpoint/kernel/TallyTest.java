package org.comity.methods.idealpoint.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The quick way to a question's log likelihood against the slow one, and against differences. */
class TallyTest {
    private static final int COUNTRIES = 60;

    /** One question of three answers, one of yes and no, one of yes alone. */
    private static Ballots ballots(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] country = new int[3 * COUNTRIES];
        int[] item = new int[country.length];
        byte[] answer = new byte[country.length];
        for (int v = 0; v < country.length; v++) {
            country[v] = v % COUNTRIES;
            item[v] = v / COUNTRIES;
            answer[v] = (byte) (item[v] == 0 ? random.nextInt(3) : item[v] == 1 ? 2 * random.nextInt(2) : 0);
        }
        return new Ballots(COUNTRIES, 1, new int[3], country, new int[country.length], item, answer);
    }

    private static double[] points(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] theta = new double[COUNTRIES];
        for (int p = 0; p < COUNTRIES; p++) {
            theta[p] = 1.5 * random.nextGaussian();
        }
        theta[3] = 14; // far out, where series do not reach
        theta[4] = -14;
        return theta;
    }

    @Test
    void valueAndDerivativesAreThoseOfSingleVotes() {
        Ballots ballots = ballots(1);
        double[] theta = points(2);
        VoteTerm term = new VoteTerm();
        Tally tally = new Tally(ballots);
        double[] score = new double[COUNTRIES];
        double[] curve = new double[COUNTRIES];
        double[][] items = {{0.8, -0.3, 0.4}, {-1.3, 0.2, 0}, {0.4, 1.1, 0}, {2.5, -6, -5.9995}};
        for (int k = 0; k < items.length; k++) {
            int j = k % 3;
            double[] at = items[k];
            tally.take(j, theta, new double[COUNTRIES]);
            double value = tally.at(at[0], at[1], at[2], false, score, curve);
            double expected = 0;
            for (int i = 0; i < ballots.votesOn(j); i++) {
                int o = ballots.byCode[ballots.itemStart[j] + i];
                double lean = at[0] * theta[ballots.obsPoint[o]];
                term.of(ballots.obsCode[o], ballots.threeAnswers(j), at[1] - lean, at[2] - lean);
                expected += term.log();
                double first = -at[0] * (term.s1 + term.s2);
                double second = -at[0] * at[0] * (term.h11 + 2 * term.h12 + term.h22);
                assertThat(score[i]).isCloseTo(first, within(1e-7 * (1 + Math.abs(first))));
                assertThat(curve[i]).isCloseTo(second, within(1e-6 * (1 + Math.abs(second))));
            }
            assertThat(value).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
        }
    }

    @Test
    void scoresAreTheSlopesOfTheValue() {
        Ballots ballots = ballots(3);
        Tally tally = new Tally(ballots);
        double[] score = new double[COUNTRIES];
        double[] none = new double[COUNTRIES];
        double[] theta = points(4);
        for (int i = 0; i < COUNTRIES; i += 7) {
            tally.take(0, theta, none);
            tally.at(1.1, -0.5, 0.3, false, score, none.clone());
            double slope = score[i];
            int p = ballots.obsPoint[ballots.byCode[i]];
            double here = theta[p];
            theta[p] = here + 1e-5;
            tally.take(0, theta, none);
            double above = tally.at(1.1, -0.5, 0.3, false, score, none.clone());
            theta[p] = here - 1e-5;
            tally.take(0, theta, none);
            double below = tally.at(1.1, -0.5, 0.3, false, score, none.clone());
            theta[p] = here;
            assertThat((above - below) / 2e-5).isCloseTo(slope, within(1e-6));
        }
    }

    /** To second order: the mean over a doubt of variance v, given that a vote of that doubt is cast, changes value so. */
    @Test
    void doubtTakesFromAValueWhatItsCurveSays() {
        Ballots ballots = ballots(5);
        Tally tally = new Tally(ballots);
        double[] theta = points(6);
        double[] score = new double[COUNTRIES];
        double[] curve = new double[COUNTRIES];
        double[] doubt = new double[COUNTRIES];
        tally.take(1, theta, doubt);
        double sure = tally.at(0.9, 0.1, 0, false, score, curve);
        double expected = sure;
        for (int i = 0; i < COUNTRIES; i++) {
            doubt[ballots.obsPoint[ballots.byCode[ballots.itemStart[1] + i]]] = 0.1;
            expected -= 0.5 * 0.1 / (1 + 0.81 * 0.1) * curve[i];
        }
        tally.take(1, theta, doubt);
        assertThat(tally.at(0.9, 0.1, 0, false, score, curve)).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
    }

    @Test
    void seriesGiveTheNormalsLogarithmAndHazard() {
        for (double v = -11.99; v < 7.99; v += 0.00317) {
            double ratio = Mills.ratio(Math.abs(v));
            double density = Math.exp(-0.5 * v * v) / Math.sqrt(2 * Math.PI);
            double log =
                    v <= 0 ? Math.log(ratio) - 0.5 * v * v - 0.5 * Math.log(2 * Math.PI) : Math.log1p(-density * ratio);
            assertThat(Probit.log(v)).isCloseTo(log, within(2e-13 * (1 + Math.abs(log))));
            assertThat(Probit.hazard(v)).isCloseTo(v <= 0 ? 1 / ratio : density / (1 - density * ratio), within(1e-10));
        }
    }
}
