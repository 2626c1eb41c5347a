package org.comity.workbench.trust.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.model.Country;
import org.junit.jupiter.api.Test;

/** On the authentic files; their README gives the numbers of rows. */
class VoteRealFilesTest {
    static Path sample(String name) {
        String set = System.getenv("COMITY_SAMPLES");
        Path file = (set != null
                        ? Path.of(set)
                        : Path.of(System.getProperty("comity.root", "..")).resolve("../shared/data"))
                .resolve("unvotes")
                .resolve(name);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(file).as("the authentic file (COMITY_SAMPLES)").exists();
        }
        assumeTrue(Files.exists(file), "There is no sample file " + file);
        return file;
    }

    static VoteFiles collection2021() {
        return new VoteFiles(
                sample("un_votes.csv.gz"),
                Optional.of(sample("un_roll_calls.csv.gz")),
                Optional.of(sample("un_roll_call_issues.csv")));
    }

    @Test
    void everyRowOfTheCollectionOf2021IsAccountedFor() throws IOException {
        Votes votes = VoteReader.read(collection2021());
        Votes.Rows rows = votes.rows();
        assertThat(rows.loaded() + rows.refused() + rows.outOfScope()).isEqualTo(870_109);
        assertThat(rows.absences()).isZero();
        assertThat(votes.rollCalls()).hasSize(6_203);
        assertThat(votes.countries()).contains(Country.of("SUN"), Country.of("RUS"), Country.of("DDR"));
        assertThat(votes.issues()).containsExactly("co", "di", "ec", "hr", "me", "nu");
        assertThat(rows.kept().stream().map(Object::toString).limit(20)).isEmpty();
    }

    @Test
    void everyRowOfTheCollectionOf2016IsAccountedFor() throws IOException {
        Votes votes = VoteReader.read(VoteFiles.of(sample("UNVotesPublished.csv.gz")));
        Votes.Rows rows = votes.rows();
        assertThat(rows.loaded() + rows.refused() + rows.outOfScope()).isEqualTo(1_066_613);
        assertThat(rows.outOfScope()).isEqualTo(254_521);
        assertThat(rows.absences()).isEqualTo(73_328 - 18);
        assertThat(rows.kept())
                .as("roll call 4592 has no date")
                .hasSize(191)
                .allSatisfy(refusal -> assertThat(refusal.column()).isEqualTo("date"));
    }

    @Test
    void theOtherCollectionsRollCallsGiveADateWhereThereIsNone() throws IOException {
        Votes votes = VoteReader.read(new VoteFiles(
                sample("UNVotesPublished.csv.gz"), Optional.of(sample("un_roll_calls.csv.gz")), Optional.empty()));
        assertThat(votes.rows().refused()).isZero();
        assertThat(votes.rows().absences()).isEqualTo(73_328);
        assertThat(votes.rollCalls())
                .filteredOn(rollCall -> rollCall.id() == 4592)
                .singleElement()
                .satisfies(rollCall -> assertThat(rollCall.session()).isEqualTo(59));
    }
}
