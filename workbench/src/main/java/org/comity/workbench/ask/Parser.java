package org.comity.workbench.ask;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.model.Clubs;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.workbench.ask.Mention.Role;
import org.comity.workbench.ask.Words.Word;

/** Takes a question apart: the longest phrase that is known goes first, what is not known is read as a slip. */
final class Parser {
    private static final int LONGEST = 7;
    /** A shorter word that is not known is no slip within a name: "yugoslavia un votes". */
    private static final int SHORTEST_SLIP = 3;

    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("from", Role.FROM),
            Map.entry("of", Role.OF),
            Map.entry("by", Role.OF),
            Map.entry("to", Role.TO),
            Map.entry("toward", Role.TO),
            Map.entry("into", Role.TO),
            Map.entry("in", Role.TO),
            Map.entry("at", Role.TO),
            Map.entry("enter", Role.TO),
            Map.entry("with", Role.UNSAID),
            Map.entry("between", Role.UNSAID),
            Map.entry("versu", Role.UNSAID),
            Map.entry("vs", Role.UNSAID),
            Map.entry("for", Role.UNSAID));
    private static final Set<String> COMPARING = Set.of("compare", "compared", "comparison", "versu", "vs", "against");
    private static final Set<String> NEIGHBOURS = Set.of("neighbour", "neighbor", "neighbourhood", "neighborhood");
    /** Words of every question, which say nothing of what is asked. */
    private static final Set<String> SILENT = Set.of(
            ("a an and or what which who whom whose how when where why is are was were be been being do doe did done has have had"
                            + " much many there their them they it its i we you me my our your this that these those as than then"
                            + " on about per each other any some every please show tell give get find see look plot draw chart"
                            + " graph table figure data dataset number statistic stat value amount level series source history"
                            + " trend evolution development over time year yearly annual annually during between among across"
                            + " bilateral mutual relation relationship link tie official can could would should may might will"
                            + " world worldwide global all country nation state partner both side one two total sum last past"
                            + " people person citizen inhabitant live lives living lived spend spent spending earn stay rate average mean index score rank indicator report s say"
                            + " go goe going come coming so not no if up out off also only just like need want know")
                    .split(" "));

    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;
    private final Slips slips;

    Parser(Gazetteer gazetteer, Vocabulary vocabulary) {
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
        this.slips = new Slips(gazetteer, vocabulary);
    }

    Parsed parse(String text) {
        Years.Read read = Years.read(Words.of(text));
        LocalDate date = read.years()
                .to()
                .or(() -> read.years().from())
                .map(year -> LocalDate.of(year, 12, 31))
                .orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        Reading first = new Reading(read.rest(), date, false);
        Reading reading = first.mentions.isEmpty() ? new Reading(read.rest(), date, true) : first;
        List<String> stems = read.rest().stream().map(Word::stem).toList();
        List<Parsed.Hit> hits = new ArrayList<>(reading.hits);
        Scattered.find(stems, vocabulary.phrases(), Parser::says).ifPresent(phrase -> {
            List<String> words = List.of(phrase.split(" "));
            hits.removeIf(hit -> hit.typed().isEmpty()
                    && words.containsAll(List.of(hit.phrase().split(" "))));
            hits.add(
                    new Parsed.Hit(phrase, vocabulary.findThing(phrase).stream().toList(), List.of(), ""));
        });
        return new Parsed(
                reading.grouped(),
                hits,
                read.years(),
                reading.evidence,
                List.copyOf(reading.wild),
                stems.stream().anyMatch(COMPARING::contains),
                reading.neighbours);
    }

    /** Whether a word says something of what is asked, or of how it stands to another. */
    private static boolean says(String stem) {
        return !SILENT.contains(stem) && !ROLES.containsKey(stem);
    }

    /** One passage over the words. */
    private final class Reading {
        private final List<Word> words;
        private final LocalDate date;
        private final boolean pressed;
        private final List<Mention> mentions = new ArrayList<>();
        private final List<Boolean> joined = new ArrayList<>();
        private final List<Parsed.Hit> hits = new ArrayList<>();
        private final List<String> wild = new ArrayList<>();
        private final List<String> evidence = new ArrayList<>();
        private Role role = Role.UNSAID;
        private boolean and;
        private boolean neighbours;

        Reading(List<Word> words, LocalDate date, boolean pressed) {
            this.words = words;
            this.date = date;
            this.pressed = pressed;
            int i = 0;
            while (i < words.size()) {
                i += step(i);
            }
        }

        /** Reads what begins at {@code i}; how many words that was. */
        private int step(int i) {
            int slip = slipAt(i);
            for (int length = Math.min(LONGEST, words.size() - i); length >= Math.max(2, slip); length--) {
                if (take(phrase(i, length), i, length, "")) {
                    return length;
                }
            }
            if (slip > 0) {
                Slips.Near near = slips.find(phrase(i, slip)).orElseThrow();
                take(near.phrase(), i, slip, phrase(i, slip));
                return slip;
            }
            return single(i);
        }

        /** How many words from {@code i} on are best read as one misspelt name; 0 when they are not. */
        private int slipAt(int i) {
            for (int length = Math.min(4, words.size() - i); length >= 1; length--) {
                List<Word> unknown = words.subList(i, i + length).stream()
                        .filter(this::isUnknown)
                        .toList();
                boolean opens = length == 1
                        || (!ROLES.containsKey(words.get(i).stem())
                                && unknown.stream()
                                        .noneMatch(word -> word.text().length() < SHORTEST_SLIP));
                if (!unknown.isEmpty() && opens && slips.find(phrase(i, length)).isPresent()) {
                    return length;
                }
            }
            return 0;
        }

        private boolean isUnknown(Word word) {
            return !SILENT.contains(word.stem())
                    && !SILENT.contains(word.text())
                    && !ROLES.containsKey(word.stem())
                    && !COMPARING.contains(word.stem())
                    && !NEIGHBOURS.contains(word.stem())
                    && gazetteer.find(word.stem()).isEmpty()
                    && gazetteer.findCode(word, pressed).isEmpty()
                    && vocabulary.findThing(word.stem()).isEmpty()
                    && vocabulary.withWord(word.stem()).isEmpty()
                    && !word.text().matches("\\d+");
        }

        private String phrase(int i, int length) {
            return words.subList(i, i + length).stream().map(Word::stem).collect(Collectors.joining(" "));
        }

        /** Takes a phrase that is known; of a single word only where it is a name or a thing. */
        private boolean take(String phrase, int i, int length, String typed) {
            Optional<Gazetteer.Place> place = gazetteer.find(phrase);
            if (place.isPresent()) {
                mention(place.get(), words.get(i + length - 1), typed);
                return true;
            }
            Optional<Vocabulary.Thing> thing = vocabulary.findThing(phrase);
            var named = vocabulary.named(phrase);
            if (thing.isPresent() || !named.isEmpty()) {
                hits.add(new Parsed.Hit(phrase, thing.stream().toList(), named, typed));
                evidence.addAll(List.of(phrase.split(" ")));
                leaveRole();
                return true;
            }
            if (!typed.isEmpty() && !vocabulary.withWord(phrase).isEmpty()) {
                evidence.add(phrase);
                return true;
            }
            return false;
        }

        private int single(int i) {
            Word word = words.get(i);
            Optional<Gazetteer.Place> code = gazetteer.findCode(word, pressed);
            if (word.capitals() && code.isPresent()) {
                mention(code.get(), word, "");
            } else if (ROLES.containsKey(word.stem())) {
                role = ROLES.get(word.stem());
                and = false;
            } else if (word.stem().equals("and")) {
                and = true;
            } else if (NEIGHBOURS.contains(word.stem())) {
                neighbours = true;
            } else if (take(word.stem(), i, 1, "")) {
                return 1;
            } else if (code.isPresent()) {
                mention(code.get(), word, "");
            } else if (isUnknown(word)) {
                evidence.add(word.stem());
                wild.add(word.text());
            } else if (!SILENT.contains(word.stem()) && !SILENT.contains(word.text())) {
                evidence.add(word.stem());
            }
            return 1;
        }

        private void leaveRole() {
            if (role != Role.FROM) {
                role = Role.UNSAID;
            }
            and = false;
        }

        private void mention(Gazetteer.Place place, Word last, String typed) {
            Role said = role == Role.UNSAID && (place.ofIt() || last.owns()) ? Role.OF : role;
            boolean first = mentions.isEmpty();
            List<Country> countries = thenAlive(place.countries());
            joined.add(!first && and && role == Role.UNSAID);
            mentions.add(
                    place.club().isEmpty()
                            ? new Mention(
                                    countries.subList(0, 1), countries.subList(1, countries.size()), "", said, typed)
                            : new Mention(members(place.club(), date), List.of(), place.club(), said, typed));
            role = Role.UNSAID;
            and = false;
        }

        /** Of those that a name may mean the ones that there were in the year asked for come first. */
        private List<Country> thenAlive(List<Country> countries) {
            return countries.stream()
                    .sorted(Comparator.comparing((Country country) ->
                            !Countries.embedded().get(country).isAlive(date)))
                    .toList();
        }

        /** The mentions, where "and" hands on the side of the one before: from China and India. */
        List<Mention> grouped() {
            List<Mention> result = new ArrayList<>();
            for (int i = 0; i < mentions.size(); i++) {
                Mention mention = mentions.get(i);
                boolean inherits = joined.get(i) && mentions.size() > 2;
                result.add(inherits ? mention.as(result.getLast().role()) : mention);
            }
            return result;
        }
    }

    /** The members on the date; those of today where there were none yet. */
    private static List<Country> members(String club, LocalDate date) {
        List<Country> members = Clubs.embedded().members(club, date).stream()
                .map(Clubs.Membership::member)
                .toList();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return members.isEmpty() && date.isBefore(today) ? members(club, today) : members;
    }
}
