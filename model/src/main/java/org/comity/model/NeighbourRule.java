package org.comity.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Who counts as a neighbour: one or more terms, joined by {@code +}; a partner that meets any of them is one.
 * This is the grammar; {@code workbench.neighbourhood} evaluates it.
 *
 * @param terms at least one, in the order written
 */
public record NeighbourRule(List<Term> terms) {
    /** {@code land+sea:400}. */
    public static final NeighbourRule DEFAULT = new NeighbourRule(List.of(new Land(), new Sea(400)));

    public NeighbourRule {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("A neighbour rule needs at least one term, for example land+sea:400.");
        }
    }

    /** One condition. Its {@code toString} is what {@link NeighbourRule#parse} reads. */
    public sealed interface Term {}

    /** A common land border (COW class 1). */
    public record Land() implements Term {
        @Override
        public String toString() {
            return "land";
        }
    }

    /** At most so many statute miles of water between them: 12, 24, 150 or 400 (COW classes 2 to 5), land borders not included. */
    public record Sea(int miles) implements Term {
        @Override
        public String toString() {
            return "sea:" + miles;
        }
    }

    /** Least distance between the borders, in kilometres. */
    public record Gap(int km) implements Term {
        @Override
        public String toString() {
            return "gap:" + km;
        }
    }

    /** Distance between the capitals, in kilometres. */
    public record Distance(int km) implements Term {
        @Override
        public String toString() {
            return "distance:" + km;
        }
    }

    /** Both are members of the club on the date: EU, ASEAN, SCO, EAEU, SAARC, BRICS, RCEP, CPTPP, EAC, GCC. */
    public record Club(String name) implements Term {
        @Override
        public String toString() {
            return "club:" + name;
        }
    }

    /** Named by hand. */
    public record Listed(List<Country> countries) implements Term {
        public Listed {
            countries = List.copyOf(countries);
        }

        @Override
        public String toString() {
            return "list:" + countries.stream().map(Country::code).collect(Collectors.joining(","));
        }
    }

    /** Reads {@code land+sea:400}; a mistake is one sentence that names what is allowed. */
    public static NeighbourRule parse(String text) {
        return NeighbourRuleParser.parse(text);
    }

    @Override
    public String toString() {
        return terms.stream().map(Term::toString).collect(Collectors.joining("+"));
    }
}
