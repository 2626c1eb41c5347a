package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.comity.desk.audit.Verification;
import org.comity.desk.plan.Measure;
import org.comity.desk.record.Placing;
import org.comity.desk.team.Attachment;
import org.comity.desk.team.Comment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever changes the database past the desk is found out. */
class VerificationTest {
    private static final String WITHOUT_TRIGGER = "DROP TRIGGER audit_is_append_only";

    private static Desk scene(Databases database) {
        Desk desk = Scene.on(database.open());
        desk.write(Scene.OFFICER, tx -> {
            tx.add(Scene.measure("posts"), Placing.of("trade"));
            tx.change(Scene.measure("posts").withTitle("Two posts"), 1);
            return tx.add(new Comment("c", "posts", "Soon."));
        });
        return desk;
    }

    private static Verification after(Databases database, String... statements) {
        try (Desk desk = scene(database)) {
            assertThat(desk.verify().faults()).isEmpty();
            try (Connection connection = desk.database().connection();
                    Statement statement = connection.createStatement()) {
                statement.execute(WITHOUT_TRIGGER + (database == Databases.POSTGRESQL ? " ON audit" : ""));
                for (String sql : statements) {
                    assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return desk.verify();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUntouchedDeskIsSound(Databases database) {
        try (Desk desk = scene(database)) {
            Verification found = desk.verify();

            assertThat(found.isSound()).isTrue();
            assertThat(found.rows()).isEqualTo(17);
            assertThat(found.records()).isEqualTo(16);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseItselfRefusesToChangeTheLog(Databases database) throws SQLException {
        try (Desk desk = scene(database);
                Connection connection = desk.database().connection();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of("UPDATE audit SET actor = 'me'", "DELETE FROM audit")) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).hasMessageContaining("append-only");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangedRowOfTheLogIsFound(Databases database) {
        assertThat(after(database, "UPDATE audit SET actor = 'other' WHERE seq = 15")
                        .faults())
                .containsExactly(
                        "Row 15 of the audit log (added of measure posts) is not what was written after row 14.");
    }

    @ParameterizedTest
    @EnumSource
    void aChangedRecordIsFound(Databases database) {
        assertThat(after(database, "UPDATE measure SET title = 'Three posts' WHERE id = 'posts'")
                        .faults())
                .containsExactly("The measure posts is not what its last row in the audit log says.");
        assertThat(after(database, "UPDATE heads SET visibility = 'public' WHERE id = 'posts'")
                        .faults())
                .containsExactly(
                        "The measure posts is not what its last row in the audit log says.",
                        "The comment c does not stand where its whole stands.");
    }

    @ParameterizedTest
    @EnumSource
    void aTailThatIsCutOffIsFound(Databases database) {
        assertThat(after(database, "DELETE FROM audit WHERE seq = 17").faults())
                .containsExactly(
                        "The audit log ends at row 16, its head says row 17.",
                        "The comment c is in no row of the audit log.");
    }

    @ParameterizedTest
    @EnumSource
    void rowsInAnotherOrderAreFound(Databases database) {
        assertThat(after(
                                database,
                                "UPDATE audit SET seq = 100 WHERE seq = 15",
                                "UPDATE audit SET seq = 15 WHERE seq = 16",
                                "UPDATE audit SET seq = 16 WHERE seq = 100")
                        .faults())
                .hasSizeGreaterThan(2)
                .contains("Row 15 of the audit log changes version 1 of posts, which was at 0.");
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatIsGoneOrCameByItselfIsFound(Databases database) {
        assertThat(after(database, "DELETE FROM comment WHERE id = 'c'").faults())
                .containsExactly(
                        "The comment c is gone, without a row in the audit log.",
                        "1 heads of kind comment have no record.");
        assertThat(after(database, "INSERT INTO comment (id, about, text) VALUES ('d', 'posts', 'x')")
                        .faults())
                .containsExactly("The comment d has no head.");
    }

    @ParameterizedTest
    @EnumSource
    void anAttachmentIsKeptUnderItsHashAndItsChangeIsFound(Databases database) throws IOException {
        try (Desk desk = scene(database)) {
            byte[] bytes = "A note.\n".getBytes(StandardCharsets.UTF_8);
            var kept = desk.attachments()
                    .add(Scene.OFFICER, "posts", "C:\\notes\\..\\note.txt", new ByteArrayInputStream(bytes));
            Attachment attachment = kept.record();
            try (var in = desk.attachments().open(Scene.VIEWER, kept.id())) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
            }
            assertThat(attachment.name()).isEqualTo("note.txt");
            assertThat(attachment.mediaType()).isEqualTo("text/plain");
            assertThat(desk.verify().isSound()).isTrue();

            Path file = desk.settings()
                    .folder()
                    .resolve("attachments/" + attachment.sha256().substring(0, 2) + "/" + attachment.sha256());
            Files.writeString(file, "Another.");
            assertThat(desk.verify().faults())
                    .containsExactly("The file of the attachment %s was changed.".formatted(kept.id()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileOfAnotherTypeOrTooLargeIsRefused(Databases database) {
        try (Desk desk = scene(database)) {
            for (String text : List.of("<html></html>", "  <svg xmlns='x'/>", "MZ\0\0", "PK\3\4nothing")) {
                assertThatThrownBy(() -> desk.attachments()
                                .add(
                                        Scene.OFFICER,
                                        "posts",
                                        "a.pdf",
                                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                        .hasMessageContaining("a.pdf is of no type that may be attached");
            }
            byte[] large = new byte[(int) org.comity.desk.attachment.FileStore.LARGEST + 1];
            assertThatThrownBy(() ->
                            desk.attachments().add(Scene.OFFICER, "posts", "a.txt", new ByteArrayInputStream(large)))
                    .hasMessageContaining("20 MB");
            assertThatThrownBy(() -> desk.attachments()
                            .add(Scene.VIEWER, "posts", "a.txt", new ByteArrayInputStream(new byte[] {'a'})))
                    .hasMessageContaining("viewer may not attach");
            long measures = desk.read(Scene.OFFICER, tx -> tx.count(Measure.class, Query.all()));
            assertThat(measures).isOne();
        }
    }
}
