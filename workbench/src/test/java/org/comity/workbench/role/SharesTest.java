package org.comity.workbench.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.comity.model.Country;
import org.comity.model.Panel;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final Country A = Country.of("AAA");
    private static final Country B = Country.of("BBB");
    private static final Country C = Country.of("CCC");
    private static final Map<Country, List<Country>> NEIGHBOURS =
            Map.of(A, List.of(B), B, List.of(A, C), C, List.of(B));

    /** Figures by "indicator home partner"; all others are missing. */
    @SuppressWarnings("EnumOrdinal") // the panel takes its cells so
    private static Shares.Reader reader(Map<String, Double> figures) {
        return (indicators, units) -> {
            int size = indicators.size() * units.size();
            double[] values = new double[size];
            byte[] cells = new byte[size];
            int at = 0;
            for (String indicator : indicators) {
                for (Panel.Unit unit : units) {
                    Double value = figures.get(indicator + " " + unit.home() + " " + unit.partner());
                    if (value != null) {
                        values[at] = value;
                        cells[at] = (byte) Panel.Cell.OBSERVED.ordinal();
                    }
                    at++;
                }
            }
            return new Panel(indicators, units, 2014, 1, values, new double[size], cells);
        };
    }

    @Test
    void aShareIsTheNeighboursPartOfTheTotal() {
        Tie students = new Tie("students", "s", false, List.of("total"));
        Map<Country, Shares.Share> shares = Shares.of(
                students,
                2014,
                NEIGHBOURS,
                List.of(A, B, C),
                reader(Map.of("s AAA BBB", 20.0, "total AAA AAA", 80.0, "s BBB AAA", 5.0, "total BBB BBB", 10.0)));
        assertThat(shares.keySet()).containsExactly(A, B); // nothing is held for the third
        assertThat(shares.get(A)).isEqualTo(new Shares.Share(0.25, 1, 1));
        assertThat(shares.get(B)).isEqualTo(new Shares.Share(0.5, 1, 2)); // one of two neighbours: a lower bound
        assertThat(Shares.median(shares)).isCloseTo(0.375, within(1e-12));
        assertThat(Shares.rank(shares, new Shares.Share(0.25, 1, 1))).isEqualTo(2);
    }

    @Test
    void withoutATotalTheFlowIsSummedOverAll() {
        Tie agreements = new Tie("agreements", "a", false, List.of());
        Map<String, Double> both = Map.of("a AAA BBB", 1.0, "a BBB AAA", 1.0, "a AAA CCC", 3.0, "a CCC AAA", 3.0);
        Map<Country, Shares.Share> shares = Shares.of(agreements, 2014, NEIGHBOURS, List.of(A, B, C), reader(both));
        assertThat(shares.get(A)).isEqualTo(new Shares.Share(0.25, 1, 1));
        assertThat(shares.get(B)).isEqualTo(new Shares.Share(1, 1, 2));
    }

    @Test
    void conflictCountsBothDirections() {
        Tie conflict = new Tie("conflict", "c", true, List.of("total"));
        Map<Country, Shares.Share> shares = Shares.of(
                conflict,
                2014,
                NEIGHBOURS,
                List.of(A, B, C),
                reader(Map.of("c AAA BBB", 1.0, "c BBB AAA", 2.0, "total AAA AAA", 6.0)));
        assertThat(shares.get(A)).isEqualTo(new Shares.Share(0.5, 1, 1));
    }
}
