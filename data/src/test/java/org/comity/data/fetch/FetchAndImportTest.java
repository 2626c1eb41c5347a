package org.comity.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.fetch.ScriptedServer.Reply;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.ImportReport;
import org.comity.data.importing.Progress;
import org.comity.data.mapping.Mapping;
import org.comity.data.mapping.MappingReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchAndImportTest {
    private static final byte[] FIRST =
            "code,year,value\nKEN,2010,1.5\nUGA,2010,2.5\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND =
            "code,year,value\nKEN,2010,1.5\nUGA,2010,9.5\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    @Test
    void importsWhatIsNewOnceAndKeepsTheOldVintageBesideIt() throws Exception {
        byte[][] edition = {FIRST};
        try (var server = new ScriptedServer((request, n) -> {
            String etag = "\"" + Arrays.hashCode(edition[0]) + "\"";
            return request.header("if-none-match").equals(etag)
                    ? new Reply("HTTP/1.1 304 X\r\nConnection: close\r\n", new byte[0], false)
                    : Reply.of(200, edition[0], "ETag: " + etag, "Accept-Ranges: none");
        })) {
            FactStore store = FactStore.open(home);
            ImportReport first = run(store, server);
            assertThat(first.isAlreadyHeld()).isFalse();
            assertThat(first.counts().loaded()).isEqualTo(2);
            assertThat(run(store, server).isAlreadyHeld()).isTrue();
            assertThat(store.vintages()).hasSize(1);
            edition[0] = SECOND;
            assertThat(run(store, server).isAlreadyHeld()).isFalse();
            assertThat(store.vintages()).hasSize(2);
            String sha256 = store.vintages().stream()
                    .flatMap(vintage -> vintage.files().stream())
                    .map(file -> file.sha256())
                    .filter(hash -> KeptLine.find(home, "test", hash, 3).isPresent())
                    .findFirst()
                    .orElseThrow();
            assertThat(KeptLine.find(home, "test", sha256, 3)).contains("UGA,2010,9.5");
            assertThat(KeptLine.find(home, "test", sha256, 99)).isEmpty();
        }
    }

    /** The date in the mapping is that of an edition at hand; what the live address gives is of another one. */
    @Test
    void theMappingsDateOfReleaseIsNotThatOfALiveFile() throws Exception {
        try (var server = new ScriptedServer((request, n) -> Reply.of(200, FIRST, "Accept-Ranges: none"))) {
            FactStore store = FactStore.open(home);
            run(store, server);
            assertThat(store.vintages())
                    .singleElement()
                    .satisfies(vintage -> assertThat(vintage.released()).isEmpty());
        }
    }

    @Test
    void importsAFileThatWasFetchedButNotImported() throws Exception {
        try (var server = new ScriptedServer((request, n) -> Reply.of(200, FIRST, "Accept-Ranges: none"))) {
            Fetcher.of(home, options())
                    .fetch(mapping(server), OptionalInt.empty(), OptionalInt.empty(), FetchProgress.NONE);
            assertThat(run(FactStore.open(home), server).isAlreadyHeld()).isFalse();
        }
    }

    @Test
    void aFileThatIsNotTheSourcesIsRefusedAndNothingChanges() throws Exception {
        try (var server = new ScriptedServer((request, n) ->
                Reply.of(200, "something,else\n1,2\n".getBytes(StandardCharsets.UTF_8), "Accept-Ranges: none"))) {
            FactStore store = FactStore.open(home);
            assertThatThrownBy(() -> run(store, server)).isInstanceOf(DataException.class);
            assertThat(store.vintages()).isEmpty();
        }
    }

    private static ImportReport run(FactStore store, ScriptedServer server) throws Exception {
        return FetchAndImport.of(store, options(), ImportOptions.DEFAULT.withThreads(1))
                .run(mapping(server), OptionalInt.empty(), OptionalInt.empty(), FetchProgress.NONE, Progress.SILENT);
    }

    private static FetchOptions options() {
        return new FetchOptions(
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                2,
                Duration.ofMillis(5),
                Duration.ofSeconds(1),
                1 << 20,
                Proxies.of(Map.of()),
                Optional.empty());
    }

    private static Mapping mapping(ScriptedServer server) {
        return MappingReader.read(
                "test.yaml",
                """
                id: test
                producer: A test
                title: A test
                licence: none
                citation: none
                fetch: [{url: "%s", kind: plain}]
                indicators: [{id: test.value, label: Value, unit: number}]
                files:
                  - {kind: plain, released: 2014-01-01, header: [code, year, value], outputs: {observations: plain.sql}}
                """.formatted(server.address("/data.csv")),
                file -> Optional.of(
                        "SELECT line, file, 'value' AS source_column, 'test.value' AS indicator, code AS home_code,"
                                + " \"year\" AS period, value FROM raw"));
    }
}
