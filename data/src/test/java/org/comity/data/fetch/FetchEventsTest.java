package org.comity.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.event.EventReport;
import org.comity.data.fetch.ScriptedServer.Reply;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GDELT's list of files, from a server of this machine: the days asked for, checked, and imported once. */
class FetchEventsTest {
    @TempDir
    Path home;

    private static byte[] zip(String day) throws IOException {
        List<String> cells = new java.util.ArrayList<>(Collections.nCopies(61, ""));
        List.of(
                        "0:1",
                        "1:" + day,
                        "7:KEN",
                        "17:UGA",
                        "25:1",
                        "26:042",
                        "27:042",
                        "28:04",
                        "29:1",
                        "30:1.9",
                        "31:1",
                        "32:1",
                        "33:1",
                        "59:" + day + "001500")
                .forEach(cell -> cells.set(
                        Integer.parseInt(cell.substring(0, cell.indexOf(':'))), cell.substring(cell.indexOf(':') + 1)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry(day + ".export.CSV");
            entry.setTime(0); // the same bytes at any time
            packed.putNextEntry(entry);
            packed.write((String.join("\t", cells) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String md5(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    }

    private EventReport run(ScriptedServer server) throws InterruptedException {
        return FetchEvents.of(FactStore.open(home), FetchOptions.standard(), ImportOptions.DEFAULT)
                .from(URI.create(server.address("/masterfilelist.txt")))
                .run(LocalDate.of(2015, 2, 19), LocalDate.of(2015, 2, 20), FetchProgress.NONE, Progress.SILENT);
    }

    /** Files of four days and of other kinds on the list; {@code wrong} announces another MD5 for the second day. */
    private static ScriptedServer server(boolean wrong) throws Exception {
        List<String> days = List.of("20150218", "20150219", "20150220", "20150221");
        String[] list = {""};
        ScriptedServer server = new ScriptedServer((request, n) -> {
            try {
                String name = request.line().split(" ")[1];
                byte[] body = name.contains("masterfilelist")
                        ? list[0].getBytes(StandardCharsets.UTF_8)
                        : zip(name.substring(1, 9));
                return Reply.of(200, body, "ETag: \"" + md5(body) + "\"");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        StringBuilder text = new StringBuilder("a broken line\n");
        for (String day : days) {
            byte[] zip = zip(day);
            String mark = wrong && day.equals("20150220") ? "0".repeat(32) : md5(zip);
            text.append("%d %s %s%n".formatted(zip.length, mark, server.address("/" + day + "001500.export.CSV.zip")));
            text.append("10 %s %s%n".formatted(mark, server.address("/" + day + "001500.mentions.CSV.zip")));
        }
        list[0] = text.toString();
        return server;
    }

    @Test
    void importsTheDaysAskedForOnce() throws Exception {
        try (ScriptedServer server = server(false)) {
            EventReport report = run(server);
            assertThat(report.report().vintages())
                    .extracting(vintage -> vintage.released().orElseThrow())
                    .containsExactly(LocalDate.of(2015, 2, 19), LocalDate.of(2015, 2, 20));
            assertThat(report.report().counts().loaded()).isEqualTo(2);
            assertThat(run(server).report().isAlreadyHeld()).isTrue();
        }
    }

    @Test
    void aFileThatIsNotWhatTheListAnnouncesIsThrownAway() throws Exception {
        try (ScriptedServer server = server(true)) {
            assertThatThrownBy(() -> run(server))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("20150220001500.export.CSV.zip is not what the producer's list announces");
            assertThat(FactStore.open(home).vintages()).isEmpty();
            assertThat(home.resolve("downloads/gdelt/20150220001500.export.CSV.zip"))
                    .doesNotExist();
        }
    }
}
