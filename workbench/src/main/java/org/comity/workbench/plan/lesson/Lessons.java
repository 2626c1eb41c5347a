package org.comity.workbench.plan.lesson;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.plan.Measure;
import org.comity.desk.promise.Commitment;
import org.comity.desk.record.Kept;
import org.comity.desk.work.Lesson;
import org.comity.model.Country;

/** Lessons by what is asked for, and those that are like a measure. */
public final class Lessons {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONG_WORD = 5;
    private static final int ENOUGH_WORDS = 2;
    private static final int MOST = 5;

    private Lessons() {}

    /** In what a lesson is like a measure. */
    public enum Likeness {
        /** Between the same two countries, whichever of them asks. */
        PAIR,
        /** With one of them. */
        COUNTRY,
        /** Of the topic of the promise that the measure keeps. */
        TOPIC,
        /** At least two long words of the measure's title stand in it. */
        WORDS
    }

    /** A lesson with what makes it like a measure, and the words that both have. */
    public record Alike(Kept<Lesson> kept, List<Likeness> by, List<String> words) {}

    /**
     * Lessons by title.
     *
     * @param words each of them stands somewhere in the lesson, whatever its case; empty for all
     * @param topic empty for all
     */
    public static List<Kept<Lesson>> find(ReadTx tx, String words, String topic, Optional<Country> country) {
        List<String> wanted = Stream.of(WORDS.split(words.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        return tx.list(Lesson.class, Query.all().orderBy("title")).stream()
                .filter(kept -> topic.isEmpty() || kept.record().topic().equalsIgnoreCase(topic))
                .filter(kept -> country.isEmpty() || countries(kept.record()).contains(country.get()))
                .filter(kept -> {
                    String text = text(kept.record()).toLowerCase(Locale.ROOT);
                    return wanted.stream().allMatch(text::contains);
                })
                .toList();
    }

    /** Every topic that a lesson has. */
    public static List<String> topics(ReadTx tx) {
        return tx.list(Lesson.class).stream()
                .map(kept -> kept.record().topic())
                .filter(topic -> !topic.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    /** At most five lessons like a measure, those that are like it in more ways first. */
    public static List<Alike> like(ReadTx tx, Measure measure) {
        Optional<String> topic = measure.commitment()
                .flatMap(id -> tx.find(Commitment.class, id))
                .map(kept -> kept.record().topic())
                .filter(text -> !text.isBlank());
        Set<String> title = longWords(measure.title());
        return tx.list(Lesson.class).stream()
                .map(kept -> alike(kept, measure, topic, title))
                .filter(one -> !one.by().isEmpty())
                .sorted(Comparator.comparingInt((Alike one) -> -one.by().size())
                        .thenComparing(one -> one.by().getFirst())
                        .thenComparing(one -> one.kept().record().title())
                        .thenComparing(one -> one.kept().id()))
                .limit(MOST)
                .toList();
    }

    private static Alike alike(Kept<Lesson> kept, Measure measure, Optional<String> topic, Set<String> title) {
        Lesson lesson = kept.record();
        Set<Country> theirs = countries(lesson);
        Set<Country> ours = Stream.concat(measure.home().stream(), measure.partner().stream())
                .collect(Collectors.toSet());
        boolean pair = theirs.size() == 2 && theirs.equals(ours);
        boolean country = !pair && theirs.stream().anyMatch(ours::contains);
        Set<String> words = longWords(text(lesson));
        words.retainAll(title);
        Stream<Likeness> by = Stream.of(
                        pair ? Optional.of(Likeness.PAIR) : Optional.<Likeness>empty(),
                        country ? Optional.of(Likeness.COUNTRY) : Optional.<Likeness>empty(),
                        topic.filter(lesson.topic()::equalsIgnoreCase).map(_ -> Likeness.TOPIC),
                        words.size() >= ENOUGH_WORDS ? Optional.of(Likeness.WORDS) : Optional.<Likeness>empty())
                .flatMap(Optional::stream);
        return new Alike(kept, by.toList(), words.size() >= ENOUGH_WORDS ? List.copyOf(words) : List.of());
    }

    private static Set<Country> countries(Lesson lesson) {
        return Stream.concat(lesson.home().stream(), lesson.partner().stream()).collect(Collectors.toSet());
    }

    private static String text(Lesson lesson) {
        return String.join("\n", lesson.title(), lesson.topic(), lesson.situation(), lesson.done(), lesson.outcome());
    }

    private static Set<String> longWords(String text) {
        return Stream.of(WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= LONG_WORD)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
