package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.model.Framework.Goalposts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkReaderTest {
    private static final String GOOD = """
            id: sample
            title: A sample
            origin: Our own.
            notice: Use is no endorsement.
            goals:
              - id: near
                label: Near
                why: To be near.
                weight: 2
                children:
                  - id: roads
                    label: Roads
                    measures:
                      - {id: trade, label: Trade, indicator: a.flow, rule: relative to expected, size: a.gdp, distance: a.km, direction: higher is better, goalposts: [-4, 4], why: It joins.}
                      - {id: rail, label: Rail, indicator: a.rail, rule: gap, direction: lower is better, transform: log1p, weight: 0.5, why: It joins.}
            context:
              - {id: gdp, label: GDP, indicator: a.gdp, rule: as is, direction: neither, why: Size.}
            """;

    private static Framework parse(String text) {
        return FrameworkReader.parse("frameworks/x.yaml", text, List.of("a.flow", "a.gdp", "a.km", "a.rail")::contains);
    }

    @Test
    void readsTheTree() {
        Framework frame = parse(GOOD);
        assertThat(frame.goals()).hasSize(1);
        assertThat(frame.goals().getFirst().weight()).isEqualTo(2);
        assertThat(frame.measures().map(Framework.Measure::id)).containsExactly("trade", "rail");
        Framework.Measure trade = frame.measures().findFirst().orElseThrow();
        assertThat(trade.rule()).isEqualTo(Framework.Rule.RELATIVE_TO_EXPECTED);
        assertThat(trade.size()).contains("a.gdp");
        assertThat(trade.goalposts()).contains(new Goalposts(-4, 4));
        Framework.Measure rail = frame.measures().toList().getLast();
        assertThat(rail.weight()).isEqualTo(0.5);
        assertThat(rail.transform()).isEqualTo(Framework.Transform.LOG1P);
        assertThat(rail.goalposts()).isEqualTo(Optional.empty());
        assertThat(frame.context().getFirst().direction()).isEqualTo(Indicator.Direction.NEITHER);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "weight: 2 | weight: abc | frameworks/x.yaml:9: weight: must be a number above 0, not \"abc\".",
                "weight: 2 | weight: 0 | frameworks/x.yaml:9: weight: must be a number above 0, not \"0\".",
                "weight: 2 | weigth: 2 | frameworks/x.yaml:9: weigth: there is no such field; maybe you want weight.",
                "id: rail | id: trade | frameworks/x.yaml:15: id: \"trade\" is used before, in line 14.",
                "title: A sample | title: | frameworks/x.yaml:2: title: must be a text.",
                "title: A sample | # none | frameworks/x.yaml:1: title: is missing.",
                "a.rail | a.rails | frameworks/x.yaml:15: indicator: there is no indicator \"a.rails\".",
                "[-4, 4] | [4, -4] | frameworks/x.yaml:14: goalposts: must be two numbers, the lower first, not [4.0, -4.0].",
                "[-4, 4] | [-4, four] | frameworks/x.yaml:14: goalposts: must be a number, not \"four\".",
                "rule: gap | rule: chasm | frameworks/x.yaml:15: rule: must be one of as is, reverse, lesser side, mean of sides, gap, joint minimum, joint maximum, shared exposure, relative to expected, share of home, not \"chasm\".",
                "size: a.gdp, | `` | frameworks/x.yaml:14: size: is missing: relative to expected needs a country's indicator of size.",
                "lower is better | neither | frameworks/x.yaml:15: direction: must be higher is better or lower is better where it is scored.",
                "why: To be near. | why: *x | frameworks/x.yaml:8: an alias (*) is not allowed.",
                "id: sample | id: sample: x | frameworks/x.yaml:1: is no YAML",
                "goals: | aims: | frameworks/x.yaml:5: aims: there is no such field",
                "context: | title: | frameworks/x.yaml:16: title: is written twice.",
            })
    void aMistakeIsNamedWithLineAndField(String good, String bad, String sentence) {
        assertThat(GOOD).contains(good);
        String text = GOOD.replaceFirst(Pattern.quote(good), bad == null ? "" : bad);
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void hugeAndDeepFilesAreRefused() {
        assertThatThrownBy(() -> parse("x".repeat(1_000_001))).hasMessageContaining("at most 1000000 characters");
        assertThatThrownBy(() -> parse("[".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parse("")).hasMessage("frameworks/x.yaml:1: must be fields with values.");
    }

    @Test
    void theFramesThatShipAreReadable() throws IOException {
        Path folder = Path.of(System.getProperty("comity.root"), "frameworks");
        try (var files = Files.list(folder)) {
            List<Path> frames =
                    files.filter(f -> f.toString().endsWith(".yaml")).toList();
            assertThat(frames).isNotEmpty();
            for (Path frame : frames) {
                assertThat(FrameworkReader.read(frame, id -> true).measures()).isNotEmpty();
            }
        }
    }
}
