package org.comity.server.pair;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.server.page.Language;
import org.comity.server.world.World;

/** Reads the figures behind a frame's measures for both sides of a pair. */
final class Figures {
    private static final int SPAN = 5;
    private final World world;
    private final Map<String, Indicator> catalogue;
    private final Map<String, PairView.FigureRow> known = new HashMap<>();
    private final Pair pair;
    private final int year;
    private final Language language;

    Figures(World world, Pair pair, int year, Language language) {
        this.world = world;
        this.catalogue = world.indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        this.pair = pair;
        this.year = year;
        this.language = language;
    }

    /** One for each measure that has a figure on either side. */
    List<PairView.FigureRow> rows(Framework frame) {
        return frame.measures()
                .map(Framework.Measure::indicator)
                .distinct()
                .map(this::row)
                .filter(PairView.FigureRow::isHeld)
                .toList();
    }

    /** The labels of the measures that have no figure on either side. */
    List<String> missing(Framework frame) {
        return frame.measures()
                .filter(measure -> !row(measure.indicator()).isHeld())
                .map(Framework.Measure::label)
                .toList();
    }

    private PairView.FigureRow row(String indicator) {
        return known.computeIfAbsent(
                indicator,
                id -> Optional.ofNullable(catalogue.get(id))
                        .filter(i -> world.inUse().containsKey(id))
                        .map(this::read)
                        .orElseGet(() -> PairView.FigureRow.none(id)));
    }

    private PairView.FigureRow read(Indicator indicator) {
        List<Observation> towards = read(indicator, pair);
        Optional<Observation> last = newest(towards, year);
        boolean shared = indicator.level() == Indicator.Level.PAIR;
        Optional<Observation> back = shared ? last : newest(read(indicator, pair.turned()), year);
        return new PairView.FigureRow(
                indicator.id(),
                indicator.label(),
                indicator.unit(),
                last.map(this::figure).or(() -> zero(indicator)),
                back.map(this::figure).or(() -> zero(indicator)),
                shared,
                indicator.level() == Indicator.Level.COUNTRY,
                change(towards, last),
                indicator.source());
    }

    private List<Observation> read(Indicator indicator, Pair side) {
        Set<Country> partners = indicator.level() == Indicator.Level.COUNTRY ? Set.of() : Set.of(side.partner());
        return world
                .observations(
                        new Facts.Query(List.of(indicator.id()), Set.of(side.home()), partners, year - 2 * SPAN, year))
                .stream()
                .filter(o -> o.value().isPresent() && o.period().sub() == 0)
                .filter(o -> indicator.level() != Indicator.Level.DIRECTED_PAIR
                        || o.home().equals(side.home()))
                .toList();
    }

    /** Inside the years that a source covers, a row that is not there may mean zero. */
    private Optional<PairView.Figure> zero(Indicator indicator) {
        Indicator.Coverage coverage = indicator.coverage();
        boolean covered = coverage.absence() == Indicator.Absence.ZERO
                && year >= coverage.firstYear()
                && year <= coverage.lastYear();
        return covered
                ? Optional.of(new PairView.Figure("0", Integer.toString(year), language.text("pair.zero"), 0, ""))
                : Optional.empty();
    }

    private static Optional<Observation> newest(List<Observation> figures, int year) {
        return figures.stream().filter(o -> o.period().year() <= year).max(Comparator.comparing(Observation::period));
    }

    private String change(List<Observation> figures, Optional<Observation> last) {
        return last.flatMap(now -> figures.stream()
                        .filter(then -> then.period().year() == now.period().year() - SPAN)
                        .findFirst()
                        .map(then -> now.value().getAsDouble() - then.value().getAsDouble()))
                .map(difference -> (difference > 0 ? "+" : "") + language.figure(difference))
                .orElse("");
    }

    private PairView.Figure figure(Observation figure) {
        double value = figure.value().orElseThrow();
        Observation.Lineage cell = figure.lineage();
        return new PairView.Figure(
                language.figure(value),
                figure.period().toString(),
                cell.line() == 0 ? cell.file() : cell.file() + ":" + cell.line(),
                value,
                "");
    }
}
