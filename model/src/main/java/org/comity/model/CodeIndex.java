package org.comity.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.model.Countries.Life;
import org.comity.model.CrosswalkFiles.Aggregate;
import org.comity.model.CrosswalkFiles.Code;

/** Finds codes by hash: one look-up a code, whatever the scheme. */
final class CodeIndex {
    private final Map<Country, Life> lives;
    private final Map<CodeScheme, Map<String, List<Code>>> byCode = new EnumMap<>(CodeScheme.class);
    private final Map<CodeScheme, Map<Country, List<Code>>> byCountry = new EnumMap<>(CodeScheme.class);
    private final Map<CodeScheme, Map<String, Aggregate>> aggregates = new EnumMap<>(CodeScheme.class);
    private final List<Aggregate> prefixes = new ArrayList<>();
    private final Alternatives alternatives;

    CodeIndex(Map<Country, Life> lives, List<Code> codes, List<Aggregate> wholes) {
        this.lives = lives;
        this.alternatives = new Alternatives(lives, this);
        for (CodeScheme scheme : CodeScheme.values()) {
            byCode.put(scheme, new HashMap<>());
            byCountry.put(scheme, new HashMap<>());
            aggregates.put(scheme, new HashMap<>());
        }
        for (Code code : codes) {
            of(byCode, code.scheme())
                    .computeIfAbsent(CodeText.normal(code.scheme(), code.code()), c -> new ArrayList<>())
                    .add(code);
            of(byCountry, code.scheme())
                    .computeIfAbsent(code.country(), c -> new ArrayList<>())
                    .add(code);
        }
        for (Aggregate whole : wholes) {
            if (whole.code().endsWith("*")) {
                prefixes.add(whole);
            } else {
                of(aggregates, whole.scheme()).put(CodeText.normal(whole.scheme(), whole.code()), whole);
            }
        }
    }

    Resolution resolve(CodeScheme scheme, String text, LocalDate date, Meaning meaning) {
        String code = CodeText.normal(scheme, text);
        List<Code> meanings = of(byCode, scheme).getOrDefault(code, List.of());
        if (meanings.isEmpty()) {
            return aggregate(scheme, code).orElseGet(() -> refuseUnknown(scheme, text));
        }
        if (meaning == Meaning.NOW) {
            for (Code candidate : meanings) {
                if (candidate.spell().until().isEmpty()) {
                    return new Resolution.Matched(candidate.country());
                }
            }
        }
        for (Code candidate : meanings) {
            if (candidate.spell().holds(date)) {
                return new Resolution.Matched(candidate.country());
            }
        }
        return new Resolution.Refused(
                Resolution.Reason.OUTSIDE_DATES, alternatives.sentence(scheme, text.strip(), meanings, date));
    }

    Optional<String> codeOf(Country country, CodeScheme scheme, LocalDate date) {
        return of(byCountry, scheme).getOrDefault(country, List.of()).stream()
                .filter(code -> code.spell().holds(date))
                .map(Code::code)
                .findFirst();
    }

    NavigableSet<LocalDate> turningPoints() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        byCode.values()
                .forEach(codes -> codes.values()
                        .forEach(meanings -> meanings.forEach(code -> {
                            days.add(code.spell().from());
                            code.spell().until().map(day -> day.plusDays(1)).ifPresent(days::add);
                        })));
        return days;
    }

    private Optional<Resolution> aggregate(CodeScheme scheme, String code) {
        Aggregate whole = of(aggregates, scheme).get(code);
        if (whole != null) {
            return Optional.of(new Resolution.OutOfScope(whole.what()));
        }
        return prefixes.stream()
                .filter(p -> p.scheme() == scheme
                        && code.startsWith(CodeText.normal(
                                scheme, p.code().substring(0, p.code().length() - 1))))
                .<Resolution>map(p -> new Resolution.OutOfScope(p.what()))
                .findFirst();
    }

    private Resolution refuseUnknown(CodeScheme scheme, String text) {
        return new Resolution.Refused(
                scheme == CodeScheme.NAME ? Resolution.Reason.UNKNOWN_NAME : Resolution.Reason.UNKNOWN_CODE,
                unknown(scheme, text));
    }

    /** One sentence: that a code is not on the list, and the nearest that are. */
    String unknown(CodeScheme scheme, String text) {
        String what = scheme == CodeScheme.NAME ? "The name \"%s\"" : scheme + " \"%s\"";
        String short_ = text.strip().length() > 60 ? text.strip().substring(0, 60) + "..." : text.strip();
        List<String> near = nearest(scheme, short_);
        return what.formatted(short_) + " names no country on the list"
                + (near.isEmpty() ? "." : "; the nearest are " + String.join(", ", near) + ".");
    }

    /** At most three codes that come near, each with its country. */
    List<String> nearest(CodeScheme scheme, String text) {
        return Nearest.to(CodeText.normal(scheme, text), of(byCode, scheme).keySet()).stream()
                .map(code -> of(byCode, scheme).getOrDefault(code, List.of()).getFirst())
                .map(code -> scheme == CodeScheme.ISO3
                        ? "%s (%s)".formatted(code.code(), name(code.country()))
                        : "%s (%s)".formatted(code.code(), code.country()))
                .toList();
    }

    private String name(Country country) {
        Life life = lives.get(country);
        return life == null ? country.code() : life.name();
    }

    private static <V> V of(Map<CodeScheme, V> map, CodeScheme scheme) {
        V value = map.get(scheme);
        if (value == null) {
            throw new IllegalStateException("No codes of scheme " + scheme);
        }
        return value;
    }
}
