package org.comity.workbench.security.told;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.comity.model.Country;
import org.comity.model.Messages;

/** Says in words what stands in a line of the list of changes. */
public final class ToldWords {
    private static final double HARDLY_CHANCE = 0.01;
    private static final double SELDOM_CHANCE = 0.05;
    private static final double MAYBE_CHANCE = 0.1;

    private final Messages texts;
    private final Function<Country, String> names;

    private ToldWords(Messages texts, Function<Country, String> names) {
        this.texts = texts;
        this.names = names;
    }

    /**
     * In a language.
     *
     * @param names what countries, territories and economies are called in it
     */
    public static ToldWords in(Locale locale, Function<Country, String> names) {
        return new ToldWords(Messages.of("org/comity/workbench/security/told/messages", locale), names);
    }

    Messages texts() {
        return texts;
    }

    String name(Country country) {
        return names.apply(country);
    }

    /** Who does and who is done to: {@code Kenya → Uganda}, {@code Kenya and Uganda}. */
    public String direction(ToldChange line) {
        boolean isBack = line.direction().equals("partner_to_home");
        Country from = isBack ? line.partner() : line.home();
        Country to = isBack ? line.home() : line.partner();
        String key = line.direction().equals("undirected") ? "direction.both" : "direction.way";
        return texts.text(key, Map.of("from", name(from), "to", name(to)));
    }

    /** What is reported, in neutral words. */
    public String kind(String kind) {
        return texts.has("kind." + kind) ? texts.text("kind." + kind) : kind;
    }

    /** How unusual it is after all series were looked at. */
    public String unusual(ToldChange line) {
        String word = line.q() <= HARDLY_CHANCE
                ? "hardly"
                : line.q() <= SELDOM_CHANCE ? "seldom" : line.q() <= MAYBE_CHANCE ? "maybe" : "chance";
        return texts.text("unusual." + word);
    }

    /** The figure behind it. */
    public String share(ToldChange line) {
        return texts.text("unusual.q", Map.of("q", String.format(Locale.ROOT, "%.2g", line.q())));
    }

    /** A figure of a forecast for reading, as its words have it. */
    public String figure(double value) {
        return String.format(texts.locale(), Math.abs(value) >= 10 ? "%.0f" : "%.1f", value);
    }

    /** How sure the date is: the interval of a change; that of a latest figure is known. */
    public String sure(ToldChange line) {
        if (line.isLatest()) {
            return texts.text("sure.latest", Map.of("period", line.period()));
        }
        boolean isOne = line.notBefore().equals(line.notAfter());
        return texts.text(
                isOne ? "sure.one" : "sure.between",
                Map.of("period", line.period(), "low", line.notBefore(), "high", line.notAfter()));
    }

    /** That the source itself changed in that time; empty where it did not. */
    public String sourceBreak(ToldChange line) {
        return line.sourceBreak().isEmpty() ? "" : texts.text("sure.break", Map.of("day", line.sourceBreak()));
    }
}
