package org.comity.server.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Indicator;
import org.comity.server.page.Pages;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.world.World;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: choose a home. And {@code /search}, which finds a country, a pair or an indicator. */
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

    @GetMapping("/search")
    String search(Switches switches, Model model) {
        World world = pages.world(switches);
        List<Choice> countries = pages.countries(world, switches.language(), "");
        Search search = new Search(countries, world.indicators());
        Optional<String> only = search.only(switches.get("q"));
        if (only.isPresent()) {
            return "redirect:" + switches.across(only.get());
        }
        model.addAttribute("found", search.countries(switches.get("q")));
        model.addAttribute("indicators", search.indicators(switches.get("q")));
        return "search";
    }

    /** What a search box can find. */
    private record Search(List<Choice> countries, List<Indicator> indicators) {
        /** The one page that the words name: a country, a pair ("Kenya Uganda", "KEN-UGA"), an indicator's id. */
        Optional<String> only(String words) {
            List<String> named = java.util.Arrays.stream(words.split("\\s*(?:[,/↔]|->|-|\\s)\\s*"))
                    .flatMap(word -> code(word).stream())
                    .distinct()
                    .toList();
            Optional<String> whole = code(words);
            if (whole.isPresent()) {
                return Optional.of("/" + whole.get());
            }
            if (named.size() == 2) {
                return Optional.of("/" + named.getFirst() + "/" + named.getLast());
            }
            return indicators.stream()
                    .filter(indicator -> indicator.id().equalsIgnoreCase(words))
                    .findFirst()
                    .map(indicator -> "/figures?indicator=" + indicator.id());
        }

        private Optional<String> code(String words) {
            return countries.stream()
                    .filter(c -> c.value().equalsIgnoreCase(words) || c.label().equalsIgnoreCase(words))
                    .map(Choice::value)
                    .findFirst();
        }

        List<Choice> countries(String words) {
            String lower = words.toLowerCase(Locale.ROOT);
            return countries.stream()
                    .filter(c -> c.label().toLowerCase(Locale.ROOT).contains(lower))
                    .toList();
        }

        List<Indicator> indicators(String words) {
            String lower = words.toLowerCase(Locale.ROOT);
            return indicators.stream()
                    .filter(i ->
                            (i.id() + ' ' + i.label()).toLowerCase(Locale.ROOT).contains(lower))
                    .toList();
        }
    }

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
