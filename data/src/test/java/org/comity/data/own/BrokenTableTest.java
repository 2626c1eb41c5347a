package org.comity.data.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.Facts;
import org.comity.data.Refusal;
import org.comity.data.Refusal.Reason;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.ImportReport;
import org.comity.data.importing.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of 1,000 rows of which 37 are broken in eleven ways: 963 are imported, each of the 37 is reported. */
class BrokenTableTest {
    private static final String MAP = """
            id: mine
            meaning: then
            columns: {home: country, partner: partner, period: day}
            indicators:
              - {column: visits, id: mine.visits, unit: visits, level: directed_pair, frequency: day}
            """;

    @TempDir
    Path folder;

    private final Map<Integer, Reason> broken = new TreeMap<>();
    private final ByteArrayOutputStream table = new ByteArrayOutputStream();
    private int line = 1;

    private void row(String text) {
        table.writeBytes((text + "\n").getBytes(StandardCharsets.ISO_8859_1));
        line++;
    }

    private void broken(Reason reason, String text) {
        broken.put(line, reason);
        row(text);
    }

    private void good(int n) {
        List<String> codes = List.of("KEN", "UGA", "TZA", "Rwanda", "BDI", "ETH");
        int day = n % 28 + 1;
        int month = n / 28 % 12 + 1;
        int year = 2012 + n / 336;
        row("%s,%s,%d-%02d-%02d,%d".formatted(codes.get(n % 6), codes.get((n + 1) % 6), year, month, day, n));
    }

    private Path write() throws IOException {
        row("country,partner,day,visits");
        int kind = 0;
        for (int n = 0; n < 963; n++) {
            good(n);
            if (n % 26 == 0 && broken.size() < 37) {
                breakOne(kind++ % 11, n);
            }
        }
        assertThat(broken).hasSize(37);
        assertThat(line).as("lines, with the header").isEqualTo(1002);
        return Files.write(folder.resolve("table.csv"), table.toByteArray());
    }

    private void breakOne(int kind, int n) {
        String day = "2020-01-%02d".formatted(n / 26 % 28 + 1);
        switch (kind) {
            case 0 -> broken(Reason.UNKNOWN_CODE, "XQZ,UGA," + day + ",1");
            case 1 -> broken(Reason.OUTSIDE_DATES, "SUN,UGA," + day + ",1");
            case 2 -> broken(Reason.NOT_A_NUMBER, "KEN,UGA," + day + ",many");
            case 3 -> broken(Reason.TOO_FEW_COLUMNS, "KEN,UGA," + day);
            case 4 -> broken(Reason.BAD_ENCODING, "K\u00e9nya,UGA," + day + ",1");
            case 5 -> {
                broken.put(line, Reason.DUPLICATE);
                good(n);
            }
            case 6 -> broken(Reason.NOT_FINITE, "KEN,UGA," + day + ",NaN");
            case 7 -> broken(Reason.NO_SUCH_PERIOD, "KEN,UGA,2018-02-30,1");
            case 8 -> broken(Reason.FIELD_TOO_LONG, "KEN," + "x".repeat(2 << 20) + "," + day + ",1");
            case 9 -> broken(Reason.OPEN_QUOTE, "\"KEN,UGA," + day + ",1");
            case 10 -> broken(Reason.UNKNOWN_NAME, "Freedonia,UGA," + day + ",1");
            default -> throw new IllegalArgumentException("eleven kinds, not " + kind);
        }
    }

    @Test
    void imports963RowsAndReportsEachOfThe37() throws IOException {
        Path map = Files.writeString(folder.resolve("map.yaml"), MAP);
        FactStore store = FactStore.open(folder.resolve("home"));
        ImportReport report =
                OwnTables.run(store, "mine", map, List.of(write()), ImportOptions.DEFAULT, Progress.SILENT);

        assertThat(report.counts()).satisfies(counts -> {
            assertThat(counts.rows()).isEqualTo(1000);
            assertThat(counts.loaded()).isEqualTo(963);
            assertThat(counts.refused()).isEqualTo(37);
        });
        List<Refusal> refused =
                store.refused("mine", report.vintages().getFirst().id());
        Map<Integer, Reason> reported = new TreeMap<>();
        refused.forEach(refusal -> reported.put(refusal.line(), refusal.reason()));
        assertThat(reported).isEqualTo(broken);
        assertThat(refused).hasSize(37).allSatisfy(refusal -> {
            assertThat(refusal.file()).isEqualTo("table.csv");
            assertThat(refusal.detail()).isNotBlank();
            assertThat(refusal.column().isEmpty()).isEqualTo(refusal.reason() == Reason.TOO_FEW_COLUMNS);
            assertThat(refusal.text().length()).isBetween(1, 200);
        });
        try (Facts facts = Facts.open(store, AsOf.LATEST)) {
            assertThat(facts.catalogue().getSource("mine").own()).isTrue();
            assertThat(facts.observations(new Facts.Query(
                            List.of("mine.visits"), java.util.Set.of(), java.util.Set.of(), 2012, 2020)))
                    .hasSize(963);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void givesTheSameBytesOnAnyNumberOfThreads(int threads) throws IOException {
        Path map = Files.writeString(folder.resolve("map.yaml"), MAP);
        Path file = write();
        List<byte[]> parquet = new ArrayList<>();
        for (int n : new int[] {1, threads}) {
            FactStore store = FactStore.open(folder.resolve("home" + n + parquet.size()));
            String id = OwnTables.run(
                            store, "mine", map, List.of(file), ImportOptions.DEFAULT.withThreads(n), Progress.SILENT)
                    .vintages()
                    .getFirst()
                    .id();
            parquet.add(Files.readAllBytes(store.folder("mine", id).resolve("observations.parquet")));
            parquet.add(Files.readAllBytes(store.folder("mine", id).resolve("refused.parquet")));
        }
        assertThat(parquet.get(2)).isEqualTo(parquet.get(0));
        assertThat(parquet.get(3)).isEqualTo(parquet.get(1));
    }
}
