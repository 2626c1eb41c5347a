package org.comity.methods.affinity;

/** What an absence and an abstention count as. */
public record Treatment(Absences absences, Abstentions abstentions) {
    /** Absences leave the roll call out for the pair; abstentions lie between yes and no. */
    public static final Treatment DEFAULT = new Treatment(Absences.DROP, Abstentions.MIDDLE);

    /** What an absence counts as. */
    public enum Absences {
        /** The roll call is left out for the pairs of the absent. */
        DROP,
        /** As an abstention, whatever those count as. */
        ABSTAIN,
        /** As a no. */
        NO
    }

    /** What an abstention counts as. */
    public enum Abstentions {
        /** A category of its own, between yes and no. */
        MIDDLE,
        /** The roll call is left out for the pairs of who abstains. */
        DROP,
        /** As a no. */
        NO,
        /** As a yes. */
        YES
    }

    /**
     * The category of a vote: 0 yes, 1 abstain, 2 no, -1 none.
     *
     * @param code 0 none, 1 yes, 2 abstain, 3 no, 8 absent
     */
    int category(byte code) {
        return switch (code) {
            case 0 -> -1;
            case 1 -> 0;
            case 2 -> abstained();
            case 3 -> 2;
            case 8 ->
                switch (absences) {
                    case DROP -> -1;
                    case ABSTAIN -> abstained();
                    case NO -> 2;
                };
            default ->
                throw new IllegalArgumentException(
                        "A vote is 0 none, 1 yes, 2 abstain, 3 no or 8 absent, not %d.".formatted(code));
        };
    }

    private int abstained() {
        return switch (abstentions) {
            case MIDDLE -> 1;
            case DROP -> -1;
            case NO -> 2;
            case YES -> 0;
        };
    }
}
