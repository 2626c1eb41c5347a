package org.comity.workbench.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.model.Country;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A map in one scale of colour: home outlined, its neighbours by class, grey where there is no figure, blank where the
 * question does not apply. Areas and lines that are disputed lie hatched and dashed over all, in no class.
 *
 * @param description one sentence for those who cannot see it
 * @param legend what the classes measure, with its unit
 * @param places home first if there is one; without a home the whole world is shown
 * @param width of the picture in pixels
 * @param height of the picture in pixels, legend and caption not included
 * @param scale what the classes are of
 */
public record NeighbourMap(String description, String legend, List<Place> places, int width, int height, Scale scale) {
    private static final double SPACING = 4.5; // pixels between two lines of the hatching
    private static final double ROOM = 26; // pixels: a name stands inside what is wider, beside what is not
    private static final double SMALL = 6; // pixels: what is smaller gets a mark

    /** What a place's value is. */
    public enum Scale {
        /** A score from 0 to 100. */
        SCORES,
        /** A change in per cent, on either side of zero. */
        CHANGES
    }

    public NeighbourMap {
        places = List.copyOf(places);
    }

    /** A map of scores. */
    public NeighbourMap(String description, String legend, List<Place> places, int width, int height) {
        this(description, legend, places, width, height, Scale.SCORES);
    }

    /** The Vega-Lite specification, outlines included. */
    public String toJson(Locale locale) {
        return new Drawn(this, new Words(locale)).toJson();
    }

    private Frame frame() {
        Optional<Country> home = places.stream()
                .filter(p -> p.role() == Place.Role.HOME)
                .map(Place::country)
                .findFirst();
        List<Country> neighbours = places.stream()
                .filter(p -> p.role() == Place.Role.NEIGHBOUR)
                .map(Place::country)
                .toList();
        return home.map(h -> View.region(h, neighbours, width, height)).orElseGet(() -> View.world(width, height));
    }

    /** The layers of one map while they are being filled. */
    private static final class Drawn {
        private final NeighbourMap map;
        private final Words words;
        private final PlaceClasses classes;
        private final Frame frame;
        private final MapLabels labels;
        private final ArrayNode land = Template.rows();
        private final ArrayNode choices = Template.rows();
        private final ArrayNode classed = Template.rows();
        private final ArrayNode home = Template.rows();
        private final ArrayNode areas = Template.rows();
        private final ArrayNode hatching = Template.rows();
        private final ArrayNode lines = Template.rows();

        Drawn(NeighbourMap map, Words words) {
            this.map = map;
            this.words = words;
            this.classes = switch (map.scale()) {
                case SCORES -> ScoreClasses.of(map.places(), words);
                case CHANGES -> new ChangeClasses(map.places(), words);
            };
            this.frame = map.frame();
            this.labels = new MapLabels(frame.picture());
        }

        String toJson() {
            drawLand();
            drawDisputed();
            map.places().forEach(this::drawPlace); // home first, so that its name finds room first
            return Template.of("map")
                    .fill(Map.of(
                            "width", map.width(),
                            "height", map.height(),
                            "caption", words.text("caption"),
                            "legend", classes.legend(map.legend()),
                            "classes", classes.labels(),
                            "colours", classes.colours()))
                    .data("land", land)
                    .data("choices", choices)
                    .data("classed", classed)
                    .data("home", home)
                    .data("disputedAreas", areas)
                    .data("hatching", hatching)
                    .data("disputedLines", lines)
                    .data("labels", labels.labels())
                    .toJson(map.description());
        }

        private void drawLand() {
            Set<Country> drawn = map.places().stream().map(Place::country).collect(Collectors.toSet());
            Outlines.world().byCountry().forEach((country, shape) -> {
                if (!drawn.contains(country)) {
                    blank(shape);
                }
            });
            Outlines.world().others().forEach(this::blank);
        }

        private void blank(Rings degrees) {
            Rings shape = frame.polygons(degrees);
            if (!shape.isEmpty()) {
                Pixels.area(land, shape);
            }
        }

        private void drawPlace(Place place) {
            Rings shape =
                    Outlines.world().find(place.country()).map(frame::marked).orElse(new Rings(List.of()));
            if (shape.isEmpty()) {
                return; // out of the picture; the table has it
            }
            Rings.Box box = Rings.Box.of(shape.largest());
            boolean small = Math.max(box.width(), box.height()) < SMALL;
            Rings drawn = small ? Pixels.circle(box.centreX(), box.centreY(), SMALL / 2) : shape;
            switch (place.role()) {
                case HOME -> tip(Pixels.area(home, drawn), place, words.text("home", Map.of("home", place.name())));
                case NEIGHBOUR -> drawNeighbour(drawn, place);
                case CHOICE -> tip(Pixels.area(choices, drawn), place, place.name());
            }
            if (place.role() == Place.Role.CHOICE || !place.isNamed()) {
                return;
            }
            if (box.width() < ROOM) {
                labels.beside(box.centreX(), box.centreY(), place);
            } else {
                labels.inside(shape, place);
            }
        }

        private void drawNeighbour(Rings drawn, Place place) {
            ObjectNode feature = Pixels.area(classed, drawn);
            words.put(feature, place.name(), place.score());
            if (map.scale() == Scale.CHANGES) {
                place.score().ifPresent(change -> feature.put("tip", words.change(place.name(), change)));
            }
            feature.put("class", classes.labelOf(place.score())).put("href", place.href());
        }

        private static void tip(ObjectNode feature, Place place, String tip) {
            feature.put("tip", tip).put("href", place.href());
        }

        private void drawDisputed() {
            for (Outlines.Disputed disputed : Outlines.world().disputed()) {
                if (disputed.isArea()) {
                    drawArea(disputed);
                } else {
                    Rings shape = frame.lines(disputed.shape());
                    if (!shape.isEmpty()) {
                        Pixels.lines(lines, shape);
                    }
                }
            }
            sample();
        }

        private void drawArea(Outlines.Disputed disputed) {
            Rings shape = frame.marked(disputed.shape());
            if (shape.isEmpty()) {
                return;
            }
            Rings.Box box = Rings.Box.of(shape.largest());
            boolean small = Math.max(box.width(), box.height()) < SMALL;
            Rings drawn = small ? Pixels.circle(box.centreX(), box.centreY(), SMALL / 2) : shape;
            Pixels.area(areas, drawn).put("tip", words.text("disputed.tip", Map.of("name", disputed.name())));
            Pixels.lines(hatching, Hatching.of(drawn, small ? SMALL / 3 : SPACING));
        }

        /** Below the picture's lower left corner: what hatching means. */
        private void sample() {
            double top = map.height() - 18;
            Rings swatch = new Rings(List.of(new double[] {8, top, 34, top, 34, top + 12, 8, top + 12}));
            String text = words.text("legend.disputed");
            Pixels.area(areas, swatch).put("tip", text);
            Pixels.lines(hatching, Hatching.of(swatch, SPACING));
            double half = text.length() * 3.05;
            labels.labels().addObject().put("x", 44 + half).put("y", top + 6).put("text", text);
            labels.reserve(new Rings.Box(0, top - 4, 50 + 2 * half, map.height()));
        }
    }
}
