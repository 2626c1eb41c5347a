package org.comity.workbench.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Test
    void givesTheWholeFindingOrOneTable() {
        JsonNode finding = MAPPER.readTree(Samples.bytes("", Format.JSON));
        assertThat(finding.at("/id").asString()).isEqualTo(Samples.FINDING.id());
        assertThat(finding.at("/age/missing").asInt()).isEqualTo(9);
        assertThat(finding.at("/tables/1/name").asString()).isEqualTo("goals");
        assertThat(finding.at("/charts/0/vegaLite/mark").asString()).isEqualTo("bar");
        assertThat(finding.at("/provenance/sources/0/vintage").asString()).isEqualTo("2016-12-21-abc");
        assertThat(finding.at("/provenance/parameters/year").asString()).isEqualTo("2014");
        assertThat(finding.at("/provenance/asOf").isNull()).isTrue();
        assertThat(MAPPER.readTree(Samples.bytes("goals", Format.JSON))
                        .at("/rows/0/goal")
                        .asString())
                .isEqualTo("peaceful");
    }

    @Test
    void saysWhyACellIsEmpty() {
        JsonNode table = MAPPER.readTree(Samples.bytes("relations", Format.JSON));
        assertThat(table.at("/rows/2/flow").isNull()).isTrue();
        assertThat(table.at("/why/2/flow").asString()).isEqualTo("missing");
        assertThat(table.at("/why/2/score").asString()).isEqualTo("not applicable");
        assertThat(table.at("/rows/1/flow").isNumber()).isTrue();
        assertThat(table.at("/why/1")).isEmpty();
        assertThat(table.get("why")).hasSameSizeAs(table.get("rows"));
        assertThat(table.at("/columns/2/unit").asString()).isEqualTo("current USD");
    }
}
