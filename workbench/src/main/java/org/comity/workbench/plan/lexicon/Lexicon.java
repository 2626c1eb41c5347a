package org.comity.workbench.plan.lexicon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comity.model.Countries;
import org.comity.model.Names;

/** The words of one language, ready to look up. Immutable; safe for use by many threads. */
public final class Lexicon {
    private final Map<String, Set<String>> words;
    private final Map<String, Map<String, String>> maps;
    private final Map<String, List<Formula>> formulas = new HashMap<>();
    private final List<Formula> all = new ArrayList<>();
    private final Verbs verbs;
    private final Set<String> countryWords = new HashSet<>();

    private Lexicon(LexiconFiles files) {
        words = files.words();
        maps = files.maps();
        Set<String> bases = new HashSet<>(words("plain"));
        bases.addAll(words("also_nouns"));
        bases.addAll(words("more"));
        for (Map<String, List<String>> fields : files.formulas()) {
            String first = fields.getOrDefault("say", List.of("")).getFirst().split(" ")[0];
            for (String verb : first.split("\\|")) {
                if (fields.getOrDefault("takes", List.of()).size() > 0
                        && verb.matches("[a-z-]{3,}")
                        && !verb.endsWith("ion")) {
                    bases.add(verb);
                }
            }
        }
        bases.removeAll(List.of(
                "agreement", "consensus", "convinced", "confident", "aware", "mindful", "conscious", "concerned"));
        bases.addAll(map("irregular").keySet());
        verbs = new Verbs(bases, map("irregular"), words("doubled"));
        for (Map<String, List<String>> fields : files.formulas()) {
            Formula formula = Formula.of(fields);
            all.add(formula);
            for (String first : formula.steps().getFirst().words()) {
                formulas.computeIfAbsent(first, f -> new ArrayList<>()).add(formula);
            }
        }
        formulas.values()
                .forEach(list -> list.sort(java.util.Comparator.comparingInt(
                        (Formula formula) -> -formula.steps().size())));
        addCountries();
    }

    /** English, as it ships with Comity. */
    public static Lexicon english() {
        return Shipped.ENGLISH;
    }

    /** English with a user's file, or all {@code .yaml} files of a folder, over it. */
    public static Lexicon english(Path own) throws IOException {
        return new Lexicon(new LexiconFiles().own().with(own));
    }

    private void addCountries() {
        Names names = Names.of(Locale.ENGLISH);
        for (Countries.Life life : Countries.embedded().list()) {
            for (String name : List.of(names.name(life.country()), life.name())) {
                countryWords.add(name.toLowerCase(Locale.ROOT).replace('’', '\''));
            }
        }
    }

    /** The words of a list; empty where there is no such list. */
    public Set<String> words(String list) {
        return words.getOrDefault(list, Set.of());
    }

    /** A map of the lexicon; empty where there is no such map. */
    public Map<String, String> map(String name) {
        return maps.getOrDefault(name, Map.of());
    }

    public boolean is(String list, String word) {
        return words(list).contains(word);
    }

    public Verbs verbs() {
        return verbs;
    }

    /** The formulas whose first word is the lemma, the longest first. */
    public List<Formula> formulas(String lemma) {
        return formulas.getOrDefault(lemma, List.of());
    }

    /** All formulas, a user's own first. */
    public List<Formula> formulas() {
        return List.copyOf(all);
    }

    /** Whether this is the name of a country in English, in lower case. */
    public boolean isCountry(String name) {
        return countryWords.contains(name);
    }

    private static final class Shipped {
        static final Lexicon ENGLISH = new Lexicon(new LexiconFiles().own());
    }
}
