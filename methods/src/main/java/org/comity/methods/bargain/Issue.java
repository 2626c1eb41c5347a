package org.comity.methods.bargain;

import java.util.List;

/**
 * One matter of a negotiation. An issue that goes to one of the parties has an option for each party; one that may be
 * shared out has shares of its options that sum to 1.
 *
 * @param name as the author calls it
 * @param options in the author's order; at least 1
 * @param divisible whether shares of options are possible, each party's utility being linear in them
 * @param shelvable whether it may be left as it is for now
 * @param weight what shelving it counts for when shelved issues are weighed; above 0
 */
public record Issue(String name, List<String> options, boolean divisible, boolean shelvable, double weight) {
    public Issue {
        options = List.copyOf(options);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("Issue %s has no options.".formatted(name));
        }
        if (!(weight > 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException(
                    "Issue %s needs a weight above 0 for shelving, not %s.".formatted(name, weight));
        }
    }
}
