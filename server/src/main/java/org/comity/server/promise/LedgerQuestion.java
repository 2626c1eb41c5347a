package org.comity.server.promise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.desk.promise.PromiseState;
import org.comity.model.Country;
import org.comity.server.page.Language;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.workbench.promise.LedgerFilter;

/** What an address asks of the ledger and the register. */
public final class LedgerQuestion {
    private LedgerQuestion() {}

    public static LedgerFilter filter(Switches switches) {
        return new LedgerFilter(
                country(switches.get("home")),
                country(switches.get("partner")),
                switches.get("agreement"),
                "",
                switches.get("q"),
                switches.get("department"));
    }

    /** The day asked for, else today. */
    public static LocalDate on(Switches switches, LocalDate today) {
        String text = switches.get("on");
        if (text.isEmpty()) {
            return today;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException fault) {
            throw new Wrong(400, "bad-date", "A date is written 2024-12-31, not \"%s\".".formatted(text));
        }
    }

    /** The state that some voice must give; empty for any. */
    static Optional<PromiseState> state(Switches switches) {
        String word = switches.get("state");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(PromiseState.values())
                .filter(state -> word(state).equals(word))
                .findFirst()
                .orElseThrow(() -> new Wrong(400, "bad-state", "There is no state \"%s\".".formatted(word))));
    }

    /** A country of a switch; empty when it is not given. */
    public static Optional<Country> country(String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Country.of(code.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException fault) {
            throw new Wrong(400, "bad-country", "A country is a code of three letters such as KEN.");
        }
    }

    /** The countries of a switch by name: those that occur, and the one asked for. */
    public static List<Choice> countries(Collection<String> codes, String chosen, Language language) {
        TreeSet<String> all = new TreeSet<>(codes);
        country(chosen).ifPresent(country -> all.add(country.code()));
        return all.stream()
                .map(Country::of)
                .sorted(language.byName())
                .map(one ->
                        new Choice(one.code(), language.name(one), one.code().equalsIgnoreCase(chosen)))
                .toList();
    }

    /** A constant as addresses and bundles write it. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
