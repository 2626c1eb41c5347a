package org.comity.workbench.trust.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.trust.ties.TieLine.Direction;
import org.comity.workbench.trust.ties.TieLine.EachSide;
import org.comity.workbench.trust.ties.TieLine.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kenya and Tanzania have a trade agreement by a public set; Kenya and Uganda have what the desk says. */
class GapTest {
    private static final Pair PAIR = Pair.of("KEN", "UGA");
    private static final LocalDate ON = LocalDate.of(2014, 12, 31);

    private static TieLine line(Pair pair, String kind, String item, String until, boolean desk) {
        return new TieLine(
                pair,
                kind,
                Direction.BOTH,
                "1",
                "Treaty",
                item,
                Optional.of(LocalDate.of(2000, 1, 1)),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                Optional.empty(),
                EachSide.UNKNOWN,
                EachSide.UNKNOWN,
                desk ? "Internal" : "",
                new Origin(desk ? Origin.DESK : "desta", "", "", 0));
    }

    private static List<Gap> gaps(Pair pair, TieLine... own) {
        Map<Pair, List<TieLine>> ties = new TreeMap<>();
        Pair other = Pair.of("KEN", "TZA");
        ties.put(other, List.of(line(other, "trade agreement", "customs union", "", false)));
        ties.put(PAIR.canonical(), List.of(own));
        Set<Country> members = Set.of(Country.of("KEN"), Country.of("TZA"), Country.of("UGA"));
        return Gap.of(pair, Country.of("KEN"), members, ties, ON);
    }

    @ParameterizedTest
    @CsvSource({
        "trade agreement, '', 0",
        "Trade Agreement, '', 0",
        "customs union, '', 0",
        "trade agreement, 2013-12-31, 1",
        "treaty, '', 1"
    })
    void anAgreementOfTheDeskInForceClosesTheGapOfItsForm(String form, String until, int left) {
        TieLine own = line(PAIR, TieKinds.AGREEMENT, form, until, true);
        assertThat(gaps(PAIR, own)).hasSize(left);
        assertThat(gaps(PAIR.turned(), own)).hasSize(left);
    }

    @Test
    void withoutOneTheGapIsThere() {
        assertThat(gaps(PAIR)).extracting(gap -> gap.wanted().kind()).containsExactly("trade agreement");
    }
}
