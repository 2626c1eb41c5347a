package org.comity.workbench.trust.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.model.Country;
import org.comity.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Votes that went through a store are those that the files have. */
class StoredVotesTest {
    private final MadeVotes made = new MadeVotes(1);

    @TempDir
    private Path folder;

    @Test
    void theLayoutOfThePackage() throws IOException {
        List<Path> files = made.plain(folder);
        Votes read = VoteReader.read(new VoteFiles(files.getFirst(), Optional.of(files.getLast()), Optional.empty()));
        try (Workbench workbench = MadeVotes.over(folder, files)) {
            Votes stored = StoredVotes.of(workbench).orElseThrow();
            same(stored, read);
            assertThat(stored.hasAbsences()).isFalse();
            assertThat(stored.rollCalls().getFirst().title()).isEqualTo("TITLE 1");
            assertThat(StoredVotes.of(workbench).orElseThrow()).as("read once").isSameAs(stored);
        }
    }

    @Test
    void theProducersOwnLayout() throws IOException {
        Path file = made.raw(folder);
        Votes read = VoteReader.read(VoteFiles.of(file));
        try (Workbench workbench = MadeVotes.over(folder, List.of(file))) {
            Votes stored = StoredVotes.of(workbench).orElseThrow();
            same(stored, read);
            assertThat(stored.rows().absences())
                    .isEqualTo((MadeVotes.LAST - MadeVotes.FIRST + 1) * MadeVotes.PER_YEAR / 10);
        }
    }

    private static void same(Votes stored, Votes read) {
        assertThat(stored.countries()).isEqualTo(read.countries()).contains(Country.of("KEN"));
        assertThat(stored.rollCalls()).hasSize(120).hasSameSizeAs(read.rollCalls());
        for (int r = 0; r < read.rollCalls().size(); r++) {
            RollCall one = stored.rollCalls().get(r);
            RollCall other = read.rollCalls().get(r);
            assertThat(List.of(one.id(), one.session(), one.date(), one.resolution(), one.important()))
                    .isEqualTo(
                            List.of(other.id(), other.session(), other.date(), other.resolution(), other.important()));
        }
        for (int c = 0; c < read.countries().size(); c++) {
            assertThat(stored.votesOf(c)).isEqualTo(read.votesOf(c));
        }
        assertThat(stored.rows().loaded()).isEqualTo(read.rows().loaded());
    }

    @Test
    void aStoreWithoutVotesHasNone() {
        FactStore.open(folder.resolve("home"));
        try (Workbench workbench = Workbench.open(folder.resolve("home"), AsOf.LATEST, 1)) {
            assertThat(StoredVotes.of(workbench)).isEmpty();
        }
    }
}
