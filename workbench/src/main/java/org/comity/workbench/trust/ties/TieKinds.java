package org.comity.workbench.trust.ties;

import java.util.List;
import java.util.Set;

/** What kinds of ties are treated as. */
final class TieKinds {
    /** An agreement of the desk's register. */
    static final String AGREEMENT = "agreement";

    /** Kinds that scholars or producers assign: they are shown in quotation marks, with author and year. */
    private static final Set<String> QUOTED =
            Set.of("strategic rivalry", "rivalry", "arms race", "militarised dispute", "territorial change");
    /** Of these the files hold one sending state only, so that of others nothing is missing. */
    private static final Set<String> ONE_SIDED = Set.of("diplomatic mission");
    /** Where countries lie, which is no tie. */
    private static final Set<String> GROUND = Set.of("contiguity");
    /** Treaties. */
    private static final Set<String> PARTIES = Set.of(AGREEMENT, "alliance", "trade agreement");
    /** Kinds with a giving side. */
    private static final Set<String> DIRECTED =
            Set.of("liquidity line", "diplomatic mission", "militarised dispute", "territorial change");

    private static final List<String> ORDER = List.of(
            AGREEMENT,
            "alliance",
            "trade agreement",
            "liquidity line",
            "diplomatic mission",
            "militarised dispute",
            "strategic rivalry",
            "rivalry",
            "arms race",
            "territorial change");

    private TieKinds() {}

    static boolean isShown(String kind) {
        return !GROUND.contains(kind);
    }

    /** Whether it is a treaty, which each side joins on a day of its own. */
    static boolean hasParties(String kind) {
        return PARTIES.contains(kind);
    }

    static boolean isQuoted(String kind) {
        return QUOTED.contains(kind);
    }

    static boolean isDirected(String kind) {
        return DIRECTED.contains(kind);
    }

    /** Whether another pair's having it says that this pair has it not. */
    static boolean isCompared(String kind) {
        return isShown(kind) && !isQuoted(kind) && !ONE_SIDED.contains(kind);
    }

    /** Instruments first, quotations last; unknown kinds between. */
    static int rank(String kind) {
        int at = ORDER.indexOf(kind);
        return at < 0 ? ORDER.indexOf("militarised dispute") * 2 - 1 : at * 2;
    }
}
