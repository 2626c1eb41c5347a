package org.comity.methods.bargain.spatial;

import org.comity.methods.bargain.spatial.Rules.ThirdPartyCommit;
import org.comity.methods.bargain.spatial.Rules.VotingRule;

/** What a challenge of one actor by another would come to, in somebody's table of utilities. */
final class Contest {
    private static final double LEAST_COALITION = 1e-10;

    private final int n;
    private final VotingRule rule;
    private final ThirdPartyCommit commit;
    private final double[] weight;
    private final double[] attention;
    private final double[] own;
    private final double[] votes;
    private double[][] u = new double[0][0];
    /** Of the last contest asked for: that i defeats j, and that j defeats i. */
    private double winning;

    private double losing;

    Contest(int n, Rules rules) {
        this.n = n;
        rule = rules.votingRule();
        commit = rules.thirdPartyCommit();
        weight = new double[n];
        attention = new double[n];
        own = new double[n];
        votes = new double[n];
    }

    /** Shapes: n. */
    void begin(double[] capability, double[] attentions) {
        for (int i = 0; i < n; i++) {
            attention[i] = attentions[i];
            weight[i] = attentions[i] * capability[i];
        }
    }

    /** Whose table of utilities the next contests are seen in. Shape: u[n][n], by position and actor. */
    void look(double[][] utilities) {
        u = utilities;
        for (int k = 0; k < n; k++) {
            own[k] = u[k][k];
        }
    }

    /** The chance that i defeats j. A third party stakes what it would gain in a contest of the three alone. */
    double chance(int i, int j) {
        double ofI = Election.vote(rule, weight[i], u[i][i] - u[j][i]);
        double ofJ = Election.vote(rule, weight[j], u[i][j] - u[j][j]);
        double forI = LEAST_COALITION + Math.max(0, ofI) + Math.max(0, ofJ);
        double forJ = LEAST_COALITION - Math.min(0, ofI) - Math.min(0, ofJ);
        if (rule == VotingRule.PROP && commit == ThirdPartyCommit.SEMI_COMMIT) {
            usual(u[i], u[j], own, weight, forI, forJ, votes);
        } else {
            votes(u[i], u[j], forI, forJ);
        }
        votes[i] = 0; // the two have voted
        votes[j] = 0;
        for (double vote : votes) {
            forI += Math.max(0, vote); // no branch that chance decides
            forJ -= Math.min(0, vote);
        }
        winning = forI / (forI + forJ);
        losing = forJ / (forI + forJ);
        return winning;
    }

    private void votes(double[] ofI, double[] ofJ, double baseI, double baseJ) {
        for (int third = 0; third < n; third++) {
            double plain = Election.vote(rule, weight[third], ofI[third] - ofJ[third]);
            double withI = baseI + Math.max(0, plain);
            double withJ = baseJ - Math.min(0, plain);
            votes[third] = vote(weight[third], withI / (withI + withJ), ofI[third], ofJ[third], own[third]);
        }
    }

    /** The same for KTAB's usual choices, so plain that the compiler makes several at once. Shapes: all n. */
    private static void usual(
            double[] ofI, double[] ofJ, double[] own, double[] weight, double baseI, double baseJ, double[] votes) {
        for (int third = 0; third < votes.length; third++) {
            double ui = ofI[third];
            double uj = ofJ[third];
            double plain = weight[third] * (ui - uj);
            double withI = baseI + Math.max(0, plain);
            double withJ = baseJ - Math.min(0, plain);
            double together = withI / (withI + withJ);
            double apart = 1.0 - together;
            double helpingI = (together * (ui + ui + own[third])) + (apart * (uj + uj + uj));
            double helpingJ = (together * (ui + ui + ui)) + (apart * (uj + uj + own[third]));
            votes[third] = weight[third] * (helpingI - helpingJ);
        }
    }

    /** A third party's vote: helping i against helping j, each by the sum of the three positions after it. */
    private double vote(double w, double together, double ui, double uj, double own) {
        double apart = 1.0 - together;
        boolean keepsWhenWinning = commit != ThirdPartyCommit.FULL_COMMIT;
        boolean keepsWhenLosing = commit == ThirdPartyCommit.NO_COMMIT;
        double wonWithI = ui + ui + (keepsWhenWinning ? own : ui);
        double lostWithI = uj + uj + (keepsWhenLosing ? own : uj);
        double lostWithJ = ui + ui + (keepsWhenLosing ? own : ui);
        double wonWithJ = uj + uj + (keepsWhenWinning ? own : uj);
        double withI = (together * wonWithI) + (apart * lostWithI);
        double withJ = (together * lostWithJ) + (apart * wonWithJ);
        return Election.vote(rule, w, withI - withJ);
    }

    /**
     * What k gains on the standing positions when i challenges j, the contest last asked for: j gives way at once, or
     * resists by its attention.
     */
    double gain(int k, int i, int j) {
        double standing = u[i][k] + u[j][k];
        double won = u[i][k] + u[i][k];
        double lost = u[j][k] + u[j][k];
        double fought = winning * won + losing * lost;
        return (1 - attention[j]) * won + attention[j] * fought - standing;
    }
}
