package org.comity.workbench.dialogue.forecast;

import org.comity.methods.bargain.spatial.Forecast;
import org.comity.methods.bargain.spatial.Rules;
import org.comity.methods.bargain.spatial.Run;

/**
 * What a file comes to.
 *
 * @param scenario the file
 * @param rules in use
 * @param prngSeed of KTAB's random numbers in the run of the figures as they are
 * @param undisturbed the run of the figures as they are
 * @param forecast the draws
 */
record Outcome(Scenario scenario, Rules rules, long prngSeed, Run undisturbed, Forecast forecast) {
    /** The last turn that tables show: the undisturbed run has ended, and 95 of a hundred draws. */
    int lastTurn() {
        return Math.max(undisturbed.steps(), (int) Math.ceil(forecast.steps().high()));
    }

    boolean isStochastic() {
        return rules.stateTransitions() == Rules.StateTransitions.STOCHASTIC;
    }
}
