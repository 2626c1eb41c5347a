package org.comity.workbench.trust.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kenya and Peru. In 2010: question A once, alike, and question B once, opposed. In 2011: A three times, opposed. A family
 * counts once within the year shown, whatever stands in other years.
 */
class FamilyWeightsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Votes votes(String... more) throws IOException {
        StringBuilder calls = new StringBuilder("rcid,session,importantvote,date,unres,amend,para,short,descr\n");
        StringBuilder votes = new StringBuilder("rcid,country,country_code,vote\n");
        String[] words = {"Question A", "Question B", "Question A", "Question A", "Question A", "Question C"};
        for (int r = 0; r < words.length; r++) {
            int year = r < 2 ? 2010 : 2011;
            calls.append("%d,%d,0,%d-11-01,R/%d,0,0,T,%s%n".formatted(r + 1, year - 1945, year, r + 1, words[r]));
            votes.append("%d,Kenya,KE,yes%n%d,Peru,PE,%s%n".formatted(r + 1, r + 1, r == 0 || r == 5 ? "yes" : "no"));
        }
        for (String row : more) {
            calls.append(row).append('\n');
        }
        return VoteReader.read(new VoteFiles(
                Files.writeString(folder.resolve("votes.csv"), votes),
                Optional.of(Files.writeString(folder.resolve("calls.csv"), calls)),
                Optional.empty()));
    }

    private static List<Double> values(Votes votes, Map<String, String> words) throws IOException {
        AffinityQuestion question =
                AffinityWords.question(new VoteSet.All(), words, Optional.empty(), List.of(), Optional.empty(), 1);
        Table table = AffinityFinding.of(votes, question, "x").table("");
        int at = table.at("value");
        return table.rows().stream().map(row -> (Double) row.get(at)).toList();
    }

    @Test
    void aFamilyCountsOnceWithinTheWindow() throws IOException {
        Map<String, String> words =
                Map.of("measure", "agreement", "agreement", "simple", "weights", "families", "draws", "0");
        List<Double> byYear = values(votes(), words);
        assertThat(byYear.getFirst()).as("2010: A and B").isCloseTo(0.5, within(1e-12));
        assertThat(byYear.getLast()).as("2011: A and C").isCloseTo(0.5, within(1e-12));
    }

    @Test
    void andWhateverIsResampled() throws IOException {
        List<Double> byYear = values(
                votes(),
                Map.of(
                        "measure",
                        "agreement",
                        "agreement",
                        "simple",
                        "weights",
                        "families",
                        "draws",
                        "0",
                        "resample",
                        "rollcalls"));
        assertThat(byYear.getLast()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aDayOutsideTheAssemblysYearsIsRefusedWithLineAndReason() throws IOException {
        Votes read = votes(
                "7,66,0,+999999999-11-01,R/7,0,0,T,Late",
                "8,66,0,1944-11-01,R/8,0,0,T,Early",
                "9,999999999,0,2011-11-01,R/9,0,0,T,Session");
        assertThat(read.rollCalls()).hasSize(6);
        assertThat(read.rows().kept()).extracting(refusal -> refusal.line()).containsExactly(8, 9, 10);
        assertThat(read.rows().kept())
                .allSatisfy(refusal -> assertThat(refusal.detail()).contains("1945 to 2200"));
        assertThat(read.rows().kept())
                .extracting(refusal -> refusal.column())
                .containsExactly("date", "date", "session");
    }

    @Test
    void theRowsRefusedAreListed() throws IOException {
        AffinityQuestion question = AffinityWords.question(
                new VoteSet.All(), Map.of("draws", "0"), Optional.empty(), List.of(), Optional.empty(), 1);
        Finding finding = AffinityFinding.of(votes("7,66,0,1944-11-01,R/7,0,0,T,Early"), question, "x");
        assertThat(finding.table("refused").rows()).hasSize(1);
    }
}
