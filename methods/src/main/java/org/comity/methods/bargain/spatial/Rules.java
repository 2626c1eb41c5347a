package org.comity.methods.bargain.spatial;

/**
 * The choices that KTAB leaves open, by its names and with its defaults.
 *
 * @param victoryProbModel how strength becomes the chance of winning
 * @param votingRule how much of its strength an actor uses for what it would gain
 * @param pceModel how chances between two become chances among many
 * @param stateTransitions whether the likeliest bargain is taken, or one drawn by chance
 * @param bigRRange the range into which chances of winning are put as risk attitudes
 * @param bigRAdjust how far an actor sees the risk attitude of another as it is
 * @param thirdPartyCommit what a third party stakes in a contest of others
 * @param interVecBrgn how two positions are joined on each dimension
 * @param bargnModel whose view of the contest makes the bargain
 */
public record Rules(
        VictoryProbModel victoryProbModel,
        VotingRule votingRule,
        PceModel pceModel,
        StateTransitions stateTransitions,
        BigRRange bigRRange,
        BigRAdjust bigRAdjust,
        ThirdPartyCommit thirdPartyCommit,
        InterVecBrgn interVecBrgn,
        BargnModel bargnModel) {

    /** Those of KTAB's reference run. */
    public static final Rules DEFAULT = new Rules(
            VictoryProbModel.LINEAR,
            VotingRule.PROP,
            PceModel.CONDITIONAL,
            StateTransitions.DETERMINISTIC,
            BigRRange.MID,
            BigRAdjust.ONE_THIRD,
            ThirdPartyCommit.SEMI_COMMIT,
            InterVecBrgn.S2P2,
            BargnModel.INIT_ONLY_INTERP);

    /** The power of a coalition's strength that counts; BINARY: ahead by a tenth wins, linear between. */
    public enum VictoryProbModel {
        LINEAR,
        SQUARE,
        QUARTIC,
        OCTIC,
        BINARY
    }

    /** Strength used for a difference d of utility: sign of d, 0.8 d + 0.2 sign, d, (d + d^3)/2, d^3, or 2d/3 for gains and d for losses. */
    public enum VotingRule {
        BINARY,
        PROP_BIN,
        PROP,
        PROP_CBC,
        CUBIC,
        A_SYM_PROSP
    }

    /** Beats all others at once, given that one does; or the rest of a chain of challenges, by incentive or all alike. */
    public enum PceModel {
        CONDITIONAL,
        MARKOV_INCENTIVE,
        MARKOV_UNIFORM
    }

    /** The likeliest, or drawn. */
    public enum StateTransitions {
        DETERMINISTIC,
        STOCHASTIC
    }

    /** From 0 to 1, from -1/2 to 1, from -1 to 1. */
    public enum BigRRange {
        MIN,
        MID,
        MAX
    }

    /** The share of the other's own risk attitude in how it is seen; the rest is the viewer's. */
    public enum BigRAdjust {
        NONE,
        ONE_THIRD,
        HALF,
        TWO_THIRDS,
        FULL
    }

    /** Its own position never; when its side loses; always. */
    public enum ThirdPartyCommit {
        NO_COMMIT,
        SEMI_COMMIT,
        FULL_COMMIT
    }

    /** Weights by salience and chance, both plain or both squared; or moved by the squared salience and the lead in chance. */
    public enum InterVecBrgn {
        S1P1,
        S2P2,
        S2P_MAX
    }

    /** The initiator's view alone, both views as two bargains, or both views weighted by power. */
    public enum BargnModel {
        INIT_ONLY_INTERP,
        INIT_RCVR_INTERP,
        P_W_COMP_INTERP
    }

    /** The name that KTAB prints and reads, such as {@code OneThird} or {@code S2PMax}. */
    public static String name(Enum<?> choice) {
        StringBuilder name = new StringBuilder();
        boolean upper = true;
        for (char letter : choice.name().toCharArray()) {
            if (letter != '_') {
                name.append(upper ? letter : Character.toLowerCase(letter));
            }
            upper = letter == '_' || Character.isDigit(letter);
        }
        return name.toString();
    }
}
