package org.comity.server.start;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.server.figures.FiguresQuestion;
import org.comity.server.page.Pages;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.world.World;
import org.comity.workbench.ask.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: choose a home. And {@code /search}, which answers what is typed into the box of every page. */
@Controller
class StartPage {
    private final Pages pages;

    StartPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    String start(Switches switches, Model model) {
        World world = pages.world(switches);
        model.addAttribute("letters", Letters.of(pages.countries(world, switches.language(), "")));
        return "start";
    }

    /** Answers at once where the words name one thing: a figure, a country, a pair. Lists what comes near otherwise. */
    @GetMapping("/search")
    String search(Switches switches, Model model) {
        World world = pages.world(switches);
        String words = switches.get("q");
        List<Choice> countries = pages.countries(world, switches.language(), "");
        Optional<String> indicator = id(words, world);
        if (indicator.isPresent()) {
            return "redirect:" + switches.acrossWith("/figures", Map.of("indicator", indicator.get()));
        }
        Answer answer = world.ask(words, switches.language().locale());
        return switch (answer) {
            case Answer.Shown shown -> "redirect:" + FiguresQuestion.address(shown.request(), words, switches);
            case Answer.Places places
            when places.club().isEmpty() && places.countries().size() <= 2 -> "redirect:" + page(places, switches);
            case Answer.Places places -> {
                model.addAttribute("found", named(places.countries(), switches));
                model.addAttribute("indicators", List.of());
                model.addAttribute("club", places.club());
                yield list(answer, model);
            }
            case Answer.Unclear unclear -> {
                model.addAttribute(
                        "found",
                        unclear.countries().isEmpty()
                                ? containing(countries, words)
                                : named(unclear.countries(), switches));
                model.addAttribute("indicators", nearest(unclear, switches));
                model.addAttribute("unknown", !unclear.lacksCountry());
                yield list(answer, model);
            }
        };
    }

    private static String list(Answer answer, Model model) {
        model.addAttribute("remarks", answer.remarks());
        return "search";
    }

    private static String page(Answer.Places places, Switches switches) {
        String path = places.countries().stream().map(Country::code).collect(Collectors.joining("/", "/", ""));
        return switches.acrossWith(
                path, Map.of("year", places.year().map(String::valueOf).orElse("")));
    }

    private static Optional<String> id(String words, World world) {
        return world.indicators().stream()
                .map(Indicator::id)
                .filter(id -> id.equalsIgnoreCase(words))
                .findFirst();
    }

    private static List<Choice> named(List<Country> countries, Switches switches) {
        return countries.stream()
                .map(country -> new Choice(country.code(), switches.language().name(country), false))
                .toList();
    }

    private static List<Choice> containing(List<Choice> countries, String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return countries.stream()
                .filter(c ->
                        !lower.isBlank() && c.label().toLowerCase(Locale.ROOT).contains(lower))
                .toList();
    }

    /** The indicators that come near, each with its address; the countries that were understood stay in it. */
    private static List<Near> nearest(Answer.Unclear unclear, Switches switches) {
        String codes = unclear.countries().stream().map(Country::code).limit(2).collect(Collectors.joining(","));
        String home = codes.isEmpty() ? "" : codes.substring(0, 3);
        String partner = codes.length() > 3 ? codes.substring(4) : "";
        return unclear.nearest().stream()
                .map(indicator -> new Near(
                        indicator.id(),
                        indicator.label(),
                        switches.acrossWith(
                                "/figures", Map.of("indicator", indicator.id(), "home", home, "partner", partner))))
                .toList();
    }

    /** An indicator that comes near. */
    record Near(String id, String label, String address) {}

    /** The countries whose names begin with one letter. */
    record Letters(String letter, List<Choice> countries) {
        static List<Letters> of(List<Choice> countries) {
            return countries.stream()
                    .collect(java.util.stream.Collectors.groupingBy(
                            c -> initial(c.label()),
                            java.util.LinkedHashMap::new,
                            java.util.stream.Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(e -> new Letters(e.getKey(), e.getValue()))
                    .toList();
        }

        private static String initial(String name) {
            String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD);
            return plain.substring(0, 1).toUpperCase(Locale.ROOT);
        }
    }
}
