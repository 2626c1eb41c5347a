package org.comity.workbench.trade.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.YamlMap;

/**
 * Reads a scenario from YAML. Every mistake is one sentence that begins with {@code FILE:LINE: FIELD:}; every number has
 * bounds. {@code docs/trade-scenarios.md} describes the fields.
 */
public final class ScenarioFile {
    private static final int LONGEST = 200;
    private static final int MOST_MEASURES = 20;
    private static final int MOST_COUNTRIES = 300;
    private static final int LAST_SHARE = 50;

    private ScenarioFile() {}

    /**
     * Reads the text of a file.
     *
     * @param file how mistakes name it
     * @throws IllegalArgumentException for what is no scenario
     */
    public static Scenario parse(String file, String text) {
        YamlMap map = YamlMap.parse(file, text)
                .only(List.of(
                        "name",
                        "baseline",
                        "measures",
                        "parties",
                        "deficits",
                        "elasticity",
                        "phase_in",
                        "draws",
                        "seed"));
        String name = map.text("name");
        if (name.length() > LONGEST) {
            throw map.mistake("name", "must have at most %d characters".formatted(LONGEST));
        }
        List<YamlMap> written = map.maps("measures");
        if (written.isEmpty() || written.size() > MOST_MEASURES) {
            throw map.mistake("measures", "must be 1 to %d measures".formatted(MOST_MEASURES));
        }
        Estimates estimates = Estimates.shipped();
        List<Measure> measures =
                written.stream().map(each -> measure(each, estimates)).toList();
        return new Scenario(
                name,
                base(map),
                measures,
                countries(map, "parties"),
                map.findChoice("deficits", Deficits.class).orElse(Scenario.USUAL_DEFICITS),
                map.has("elasticity") ? elasticity(map, estimates) : estimates.elasticity(),
                phaseIn(map),
                whole(map, "draws", 200, 0, Scenario.MOST_DRAWS),
                whole(map, "seed", 1, 0, Integer.MAX_VALUE));
    }

    private static Scenario.Base base(YamlMap map) {
        Optional<YamlMap> given = map.findMap("baseline");
        if (given.isEmpty()) {
            return new Scenario.Base(TradeBaseline.SOURCE, TradeBaseline.YEAR, List.of());
        }
        YamlMap base = given.get().only(List.of("source", "year", "add"));
        return new Scenario.Base(
                base.findText("source").orElse(TradeBaseline.SOURCE),
                whole(base, "year", TradeBaseline.YEAR, 1800, 2100),
                countries(base, "add"));
    }

    private static Measure measure(YamlMap map, Estimates estimates) {
        map.only(List.of("join", "leave", "border", "travel_time", "tariffs"));
        if (map.names().size() != 1) {
            throw map.mistake("measures", "a measure must be one of join, leave, border, travel_time and tariffs");
        }
        String kind = map.names().iterator().next();
        YamlMap fields = map.findMap(kind).orElseThrow();
        return switch (kind) {
            case "join" -> {
                fields.only(List.of(
                        "members",
                        "others",
                        "effect",
                        "standard_error",
                        "spread",
                        "citation",
                        "only_without_agreement"));
                boolean without = fields.findText("only_without_agreement")
                        .map(word -> flag(fields, word))
                        .orElse(false);
                yield new Measure.Join(
                        between(fields),
                        effect(fields, estimates),
                        without ? Measure.Reach.WITHOUT_AGREEMENT : Measure.Reach.ALL_PAIRS);
            }
            case "leave" -> {
                fields.only(List.of("members", "others", "effect", "standard_error", "spread", "citation"));
                yield new Measure.Leave(between(fields), effect(fields, estimates));
            }
            case "border" -> {
                fields.only(List.of("members", "others", "percent"));
                yield new Measure.Border(between(fields), needed(fields, "percent", 0, 90));
            }
            case "travel_time" -> {
                fields.only(List.of("members", "others", "hours", "percent_per_day"));
                yield new Measure.TravelTime(
                        between(fields),
                        needed(fields, "hours", 0, 2400),
                        fields.has("percent_per_day")
                                ? band(fields, "percent_per_day", 0, 20, estimates.day())
                                : estimates.day());
            }
            default -> tariffs(fields);
        };
    }

