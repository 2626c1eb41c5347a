package org.comity.workbench.paper;

import java.util.ArrayList;
import java.util.List;
import org.comity.desk.paper.Paper;
import org.comity.desk.paper.Passage;
import org.comity.desk.record.Kept;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

/** The papers of two sides as a Finding. */
public final class PapersFinding {
    private PapersFinding() {}

    /** What each side's papers name, then the papers. */
    public static Finding of(PairPapers papers) {
        Pair pair = papers.pair();
        return Findings.of("papers pair", "%s: published papers of both on %s".formatted(pair, papers.on()))
                .parameter("on", papers.on())
                .method("Every line is a quotation. That a paper names a threat or an aim says nothing of whether it"
                        + " is one.")
                .table(passages(papers))
                .table(papers(papers))
                .note("What nobody entered is not known: no passage here does not say that a side names nothing.")
                .command("comity papers pair %s %s --on %s".formatted(pair.home(), pair.partner(), papers.on()))
                .build();
    }

    private static Table passages(PairPapers papers) {
        List<List<Object>> rows = new ArrayList<>();
        for (PairPapers.Side side : papers.both()) {
            for (PairPapers.Line line : side.passages()) {
                Passage passage = line.passage();
                rows.add(List.of(
                        side.country(),
                        Table.word(passage.names()),
                        passage.what(),
                        Table.cell(passage.concerns()),
                        passage.text(),
                        line.paper().title(),
                        passage.place(),
                        line.paper().published().toString(),
                        line.paper().address(),
                        line.kept().head().placing().mark()));
            }
        }
        return new Table(
                "passages",
                "What each side's papers name",
                List.of(
                        Column.of("country", "whose paper", Kind.COUNTRY),
                        Column.of("names", "named as", Kind.TEXT),
                        Column.of("what", "what", Kind.TEXT),
                        Column.of("concerns", "speaks of", Kind.COUNTRY),
                        Column.of("words", "its words", Kind.TEXT),
                        Column.of("paper", "paper", Kind.TEXT),
                        Column.of("place", "place", Kind.TEXT),
                        Column.of("published", "published", Kind.TEXT),
                        Column.of("address", "address", Kind.TEXT),
                        Column.of("mark", "handling", Kind.TEXT)),
                rows);
    }

    private static Table papers(PairPapers papers) {
        List<List<Object>> rows = new ArrayList<>();
        for (PairPapers.Side side : papers.both()) {
            for (Kept<Paper> kept : side.papers()) {
                Paper paper = kept.record();
                rows.add(List.of(
                        side.country(),
                        Table.word(paper.kind()),
                        paper.title(),
                        paper.published().toString(),
                        paper.source(),
                        paper.address(),
                        paper.id(),
                        kept.head().placing().mark()));
            }
        }
        return new Table(
                "papers",
                "Papers",
                List.of(
                        Column.of("country", "whose paper", Kind.COUNTRY),
                        Column.of("kind", "kind", Kind.TEXT),
                        Column.of("title", "title", Kind.TEXT),
                        Column.of("published", "published", Kind.TEXT),
                        Column.of("source", "source", Kind.TEXT),
                        Column.of("address", "address", Kind.TEXT),
                        Column.of("id", "id", Kind.ID),
                        Column.of("mark", "handling", Kind.TEXT)),
                rows);
    }
}
