package org.comity.workbench.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChartRendererTest {
    private static final String BARS = """
            {"$schema":"https://vega.github.io/schema/vega-lite/v6.json","width":200,
             "data":{"values":[{"name":"Kenya & co","value":3},{"name":"<Peru>","value":5}]},
             "mark":"bar","encoding":{"x":{"field":"value","type":"quantitative"},"y":{"field":"name","type":"nominal"}}}
            """;

    @Test
    void drawsTheSameBytesEachTime() {
        Drawing first = ChartRenderer.shared().draw(BARS);
        assertThat(first)
                .isInstanceOf(Drawing.Svg.class)
                .isEqualTo(ChartRenderer.shared().draw(BARS));
        assertThat(((Drawing.Svg) first).text())
                .startsWith("<svg")
                .contains("Kenya &amp; co")
                .contains("&lt;Peru&gt;");
    }

    @Test
    void aFaultySpecificationIsNamed() {
        assertThatThrownBy(() -> ChartRenderer.shared().draw(BARS.replace("\"x\"", "\"cloud\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cloud");
    }

    @Test
    void noAddressIsRead() {
        assertThatThrownBy(() -> ChartRenderer.shared().draw("""
                                {"data":{"url":"https://example.org/data.json"},"mark":"point",
                                 "encoding":{"x":{"field":"a","type":"quantitative"}}}
                                """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("example.org");
    }
}
