package org.comity.data.reading;

/** Agreement in votes: the arithmetic. */
final class VoteAgreement {
    private VoteAgreement() {}

    /**
     * How far two countries voted apart, over the roll calls in which both voted.
     *
     * @param a votes by roll call: 1 yes, 2 abstain, 3 no, 0 none
     * @param b the same roll calls
     * @return the number of roll calls times 2^32, plus the sum of |a - b| over them; exact
     */
    static long apart(byte[] a, byte[] b) {
        int both = 0;
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            int voted = Integer.signum(a[i] * b[i]);
            both += voted;
            sum += voted * Math.abs(a[i] - b[i]);
        }
        return ((long) both << 32) + sum;
    }

    /**
     * Mean of 1 - |a - b| / 2 (Lijphart 1963, The analysis of bloc voting in the General Assembly, American
     * Political Science Review 57(4), 902-917: yes, abstain and no as 1, 1/2 and 0): between 0 and 1.
     *
     * @param apart what {@link #apart} gives, for at least one roll call
     */
    static double share(long apart) {
        long both = apart >>> 32;
        long sum = apart & 0xffff_ffffL;
        return (2 * both - sum) / (2.0 * both);
    }
}
