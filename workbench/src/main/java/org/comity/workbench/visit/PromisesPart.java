package org.comity.workbench.visit;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.comity.desk.promise.StateReport;
import org.comity.workbench.brief.Block;
import org.comity.workbench.brief.Grid;
import org.comity.workbench.promise.LedgerLine;

/** Promises due, of both sides, with what each side says of them; the earliest day first. */
final class PromisesPart {
    private static final int LEAST = 1;

    private final Ground ground;
    private final Words words;

    private PromisesPart(Ground ground, Words words) {
        this.ground = ground;
        this.words = words;
    }

    static Part of(Ground ground, Words words) {
        PromisesPart part = new PromisesPart(ground, words);
        List<LedgerLine> lines = Stream.concat(ground.desk().promised().stream(), ground.desk().received().stream())
                .sorted(Comparator.comparing(
                                (LedgerLine line) -> line.promise().due().orElseThrow())
                        .thenComparing(LedgerLine::id))
                .toList();
        String heading = words.say("visit.promises");
        if (lines.isEmpty()) {
            String key = ground.desk().asked() ? "visit.promises.none" : "visit.promises.unasked";
            return Part.unknown(
                    "promises", heading, words.say(key, "undated", ground.desk().undated()));
        }
        return new Part(
                "promises",
                heading,
                lines.size() + 1,
                LEAST + 1,
                1,
                (shown, longest) -> part.blocks(lines, shown - 1, longest));
    }

    private List<Block> blocks(List<LedgerLine> lines, int shown, int longest) {
        List<Grid.Head> heads = List.of(
                Grid.Head.words(words.say("visit.due")),
                Grid.Head.words(words.say("visit.by")),
                Grid.Head.words(words.say("visit.promise")),
                Grid.Head.words(words.say("visit.says", "who", words.home())),
                Grid.Head.words(words.say("visit.says", "who", words.partner())),
                Grid.Head.words(words.say("visit.says.third")));
        List<List<String>> rows =
                lines.stream().limit(shown).map(line -> row(line, longest)).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Tabular(new Grid(words.say("visit.promises"), heads, rows, List.of(24, 12, 33, 12, 12, 12))));
        int more = lines.size() - shown;
        if (more + ground.desk().undated() > 0) {
            blocks.add(new Block.Text(words.say(
                    "visit.promises.more",
                    "more",
                    more,
                    "undated",
                    ground.desk().undated())));
        }
        return blocks;
    }

    private List<String> row(LedgerLine line, int longest) {
        var due = line.promise().due().orElseThrow();
        long days = ChronoUnit.DAYS.between(due, ground.day());
        boolean byHome =
                line.promise().home().filter(ground.pair().home()::equals).isPresent();
        return List.of(
                words.say(days < 0 ? "visit.due.ahead" : "visit.due.on", "day", words.day(due), "days", Math.abs(days)),
                byHome ? words.home() : words.partner(),
                words.shortened(line.title(), longest),
                state(line, byHome ? StateReport.Side.HOME : StateReport.Side.PARTNER),
                state(line, byHome ? StateReport.Side.PARTNER : StateReport.Side.HOME),
                state(line, StateReport.Side.THIRD));
    }

    /** The sides of a promise are those of who promised and to whom; here they stand by country. */
    private String state(LedgerLine line, StateReport.Side side) {
        return line.side(side)
                .state()
                .map(state ->
                        words.say("visit.promise.state", "state", state.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> words.say("visit.unknown"));
    }
}
