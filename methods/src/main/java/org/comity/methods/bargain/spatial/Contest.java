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
    /** Of the last contest asked for: that i defeats j, and that j defeats i. */
    private double winning;

    private double losing;

    Contest(int n, Rules rules) {
        this.n = n;
        rule = rules.votingRule();
        commit = rules.thirdPartyCommit();
        weight = new double[n];
        attention = new double[n];
    }

    /** Shapes: n. */
    void begin(double[] capability, double[] attentions) {
        for (int i = 0; i < n; i++) {
            attention[i] = attentions[i];
            weight[i] = attentions[i] * capability[i];
        }
    }

    /**
     * The chance that i defeats j. A third party stakes what it would gain in a contest of the three alone.
     * Shape: u[n * n], position by position.
     */
    double chance(double[] u, int i, int j) {
        int atI = i * n;
        int atJ = j * n;
        double ofI = Election.vote(rule, weight[i], u[atI + i] - u[atJ + i]);
        double ofJ = Election.vote(rule, weight[j], u[atI + j] - u[atJ + j]);
        double forI = LEAST_COALITION + Math.max(0, ofI) + Math.max(0, ofJ);
        double forJ = LEAST_COALITION - Math.min(0, ofI) - Math.min(0, ofJ);
        double baseI = forI;
        double baseJ = forJ;
        for (int third = 0; third < n; third++) {
            if (third != i && third != j) {
                double ui = u[atI + third];
                double uj = u[atJ + third];
                double plain = Election.vote(rule, weight[third], ui - uj);
                double withI = baseI + Math.max(0, plain); // no branch that chance decides
                double withJ = baseJ - Math.min(0, plain);
                double together = withI / (withI + withJ);
                double vote = vote(weight[third], together, ui, uj, u[third * n + third]);
                forI += Math.max(0, vote);
                forJ -= Math.min(0, vote);
            }
        }
        winning = forI / (forI + forJ);
        losing = forJ / (forI + forJ);
        return winning;
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
    double gain(double[] u, int k, int i, int j) {
        double standing = u[i * n + k] + u[j * n + k];
        double won = u[i * n + k] + u[i * n + k];
        double lost = u[j * n + k] + u[j * n + k];
        double fought = winning * won + losing * lost;
        return (1 - attention[j]) * won + attention[j] * fought - standing;
    }
}
