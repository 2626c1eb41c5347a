package org.comity.workbench.claim;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.data.Facts;
import org.comity.methods.claim.Noise;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.model.Panel;
import org.comity.workbench.situation.YearDraws.Drawn;

/** Figures of an indicator of the catalogue, or the part that they are of each home's own total with all countries. */
final class FigureShelf implements Shelf {
    private static final int PART = 0;
    private static final int LETTERS = 27;
    private static final int CODE_BITS = 15;

    private final Indicator indicator;
    private final Panel panel;
    private final Map<Panel.Unit, Integer> numbers = new HashMap<>();
    private final Optional<Whole> whole;
    private final int count;
    private final long seed;
    private boolean errors;

    private FigureShelf(Indicator indicator, Panel panel, Optional<Whole> whole, int count, long seed) {
        this.indicator = indicator;
        this.panel = panel;
        this.whole = whole;
        this.count = count;
        this.seed = seed;
        panel.units().forEach(unit -> numbers.put(unit, numbers.size()));
    }

    /** Figures as they are. */
    static FigureShelf of(
            Facts facts, Indicator indicator, Set<Panel.Unit> units, int from, int to, int count, long seed) {
        Panel panel = facts.panel(List.of(indicator.id()), List.copyOf(units), from, to);
        return new FigureShelf(indicator, panel, Optional.empty(), count, seed);
    }

    /** Each one's part of what its own home has with all countries. */
    FigureShelf partOf(Whole all) {
        return new FigureShelf(indicator, panel, Optional.of(all), count, seed);
    }

    /** What the figures are parts of; empty where they are taken as they are. */
    Optional<Whole> whole() {
        return whole;
    }

    private boolean isObserved(Panel.Unit unit, int year) {
        Integer number = numbers.get(unit);
        if (number == null || year < panel.firstYear() || year > panel.lastYear()) {
            return false;
        }
        return panel.cell(0, number, year).isOfItsYear();
    }

    private double value(Panel.Unit unit, int year) {
        return panel.value(0, numbers.getOrDefault(unit, 0), year);
    }

    /** What a home has with all; 1 where figures are taken as they are. */
    private double total(Country home, int year) {
        return whole.map(all -> all.of(home, year)).orElse(1.0);
    }

    @Override
    public BitSet observed(Panel.Unit unit, int year) {
        BitSet one = new BitSet();
        one.set(PART, isObserved(unit, year) && total(unit.home(), year) > 0);
        return one;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part(PART, indicator.label(), indicator.source(), 1));
    }

    @Override
    public List<Optional<Drawn>> draw(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.parts().get(PART) ? Optional.of(drawn(cell)) : Optional.<Drawn>empty())
                .toList();
    }

    private Drawn drawn(Cell cell) {
        double total = total(cell.unit().home(), cell.year());
        double value = value(cell.unit(), cell.year()) / total;
        double error = panel.standardError(0, numbers.getOrDefault(cell.unit(), 0), cell.year()) / total;
        errors |= error > 0;
        return new Drawn(value, Noise.of(value, error, key(cell), count, seed));
    }

    /** One for each cell of the source: a figure of both sides is the same cell from either end. */
    private long key(Cell cell) {
        long one = code(cell.unit().home());
        long other = code(cell.unit().partner());
        boolean symmetric = indicator.level() == Indicator.Level.PAIR;
        long first = symmetric ? Math.min(one, other) : one;
        long second = symmetric ? Math.max(one, other) : other;
        return ((long) cell.year() << (2 * CODE_BITS)) | (first << CODE_BITS) | second;
    }

    private static long code(Country country) {
        long code = 0;
        for (int i = 0; i < 3; i++) {
            code = code * LETTERS + (country.code().charAt(i) - 'A' + 1);
        }
        return code;
    }

    @Override
    public boolean isLessWorse() {
        return indicator.direction() != Indicator.Direction.LOWER_IS_BETTER;
    }

    @Override
    public boolean hasErrors() {
        return errors;
    }
}
