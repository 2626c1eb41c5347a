package org.comity.workbench.security.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Party;
import org.comity.desk.record.Placing;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.law.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threats by instruments, on two treaties that were made up. */
class InstrumentsFindingTest {
    private static final LocalDate ON = LocalDate.of(2010, 12, 31);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private static Agreement agreement(String id, String title, String form, String expires) {
        return new Agreement(
                id,
                title,
                form,
                Optional.of(LocalDate.of(1999, 1, 1)),
                Optional.of(LocalDate.of(2000, 2, 3)),
                expires.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(expires)),
                Optional.empty(),
                "",
                "Register",
                "");
    }

    private static Party party(String agreement, String code) {
        return new Party(
                agreement + code.toLowerCase(Locale.ROOT),
                agreement,
                code,
                Optional.of(Country.of(code)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Finding finding(Pair pair) throws Exception {
        try (Desk desk = Desk.open(DeskSettings.of(folder))) {
            desk.write(Actor.LOCAL, tx -> {
                tx.add(new Department("law", "Law", Optional.empty(), "", Optional.empty()));
                tx.add(agreement("x1", "Extradition treaty", "extradition", ""), Placing.of("law"));
                tx.add(
                        agreement("p1", "Protocol on joint border patrols", "protocol", "2005-01-01"),
                        Placing.of("law"));
                for (String id : List.of("x1", "p1")) {
                    tx.add(party(id, "KEN"));
                    tx.add(party(id, "UGA"));
                }
                return tx;
            });
            List<AgreementLine> register = desk.read(
                    Actor.LOCAL,
                    tx -> Register.read(tx, Register.Filter.ALL, ON).lines());
            FactStore.open(folder.resolve("store"));
            try (Workbench workbench = Workbench.open(folder.resolve("store"), AsOf.LATEST)) {
                return InstrumentsFinding.of(workbench, pair, ON, register, Locale.ENGLISH);
            }
        }
    }

    private static List<String> lines(Finding finding, String table) {
        return finding.table(table).rows().stream()
                .map(row -> "%s | %s | %s | %s".formatted(row.get(2), row.get(3), row.get(4), row.get(6)))
                .toList();
    }

    @Test
    void byFormByTitleAndNotAtAll() throws Exception {
        Finding there = finding(Pair.of("KEN", "UGA"));
        assertThat(lines(there, "matrix"))
                .contains(
                        "terrorism | extradition | yes | 2000-02-03",
                        "organised crime | extradition | yes | 2000-02-03",
                        "terrorism | border management | ended | 2000-02-03",
                        "epidemics | health security | no | NOT_APPLICABLE");
        assertThat(lines(there, "gaps"))
                .doesNotContain("terrorism | extradition | yes | 2000-02-03")
                .contains("terrorism | border management | ended | 2000-02-03");
    }

    @Test
    void theFileOfTheUserIsCheckedLineByLine() {
        String text = "instruments:\n  - {id: a, forms: [a], words: [a]}\nthreats:\n  - {id: t, instruments: [b]}\n";
        assertThatThrownBy(() -> ThreatFile.parse("threats.yaml", text))
                .hasMessageContaining("threats.yaml:4")
                .hasMessageContaining("\"b\"");
    }
}
