package org.comity.workbench.paper;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.paper.Paper;
import org.comity.desk.paper.Passage;
import org.comity.desk.record.Kept;
import org.comity.model.Country;
import org.comity.model.Pair;

/**
 * The papers of two sides published by a day, and their passages that speak of the other side or of no country by name. Both
 * sides are read by the same code.
 *
 * @param on the last day of publication
 * @param home its papers, with what they say of partner
 * @param partner the other way round
 */
public record PairPapers(Pair pair, LocalDate on, Side home, Side partner) {

    /**
     * The papers of one side.
     *
     * @param country whose they are
     * @param papers the last published first
     * @param passages in the order of their papers; those that speak of the other side first
     */
    public record Side(Country country, List<Kept<Paper>> papers, List<Line> passages) {
        public Side {
            papers = List.copyOf(papers);
            passages = List.copyOf(passages);
        }

        /** The passages that name something as this. */
        public List<Line> named(Passage.Naming naming) {
            return passages.stream()
                    .filter(line -> line.passage().names() == naming)
                    .toList();
        }
    }

    /** A passage with its paper. */
    public record Line(Kept<Paper> kept, Passage passage) {
        public Paper paper() {
            return kept.record();
        }

        /** Whether it speaks of a country by name. */
        public boolean isOfOne() {
            return passage.concerns().isPresent();
        }
    }

    /** Reads the papers of both that the actor may read. */
    public static PairPapers read(ReadTx tx, Pair pair, LocalDate on) {
        return new PairPapers(pair, on, side(tx, pair, on), side(tx, pair.turned(), on));
    }

    private static Side side(ReadTx tx, Pair pair, LocalDate on) {
        List<Kept<Paper>> papers = tx.list(Paper.class, Query.where("country", pair.home())).stream()
                .filter(kept -> !kept.record().published().isAfter(on))
                .sorted(Comparator.comparing((Kept<Paper> kept) -> kept.record().published())
                        .reversed()
                        .thenComparing(Kept::id))
                .toList();
        if (papers.isEmpty()) {
            return new Side(pair.home(), papers, List.of());
        }
        Map<String, List<Passage>> passages =
                tx
                        .list(
                                Passage.class,
                                Query.all()
                                        .in(
                                                "paper",
                                                papers.stream().map(Kept::id).toList()))
                        .stream()
                        .map(Kept::record)
                        .filter(one -> one.concerns()
                                .filter(country -> !country.equals(pair.partner()))
                                .isEmpty())
                        .sorted(Comparator.comparing(
                                        (Passage one) -> one.concerns().isEmpty())
                                .thenComparing(Passage::names)
                                .thenComparing(Passage::id))
                        .collect(Collectors.groupingBy(Passage::paper));
        return new Side(
                pair.home(),
                papers,
                papers.stream()
                        .flatMap(kept -> passages.getOrDefault(kept.id(), List.of()).stream()
                                .map(passage -> new Line(kept, passage)))
                        .toList());
    }

    /** The same from the other side. */
    public PairPapers turned() {
        return new PairPapers(pair.turned(), on, /* home= */ partner, /* partner= */ home);
    }

    /** Home's, then partner's. */
    public List<Side> both() {
        return List.of(home, partner);
    }

    /** Whether no paper of either side is known. */
    public boolean isEmpty() {
        return home.papers().isEmpty() && partner.papers().isEmpty();
    }

    /** The handling marks of all papers, in alphabetical order. */
    public List<String> marks() {
        TreeSet<String> marks = new TreeSet<>();
        both().forEach(side ->
                side.papers().forEach(kept -> marks.add(kept.head().placing().mark())));
        return List.copyOf(marks);
    }
}
