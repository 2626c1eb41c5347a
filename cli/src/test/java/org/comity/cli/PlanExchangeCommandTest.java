package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code comity plan list|load|export|workload} on a desk of its own. */
class PlanExchangeCommandTest {
    private static final String PLAN = """
            kind,id,title,text,owner,goal,task,measure,partner,starts,due,cost_amount,cost_currency,effort_days
            goal,open,An open border,,trade
            task,wait,Fewer hours,,trade,open
            measure,posts,One-stop border post,Build it.,trade,,wait,,UGA,2031-01-01,2031-06-30,1250000,KES,60
            milestone,ground,Ground broken,,,,,posts,,,2031-02-01
            """;

    @TempDir
    Path home;

    private String file = "";

    @BeforeEach
    void begin() throws IOException {
        Run.in(home, "desk", "init", "trade", "--name", "Trade");
        file = Files.writeString(home.resolve("plan.csv"), PLAN).toString();
    }

    @Test
    void aDryRunWritesNothingAndALoadDoesItOnce() {
        Run dry = Run.in(home, "plan", "load", file, "--dry-run", "--format", "csv");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out())
                .startsWith("sheet,line,kind,id,outcome,column,detail\n")
                .contains(",5,milestone,ground,added,");
        assertThat(dry.err()).contains("4 added, 0 changed, 0 the same already, 0 refused. Nothing was written.");
        assertThat(Run.in(home, "plan", "list", "--format", "csv").out().lines())
                .hasSize(1);

        assertThat(Run.in(home, "plan", "load", file, "--format", "csv").err()).contains("4 added");
        assertThat(Run.in(home, "plan", "load", file, "--format", "csv").err()).contains("4 the same already");
        Run list = Run.in(home, "plan", "list", "--department", "trade", "--format", "csv");
        assertThat(list.out()).contains("posts,One-stop border post,Fewer hours,Trade,");
        assertThat(Run.in(home, "plan", "list", "--partner", "TZA", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(1);
    }

    @Test
    void aRefusedRowIsNamedAndTheExitCodeSaysSo() throws IOException {
        String bad = Files.writeString(home.resolve("bad.csv"), PLAN + "measure,rail,Rail link,,trade,,,,UGA,soon\n")
                .toString();
        Run run = Run.in(home, "plan", "load", bad, "--format", "csv");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        ",6,measure,rail,refused,starts,\"starts must be a day such as 2027-03-31, not \"\"soon\"\".\"");
        assertThat(run.err()).contains("4 added, 0 changed, 0 the same already, 1 refused.");
        Run none = Run.in(home, "plan", "load", home.resolve("none.csv").toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err().lines()).hasSize(1);
    }

    @Test
    void theWholePlanGoesOutAndIn() {
        Run.in(home, "plan", "load", file);
        for (String name : new String[] {"out.csv", "out.xlsx"}) {
            String out = home.resolve(name).toString();
            Run export = Run.in(home, "plan", "export", "-o", out);
            assertThat(export.code()).as(export.err()).isZero();
            assertThat(Run.in(home, "plan", "load", out, "--format", "csv").err())
                    .contains("4 the same already, 0 refused");
        }
        assertThat(Run.in(home, "plan", "export", "--department", "trade").code())
                .isEqualTo(2);
    }

    @Test
    void calendarAndIatiAreFiles() throws IOException {
        Run.in(home, "plan", "load", file);
        assertThat(Run.in(home, "plan", "export", "--format", "ics", "--measure", "posts")
                        .out())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20310201");
        Run unknown = Run.in(home, "plan", "export", "--format", "iati");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("IATI needs to know who reports: add iati:");
        Files.writeString(
                home.resolve("comity.yaml"),
                "iati: {organisation: XX-EXA-123, type: 10, name: Ministry, language: en}\n");
        Run iati = Run.in(home, "plan", "export", "--format", "iati");
        assertThat(iati.code()).as(iati.err()).isZero();
        assertThat(iati.out()).contains("<iati-identifier>XX-EXA-123-posts</iati-identifier>");
        assertThat(iati.err()).contains("The measure posts goes out without a sector code");
    }

    @Test
    void theWorkloadOfADepartmentIsATable() {
        Run run = Run.in(home, "plan", "workload", "trade", "--months", "3", "--format", "csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(4);
        assertThat(Run.in(home, "plan", "workload", "nobody").err()).contains("There is no department nobody");
    }
}
