package org.comity.server.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.server.page.Language;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
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
     * @param partners empty: all that the indicator has with home
     * @param from empty: the last twenty years held
     * @param to empty: the last year held
     */
    public record Asked(
            Indicator indicator, Country home, List<Country> partners, Optional<Integer> from, Optional<Integer> to) {}

    /** Empty while the indicator or the home has not been chosen; throws when one is not known. */
    public Optional<Asked> read(Switches switches, World world) {
        Optional<Indicator> indicator = indicator(switches, world);
        String home = switches.get("home");
        if (indicator.isEmpty() || home.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> from = year(switches.get("from"));
        Optional<Integer> to = year(switches.get("to"));
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            throw new Wrong(
                    400, "bad-year", "The first year (%d) lies after the last (%d).".formatted(from.get(), to.get()));
        }
        Country one = country(home, world);
        List<Country> partners = partners(switches.get("partner"), world);
        if (partners.contains(one)) {
            throw new Wrong(400, "same-country", "%s cannot be its own partner.".formatted(one));
        }
        return Optional.of(new Asked(indicator.get(), one, partners, from, to));
    }

    /** The figures; 404 when there is none. */
    public Finding answer(Asked asked, World world, Language language) {
        Finding finding = world.figures(
                new Figures.Request(asked.indicator().id(), asked.home(), asked.partners(), asked.from(), asked.to()),
                language.locale());
        if (finding.tables().isEmpty() || finding.table("").rows().isEmpty()) {
            throw new Wrong(
                    404,
                    "no-figures",
                    "No figure of %s is held for %s in these years; the page on data says how to get it."
                            .formatted(asked.indicator().id(), asked.home()));
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

    private List<Country> partners(String text, World world) {
        List<Country> partners = Arrays.stream(text.split("[,\\s]+"))
                .filter(code -> !code.isBlank())
                .map(code -> country(code, world))
                .distinct()
                .toList();
        if (partners.size() > MOST_PARTNERS) {
            throw new Wrong(
                    400, "too-many-partners", "At most %d partners can be asked for at once.".formatted(MOST_PARTNERS));
        }
        return partners;
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
        return pages.country(capitals, world);
    }

    private static Optional<Integer> year(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Switches.year(text));
    }
}
