package org.comity.workbench.plan.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.promise.Commitment;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.work.Lesson;
import org.comity.model.Country;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {
    private static final Placing TRADE = Placing.of("trade");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    private static Lesson lesson(String id, String title, String topic, String home, String partner) {
        return new Lesson(
                id,
                title,
                "Lorries waited for a day.",
                "Both customs moved under one roof.",
                "Waiting fell to three hours.",
                topic,
                "Report",
                Optional.of(home).filter(code -> !code.isEmpty()).map(Country::of),
                Optional.of(partner).filter(code -> !code.isEmpty()).map(Country::of));
    }

    @BeforeEach
    void open(@TempDir Path home) {
        desk = Desk.open(DeskSettings.of(home));
        desk.write(Actor.LOCAL, tx -> {
            tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.empty()));
            tx.add(lesson("pair", "A bridge", "roads", "UGA", "KEN"), TRADE);
            tx.add(lesson("one", "A ferry", "roads", "KEN", "TZA"), TRADE);
            tx.add(lesson("far", "One roof for customs at a border post", "customs", "PER", "BRA"), TRADE);
            tx.add(lesson("none", "A film week", "culture", "VNM", "LAO"), TRADE);
            return tx.add(commitment(), TRADE);
        });
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Commitment commitment() {
        return new Commitment(
                "promise",
                "They will open a post.",
                "Kenya",
                "open a post",
                "Uganda",
                Optional.empty(),
                Optional.empty(),
                "Customs",
                Optional.empty(),
                "",
                Optional.empty(),
                "Communiqué",
                "line 1",
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Measure measure(Optional<String> promise) {
        return new Measure(
                "m",
                Optional.empty(),
                "Border post with one customs hall",
                "",
                Step.PROPOSED,
                Optional.empty(),
                "",
                Optional.of(Country.of("KEN")),
                Optional.of(Country.of("UGA")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                promise);
    }

    @Test
    void alikeIsSaidInWhatAndTheMostAlikeStandsFirst() {
        List<Lessons.Alike> like = desk.read(Actor.LOCAL, tx -> Lessons.like(tx, measure(Optional.of("promise"))));
        assertThat(like).extracting(one -> one.kept().id()).containsExactly("far", "pair", "one");
        assertThat(like.get(0).by()).containsExactly(Lessons.Likeness.TOPIC, Lessons.Likeness.WORDS);
        assertThat(like.get(0).words()).containsExactly("border", "customs");
        assertThat(like.get(1).by()).containsExactly(Lessons.Likeness.PAIR);
        assertThat(like.get(2).by()).containsExactly(Lessons.Likeness.COUNTRY);
    }

    @Test
    void theOtherSideFindsTheSame() {
        Measure turned = new Measure(
                "m",
                Optional.empty(),
                "Post",
                "",
                Step.PROPOSED,
                Optional.empty(),
                "",
                Optional.of(Country.of("UGA")),
                Optional.of(Country.of("KEN")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(desk.read(Actor.LOCAL, tx -> Lessons.like(tx, turned))
                        .getFirst()
                        .by())
                .containsExactly(Lessons.Likeness.PAIR);
    }

    @Test
    void lessonsAreFoundByWordsTopicAndCountry() {
        assertThat(ids("ROOF customs", "", Optional.empty())).containsExactly("pair", "one", "none", "far");
        assertThat(ids("bridge", "", Optional.empty())).containsExactly("pair");
        assertThat(ids("", "roads", Optional.empty())).containsExactly("pair", "one");
        assertThat(ids("", "", Optional.of(Country.of("KEN")))).containsExactly("pair", "one");
        assertThat(ids("nothing", "", Optional.empty())).isEmpty();
    }

    private List<String> ids(String words, String topic, Optional<Country> country) {
        List<Kept<Lesson>> found = desk.read(Actor.LOCAL, tx -> Lessons.find(tx, words, topic, country));
        return found.stream().map(Kept::id).toList();
    }
}
