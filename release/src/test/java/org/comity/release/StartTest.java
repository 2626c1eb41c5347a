package org.comity.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip of this platform, unpacked and started in an empty environment: no Java, no Node, no home. */
class StartTest {
    private static final List<String> TOOLS = List.of("mktemp", "rm", "readlink");
    private static final int SECONDS = 120;

    @TempDir
    static Path home;

    private static Path folder = Path.of("");
    private static Path tools = Path.of("");

    @BeforeAll
    static void unpack() throws IOException {
        assumeTrue(Platform.LINUX_X64.isHere(), "skipped: there is a start test for Linux only");
        Path zip;
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            zip = built.filter(file -> file.toString().endsWith("-linux-x64.zip"))
                    .findFirst()
                    .orElseThrow();
        }
        folder = home.resolve("a folder")
                .resolve(String.valueOf(zip.getFileName()).replace(".zip", ""));
        try (ZipFile archive = ZipFile.builder().setPath(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                Path target = folder.resolveSibling(entry.getName());
                Files.createDirectories(target.resolveSibling("."));
                try (InputStream in = archive.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                assertThat(target.toFile().setExecutable((entry.getUnixMode() & 0100) != 0))
                        .isTrue();
            }
        }
        tools = Files.createDirectory(home.resolve("tools"));
        for (String tool : TOOLS) {
            Path there = Stream.of("/usr/bin", "/bin")
                    .map(place -> Path.of(place, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), there);
        }
    }

    /** {@code env -i}: nothing of this process's environment is handed on. */
    private static Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/env", "-i", "PATH=" + tools));
        command.add(folder.resolve("comity").toString());
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(words[0] + ".log").toFile())
                .start();
    }

    @Test
    void theCommandLineAnswersFromTheStarterPack() throws Exception {
        Path store = home.resolve("store");
        assertThat(run("data", "load", "--store", store.toString())).contains("starter pack");
        assertThat(run("neighbours", "PER", "--year", "2014", "--store", store.toString(), "--format", "csv"))
                .contains("PER,BOL")
                .contains("PER,CHL");
        assertThat(run("brief", "PER", "-o", home.resolve("per.html").toString(), "--store", store.toString()))
                .doesNotContain("Exception");
        assertThat(Files.readString(home.resolve("per.html"))).contains("<svg");
    }

    private static String run(String... words) throws Exception {
        Process process = start(words);
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as(words[0]).isTrue();
        String said = Files.readString(home.resolve(words[0] + ".log"));
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    @Test
    void theServerServesAPage() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process server = start(
                "demo",
                "--port",
                Integer.toString(port),
                "--store",
                home.resolve("served").toString());
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(page(client, server, "http://127.0.0.1:" + port + "/KEN"))
                    .contains("Figures to ")
                    .contains("Comity takes no position");
            assertThat(page(client, server, "http://127.0.0.1:" + port + "/assets/front/htmx.min.js"))
                    .contains("htmx");
        } finally {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            assertThat(server.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static String page(HttpClient client, Process server, String address) throws Exception {
        for (int tries = 0; tries < SECONDS && server.isAlive(); tries++) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                return answer.body();
            } catch (ConnectException e) {
                Thread.sleep(1000);
            }
        }
        throw new AssertionError(Files.readString(home.resolve("demo.log")));
    }

    @Test
    void licencesAndBothLaunchersAreThere() throws IOException {
        assertThat(folder.resolve("LICENSE")).isNotEmptyFile();
        assertThat(folder.resolve("starter/SOURCES.md")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("licences/LICENCES.md")))
                .contains("spring-core-")
                .contains("duckdb_jdbc-")
                .contains("npm vega")
                .contains("Classpath Exception");
        assertThat(folder.resolve("runtime/legal/java.base")).isNotEmptyDirectory();
        assertThat(Files.readString(folder.resolve("comity.cmd"))).contains("\r\n");
        assertThat(folder.resolve("lib/libduckdb_java.so_linux_amd64")).isNotEmptyFile();
    }
}
