package org.comity.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.model.Countries.Life;
import org.comity.model.CrosswalkFiles.Code;

/** Says, for a code outside its dates, when it holds and what to write instead. */
final class Alternatives {
    private static final LocalDate BEGINNING = LocalDate.of(1700, 1, 1);

    private final Map<Country, Life> lives;
    private final CodeIndex index;

    Alternatives(Map<Country, Life> lives, CodeIndex index) {
        this.lives = lives;
        this.index = index;
    }

    /** For example: {@code COW 260 (DEU) is valid 1955-05-05 to 1990-10-02; on 1995-12-31 use 255 (DEU).} */
    String sentence(CodeScheme scheme, String text, List<Code> meanings, LocalDate date) {
        SequencedSet<Country> countries = new LinkedHashSet<>();
        meanings.forEach(code -> countries.add(code.country()));
        String valid = countries.stream()
                .map(country -> bracket(scheme, country) + "is valid " + spells(country, meanings))
                .collect(Collectors.joining(", "));
        Set<String> use = new TreeSet<>();
        for (Country country : countries) {
            standIns(country, scheme, date)
                    .forEach(standIn -> index.codeOf(standIn, scheme, date)
                            .ifPresent(code -> use.add((code + " " + bracket(scheme, standIn)).strip())));
        }
        String what = scheme == CodeScheme.NAME ? "The name \"" + text + "\"" : scheme + " " + text;
        return "%s %s; on %s %s.".formatted(what, valid, date, use(use));
    }

    private static String use(Set<String> codes) {
        return switch (codes.size()) {
            case 0 -> "nothing on the list stands for it";
            case 1 -> "use " + codes.iterator().next();
            default -> "use one of " + String.join(", ", codes);
        };
    }

    private static String bracket(CodeScheme scheme, Country country) {
        return scheme == CodeScheme.ISO3 ? "" : "(" + country + ") ";
    }

    private static String spells(Country country, List<Code> meanings) {
        return meanings.stream()
                .filter(code -> code.country().equals(country))
                .map(code -> spell(code.spell()))
                .collect(Collectors.joining(" and "));
    }

    private static String spell(Countries.Spell spell) {
        Optional<LocalDate> until = spell.until();
        if (until.isEmpty()) {
            return "from " + spell.from();
        }
        return spell.from().equals(BEGINNING) ? "until " + until.get() : spell.from() + " to " + until.get();
    }

    /** The country itself when it has a code on the date; else who followed it, else what it was part of or followed. */
    private List<Country> standIns(Country country, CodeScheme scheme, LocalDate date) {
        List<Country> found = new ArrayList<>();
        forward(country, scheme, date, found);
        Life life = lives.get(country);
        if (found.isEmpty() && life != null && !life.isAlive(date)) {
            backward(country, scheme, date, found);
        }
        return found;
    }

    private void forward(Country country, CodeScheme scheme, LocalDate date, List<Country> found) {
        Life life = lives.get(country);
        if (life == null) {
            return;
        }
        if (index.codeOf(country, scheme, date).isPresent()) {
            found.add(country);
        } else if (life.until().map(date::isAfter).orElse(false)) {
            life.successors().forEach(next -> forward(next, scheme, date, found));
        }
    }

    private void backward(Country country, CodeScheme scheme, LocalDate date, List<Country> found) {
        for (Life life : lives.values()) {
            boolean followed = life.successors().contains(country);
            boolean left = Optional.ofNullable(lives.get(country))
                    .flatMap(Life::outOf)
                    .map(life.country()::equals)
                    .orElse(false);
            if (!followed && !left) {
                continue;
            }
            if (index.codeOf(life.country(), scheme, date).isPresent()) {
                found.add(life.country());
            } else if (date.isBefore(life.from())) {
                backward(life.country(), scheme, date, found);
            }
        }
    }
}
