package org.comity.workbench.chart;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.model.Country;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The neighbourhood as tiles of one size, home in the middle and each neighbour in its direction: no boundary is
 * drawn, and a small place is as easy to see as a large one.
 *
 * @param description one sentence for those who cannot see it
 * @param legend what the classes measure, with its unit
 * @param places home and its neighbours
 */
public record TileMap(String description, String legend, List<Place> places) {
    private static final int SIDE = 62;
    private static final int GAP = 4;
    private static final int TURNS = 12; // rings of tiles that are searched for a free one

    /** A tile's place: columns to the right of home, rows below it. */
    private record Cell(int column, int row) {}

    public TileMap {
        places = List.copyOf(places);
    }

    /** The Vega-Lite specification, data included. */
    public String toJson(Locale locale) {
        Words words = new Words(locale);
        ScoreClasses classes = ScoreClasses.of(places, words);
        Map<Country, Cell> cells = cells();
        int left = cells.values().stream().mapToInt(Cell::column).min().orElse(0);
        int top = cells.values().stream().mapToInt(Cell::row).min().orElse(0);
        int right = cells.values().stream().mapToInt(Cell::column).max().orElse(0);
        int bottom = cells.values().stream().mapToInt(Cell::row).max().orElse(0);
        ArrayNode tiles = Template.rows();
        ArrayNode home = Template.rows();
        ArrayNode texts = Template.rows();
        for (Place place : places) {
            Cell cell = cells.get(place.country());
            if (cell == null) {
                continue; // a place to choose has no tile
            }
            int x = (cell.column() - left) * (SIDE + GAP);
            int y = (cell.row() - top) * (SIDE + GAP);
            boolean isHome = place.role() == Place.Role.HOME;
            ObjectNode tile = square((isHome ? home : tiles).addObject(), x, y);
            if (!isHome) {
                words.put(tile, place.name(), place.score());
                tile.put("class", classes.labelOf(place.score())).put("href", place.href());
            }
            String ink = !isHome && classes.isDark(place.score()) ? "#ffffff" : "#111111";
            write(texts, x, y - 8, place.country().code(), 15, ink);
            write(texts, x, y + 12, score(place, words), 11, ink);
        }
        return Template.of("tiles")
                .fill(Map.of(
                        "width",
                        (right - left + 1) * (SIDE + GAP),
                        "height",
                        (bottom - top + 1) * (SIDE + GAP),
                        "legend",
                        classes.legend(legend),
                        "classes",
                        classes.labels(),
                        "colours",
                        classes.colours()))
                .data("tiles", tiles)
                .data("home", home)
                .data("words", texts)
                .toJson(description);
    }

    private static ObjectNode square(ObjectNode tile, int x, int y) {
        return tile.put("left", x).put("right", x + SIDE).put("top", y).put("bottom", y + SIDE);
    }

    private static void write(ArrayNode texts, int x, int y, String text, int size, String colour) {
        texts.addObject()
                .put("x", x + SIDE / 2)
                .put("y", y + SIDE / 2)
                .put("text", text)
                .put("size", size)
                .put("colour", colour);
    }

    private static String score(Place place, Words words) {
        return place.role() == Place.Role.HOME
                ? ""
                : place.score()
                        .map(s -> words.text("tile", Map.of("value", s.value())))
                        .orElseGet(words::missing);
    }

    /** Home at (0, 0); nearer neighbours choose first, each the free tile nearest to its direction. */
    private Map<Country, Cell> cells() {
        Map<Country, Cell> cells = new HashMap<>();
        Set<Cell> taken = new HashSet<>();
        Optional<Place> home =
                places.stream().filter(p -> p.role() == Place.Role.HOME).findFirst();
        taken.add(new Cell(0, 0));
        home.ifPresent(h -> cells.put(h.country(), new Cell(0, 0)));
        double[] centre = middle(home);
        places.stream()
                .filter(p -> p.role() == Place.Role.NEIGHBOUR)
                .sorted(Comparator.comparingDouble((Place p) -> View.degrees(centre, middle(Optional.of(p))))
                        .thenComparing(Place::country))
                .forEach(p -> {
                    Cell cell = nearest(direction(centre, middle(Optional.of(p))), taken);
                    taken.add(cell);
                    cells.put(p.country(), cell);
                });
        return cells;
    }

    private static double[] middle(Optional<Place> place) {
        return place.flatMap(p -> Outlines.world().find(p.country()))
                .map(shape -> View.middle(shape.largest()))
                .orElse(new double[] {0, 0});
    }

    /** A vector of length one and a half tiles, right and down. */
    private static double[] direction(double[] from, double[] to) {
        double[] xy = new double[2];
        new Projection.AzimuthalEqualArea(from[0], from[1]).project(to[0], to[1], xy);
        double length = Math.max(1e-9, Math.hypot(xy[0], xy[1]));
        return new double[] {1.5 * xy[0] / length, 1.5 * xy[1] / length};
    }

    private static Cell nearest(double[] wanted, Set<Cell> taken) {
        Cell best = new Cell(TURNS, TURNS);
        double least = Double.POSITIVE_INFINITY;
        for (int row = -TURNS; row <= TURNS; row++) {
            for (int column = -TURNS; column <= TURNS; column++) {
                double distance = Math.hypot(column - wanted[0], row - wanted[1]);
                Cell cell = new Cell(column, row);
                if (distance < least && !taken.contains(cell)) {
                    least = distance;
                    best = cell;
                }
            }
        }
        return best;
    }
}
