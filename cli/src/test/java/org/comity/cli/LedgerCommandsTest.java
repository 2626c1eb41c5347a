package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises and agreements on the command line. */
class LedgerCommandsTest {
    private static final String PROMISES = """
            id,text,actor,counterpart,home,partner,due,source,vague
            posts,Kenya will open two posts.,Kenya,Uganda,KEN,UGA,2029-12-31,https://example.org/1,false
            fees,Kenya will lower fees.,Kenya,Uganda,KEN,UGA,2029-12-31,https://example.org/1,false
            ties,Uganda will deepen ties.,Uganda,Kenya,UGA,KEN,,https://example.org/1,true
            bad,Uganda will pay.,Uganda,Kenya,UGA,KEN,soon,https://example.org/1,false
            """;
    private static final String REPORTS = """
            commitment,side,reporter,as_of,state,source,text
            posts,home,Kenya,2030-01-15,delivered,https://example.org/2,
            posts,third,Institute,2030-01-20,drafted,https://example.org/3,
            fees,third,Institute,2030-01-20,delivered late,https://example.org/3,
            """;
    private static final String AGREEMENTS = """
            id,title,form,expires,notice_by,source
            water,Water treaty,treaty,2030-04-01,2030-01-31,https://example.org/4
            """;

    private static final String OBLIGATIONS = """
            agreement,clause,text,bearer,due,domestic_act,state
            water,Art. 4,Publish flows,Each Party,2030-02-15,,open
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path home;

    private Run file(String content, String... args) throws IOException {
        Path file = Files.writeString(home.resolve("in.csv"), content);
        String[] all = java.util.Arrays.copyOf(args, args.length + 1);
        all[args.length] = file.toString();
        return Run.in(home, all);
    }

    @BeforeEach
    void aDesk() {
        Run.in(home, "desk", "init", "trade");
    }

    @Test
    void promisesComeInAreCountedAndGoOutAgain() throws IOException {
        Run in = file(PROMISES, "promises", "import", "--department", "trade", "--format", "csv");
        assertThat(in.code()).as(in.err()).isZero();
        assertThat(in.out()).isEqualTo("kind,rows,added,changed,same,refused\ncommitment,4,3,0,0,1\n");
        assertThat(in.err()).contains("line 5: due must be a day such as 2027-03-31, not \"soon\".");
        assertThat(file(REPORTS, "promises", "import").code()).isZero();

        Run status = Run.in(home, "promises", "status", "--home", "KEN", "--on", "2030-02-01", "--format", "csv");
        assertThat(status.out().lines().limit(4))
                .containsExactly(
                        "basis,voice,promises,due,progress,progress_percent,completed,completed_percent,on_time,score,"
                                + "score_percent,mark",
                        "report,home,2,1,1,100,1,100,1,1,100,Internal",
                        "report,partner,2,0,0,NA,0,NA,0,NA,NA,Internal",
                        "report,third,2,2,2,100,1,50,0,0,50,Internal");
        Run list = Run.in(home, "promises", "list", "--on", "2030-02-01", "--format", "csv");
        assertThat(list.out()).contains("posts,Kenya will open two posts.").contains("delivered,2030-01-15");

        Run out = Run.in(home, "promises", "export");
        assertThat(out.out()).startsWith("id,text,actor,action,counterpart,home,partner,topic,due");
        Run again = file(out.out(), "promises", "import", "--format", "csv");
        assertThat(again.out()).contains("commitment,3,0,0,3,0");
        assertThat(Run.in(home, "promises", "export", "--table", "reports")
                        .out()
                        .lines())
                .hasSize(4);
    }

    @Test
    void agreementsComeInAndRemindOnADay() throws IOException {
        assertThat(file(AGREEMENTS, "agreements", "import", "--department", "trade")
                        .code())
                .isZero();
        assertThat(file(OBLIGATIONS, "agreements", "import").code()).isZero();
        Run near = Run.in(home, "agreements", "reminders", "--on", "2030-01-31", "--days", "15", "--format", "csv");
        assertThat(near.out().lines().skip(1))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("2030-01-31,0,notice,water"),
                        line -> assertThat(line).startsWith("2030-02-15,15,obligation,water,Water treaty,Art. 4"));
        Run list = Run.in(home, "agreements", "list", "--on", "2030-04-02", "--format", "csv");
        assertThat(list.out()).contains("water,Water treaty,treaty,expired");
        Run late =
                Run.in(home, "agreements", "reminders", "--on", "2030-03-01", "--table", "overdue", "--format", "csv");
        assertThat(late.out()).contains("2030-02-15,-14,obligation");
        assertThat(Run.in(home, "agreements", "export").out()).startsWith("id,title,form,signed,in_force,expires");
    }

    @Test
    void mistakesAreOneSentence() throws IOException {
        Run other = file("what,ever\n1,2\n", "promises", "import");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("is that of no table here");
        assertThat(other.err().lines()).hasSize(1);
        assertThat(Run.in(home, "promises", "import", "nowhere.csv").err()).contains("There is no file nowhere.csv.");
        assertThat(Run.in(home, "promises").err()).contains("Say which: comity promises ");
        assertThat(Run.in(home, "agreements", "reminders", "--days", "-1").err())
                .contains("must be 0 or more");
    }

    @Test
    void anAnswerOfTheDeskIsFoundAgainByItsIdAndShowsWhatChanged() throws IOException {
        file(PROMISES, "promises", "import", "--department", "trade");
        String[] ask = {"promises", "status", "--words", "open two", "--on", "2030-02-01", "--format", "json"};
        String id = Run.in(home, ask).out().replaceAll("(?s).*?\"id\":\"([a-z2-7]{10})\".*", "$1");
        Run same = Run.in(home, "check", id);
        assertThat(same.out()).as(same.err()).isEqualTo("Same: the command of %s gives it again.%n".formatted(id));
        assertThat(same.code()).isZero();
        assertThat(Run.in(home, "cite", id).out()).contains(id, "--words 'open two'");
        file(REPORTS, "promises", "import");
        Run other = Run.in(home, "check", id, "--format", "json");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out()).contains("\"id\":\"%s\",\"same\":false".formatted(id));
    }
}
