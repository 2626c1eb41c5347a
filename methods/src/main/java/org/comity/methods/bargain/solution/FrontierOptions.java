package org.comity.methods.bargain.solution;

/**
 * How to list the frontier.
 *
 * @param shelving which issues may be shelved
 * @param accepted whether only deals that every party accepts count; otherwise all that keep the constraints
 * @param cap how many packages are kept, also on the way; at least 1
 * @param seconds stop after this
 */
public record FrontierOptions(Shelving shelving, boolean accepted, int cap, double seconds) {
    /** No shelving, accepted deals, at most 20,000 packages, 10 seconds. */
    public static final FrontierOptions DEFAULT = new FrontierOptions(new Shelving.None(), true, 20_000, 10);

    public FrontierOptions {
        if (!(cap > 0 && seconds > 0)) {
            throw new IllegalArgumentException(
                    "The cap and the seconds must be above 0, not %s and %s.".formatted(cap, seconds));
        }
    }

    public FrontierOptions withShelving(Shelving value) {
        return new FrontierOptions(value, accepted, cap, seconds);
    }

    public FrontierOptions withAccepted(boolean value) {
        return new FrontierOptions(shelving, value, cap, seconds);
    }

    public FrontierOptions withCap(int value) {
        return new FrontierOptions(shelving, accepted, value, seconds);
    }

    public FrontierOptions withSeconds(double value) {
        return new FrontierOptions(shelving, accepted, cap, value);
    }
}
