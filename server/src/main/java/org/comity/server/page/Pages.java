package org.comity.server.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Pair;
import org.comity.model.Vintage;
import org.comity.server.world.World;
import org.comity.server.world.Worlds;
import org.comity.workbench.WeighedFrame;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Situation;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page needs of the world: known countries, the frame asked for, the choices of its switches. */
@Component
public class Pages {
    /** A choice of a switch: its value in the address, its name for people, and whether it is the one in use. */
    public record Choice(String value, String label, boolean chosen) {}

    private static final List<String> USUAL_RULES = List.of("land+sea:400", "land", "land+sea:24");

    private static final int MOST_BESIDE = 6;
    private static final long DEFAULT_SEED = 1;
    private static final int FIRST_YEAR = 2000;

    private final Worlds worlds;

    Pages(Worlds worlds) {
        this.worlds = worlds;
    }

    public World world(Switches switches) {
        return worlds.at(switches.asOf());
    }

    /** The country of a code in an address; 404 with a hint when there is none. */
    public Country country(String code, World world) {
        Country country = Country.of(code.toUpperCase(Locale.ROOT));
        if (!world.homes().contains(country)) {
            throw new Wrong(
                    404,
                    "unknown-country",
                    "There is no country, territory or economy with the code \"%s\"%s; the first page lists all of them."
                            .formatted(country, near(code)));
        }
        return country;
    }

    /** The pair of two codes in an address; 404 when one is not known, or both are the same. */
    public Pair pair(String home, String partner, World world) {
        Country one = country(home, world);
        Country other = country(partner, world);
        if (one.equals(other)) {
            throw new Wrong(404, "same-country", "A pair needs two countries, not %s twice.".formatted(one));
        }
        return new Pair(one, other);
    }

    private static String near(String code) {
        List<String> near = Countries.embedded().nearest(code);
        return near.isEmpty() ? "" : " (the nearest are %s)".formatted(String.join(", ", near));
    }

    /** Several countries by their codes, each once, in the order given, without {@code home}; at most six. */
    public List<Country> several(String codes, Country home, World world) {
        List<Country> countries = Arrays.stream(codes.split("[,;\\s]+"))
                .filter(code -> !code.isBlank())
                .map(code -> country(code, world))
                .filter(country -> !country.equals(home))
                .distinct()
                .toList();
        if (countries.size() > MOST_BESIDE) {
            throw new Wrong(
                    400,
                    "too-many-countries",
                    "At most %d can stand beside each other here, not %d; for more take /club/AAA,BBB,..."
                            .formatted(MOST_BESIDE, countries.size()));
        }
        return countries;
    }

    /** The frame that the switches name, or the default one. */
    public Framework frame(Switches switches, World world) {
        return switches.frame()
                .map(id -> frame(id, world))
                .orElseGet(() -> world.frames().getFirst());
    }

    /** A frame by its id, with other weights where they stand behind it; 404 with those that there are. */
    public Framework frame(String id, World world) {
        if (WeighedFrame.isOne(id)) {
            try {
                return WeighedFrame.of(frame(WeighedFrame.base(id), world), id);
            } catch (IllegalArgumentException e) {
                throw new Wrong(400, "bad-weights", String.valueOf(e.getMessage()));
            }
        }
        List<Framework> frames = world.frames();
        return frames.stream()
                .filter(frame -> frame.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Wrong(
                        404,
                        "unknown-frame",
                        "There is no frame \"%s\"; there are %s.".formatted(id, String.join(", ", ids(frames)))));
    }

    /** What the switches ask of the situation of a home. */
    public Situation.Request question(Switches switches, World world, Country home) {
        return new Situation.Request(
                home,
                switches.year(),
                switches.rule(),
                frame(switches, world),
                Situation.Request.DEFAULT_DRAWS,
                DEFAULT_SEED);
    }

    /** The ends of the year switch: 2000, and the last year that any measure of the frame has. */
    public void years(Assessment assessment, Model model) {
        int last = assessment.measures().stream()
                .flatMap(measure -> measure.lastYear().stream())
                .max(Integer::compare)
                .orElse(assessment.year());
        model.addAttribute("firstYear", Math.min(FIRST_YEAR, assessment.year()));
        model.addAttribute("lastYear", Math.max(last, assessment.year()));
    }

    /** The address under "Share": the year, rule and frame in use, on the vintages held today. */
    public void share(Assessment assessment, Switches switches, String path, Model model) {
        Map<String, String> chosen = Map.of(
                "year", Integer.toString(assessment.year()),
                "rule", switches.rule().toString(),
                "frame", assessment.framework().id());
        model.addAttribute("pinned", switches.pinned(path, chosen, LocalDate.now(ZoneOffset.UTC)));
    }

    /** All countries by name in the reader's language, each with its code. */
    public List<Choice> countries(World world, Language language, String chosen) {
        return world.homes().stream()
                .filter(country -> !language.isExcluded(country))
                .sorted(language.byName())
                .map(c -> new Choice(c.code(), language.name(c), c.code().equals(chosen)))
                .toList();
    }

    /** The usual neighbour rules, and the one in the address when it is another. */
    public List<Choice> rules(Switches switches) {
        String asked = switches.rule().toString();
        List<Choice> choices = new ArrayList<>();
        for (String rule : USUAL_RULES) {
            choices.add(new Choice(rule, switches.language().text("rule." + rule), rule.equals(asked)));
        }
        if (!USUAL_RULES.contains(asked)) {
            choices.add(new Choice(asked, switches.language().text("rule.own", asked), true));
        }
        return choices;
    }

    /** The indicators that are held, by label. */
    public List<Choice> indicators(World world, String chosen) {
        Map<String, Vintage> held = world.inUse();
        return world.indicators().stream()
                .filter(indicator -> held.containsKey(indicator.id()))
                .map(i -> new Choice(i.id(), i.label() + " (" + i.id() + ")", i.id().equals(chosen)))
                .sorted(java.util.Comparator.comparing(Choice::label))
                .toList();
    }

    /** The frames there are, and first the one in use where it is one of them with other weights. */
    public List<Choice> frames(World world, Optional<Framework> chosen, Language language) {
        String id = chosen.map(Framework::id).orElse("");
        Stream<Choice> weighed = chosen.stream()
                .filter(frame -> WeighedFrame.isOne(frame.id()))
                .map(frame -> new Choice(id, language.text("frame.weighed", baseTitle(frame, world)), true));
        Stream<Choice> all = world.frames().stream()
                .map(frame -> new Choice(frame.id(), frame.title(), frame.id().equals(id)));
        return Stream.concat(weighed, all).toList();
    }

    private String baseTitle(Framework weighed, World world) {
        return frame(WeighedFrame.base(weighed.id()), world).title();
    }

    private static List<String> ids(List<Framework> frames) {
        return frames.stream().map(Framework::id).toList();
    }
}
