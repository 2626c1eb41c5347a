package org.comity.workbench.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetWriterTest {
    @Test
    void readsBackWithMissingZeroAndNotApplicableApart(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("it's.parquet"), Samples.bytes("", Format.PARQUET));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var query = connection.prepareStatement(
                        "SELECT partner, flow, score, score_why, count, certain FROM read_parquet(?)")) {
            query.setString(1, file.toString());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                assertThat(row.getDouble("score")).isEqualTo(66.66666667);
                assertThat(row.getBoolean("certain")).isTrue();
                row.next();
                assertThat(row.getDouble("flow")).isZero();
                assertThat(row.wasNull()).isFalse();
                row.next();
                assertThat(row.getObject("flow")).isNull();
                assertThat(row.getObject("score")).isNull();
                assertThat(row.getString("score_why")).isEqualTo("not applicable");
            }
        }
    }
}
