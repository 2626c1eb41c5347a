package org.comity.workbench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Every kind of chart compiles without a warning and draws what it should; kept in target/charts to look at. */
class ChartSpecTest {
    @Test
    void rangeBarsHaveABarForEachFigureAndAWordForEachGap() throws IOException {
        var chart = new RangeBars(
                "Scores of Kenya's relations",
                "score, 0 to 100",
                0,
                100,
                List.of(
                        new RangeBars.Row("Ethiopia", Optional.of(new Interval(61, 48, 70)), "A", true),
                        new RangeBars.Row("Somalia", Optional.empty(), "", true),
                        new RangeBars.Row("Uganda", Optional.of(new Interval(66, 60, 72)), "A", true)));
        String svg = draw("range-bars", chart.toJson(Locale.ENGLISH));
        assertThat(svg).contains("Ethiopia", "Somalia", "Uganda", "no figure", "score, 0 to 100");
        assertThat(svg.split("aria-roledescription=\"bar\"", -1)).hasSize(2 + 1);
    }

    @Test
    void changesHaveAZeroLine() throws IOException {
        var chart = new RangeBars(
                "Changes",
                "change in score since 2009",
                -20,
                20,
                List.of(
                        new RangeBars.Row("Bolivia", Optional.of(new Interval(8, 3, 12)), "", true),
                        new RangeBars.Row("Chile", Optional.of(new Interval(-2, -9, 5)), "", false)));
        assertThat(draw("change-bars", chart.toJson(Locale.ENGLISH))).contains("mark-rule");
    }

    @Test
    void intervalGridHasAPanelForEachGoal() throws IOException {
        List<IntervalGrid.Cell> cells = new ArrayList<>();
        for (String row : List.of("Cambodia", "Lao PDR", "Myanmar")) {
            int i = 0;
            for (String goal : List.of("peaceful", "secure", "prosperous", "beautiful", "amicable")) {
                cells.add(new IntervalGrid.Cell(
                        row, goal, i++ == 3 ? Optional.empty() : Optional.of(new Interval(50 + i, 40 + i, 64 + i))));
            }
        }
        assertThat(draw("interval-grid", new IntervalGrid("Goals", 0, 100, cells).toJson(Locale.ENGLISH)))
                .contains("peaceful", "amicable", "no figure");
    }

    @Test
    void aYearWithoutAFigureBreaksTheLine() throws IOException {
        List<TimeMultiples.Point> points = new ArrayList<>();
        for (String panel : List.of("trade", "students", "flights", "agreements")) {
            for (int year = 2000; year <= 2010; year++) {
                points.add(new TimeMultiples.Point(
                        panel,
                        year,
                        year == 2005
                                ? Optional.empty()
                                : Optional.of(new Interval(year - 1990, year - 1993, year - 1988))));
            }
        }
        String svg = draw("time-multiples", new TimeMultiples("Role", "%", 0, 30, points).toJson(Locale.ENGLISH));
        String line = svg.substring(svg.indexOf("mark-line"));
        String path = line.substring(line.indexOf(" d=\"") + 4);
        assertThat(path.substring(0, path.indexOf('"')).split("M", -1)).hasSize(2 + 1);
    }

    @Test
    void twoWayBarsShowMissingAndZeroDifferently() throws IOException {
        var chart = new TwoWayBars(
                "Exports",
                "exports, current USD",
                "Kenya to partner",
                "partner to Kenya",
                "~s",
                List.of(
                        new TwoWayBars.Row("Ethiopia", OptionalDouble.of(3e8), OptionalDouble.of(0)),
                        new TwoWayBars.Row("Somalia", OptionalDouble.empty(), OptionalDouble.of(1e8))));
        assertThat(draw("two-way-bars", chart.toJson(Locale.ENGLISH, v -> "%.0f".formatted(v))))
                .containsOnlyOnce("no figure<")
                .contains("300M");
    }

    /** Draws, and keeps the picture for people to look at. */
    static String draw(String name, String spec) throws IOException {
        String svg = ((Drawing.Svg) ChartRenderer.shared().draw(spec)).text();
        Path folder = Files.createDirectories(Path.of("target", "charts"));
        Files.writeString(folder.resolve(name + ".svg"), svg);
        Files.writeString(folder.resolve(name + ".json"), spec);
        return svg;
    }
}
