package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.model.Framework.Goalposts;
import org.comity.model.Framework.Group;
import org.comity.model.Framework.Measure;
import org.comity.model.Framework.Rule;
import org.comity.model.Framework.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again as the same frame; and all that is wrong with a text is said, a sentence each. */
class FrameworkWriterTest {
    @ParameterizedTest
    @ValueSource(strings = {"neighbourhood", "connectivity", "sdg17"})
    void aFrameThatShipsIsReadAgainAsTheSame(String id) throws Exception {
        String text = Files.readString(
                Path.of(System.getProperty("comity.root", "..")).resolve("frameworks/" + id + ".yaml"));
        Framework frame = FrameworkReader.parse(id, text, i -> true);
        Framework again = FrameworkReader.parse(id, FrameworkWriter.write(frame), i -> true);
        assertThat(again.goals()).isEqualTo(frame.goals());
        assertThat(again.context()).isEqualTo(frame.context());
        assertThat(again.title()).isEqualTo(frame.title());
        assertThat(again.origin()).isEqualTo(frame.origin().strip());
    }

    @Test
    void textsThatCouldBeReadAsYamlStayTexts() {
        String hard = "yes: \"no\" \\ # - [1, 2] {a: b} *x\nline \u00e9\u4e2d & 1.50";
        Measure measure = new Measure(
                "m",
                hard,
                "wdi.gdp_usd",
                0.125,
                Rule.JOINT_MINIMUM,
                Optional.empty(),
                Optional.empty(),
                Indicator.Direction.LOWER_IS_BETTER,
                Optional.of(new Goalposts(-1e-7, 1.6094)),
                Transform.LOG1P,
                "true");
        Group inner = new Group("inner", "null", hard, 2, List.of(measure));
        Framework frame = new Framework(
                "own", "007", hard, "~", List.of(new Group("outer", "on", "", 0.3, List.of(inner))), List.of());
        assertThat(FrameworkReader.parse("own", FrameworkWriter.write(frame), i -> true))
                .isEqualTo(frame);
    }

    @Test
    void eachFaultIsASentenceOfItsOwn() {
        String text = """
                id: own
                title: Own
                origin: me
                notice: none
                goals:
                  - id: one
                    label: One
                    weight: -1
                    measures:
                      - {id: a, label: A, indicator: no.such, rule: as is, direction: higher is better, why: x}
                      - {id: b, label: B, indicator: t.b, rule: as it is, direction: higher is better, why: x}
                  - id: two
                    label: Two
                    measures:
                      - {id: c, label: C, indicator: t.c, rule: as is, direction: neither, why: x}
                """;
        List<String> faults = FrameworkReader.faults("own.yaml", text, id -> id.startsWith("t."));
        assertThat(faults).hasSize(4);
        assertThat(faults.get(0)).startsWith("own.yaml:10: indicator: there is no indicator \"no.such\"");
        assertThat(faults.get(1)).startsWith("own.yaml:11: rule: must be one of");
        assertThat(faults.get(2)).contains("weight");
        assertThat(faults.get(3)).startsWith("own.yaml:15: direction");
        assertThat(FrameworkReader.faults("own.yaml", "id: [", id -> true)).hasSize(1);
        assertThat(FrameworkReader.faults(
                        "own.yaml",
                        text.replace("weight: -1", "weight: 1")
                                .replace("no.such", "t.a")
                                .replace("as it is", "as is")
                                .replace("neither", "lower is better"),
                        id -> id.startsWith("t.")))
                .isEmpty();
    }
}
