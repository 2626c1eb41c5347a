package org.comity.server.converge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.desk.paper.PassageMatch;
import org.comity.desk.record.Kept;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.server.page.Language;
import org.comity.server.page.RangeBar;
import org.comity.workbench.dialogue.converge.Passages;
import org.comity.workbench.dialogue.converge.Topic;
import org.comity.workbench.paper.PairPapers;
import org.comity.workbench.situation.Assessment.Score;

/**
 * The common ground of two countries as the page shows it.
 *
 * @param ranked topics with a score, the highest first
 * @param open topics without one
 * @param proposals passages that may say the same
 */
record GroundView(String home, String partner, String year, List<Row> ranked, List<Row> open, List<Match> proposals) {

    /** A topic: its ranks, group, the bar of its score, and what is known of each side. */
    record Row(
            String topic,
            String label,
            String rank,
            String group,
            Optional<RangeBar> score,
            String there,
            String back,
            String missing) {}

    /** Two passages side by side, and what was decided. */
    record Match(String topic, String label, Quoted there, Quoted back, String one, String other, String decided) {}

    /** A passage. */
    record Quoted(String side, String words, String paper, String published, String address) {}

    static GroundView of(GroundQuestion.Told told, Language language) {
        Table table = told.finding().table("topics");
        List<Row> ranked = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            (row.get(table.at("rank")) instanceof Long ? ranked : open).add(row(table, row, language));
        }
        Pair pair = told.question().pair();
        var labels = told.question().topics().list().stream().collect(Collectors.toMap(Topic::id, Topic::label));
        return new GroundView(
                language.name(pair.home()),
                language.name(pair.partner()),
                Integer.toString(told.question().year()),
                ranked,
                open,
                told.proposals().stream()
                        .map(one -> match(one, pair, labels.getOrDefault(one.topic(), one.topic()), language))
                        .toList());
    }

    private static Row row(Table table, List<Object> row, Language language) {
        Object rank = row.get(table.at("rank"));
        return new Row(
                text(row, table, "topic"),
                text(row, table, "label"),
                rank instanceof Long
                        ? language.text(
                                "ground.rank", rank, row.get(table.at("rank_low")), row.get(table.at("rank_high")))
                        : "",
                text(row, table, "group"),
                row.get(table.at("score")) instanceof Double score
                        ? Optional.of(RangeBar.score(
                                new Score(
                                        score * 100,
                                        (Double) row.get(table.at("low")) * 100,
                                        (Double) row.get(table.at("high")) * 100),
                                language))
                        : Optional.empty(),
                text(row, table, "home_evidence"),
                text(row, table, "partner_evidence"),
                text(row, table, "missing"));
    }

    private static String text(List<Object> row, Table table, String column) {
        Object cell = row.get(table.at(column));
        return cell instanceof Table.Blank ? "" : cell.toString();
    }

    private static Match match(Passages.Proposal proposal, Pair pair, String label, Language language) {
        boolean isFirst = pair.equals(pair.canonical());
        return new Match(
                proposal.topic(),
                label,
                quoted(isFirst ? proposal.one() : proposal.other(), language),
                quoted(isFirst ? proposal.other() : proposal.one(), language),
                proposal.one().passage().id(),
                proposal.other().passage().id(),
                proposal.decided().map(kept -> decided(kept, language)).orElse(""));
    }

    private static String decided(Kept<PassageMatch> kept, Language language) {
        return language.text(
                kept.record().verdict() == PassageMatch.Verdict.ACCEPTED ? "ground.accepted" : "ground.rejected",
                kept.head().changedBy(),
                kept.head().changedAt().toString().substring(0, 10));
    }

    private static Quoted quoted(PairPapers.Line line, Language language) {
        return new Quoted(
                language.name(line.paper().country()),
                line.passage().text(),
                line.paper().title(),
                line.paper().published().toString(),
                line.paper().address());
    }
}
