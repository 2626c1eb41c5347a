package org.comity.server.pair;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.data.Tie;
import org.comity.model.Pair;
import org.comity.server.page.Language;
import org.comity.server.world.World;

/** The dated instruments in force between two countries on a day. */
final class Ties {
    private static final List<String> KINDS = List.of("alliance", "liquidity line", "trade agreement");

    private Ties() {}

    static List<PairView.TieRow> inForce(World world, Pair pair, LocalDate day, Language language) {
        Predicate<Tie> between =
                tie -> new Pair(tie.home(), tie.partner()).canonical().equals(pair.canonical());
        Predicate<Tie> inForce =
                tie -> tie.from().map(from -> !from.isAfter(day)).orElse(false)
                        && tie.until().map(until -> !until.isBefore(day)).orElse(true);
        return KINDS.stream()
                .flatMap(kind -> ties(world, kind))
                .filter(tie -> !tie.home().equals(tie.partner()))
                .filter(between.and(inForce))
                .map(tie -> row(tie, language))
                .distinct()
                .toList();
    }

    private static Stream<Tie> ties(World world, String kind) {
        return world.ties(kind).stream();
    }

    private static PairView.TieRow row(Tie tie, Language language) {
        String key = "tie." + tie.kind().replace(' ', '_');
        return new PairView.TieRow(
                language.has(key) ? language.text(key) : tie.kind(),
                tie.name(),
                tie.from().map(LocalDate::toString).orElse(""),
                tie.until().map(LocalDate::toString).orElse(""),
                tie.item(),
                tie.lineage().source());
    }
}
