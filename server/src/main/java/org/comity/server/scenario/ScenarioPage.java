package org.comity.server.scenario;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.server.cite.Shown;
import org.comity.server.page.Download;
import org.comity.server.page.Language;
import org.comity.server.page.Pages;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.trade.scenario.Estimates;
import org.comity.workbench.trade.scenario.Gains;
import org.comity.workbench.trade.scenario.Scenario;
import org.comity.workbench.trade.scenario.ScenarioText;
import org.comity.workbench.trade.scenario.TradeBaseline;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /scenarios/trade?do=join&with=KEN,TZA,...}: who gains from a change of trade policy, by the model. */
@Controller
class ScenarioPage {
    static final String PATH = "/scenarios/trade";
    private static final List<String> KINDS = List.of("join", "leave", "border", "time", "tariffs");

    private final Pages pages;
    private final ScenarioQuestion question;

    ScenarioPage(Pages pages, ScenarioQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    /** What cannot be solved is said in one sentence above the form, which stays as it was filled in. */
    @GetMapping(PATH)
    String page(Switches switches, Model model) {
        World world = pages.world(switches);
        Map<String, String> own = ScenarioQuestion.own(switches);
        form(own, switches, world, model);
        List<Scenario> scenarios = question.scenarios(switches, world);
        if (!scenarios.isEmpty() && !world.baseline().isEmpty()) {
            try {
                Finding finding = question.finding(switches, world);
                Shown.say(finding);
                model.addAttribute("view", ScenarioView.of(finding, world.gainsOf(scenarios), switches));
                model.addAttribute("map", switches.at(PATH + "/charts/map.json"));
                model.addAttribute("years", switches.at(PATH + "/charts/path.json"));
                model.addAttribute("bars", switches.at(PATH + "/charts/gains.json"));
            } catch (Wrong wrong) {
                model.addAttribute("mistake", wrong.sentence());
            }
            keep(own, switches, model);
        }
        return "scenario/trade";
    }

    private static void form(Map<String, String> own, Switches switches, World world, Model model) {
        Language language = switches.language();
        String what = own.getOrDefault("do", "join");
        List<Country> chosen = ScenarioQuestion.countries(own, "with");
        List<Country> held = world.baseline();
        model.addAttribute("year", Integer.toString(TradeBaseline.YEAR));
        model.addAttribute("held", !held.isEmpty());
        model.addAttribute("count", held.size());
        model.addAttribute("what", what);
        model.addAttribute(
                "kinds",
                KINDS.stream()
                        .map(kind -> new Choice(kind, language.text("scenarios.do." + kind), kind.equals(what)))
                        .toList());
        model.addAttribute("countries", choices(held, chosen, language));
        model.addAttribute(
                "outside",
                chosen.stream()
                        .filter(country -> !held.contains(country))
                        .map(Country::code)
                        .toList());
        model.addAttribute("chosen", language.names(chosen));
        Map<String, String> values = new LinkedHashMap<>();
        values.put(
                "effect", number(own, "effect", Estimates.shipped().agreement().value(), 2));
        values.put("cut", number(own, "cut", 5, 0));
        values.put("hours", number(own, "hours", 24, 0));
        values.put("before", number(own, "before", 5, 0));
        values.put("after", number(own, "after", 0, 0));
        values.put("phase", number(own, "phase", 0, 0));
        values.put(
                "elasticity",
                number(
                        switches.given(),
                        "elasticity",
                        Estimates.shipped().elasticity().value(),
                        1));
        values.put("draws", number(switches.given(), "draws", ScenarioQuestion.FEW_DRAWS, 0));
        model.addAttribute("values", values);
    }

    /** As a slider shows it: so many decimals, with a point in every language. */
    private static String number(Map<String, String> given, String name, double usual, int decimals) {
        double value = ScenarioQuestion.number(given, name, usual, -1e6, 1e6);
        return java.math.BigDecimal.valueOf(value)
                .setScale(decimals, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static List<Choice> choices(List<Country> held, List<Country> chosen, Language language) {
        return held.stream()
                .sorted(language.byName())
                .map(country -> new Choice(country.code(), language.name(country), chosen.contains(country)))
                .toList();
    }

    /** The address that puts the scenario being worked on beside, and leaves the form as it is. */
    private static void keep(Map<String, String> own, Switches switches, Model model) {
        if (ScenarioQuestion.isWhole(own) && ScenarioView.hasRoom(switches)) {
            String free = ScenarioQuestion.KEPT.stream()
                    .filter(name -> switches.get(name).isEmpty())
                    .findFirst()
                    .orElseThrow();
            model.addAttribute("keep", switches.at(PATH, free, ScenarioQuestion.packed(own)));
        }
    }

    @GetMapping(PATH + ".{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(@PathVariable String format, Switches switches) {
        return Download.of(question.finding(switches, pages.world(switches)), format, "comity-scenario", switches);
    }

    /** One of the scenarios as a file for the command line; {@code what} is its number, else the first. */
    @GetMapping(PATH + ".yaml")
    ResponseEntity<byte[]> yaml(Switches switches) {
        List<Scenario> scenarios = question.scenarios(switches, pages.world(switches));
        int number = (int) ScenarioQuestion.number(switches.given(), "what", 1, 1, 4);
        if (number > scenarios.size()) {
            throw new Wrong(404, "no-scenario", "There is no scenario %d in this address.".formatted(number));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"comity-scenario.yaml\"")
                .body(ScenarioText.write(scenarios.get(number - 1)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(PATH + "/charts/gains.json")
    ResponseEntity<String> bars(Switches switches) {
        Finding finding = question.finding(switches, pages.world(switches));
        return json(finding.charts().getFirst().vegaLite());
    }

    /** Welfare by year of the phase-in, of the first scenario. */
    @GetMapping(PATH + "/charts/path.json")
    ResponseEntity<String> years(Switches switches) {
        Finding finding = question.finding(switches, pages.world(switches));
        return finding.charts().stream()
                .filter(chart -> chart.name().equals("path"))
                .findFirst()
                .map(chart -> json(chart.vegaLite()))
                .orElseThrow(() -> new Wrong(
                        404, "no-chart", "There is no chart by year: the first scenario has no phase-in (phase=5)."));
    }

    @GetMapping(PATH + "/charts/map.json")
    ResponseEntity<String> map(Switches switches) {
        World world = pages.world(switches);
        question.finding(switches, world); // says what cannot be solved
        Gains gains = world.gainsOf(question.scenarios(switches, world)).getFirst();
        return json(GainMap.json(gains, switches));
    }

    private static ResponseEntity<String> json(String json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }
}
