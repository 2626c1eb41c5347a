package org.comity.data.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.data.DataException;
import org.comity.model.Indicator;
import org.comity.model.Meaning;
import org.junit.jupiter.api.Test;

class MappingReaderTest {
    private static final String GOOD = """
            id: toy
            producer: A producer
            title: Toys
            licence: none stated
            citation: none
            meaning: then
            indicators:
              - {id: toy.swaps, unit: swaps, level: directed_pair, coverage: {absence: zero, from: 2002, to: 2014}}
            limits: {field_kb: 2}
            files:
              - kind: swaps
                header: [a, b, year, n]
                outputs: {observations: swaps.sql}
            """;

    private static Mapping read(String text) {
        return MappingReader.read("toy.yaml", text, file -> Optional.of("SELECT 1"));
    }

    private static void fails(String from, String to, String message) {
        assertThatThrownBy(() -> read(GOOD.replace(from, to)))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }

    @Test
    void readsAMapping() {
        Mapping mapping = read(GOOD);
        assertThat(mapping.source().meaning()).isEqualTo(Meaning.THEN);
        assertThat(mapping.source().indicators())
                .first()
                .satisfies(indicator -> assertThat(indicator.coverage())
                        .isEqualTo(new Indicator.Coverage(Indicator.Absence.ZERO, 2002, 2014, "")));
        assertThat(mapping.limits().fieldBytes()).isEqualTo(2048);
        assertThat(mapping.kinds().getFirst().nulls()).containsExactly("", "NA", "\\N");
    }

    @Test
    void namesLineAndFieldOfAMistake() {
        fails(
                "meaning: then",
                "meaning: later",
                "toy.yaml:6 field \"meaning\" must be one of then, now, not \"later\".");
        fails(
                "unit: swaps",
                "units: swaps",
                "toy.yaml:8 field \"units\" is not known here; known are id, label, unit, "
                        + "direction, level, frequency, carry_forward, coverage, derived.");
        fails(
                "toy.swaps",
                "swaps",
                "toy.yaml:8 field \"id\" must be \"toy.\" and small letters, digits or underscores, not \"swaps\".");
        fails("title: Toys\n", "", "toy.yaml:1 field \"title\" is missing.");
        fails(
                "from: 2002, ",
                "",
                "toy.yaml:8 field \"from\" is missing: where absence means zero, \"from\" and \"to\" bound the years.");
        fails("field_kb: 2", "field_kb: two", "toy.yaml:9 field \"field_kb\" must be a whole number, not \"two\".");
        fails(
                "title: Toys",
                "title: Toys\ntitle: Dolls",
                "toy.yaml:4 has the field \"title\" twice; keep one of them.");
    }

    @Test
    void readsAliasesThatHoldForATime() {
        Mapping mapping = read(GOOD.replace(
                "limits:",
                "aliases: {Old: SUN, RU: [{is: SUN, until: 1991-12-25}, {is: RUS, from: 1991-12-26}]}\nlimits:"));
        assertThat(mapping.aliases().getOrDefault("Old", List.of()).getFirst().holds(LocalDate.of(2020, 1, 1)))
                .isTrue();
        assertThat(mapping.aliases().get("RU"))
                .extracting(alias -> alias.country().code() + " " + alias.holds(LocalDate.of(1991, 12, 25)))
                .containsExactly("SUN true", "RUS false");
        fails(
                "limits:",
                "aliases: {Zanzibar: EAZ}\nlimits:",
                "toy.yaml:9 field \"Zanzibar\" must be the alpha-3 code of a country on the list, not \"EAZ\".");
        fails(
                "limits:",
                "aliases: {RU: [{is: SUN, to: 1991-12-25}]}\nlimits:",
                "toy.yaml:9 field \"to\" is not known here; known are is, from, until.");
    }

    @Test
    void namesTheLineWhereItIsNoYaml() {
        assertThatThrownBy(() -> read("id: [toy\nproducer: x"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("toy.yaml:2 is not YAML");
    }

    @Test
    void namesAQueryThatIsNotThere() {
        assertThatThrownBy(() -> MappingReader.read("toy.yaml", GOOD, file -> Optional.empty()))
                .hasMessage("toy.yaml:13 field \"outputs\" names \"swaps.sql\" for swaps, which is not there.");
    }
}
