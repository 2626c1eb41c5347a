package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.department.Post;
import org.comity.desk.record.Placing;
import org.comity.desk.sign.SignIn;
import org.comity.desk.work.Criterion;
import org.comity.desk.work.OptionsTable;
import org.comity.desk.work.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path home;

    private Run withInput(String input, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return Run.in(home, args);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void anAdministratorIsMadeAndSignsIn() {
        assertThat(Run.in(home, "desk", "init", "trade", "--name", "Trade").code())
                .isZero();
        Run added =
                withInput("tall reeds by the river 9\n", "desk", "account", "add", "amina", "--department", "trade");
        assertThat(added.err()).isEmpty();
        assertThat(added.out()).contains("amina may sign in");
        assertThat(Run.in(home, "desk", "account", "role", "amina", "administrator")
                        .code())
                .isZero();
        assertThat(Run.in(home, "desk", "account", "role", "amina", "lead", "--department", "trade")
                        .out())
                .contains("amina is lead in trade.");

        try (Desk desk = Desk.open(DeskSettings.of(home))) {
            assertThat(new SignIn(desk, Clock.systemUTC())
                            .attempt("amina", "tall reeds by the river 9", "", "127.0.0.1"))
                    .isInstanceOf(SignIn.Outcome.In.class);
        }
        assertThat(Run.in(home, "desk", "status").out()).contains("account 1").contains("role_grant 2");
    }

    @Test
    void mistakesAreOneSentence() {
        Run.in(home, "desk", "init", "trade");
        assertThat(withInput("short\n", "desk", "account", "add", "amina", "--department", "trade"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).containsIgnoringCase("12"));
        Run run = Run.in(home, "desk", "account", "role", "nobody", "coordinator");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(Run.in(home, "desk", "status", "--desk", "jdbc:mysql://x/y"))
                .satisfies(other -> assertThat(other.code()).isEqualTo(2))
                .satisfies(other -> assertThat(other.err()).contains("must begin with jdbc:postgresql:"));
    }

    @Test
    void aBackupIsVerifiedAndRestored() throws Exception {
        Run.in(home, "desk", "init");
        Path file = home.resolve("desk.zip");
        assertThat(Run.in(home, "desk", "backup", file.toString()).out()).contains("holds 1 records");
        assertThat(Run.in(home, "desk", "verify").out())
                .contains("1 rows of the audit log, 1 records")
                .contains("sound");

        Run refused = Run.in(home, "desk", "restore", file.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("--replace");
        assertThat(Run.in(home, "desk", "restore", file.toString(), "--replace").code())
                .isZero();

        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);
        assertThat(Run.in(home, "desk", "restore", file.toString(), "--replace").err())
                .contains("is no whole backup");
    }

    @Test
    void aDeskMovesToAnotherDatabase() {
        Run.in(home, "desk", "init");
        String target = "jdbc:h2:file:" + home.resolve("elsewhere");

        assertThat(Run.in(home, "desk", "migrate", "--to", target).out()).contains("Copied 1 records");
        assertThat(Run.in(home, "desk", "status", "--desk", target).out()).contains("department 1");
    }

    @Test
    void anAccountIsLockedListedAndLetInAgain() {
        withInput("tall reeds by the river 9\n", "desk", "account", "add", "amina");
        withInput("slow heron over the delta\n", "desk", "account", "add", "bo");
        Run.in(home, "desk", "account", "role", "amina", "administrator");

        assertThat(Run.in(home, "desk", "account", "lock", "bo").out()).startsWith("bo is locked.");
        assertThat(Run.in(home, "desk", "account", "list").out().lines())
                .containsExactly("amina: administrator", "bo (locked): no role");
        assertThat(Run.in(home, "desk", "account", "codes", "bo").code()).isZero();
        assertThat(Run.in(home, "desk", "account", "unlock", "bo").out()).startsWith("bo may sign in again.");
        assertThat(Run.in(home, "desk", "account", "list").out()).doesNotContain("locked");
        Run last = Run.in(home, "desk", "account", "lock", "amina");
        assertThat(last.code()).isEqualTo(2);
        assertThat(last.err()).contains("The last administrator stays one");
    }

    @Test
    void aHandoverPackIsWrittenAsPageTableAndJson() throws Exception {
        try (Desk desk = Desk.open(DeskSettings.of(home))) {
            desk.write(Actor.LOCAL, tx -> {
                tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.empty()));
                tx.add(new Post("head", "trade", "Head of section", "", "border@example.org"));
                tx.add(
                        new OptionsTable("t", "Which crossing", "", Optional.empty(), Optional.empty(), ""),
                        Placing.of("trade"));
                tx.add(new org.comity.desk.work.Option("a", "t", "Bridge", ""));
                tx.add(new Criterion("c", "t", "Cost", 1, false, "USD", Criterion.Side.BOTH));
                return tx.add(new Score("s", "a", "c", 3, 2, 4, "Survey"));
            });
        }
        Path page = home.resolve("pack.html");
        Path json = home.resolve("pack.json");
        assertThat(Run.in(home, "desk", "handover", "head", "-o", page.toString())
                        .err())
                .isEmpty();
        assertThat(Files.readString(page)).contains("<td class=\"mark\">Internal</td>", "Head of section");
        assertThat(Run.in(home, "desk", "handover", "head", "-o", json.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(json)).contains("\"comity desk handover head\"");
        assertThat(Run.in(home, "desk", "handover", "nobody").err()).contains("There is no post nobody");
        assertThat(Run.in(home, "desk", "options", "t", "--format", "csv").out())
                .contains("side,option,points,low,high,first_rank,last_rank,group,no_score")
                .contains("both sides,Bridge,");
        assertThat(Run.in(home, "desk", "hand-offs", "trade", "--format", "csv").out())
                .startsWith("from,to,passes,waiting");
    }
}
