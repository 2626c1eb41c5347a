package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visits, channels and papers of two countries on the command line, in and out. */
class VisitsCommandTest {
    private static final String JOURNEYS = """
        Year,Name,Level,Country
        2015,A Person,President,Peru
        2018,A Person,President,Peru
        2018,A Person,Premier,Nowhere
        """;
    private static final String CHANNELS = """
        kind,title,home,partner,opened,source
        hotline,Border line,PER,BOL,2001-02-03,Gazette
        """;
    private static final String PAPERS = """
        id,kind,country,title,published,source,address
        wp,white_paper,PER,White paper,2019-01-01,Ministry,https://example.org
        """;
    private static final String PASSAGES = """
        paper,names,what,concerns,text,place
        wp,aim,open borders,BOL,We seek open borders.,page 4
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path home;

    private Run in(String noun, String text, String... more) throws IOException {
        Path file = Files.writeString(home.resolve("in.csv"), text);
        String[] all = new String[5 + more.length];
        System.arraycopy(new String[] {noun, "import", file.toString(), "--format", "csv"}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return Run.in(home, all);
    }

    /** As of ties: a code that nobody has, or the same country twice, is wrong use. */
    @Test
    void bothSidesOfAPairMustBeKnown() {
        for (String noun : new String[] {"visits", "papers", "promises", "calendar"}) {
            Run unknown = Run.in(home, noun, "pair", "KEN", "XYZ");
            assertThat(unknown.code()).as(noun).isEqualTo(2);
            assertThat(unknown.err()).contains("There is no country, territory or economy with the code XYZ");
            Run twice = Run.in(home, noun, "pair", "KEN", "KEN");
            assertThat(twice.code()).as(noun).isEqualTo(2);
            assertThat(twice.err()).contains("A pair needs two countries, not KEN twice.");
        }
    }

    @Test
    void journeysBecomeVisitsOfEitherSide() throws IOException {
        Run.in(home, "desk", "init", "trade");
        assertThat(in("visits", JOURNEYS).err()).contains("add --guest CODE");
        Run read = in("visits", JOURNEYS, "--guest", "BOL", "--source", "A list, https://example.org/list");
        assertThat(read.out()).as(read.err()).endsWith("occasion,3,2,0,0,1\n");
        assertThat(read.err()).contains("line 4:").contains("Nowhere");
        assertThat(in("visits", CHANNELS).out()).endsWith("channel,1,1,0,0,0\n");

        // of Peru no journey to anybody is held, so that its number and reciprocity are not known
        Run there = Run.in(home, "visits", "pair", "BOL", "PER", "--on", "2020-01-01", "--format", "csv");
        assertThat(there.out().lines().skip(1).map(line -> line.substring(0, 18)))
                .as(there.err())
                .containsExactly("all,2,,0,,2018,366", "head of state,2,,0");
        Run back = Run.in(home, "visits", "pair", "PER", "BOL", "--on", "2020-01-01", "--format", "csv");
        assertThat(back.out()).contains("\nall,,2,0,,");
        Run channels = Run.in(
                home, "visits", "pair", "PER", "BOL", "--on", "2020-01-01", "--format", "csv", "--table", "channels");
        assertThat(channels.out()).contains("Border line,hotline,");

        Path out = home.resolve("out.ics");
        assertThat(Run.in(home, "visits", "export", "-o", out.toString()).code())
                .isZero();
        assertThat(Run.in(home, "visits", "import", out.toString(), "--format", "csv")
                        .out())
                .endsWith("occasion,2,0,0,2,0\n");
    }

    @Test
    void papersAreQuotedForBothSides() throws IOException {
        Run.in(home, "desk", "init", "trade");
        assertThat(in("papers", PAPERS).out()).endsWith("paper,1,1,0,0,0\n");
        assertThat(in("papers", PASSAGES).out()).endsWith("passage,1,1,0,0,0\n");
        Run pair = Run.in(home, "papers", "pair", "BOL", "PER", "--on", "2020-01-01", "--format", "csv");
        assertThat(pair.out()).contains("PER,aim,open borders,BOL,We seek open borders.,White paper,page 4,2019-01-01");
        assertThat(Run.in(home, "papers", "export").out()).startsWith("id,kind,country,title,published");
    }

    @Test
    void thePromisesOfAPairHaveARowForEachSideAndVoice() {
        Run.in(home, "desk", "init", "trade");
        Run pair = Run.in(home, "promises", "pair", "PER", "BOL", "--on", "2020-01-01", "--format", "csv");
        assertThat(pair.out().lines().map(line -> line.substring(0, Math.min(15, line.length()))))
                .as(pair.err())
                .containsExactly(
                        "by,to,voice,pro",
                        "PER,BOL,own,0,0",
                        "PER,BOL,other,0",
                        "PER,BOL,third,0",
                        "BOL,PER,own,0,0",
                        "BOL,PER,other,0",
                        "BOL,PER,third,0");
    }
}
