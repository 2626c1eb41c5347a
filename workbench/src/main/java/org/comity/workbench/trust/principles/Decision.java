package org.comity.workbench.trust.principles;

import java.util.List;
import java.util.OptionalDouble;
import org.comity.methods.treatment.Standing.Favourable;

/**
 * Something that one side decides for, or gives to, the other.
 *
 * @param id short, lower case
 * @param indicator directed figures; empty for visits, which the desk's register holds
 * @param least what a figure can be at least
 * @param most what it can be at most; empty where nothing bounds it
 * @param uses in which principles it counts
 */
record Decision(
        String id, String indicator, Favourable favourable, OptionalDouble least, OptionalDouble most, List<Use> uses) {

    /** Whose doing a figure from home to partner is. */
    Decider decider() {
        return Decider.of(indicator);
    }

    /** Where it counts. */
    enum Use {
        HELP,
        /** Help that is counted event by event. */
        COUNTED_HELP,
        TREATMENT,
        SPREAD,
        /** Reported events of words ... */
        WORD,
        /** ... and of deeds. */
        DEED
    }

    static final Decision VISITS = more("visits", "", Use.TREATMENT, Use.SPREAD);

    /**
     * All that is asked for. Figures that no open source has are read from a table of one's own with the id {@code decided},
     * where {@code home} is who decides and {@code partner} for whom.
     */
    static final List<Decision> ALL = List.of(
            new Decision(
                    "visa",
                    "passport-index.no_prior_visa",
                    Favourable.MORE,
                    OptionalDouble.of(0),
                    OptionalDouble.of(1),
                    List.of(Use.TREATMENT, Use.SPREAD)),
            new Decision(
                    "tariff",
                    "decided.tariff",
                    Favourable.LESS,
                    OptionalDouble.of(0),
                    OptionalDouble.empty(),
                    List.of(Use.TREATMENT)),
            more("posts", "decided.posts", Use.TREATMENT, Use.SPREAD),
            VISITS,
            more("aid", "decided.aid", Use.HELP, Use.SPREAD),
            more("aid_terms", "decided.aid_terms", Use.TREATMENT),
            more("liquidity_lines", "liquidity-lines.in_force", Use.HELP, Use.TREATMENT, Use.SPREAD),
            more("material_cooperation", "icews.material_cooperation", Use.COUNTED_HELP, Use.DEED, Use.SPREAD),
            more("verbal_cooperation", "icews.verbal_cooperation", Use.WORD));

    private static Decision more(String id, String indicator, Use... uses) {
        return new Decision(
                id, indicator, Favourable.MORE, OptionalDouble.of(0), OptionalDouble.empty(), List.of(uses));
    }

    boolean counts(Use use) {
        return uses.contains(use);
    }

    static List<Decision> in(Use use) {
        return ALL.stream().filter(decision -> decision.counts(use)).toList();
    }
}
