package org.comity.methods.idealpoint.kernel;

/**
 * The votes on one question, sorted by answer: their log likelihood with derivatives in the points, for one slope and cuts
 * after the other. Each vote is averaged over its point's doubt, to second order. Room is used again for many questions.
 */
final class Tally {
    /** Below it an abstention's cuts are told apart by the slower way. */
    private static final double CLOSE = -1e-3;

    private static final double TINY = 1e-150;

    private final Ballots ballots;
    private final VoteTerm far = new VoteTerm();
    /** By vote in the order of {@link Ballots#byCode}. */
    private double[] theta = new double[0];

    private double[] doubt = new double[0];
    private double[] half = new double[0];
    private double[] value = new double[0];
    private double[] first = new double[0];
    private double[] second = new double[0];
    private double product;
    private int votes;
    private int above;
    private int between;
    private boolean three;
    private boolean doubted;

    Tally(Ballots ballots) {
        this.ballots = ballots;
    }

    /** Takes up a question. Shapes: {@code theta[points]}, {@code doubt[points]}: variances. */
    void take(int item, double[] allTheta, double[] allDoubt) {
        int begin = ballots.itemStart[item];
        votes = ballots.votesOn(item);
        above = ballots.aboveStart[item] - begin;
        between = ballots.betweenStart[item] - begin;
        three = ballots.threeAnswers(item);
        if (theta.length < votes) {
            theta = new double[votes];
            doubt = new double[votes];
            half = new double[votes];
            value = new double[votes];
            first = new double[votes];
            second = new double[votes];
        }
        double most = 0;
        for (int i = 0; i < votes; i++) {
            int p = ballots.obsPoint[ballots.byCode[begin + i]];
            theta[i] = allTheta[p];
            doubt[i] = allDoubt[p];
            most = Math.max(most, doubt[i]);
        }
        doubted = most > 0;
    }

    /**
     * The log likelihood at a slope and cuts.
     *
     * @param skewed whether scores too are averaged over the doubt
     * @param score to which first derivatives in the points are written, by vote
     * @param curve to which second ones are, turned in sign
     */
    double at(double slope, double cut1, double cut2, boolean skewed, double[] score, double[] curve) {
        double cut = three ? cut2 : cut1;
        Probit.fill(cut1, slope, theta, 0, above, value, first, second);
        Probit.fill(-cut, -slope, theta, above, between, value, first, second);
        product = 1;
        double sum = 0;
        for (int i = between; i < votes; i++) {
            between(i, slope, cut1, cut2);
            if (product < TINY) { // one logarithm for many votes
                sum += Math.log(product);
                product = 1;
            }
        }
        sum += Math.log(product);
        double square = slope * slope;
        if (doubted) {
            for (int i = 0; i < votes; i++) {
                double spread = square * doubt[i];
                half[i] = 0.5 * spread / (1 + spread);
            }
            for (int i = 0; i < votes; i++) {
                value[i] += half[i] * second[i];
            }
        }
        for (int i = 0; i < votes; i++) {
            curve[i] = -square * second[i];
        }
        if (doubted && skewed) {
            skew(slope, cut1, cut2);
        }
        scores(slope, score);
        return sum + sum();
    }

    private double sum() {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < votes; i += 2) {
            even += value[i];
            odd += value[i + 1];
        }
        return even + odd + (i < votes ? value[i] : 0);
    }

    private void scores(double slope, double[] score) {
        for (int i = 0; i < above; i++) {
            score[i] = -slope * first[i];
        }
        for (int i = above; i < between; i++) {
            score[i] = slope * first[i];
        }
        for (int i = between; i < votes; i++) {
            score[i] = -slope * first[i];
        }
    }

    /**
     * An abstention: the logarithm of the probability between both cuts, and its derivatives as both move together. Turned
     * so that the middle lies below zero, the probability is {@code Phi(b) (1 - Phi(a) / Phi(b))}.
     */
    private void between(int i, double slope, double cut1, double cut2) {
        double u1 = cut1 - slope * theta[i];
        double u2 = cut2 - slope * theta[i];
        boolean turned = u1 + u2 > 0;
        double a = turned ? -u2 : u1;
        double b = turned ? -u1 : u2;
        double lower;
        double upper;
        double apart = Probit.isNear(a) && Probit.isNear(b) ? Probit.log(a) - Probit.log(b) : 0;
        if (apart < CLOSE) {
            double fall = Math.exp(apart);
            double over = 1 / (1 - fall);
            upper = Probit.hazard(b) * over;
            lower = Probit.hazard(a) * fall * over;
            value[i] = Probit.log(b);
            product *= 1 - fall;
        } else {
            far.of(Ballots.BETWEEN, true, a, b);
            lower = -far.s1;
            upper = far.s2;
            value[i] = far.log();
        }
        double s = upper - lower;
        first[i] = turned ? -s : s;
        second[i] = lower * a - upper * b - s * s;
    }

    /** Adds to first derivatives what the doubt does to them, by third derivatives. */
    private void skew(double slope, double cut1, double cut2) {
        double cut = three ? cut2 : cut1;
        for (int i = 0; i < between; i++) {
            double lean = slope * theta[i];
            double v = i < above ? cut1 - lean : lean - cut;
            first[i] += half[i] * (-second[i] * (2 * first[i] + v) - first[i]);
        }
        for (int i = between; i < votes; i++) {
            double lean = slope * theta[i];
            far.of(Ballots.BETWEEN, true, cut1 - lean, cut2 - lean);
            far.third(Ballots.BETWEEN, cut1 - lean, cut2 - lean);
            first[i] += half[i] * (far.k111 + 3 * (far.k112 + far.k122) + far.k222);
        }
    }
}