    private static boolean flag(YamlMap fields, String word) {
        return switch (word) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default ->
                throw fields.mistake("only_without_agreement", "must be true or false, not \"%s\"".formatted(word));
        };
    }

    private static Measure tariffs(YamlMap fields) {
        fields.only(List.of("exporters", "importers", "before", "after"));
        List<Country> exporters = someCountries(fields, "exporters");
        List<Country> importers = someCountries(fields, "importers");
        double before = needed(fields, "before", 0, 1000);
        double after = needed(fields, "after", 0, 1000);
        return new Measure.Tariffs(exporters, importers, before, after);
    }

    private static Between between(YamlMap fields) {
        Between between = new Between(someCountries(fields, "members"), countries(fields, "others"));
        if (between.all().size() < 2) {
            throw fields.mistake("members", "must be two countries or more, or one with others");
        }
        return between;
    }

    private static Effect effect(YamlMap fields, Estimates estimates) {
        Effect usual = estimates.agreement();
        boolean own = fields.has("effect");
        double value = number(fields, "effect", usual.value(), -5, 5);
        double error = number(fields, "standard_error", own ? 0 : usual.standardError(), 0, 5);
        double spread = number(fields, "spread", usual.spread(), 0, 5);
        boolean same = value == usual.value() && error == usual.standardError() && spread == usual.spread();
        return new Effect(value, error, spread, fields.findText("citation").orElse(same ? usual.citation() : ""));
    }

    private static Band elasticity(YamlMap map, Estimates estimates) {
        Band band = band(map, "elasticity", 1, 30, estimates.elasticity());
        if (band.low() <= 1) {
            throw map.mistake("elasticity", "must be above 1: at 1 trade does not answer to prices");
        }
        return band;
    }

    /** A number alone, which is not varied, or a map of value, low, high and citation. */
    private static Band band(YamlMap map, String field, double least, double most, Band usual) {
        if (isPlain(map, field)) {
            return Band.exact(number(map, field, usual.value(), least, most), "");
        }
        YamlMap fields = map.findMap(field).orElseThrow().only(List.of("value", "low", "high", "citation"));
        double value = number(fields, "value", usual.value(), least, most);
        double low = number(fields, "low", Math.min(value, usual.low()), least, most);
        double high = number(fields, "high", Math.max(value, usual.high()), least, most);
        if (low > value || high < value) {
            throw fields.mistake("value", "must lie between low and high");
        }
        boolean same = value == usual.value() && low == usual.low() && high == usual.high();
        return new Band(value, low, high, fields.findText("citation").orElse(same ? usual.citation() : ""));
    }

    private static boolean isPlain(YamlMap map, String field) {
        try {
            map.findMap(field);
            return false;
        } catch (IllegalArgumentException e) {
            return true; // it is no map
        }
    }

    /** Years in equal steps, or the part in force after each year. */
    private static List<Double> phaseIn(YamlMap map) {
        if (!map.has("phase_in")) {
            return List.of();
        }
        List<Double> shares = new ArrayList<>();
        try {
            shares.addAll(map.numbers("phase_in"));
        } catch (IllegalArgumentException e) {
            int years = whole(map, "phase_in", 0, 0, LAST_SHARE);
            IntStream.rangeClosed(1, years).forEach(year -> shares.add((double) year / years));
            return shares;
        }
        double before = 0;
        for (double share : shares) {
            if (share < before || share > 1) {
                throw map.mistake("phase_in", "parts must rise from 0 to 1");
            }
            before = share;
        }
        if (shares.size() > LAST_SHARE || (!shares.isEmpty() && before != 1)) {
            throw map.mistake("phase_in", "must be at most %d parts, the last of them 1".formatted(LAST_SHARE));
        }
        return shares;
    }

    private static List<Country> someCountries(YamlMap map, String field) {
        List<Country> countries = countries(map, field);
        if (countries.isEmpty()) {
            throw map.mistake(field, "must be a list of countries, such as [KEN, UGA]");
        }
        return countries;
    }

    private static List<Country> countries(YamlMap map, String field) {
        List<String> codes = map.texts(field);
        if (codes.size() > MOST_COUNTRIES) {
            throw map.mistake(field, "must be at most %d countries".formatted(MOST_COUNTRIES));
        }
        List<Country> countries = new ArrayList<>();
        for (String code : codes) {
            if (!code.matches("[A-Z]{3}")
                    || Countries.embedded().find(Country.of(code)).isEmpty()) {
                List<String> near = Countries.embedded().nearest(code);
                throw map.mistake(
                        field,
                        "there is no country \"%s\"%s"
                                .formatted(code, near.isEmpty() ? "" : "; maybe you want " + String.join(", ", near)));
            }
            Country country = Country.of(code);
            if (countries.contains(country)) {
                throw map.mistake(field, "%s is listed twice".formatted(code));
            }
            countries.add(country);
        }
        return countries;
    }

    private static double needed(YamlMap map, String field, double least, double most) {
        if (!map.has(field)) {
            throw map.mistake(field, "is missing");
        }
        return number(map, field, 0, least, most);
    }

    private static double number(YamlMap map, String field, double usual, double least, double most) {
        double value = map.findNumber(field).orElse(usual);
        if (value < least || value > most) {
            throw map.mistake(
                    field, "must be from %s to %s, not %s".formatted(plain(least), plain(most), plain(value)));
        }
        return value;
    }

    private static int whole(YamlMap map, String field, int usual, int least, int most) {
        double value = number(map, field, usual, least, most);
        if (value != Math.rint(value)) {
            throw map.mistake(field, "must be a whole number, not %s".formatted(value));
        }
        return (int) value;
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toPlainString();
    }
}
