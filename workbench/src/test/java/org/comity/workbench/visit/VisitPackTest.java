package org.comity.workbench.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.starter.StarterPack;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.brief.Brief;
import org.comity.workbench.brief.BriefFormat;
import org.comity.workbench.cite.Register;
import org.comity.workbench.situation.Situation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs of three pairs on three continents, from the figures of the starter pack, measured in print. */
class VisitPackTest {
    private static final Path PACK = Path.of(System.getProperty("comity.root", ".."), "starter");
    private static final List<Pair> PAIRS =
            List.of(Pair.of("CHN", "VNM"), Pair.of("KEN", "UGA"), Pair.of("PER", "BOL"));
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Pattern ID = Pattern.compile("\\b[a-z2-7]{10}\\b");

    @TempDir
    static Path home;

    private static Workbench workbench;

    @BeforeAll
    static void open() throws IOException {
        StarterPack.load(FactStore.open(home), PACK);
        workbench = Workbench.open(home, AsOf.LATEST);
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    private static Visit.Request request(Pair pair, int pages) {
        return new Visit.Request(
                new Situation.Request(
                        pair.home(),
                        Optional.empty(),
                        NeighbourRule.DEFAULT,
                        Frames.of(workbench).get("neighbourhood"),
                        40,
                        1),
                pair,
                DAY,
                pages);
    }

    private static String markdown(Brief brief) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        brief.write(BriefFormat.MARKDOWN, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void thePrintFitsItsPagesWithAnEmptyAndWithAFullDesk(@TempDir Path folder) throws Exception {
        Printed.need("chromium");
        Printed.need("soffice");
        Printed printed = new Printed(folder);
        Visit visit = Visit.of(workbench, Locale.ENGLISH);
        Map<Path, Integer> documents = new LinkedHashMap<>();
        List<String> over = new ArrayList<>();
        for (Pair pair : PAIRS) {
            DeskPapers full;
            try (Desk desk = ToyDesk.open(folder.resolve("desk" + pair))) {
                desk.write(Actor.LOCAL, tx -> {
                    ToyDesk.fill(tx, pair, DAY);
                    return true;
                });
                full = desk.read(Actor.LOCAL, tx -> DeskPapers.read(tx, pair, DAY));
            }
            for (int pages : List.of(1, 2, 4)) {
                for (DeskPapers papers : pages == 2 ? List.of(DeskPapers.NONE, full) : List.of(full)) {
                    String name = "%s-%d-%s".formatted(pair, pages, papers.asked() ? "full" : "empty");
                    Brief brief = visit.pack(request(pair, pages), papers);
                    int html = printed.pages(printed.write(brief, name, BriefFormat.HTML));
                    if (html > pages) {
                        over.add("%s.html has %d pages".formatted(name, html));
                    }
                    documents.put(printed.write(brief, name, BriefFormat.DOCX), pages);
                }
            }
        }
        printed.convert(List.copyOf(documents.keySet()));
        for (Map.Entry<Path, Integer> document : documents.entrySet()) {
            String name = String.valueOf(document.getKey().getFileName());
            int count = Printed.count(folder.resolve(name.replace(".docx", ".pdf")));
            if (count > document.getValue()) {
                over.add("%s has %d pages".formatted(name, count));
            }
        }
        assertThat(over).isEmpty();
    }

    @Test
    void everyFigureCarriesAnIdThatTheRegisterKnowsAndIsTheSameWhenMadeAgain() {
        for (Pair pair : PAIRS) {
            String text = markdown(Visit.of(workbench, Locale.ENGLISH).pack(request(pair, 2), DeskPapers.NONE));
            List<String> figures = lines(text, "10 figures both ways, checked", "| ");
            assertThat(figures).as(text).hasSize(12); // head, rule, ten
            for (String row : figures.subList(2, 12)) {
                String id = row.substring(row.lastIndexOf("| ", row.length() - 3) + 2, row.length() - 2);
                assertThat(Register.of(home).find(id)).as(row).isPresent();
            }
            assertThat(text).contains("10 of 10 were made again from their files");
            for (String line : lines(text, "five lines", null)) {
                Matcher id = ID.matcher(line.replaceAll("[\\\\\\[\\],]", " "));
                boolean known = id.results()
                        .anyMatch(found -> Register.of(home).find(found.group()).isPresent());
                assertThat(known || line.contains("not known")).as(line).isTrue();
            }
        }
    }

    /** The lines below a heading up to the next one, that begin so. */
    private static List<String> lines(
            String markdown, String heading, @org.jspecify.annotations.Nullable String start) {
        String below = markdown.substring(markdown.indexOf(heading) + heading.length());
        return below.substring(0, below.indexOf("\n## "))
                .lines()
                .filter(line -> !line.isBlank() && (start == null || line.startsWith(start)))
                .toList();
    }

    @Test
    void anEmptyStoreStillGivesAPackInWhichNothingIsKnown(@TempDir Path empty) {
        try (Workbench nothing = Workbench.open(empty, AsOf.LATEST)) {
            Pair pair = PAIRS.getFirst();
            String text = markdown(Visit.of(nothing, Locale.ENGLISH).pack(request(pair, 2), DeskPapers.NONE));
            for (String heading : List.of("five lines", "Common ground", "both ways, checked", "What is not known")) {
                assertThat(String.join(" ", lines(text, heading, null)))
                        .as(heading)
                        .containsIgnoringCase("not known")
                        .contains("comity data");
            }
        }
    }

    @Test
    void eachBlockWithoutDataSaysNotKnownAndHowToGetIt(@TempDir Path folder) {
        Pair pair = PAIRS.getLast();
        DeskPapers empty;
        try (Desk desk = ToyDesk.open(folder)) {
            empty = desk.read(Actor.LOCAL, tx -> DeskPapers.read(tx, pair, DAY));
        }
        for (DeskPapers papers : List.of(DeskPapers.NONE, empty)) {
            String text = markdown(Visit.of(workbench, Locale.ENGLISH).pack(request(pair, 2), papers));
            for (String heading : List.of("Last visits", "Promises due", "Differences, in", "What is not known")) {
                assertThat(String.join(" ", lines(text, heading, null)))
                        .as(heading)
                        .containsIgnoringCase("not known")
                        .containsAnyOf("FILE", "Sign in");
            }
        }
    }
}
