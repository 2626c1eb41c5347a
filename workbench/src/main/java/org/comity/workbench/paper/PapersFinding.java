package org.comity.workbench.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.desk.paper.Paper;
import org.comity.desk.paper.Passage;
import org.comity.desk.record.Kept;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Handling;

/** The papers of two sides as a Finding. */
public final class PapersFinding {
    private final PairPapers papers;
    private final Messages texts;

    private PapersFinding(PairPapers papers, Messages texts) {
        this.papers = papers;
        this.texts = texts;
    }

    /** What each side's papers name, then the papers. */
    public static Finding of(PairPapers papers, Locale locale) {
        return new PapersFinding(papers, Messages.of("org/comity/workbench/paper/messages", locale)).finding();
    }

    private Finding finding() {
        Pair pair = papers.pair();
        return Findings.of(
                        "papers pair",
                        texts.text(
                                "papers.title",
                                Map.of(
                                        "pair",
                                        pair.toString(),
                                        "on",
                                        papers.on().toString())))
                .parameter("on", papers.on())
                .method(texts.text("papers.method"))
                .table(passages())
                .table(papers())
                .note(texts.text("papers.note"))
                .command("comity papers pair %s %s --on %s".formatted(pair.home(), pair.partner(), papers.on()))
                .build();
    }

    private Table passages() {
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
        return table(
                "passages",
                List.of(
                        column("country", Kind.COUNTRY),
                        column("names", Kind.TEXT),
                        column("what", Kind.TEXT),
                        column("concerns", Kind.COUNTRY),
                        column("words", Kind.TEXT),
                        column("paper", Kind.TEXT),
                        column("place", Kind.TEXT),
                        column("published", Kind.TEXT),
                        column("address", Kind.TEXT),
                        Handling.column(texts.locale())),
                rows);
    }

    private Table papers() {
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
        return table(
                "papers",
                List.of(
                        column("country", Kind.COUNTRY),
                        column("kind", Kind.TEXT),
                        column("title", Kind.TEXT),
                        column("published", Kind.TEXT),
                        column("source", Kind.TEXT),
                        column("address", Kind.TEXT),
                        column("id", Kind.ID),
                        Handling.column(texts.locale())),
                rows);
    }

    private Table table(String name, List<Column> columns, List<List<Object>> rows) {
        return new Table(name, texts.text("papers.table." + name), columns, rows);
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("papers.column." + name), kind);
    }
}
