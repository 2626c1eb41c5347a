package org.comity.server.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.server.page.Language;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.NeighbourMap;
import org.comity.workbench.chart.Place;
import org.comity.workbench.chart.TileMap;
import org.comity.workbench.situation.Assessment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The charts of a home's page as Vega-Lite; the table of the page stands behind them. */
@Controller
class HomeCharts {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 520;
    private final Pages pages;

    HomeCharts(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/{home:[A-Z]{3}}/charts/{name:map|tiles}.json")
    ResponseEntity<String> chart(@PathVariable String home, @PathVariable String name, Switches switches) {
        World world = pages.world(switches);
        Assessment assessment = world.assess(pages.question(switches, world, pages.country(home, world)));
        Language language = switches.language();
        List<Place> places = places(assessment, switches);
        String title = language.text("map.describe", language.name(assessment.home()));
        String legend = language.text("map.legend", Integer.toString(assessment.year()));
        String json = name.equals("tiles")
                ? new TileMap(title, legend, places).toJson(language.locale())
                : new NeighbourMap(title, legend, places, WIDTH, HEIGHT).toJson(language.locale());
        return json(json);
    }

    /** What part of home's ties lies in its neighbourhood, over the years. */
    @GetMapping("/{home:[A-Z]{3}}/charts/role.json")
    ResponseEntity<String> role(@PathVariable String home, Switches switches) {
        World world = pages.world(switches);
        Assessment assessment = world.assess(pages.question(switches, world, pages.country(home, world)));
        return world.role(
                        assessment.home(),
                        switches.rule(),
                        assessment.year(),
                        switches.language().locale())
                .flatMap(finding -> finding.charts().stream().findFirst())
                .map(chart -> json(chart.vegaLite()))
                .orElseThrow(() -> new Wrong(404, "no-figures", "The role cannot be drawn: no figure is held."));
    }

    /** The whole world, each country to be chosen. */
    @GetMapping("/charts/world.json")
    ResponseEntity<String> world(Switches switches) {
        Language language = switches.language();
        List<Place> places = pages.world(switches).homes().stream()
                .map(country ->
                        place(country, Place.Role.CHOICE, Optional.empty(), switches.across("/" + country), language))
                .toList();
        return json(new NeighbourMap(language.text("start.map"), "", places, 1000, HEIGHT).toJson(language.locale()));
    }

    private static ResponseEntity<String> json(String json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    private static List<Place> places(Assessment assessment, Switches switches) {
        Language language = switches.language();
        String home = "/" + assessment.home();
        List<Place> places = new ArrayList<>();
        places.add(place(assessment.home(), Place.Role.HOME, Optional.empty(), switches.at(home), language));
        for (Assessment.Relation relation : assessment.partners()) {
            Optional<Interval> score = relation.overall().map(s -> new Interval(s.value(), s.low(), s.high()));
            String address = switches.across(home + "/" + relation.partner());
            places.add(place(relation.partner(), Place.Role.NEIGHBOUR, score, address, language));
        }
        return places;
    }

    private static Place place(
            Country country, Place.Role role, Optional<Interval> score, String href, Language language) {
        return new Place(country, language.name(country), role, score, href);
    }
}
