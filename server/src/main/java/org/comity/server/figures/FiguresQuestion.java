package org.comity.server.figures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.server.page.Language;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.ask.Answer;
import org.comity.workbench.figures.Figures;
import org.springframework.stereotype.Component;

/** Reads from the address which figures are asked for: indicator, home, partners, first and last year. */
@Component
public class FiguresQuestion {
    /** How many partners can be asked for at once. */
    public static final int MOST_PARTNERS = 60;

    private final Pages pages;

    FiguresQuestion(Pages pages) {
        this.pages = pages;
    }

    /**
     * What is asked.
     *
     * @param homes one or more
     * @param partners empty: all that the indicator has with home, or each home with each other where there are several
     * @param from empty: the last twenty years held
     * @param to empty: the last year held
     */
    public record Asked(
            Indicator indicator,
            List<Country> homes,
            List<Country> partners,
            Optional<Integer> from,
            Optional<Integer> to) {
        /** The question as the workbench takes it. */
        public Figures.Request request() {
            return new Figures.Request(indicator.id(), homes, partners, from, to);
        }
    }

    /**
     * Empty while the indicator or the home has not been chosen; throws when one is not known. Where there are only words,
     * it is the figure that they ask for.
     */
    public Optional<Asked> read(Switches switches, World world) {
        Optional<Indicator> indicator = indicator(switches, world);
        String home = switches.get("home");
        if (indicator.isEmpty() && home.isEmpty() && !switches.get("q").isEmpty()) {
            return byWords(switches, world);
        }
        if (indicator.isEmpty() || home.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> from = year(switches.get("from"));
        Optional<Integer> to = year(switches.get("to"));
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            throw new Wrong(
                    400, "bad-year", "The first year (%d) lies after the last (%d).".formatted(from.get(), to.get()));
        }
        List<Country> homes = countries(home, world);
        List<Country> partners = countries(switches.get("partner"), world);
        if (homes.size() == 1 && partners.contains(homes.getFirst())) {
            throw new Wrong(400, "same-country", "%s cannot be its own partner.".formatted(homes.getFirst()));
        }
        return Optional.of(new Asked(indicator.get(), homes, partners, from, to));
    }

    private static Optional<Asked> byWords(Switches switches, World world) {
        return world.ask(switches.get("q"), switches.language().locale()) instanceof Answer.Shown shown
                ? Optional.of(of(shown.request(), world))
                : Optional.empty();
    }

    private static Asked of(Figures.Request request, World world) {
        Indicator indicator = world.indicators().stream()
                .filter(known -> known.id().equals(request.indicator()))
                .findFirst()
                .orElseThrow();
        return new Asked(indicator, request.homes(), request.partners(), request.from(), request.to());
    }

    /** The address of figures, with the switches of every page and the words that they were asked by. */
    public static String address(Figures.Request request, String words, Switches switches) {
        Map<String, String> named =
                new HashMap<>(Map.of("indicator", request.indicator(), "home", codes(request.homes())));
        named.put("partner", codes(request.partners()));
        named.put("from", request.from().map(String::valueOf).orElse(""));
        named.put("to", request.to().map(String::valueOf).orElse(""));
        named.put("q", words);
        return switches.acrossWith("/figures", named);
    }

    private static String codes(List<Country> countries) {
        return countries.stream().map(Country::code).collect(Collectors.joining(","));
    }

    /** The figures; 404 when there is none. */
    public Finding answer(Asked asked, World world, Language language) {
        Finding finding = world.figures(asked.request(), language.locale());
        if (finding.tables().isEmpty() || finding.table("").rows().isEmpty()) {
            throw new Wrong(
                    404,
                    "no-figures",
                    "No figure of %s is held for %s in these years; the page on data says how to get it."
                            .formatted(asked.indicator().id(), codes(asked.homes())));
        }
        return finding;
    }

    private static Optional<Indicator> indicator(Switches switches, World world) {
        String id = switches.get("indicator");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(world.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Wrong(
                        404,
                        "unknown-indicator",
                        "There is no indicator \"%s\"; the page on figures lists all of them.".formatted(id))));
    }

    private List<Country> countries(String text, World world) {
        List<Country> countries = Arrays.stream(text.split("[,\\s]+"))
                .filter(code -> !code.isBlank())
                .map(code -> country(code, world))
                .distinct()
                .toList();
        if (countries.size() > MOST_PARTNERS) {
            throw new Wrong(
                    400,
                    "too-many-partners",
                    "At most %d countries can be asked for at once.".formatted(MOST_PARTNERS));
        }
        return countries;
    }

    private Country country(String code, World world) {
        String capitals = code.toUpperCase(Locale.ROOT);
        if (!capitals.matches("[A-Z]{3}")) {
            throw new Wrong(
                    400,
                    "unknown-country",
                    "A country, territory or economy is named by three letters such as KEN, not \"%s\"."
                            .formatted(code));
        }
        Country country = Country.of(capitals);
        return Countries.embedded().find(country).isPresent() ? country : pages.country(capitals, world);
    }

    private static Optional<Integer> year(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Switches.year(text));
    }
}
