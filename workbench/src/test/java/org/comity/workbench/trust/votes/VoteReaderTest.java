package org.comity.workbench.trust.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.comity.data.DataException;
import org.comity.data.Refusal;
import org.comity.model.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoteReaderTest {
    private static final String ROLL_CALLS = """
            rcid,session,importantvote,date,unres,amend,para,short,descr
            7,45,1,1990-11-20,R/45/1,0,1,PEACE,"On ""peace"", again"
            9,46,,1991-12-26,R/46/2,,,,
            """;
    private static final String RAW_HEADER =
            "rcid,session,vote,ccode,member,importantvote,date,unres,me,nu,di,hr,co,ec,year\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Votes plain(String votes) throws IOException {
        return VoteReader.read(new VoteFiles(
                file("votes.csv", "rcid,country,country_code,vote\n" + votes),
                Optional.of(file("calls.csv", ROLL_CALLS)),
                Optional.empty()));
    }

    @Test
    void aRowForEachCountryAndRollCall() throws IOException {
        Votes votes = plain("7,Kenya,KE,yes\n7,Peru,PE,abstain\n9,Kenya,KE,no\n");
        assertThat(votes.countries()).containsExactly(Country.of("KEN"), Country.of("PER"));
        assertThat(votes.rollCalls()).extracting(RollCall::id).containsExactly(7, 9);
        assertThat(votes.votesOf(0)).containsExactly(Votes.YES, Votes.NO);
        assertThat(votes.votesOf(1)).containsExactly(Votes.ABSTAIN, Votes.NONE);
        assertThat(votes.hasAbsences()).isFalse();
        RollCall first = votes.rollCalls().getFirst();
        assertThat(first.important()).contains(true);
        assertThat(first.paragraph()).contains(true);
        assertThat(first.amendment()).contains(false);
        assertThat(first.description()).isEqualTo("On \"peace\", again");
        assertThat(votes.rollCalls().get(1).important())
                .as("blank is not known")
                .isEmpty();
    }

    @Test
    void aCodeMeansWhatItMeantOnTheDay() throws IOException {
        Votes votes = plain("7,Russia,RU,yes\n9,Russia,RU,no\n7,Yemen Arab Republic,,yes\n7,Namibia,NA,no\n");
        assertThat(votes.countries()).extracting(Country::code).containsExactly("NAM", "RUS", "SUN", "YEM");
    }

    @Test
    void theProducersOwnLayoutKeepsAbsencesAndItsRollCalls() throws IOException {
        Path file = file(
                "raw.csv",
                RAW_HEADER
                        + "3,1,1,2,1,0,1/31/1946,R/1/66,0,1,0,0,0,0,1946\n"
                        + "3,1,8,20,1,0,1/31/1946,R/1/66,0,1,0,0,0,0,1946\n"
                        + "3,1,9,31,,0,1/31/1946,R/1/66,0,1,0,0,0,0,1946\n");
        Votes votes = VoteReader.read(VoteFiles.of(file));
        assertThat(votes.countries()).extracting(Country::code).containsExactly("CAN", "USA");
        assertThat(votes.vote(0, 0)).isEqualTo(Votes.ABSENT);
        assertThat(votes.rollCalls().getFirst().date()).hasToString("1946-01-31");
        assertThat(votes.issues()).containsExactly("nu");
        assertThat(votes.rows()).isEqualTo(new Votes.Rows(2, 1, 0, 1, List.of()));
    }

    @Test
    void rowsThatCannotBeReadAreKeptWithTheirReason() throws IOException {
        Votes votes = plain("""
                7,Kenya,KE,yes
                7,Kenya,KE,no
                7,Atlantis,XX,yes
                8,Peru,PE,yes
                7,Peru,PE,maybe
                7,Peru,PE
                7,Peru,PE,11
                """);
        assertThat(votes.rows().loaded()).isEqualTo(1);
        assertThat(votes.rows().refused()).isEqualTo(6);
        assertThat(votes.rows().kept())
                .extracting(
                        Refusal::line,
                        Refusal::column,
                        refusal -> refusal.reason().label())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "country_code", "duplicate"),
                        org.assertj.core.groups.Tuple.tuple(4, "country_code", "unknown code"),
                        org.assertj.core.groups.Tuple.tuple(5, "rcid", "unknown code"),
                        org.assertj.core.groups.Tuple.tuple(6, "vote", "unknown code"),
                        org.assertj.core.groups.Tuple.tuple(7, "", "too few columns"),
                        org.assertj.core.groups.Tuple.tuple(8, "vote", "unknown code"));
    }

    @Test
    void issueGroupsComeFromAFileOfTheirOwn() throws IOException {
        Votes votes = VoteReader.read(new VoteFiles(
                file("votes.csv", "rcid,country,country_code,vote\n7,Kenya,KE,yes\n9,Kenya,KE,yes\n"),
                Optional.of(file("calls.csv", ROLL_CALLS)),
                Optional.of(file("issues.csv", "rcid,short_name,issue\n7,nu,Nuclear\n7,di,Arms\n99,me,None\n"))));
        assertThat(votes.issues()).containsExactly("di", "nu");
        assertThat(VoteSet.parse("issue:di").of(votes)).containsExactly(0);
        assertThat(VoteSet.parse("no-nukes").of(votes)).containsExactly(1);
        assertThat(VoteSet.parse("important").of(votes)).containsExactly(0);
        assertThat(VoteSet.parse("all").of(votes)).containsExactly(0, 1);
        assertThat(votes.rows().kept())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(4));
        assertThatThrownBy(() -> VoteSet.parse("issue:hr").of(votes))
                .isInstanceOf(DataException.class)
                .hasMessage("There is no issue group \"hr\" in the files; there are di, nu.");
    }

    @Test
    void aSetThatTheFilesCannotTellIsOneSentence() throws IOException {
        Votes votes = plain("9,Kenya,KE,yes\n");
        assertThatThrownBy(() -> VoteSet.parse("issue:me").of(votes)).hasMessageContaining("--issues");
        assertThatThrownBy(() -> VoteSet.parse("some"))
                .hasMessage("A set of votes is all, important, no-nukes or issue:CODE, not \"some\".");
    }

    @Test
    void otherFilesAreRefusedInOneSentence() throws IOException {
        Path other = file("other.csv", "a,b\n1,2\n");
        assertThatThrownBy(() -> VoteReader.read(VoteFiles.of(other)))
                .isInstanceOf(DataException.class)
                .hasMessage("other.csv is no file of votes: it needs the columns rcid, country, country_code, vote"
                        + " and has a, b.");
        Path alone = file("votes.csv", "rcid,country,country_code,vote\n7,Kenya,KE,yes\n");
        assertThatThrownBy(() -> VoteReader.read(VoteFiles.of(alone))).hasMessageContaining("--rollcalls");
        assertThatThrownBy(() -> VoteReader.read(VoteFiles.of(folder.resolve("none.csv"))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("There is no file");
        Path bomb = folder.resolve("bomb.csv.gz");
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write("rcid,country,country_code,vote\n".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = "7,Kenya,KE,yes\n".repeat(4096).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 500; i++) {
                out.write(zeros);
            }
        }
        Files.write(bomb, bytes.toByteArray());
        Path calls = file("calls.csv", ROLL_CALLS);
        assertThatThrownBy(() -> VoteReader.read(new VoteFiles(bomb, Optional.of(calls), Optional.empty())))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("unpacks to more than");
    }

    @Test
    void matchesAreReadPairByPair() throws IOException {
        Matches matches = Matches.read(file("m.csv", "v1,rcid1,rcid2\n1,7,9\n2,x,9\n"));
        assertThat(matches.pairs()).containsExactly(new Matches.Match(7, 9));
        assertThat(matches.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(3));
    }
}
