package org.comity.methods.bargain.solution;

/**
 * How to list the frontier.
 *
 * @param shelving which issues may be shelved
 * @param margins how far above its reservation value every party must be to accept
 * @param accepted whether only deals that every party accepts count; otherwise all that keep the constraints
 * @param cap how many packages are kept, also on the way; at least 1
 * @param seconds stop after this
 */
public record FrontierOptions(Shelving shelving, Margins margins, boolean accepted, int cap, double seconds) {
    /** No shelving, no margins, accepted deals, at most 20,000 packages, 10 seconds. */
    public static final FrontierOptions DEFAULT =
            new FrontierOptions(new Shelving.None(), Margins.NONE, true, 20_000, 10);

    public FrontierOptions {
        if (!(cap > 0 && seconds > 0)) {
            throw new IllegalArgumentException(
                    "The cap and the seconds must be above 0, not %s and %s.".formatted(cap, seconds));
        }
    }

    public FrontierOptions withShelving(Shelving value) {
        return new FrontierOptions(value, margins, accepted, cap, seconds);
    }

    public FrontierOptions withMargins(Margins value) {
        return new FrontierOptions(shelving, value, accepted, cap, seconds);
    }

    public FrontierOptions withAccepted(boolean value) {
        return new FrontierOptions(shelving, margins, value, cap, seconds);
    }

    public FrontierOptions withCap(int value) {
        return new FrontierOptions(shelving, margins, accepted, value, seconds);
    }

    public FrontierOptions withSeconds(double value) {
        return new FrontierOptions(shelving, margins, accepted, cap, value);
    }
}
