package org.comity.workbench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.comity.data.Source;
import org.comity.model.Country;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Meaning;
import org.comity.model.Messages;
import org.comity.model.Observation;
import org.comity.model.Panel;
import org.comity.model.Panel.Cell;
import org.comity.model.Period;
import org.comity.model.Status;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.workbench.AgeLine;
import org.junit.jupiter.api.Test;

class FigureTableTest {
    private static final Country KEN = Country.of("KEN");
    private static final Country UGA = Country.of("UGA");
    private static final Panel.Unit FROM_UGA = new Panel.Unit(UGA, KEN);
    private static final Messages MESSAGES = Messages.of(Figures.BUNDLE, Locale.ENGLISH);

    @Test
    void keepsObservedCarriedZeroMissingAndNotApplicableApart() {
        Table table = table(
                List.of(figure(2010, OptionalDouble.of(7.5), Status.OBSERVED)),
                new Cell[] {Cell.OBSERVED, Cell.CARRIED, Cell.ZERO_BY_COVERAGE, Cell.ABSENT, Cell.NOT_APPLICABLE});
        assertThat(column(table, "value")).containsExactly(7.5, 7.5, 0.0, Blank.MISSING, Blank.NOT_APPLICABLE);
        assertThat(column(table, "status"))
                .containsExactly("observed", "carried", "zero by coverage", "missing", "not applicable");
        assertThat(column(table, "observed_in"))
                .containsExactly(2010L, 2010L, 2012L, Blank.NOT_APPLICABLE, Blank.NOT_APPLICABLE);
        assertThat(Figures.age(table).missing()).isEqualTo(1);
        assertThat(Figures.age(table).oldestYear()).contains(2010);
        assertThat(Figures.age(table).lastYear()).contains(2012);
    }

    @Test
    void readsASymmetricFigureFromTheOtherEndWithItsLine() {
        Table table =
                table(List.of(figure(2010, OptionalDouble.of(7.5), Status.ESTIMATED)), new Cell[] {Cell.OBSERVED});
        assertThat(column(table, "home")).containsExactly("UGA");
        assertThat(column(table, "partner")).containsExactly("KEN");
        assertThat(column(table, "status")).containsExactly("estimated");
        assertThat(column(table, "file")).containsExactly("pairs.csv");
        assertThat(column(table, "line")).containsExactly(42L);
        assertThat(column(table, "own_figure")).containsExactly(true);
    }

    @Test
    void aFigureThatTheSourceReportsAsMissingIsMissingWithItsLine() {
        Table table =
                table(List.of(figure(2010, OptionalDouble.empty(), Status.NOT_REPORTED)), new Cell[] {Cell.ABSENT});
        assertThat(column(table, "value")).containsExactly(Blank.MISSING);
        assertThat(column(table, "status")).containsExactly("not reported");
        assertThat(column(table, "line")).containsExactly(42L);
    }

    @Test
    void textsParseInEveryLanguage() {
        assertThat(Messages.check(Figures.BUNDLE, Messages.PSEUDO, Messages.PSEUDO_RIGHT_TO_LEFT))
                .isEmpty();
        assertThat(Messages.check(AgeLine.BUNDLE, Messages.PSEUDO, Messages.PSEUDO_RIGHT_TO_LEFT))
                .isEmpty();
    }

    @SuppressWarnings("EnumOrdinal") // a panel takes ordinals
    private static Table table(List<Observation> observations, Cell[] cells) {
        Indicator indicator = new Indicator(
                "test.ties",
                "Ties",
                "number",
                Indicator.Direction.NEITHER,
                Indicator.Level.PAIR,
                Frequency.YEAR,
                "test",
                1,
                new Indicator.Coverage(Indicator.Absence.ZERO, 2012, 2012, "all"));
        Source source = new Source(
                "test", "", "", "", false, "", Optional.empty(), List.of(), Meaning.NOW, List.of(indicator), true);
        byte[] ordinals = new byte[cells.length];
        double[] values = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            ordinals[i] = (byte) cells[i].ordinal();
            values[i] = cells[i] == Cell.ZERO_BY_COVERAGE ? 0 : 7.5;
        }
        Panel panel = new Panel(
                List.of("test.ties"),
                List.of(FROM_UGA),
                2010,
                cells.length,
                values,
                new double[cells.length],
                ordinals);
        var rows = new FigureTable(indicator, new FigureRow(indicator, source, Optional.empty()), observations)
                .byYear(List.of(FROM_UGA), panel);
        return new Table("figures", "", FigureRow.columns(MESSAGES), rows);
    }

    private static Observation figure(int year, OptionalDouble value, Status status) {
        return new Observation(
                "test.ties",
                KEN,
                Optional.of(UGA),
                Period.year(year),
                Optional.empty(),
                Optional.empty(),
                value,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                status,
                Optional.empty(),
                new Observation.Lineage("test", "v1", "pairs.csv", 42));
    }

    private static List<Object> column(Table table, String name) {
        int at = Figures.index(table, name);
        return table.rows().stream().map(row -> row.get(at)).toList();
    }
}
