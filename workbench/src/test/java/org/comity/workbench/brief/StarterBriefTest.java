package org.comity.workbench.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.starter.StarterPack;
import org.comity.model.Country;
import org.comity.model.NeighbourRule;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.situation.Situation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Briefs of homes on three continents from the starter pack, as a fresh machine makes them. */
class StarterBriefTest {
    private static final Path PACK = Path.of(System.getProperty("comity.root", ".."), "starter");

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

    @ParameterizedTest
    @CsvSource({"KEN,Kenya,Ethiopia", "PER,Peru,Bolivia", "VNM,Vietnam,Laos"})
    void aFreshMachineBriefsAnyHome(String code, String name, String neighbour) throws IOException {
        Situation.Request request = new Situation.Request(
                Country.of(code),
                Optional.empty(),
                NeighbourRule.DEFAULT,
                Frames.of(workbench).get("neighbourhood"),
                40,
                1);
        Brief brief = Briefing.of(workbench).brief(request, Locale.ENGLISH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        brief.write(BriefFormat.HTML, out);
        String html = out.toString(StandardCharsets.UTF_8);
        Path folder = Files.createDirectories(Path.of("target", "briefs"));
        Files.writeString(folder.resolve("starter-" + code + ".html"), html);
        assertThat(html)
                .contains(
                        "<h1>" + name + " and its neighbours</h1>", neighbour, "import it: comity data import", "CC BY")
                .contains("cow-contiguity", "Natural Earth")
                .contains("Agreement in UN votes is shown as alignment")
                .doesNotContain("NaN", "Infinity", "Optional[", ">null<")
                .hasSizeLessThan(1_500_000);
        assertThat(brief.age()).startsWith("Figures to 20");
        assertThat(html.split("<svg ", -1)).hasSameSizeAs(html.split("<details open>", -1));
        assertThat(html).contains("[" + brief.findings().getFirst().id() + "]");
    }
}
