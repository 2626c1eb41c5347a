package org.comity.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.desk.Kinds;
import org.comity.desk.Query;
import org.comity.desk.access.Actor;
import org.comity.desk.record.Placing;
import org.comity.desk.team.Attachment;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are sent: names that lead elsewhere, contents that unpack without end or fetch others, and who may send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ATTACH = "/desk/attachment";
    private final Guarded guarded = Guarded.start();
    private final Samples samples = new Samples("u", (kind, component) -> "text");

    @BeforeAll
    void fill() {
        guarded.desk().write(Actor.LOCAL, tx -> {
            samples.add(tx, Placing.of("trade"));
            return tx;
        });
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    private String measure() {
        return samples.id(Kinds.named("measure"), "a");
    }

    private HttpResponse<String> send(String account, String path, String fields, String name, byte[] file)
            throws IOException, InterruptedException {
        Visitor visitor = guarded.as(account);
        String token = visitor.formToken("/desk/me");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--cut\r\nContent-Disposition: form-data; name=\"about\"\r\n\r\n%s\r\n"
                .formatted(measure())
                .getBytes(StandardCharsets.UTF_8));
        for (String field : fields.split(",")) {
            body.writeBytes("--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\ntrade\r\n"
                    .formatted(field)
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\n"
                        .formatted(name)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(guarded.server().address() + path))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        visitor.cookies().forEach((cookie, value) -> request.header("Cookie", cookie + "=" + value));
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private long attachments() {
        return guarded.desk().read(Actor.LOCAL, tx -> tx.count(Attachment.class, Query.all()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../escaped.txt",
                "..%2f..%2fescaped.txt",
                "C:\\\\temp\\\\..\\\\escaped.txt",
                "/etc/escaped.txt",
                "<img src=x onerror=alert(1)>.txt",
                "....//escaped.txt",
                "=cmd.txt",
                "CON.txt",
                ".."
            })
    void aNameLeadsNowhere(String name) throws IOException, InterruptedException {
        Path home = guarded.desk().settings().folder().resolveSibling(".").normalize();
        byte[] bytes = ("A note called " + name).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = send("officer", ATTACH, "x", name, bytes);
        assertThat(answer.statusCode()).isIn(302, 400);
        List<Attachment> kept = guarded.desk()
                .read(
                        Actor.LOCAL,
                        tx -> tx.list(Attachment.class).stream()
                                .map(one -> one.record())
                                .toList());
        assertThat(kept).noneMatch(one -> one.name().contains("/") || one.name().contains("\\"));
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(file -> file.contains("escaped") || file.contains("img") || file.contains("cmd"));
        }
        assertThat(Files.exists(home.resolveSibling("escaped.txt"))).isFalse();
    }

    @Test
    void aFileIsSavedByTheBrowserAndNeverShownAsAPage() throws IOException, InterruptedException {
        long before = attachments();
        send("officer", ATTACH, "x", "a\\\"; filename=evil.html; x=.txt", "plain".getBytes(StandardCharsets.UTF_8));
        assertThat(attachments()).isEqualTo(before + 1);
        String id = guarded.desk()
                .read(
                        Actor.LOCAL,
                        tx -> tx.list(Attachment.class, Query.all().orderByDescending("head.created_at"))
                                .getFirst()
                                .id());
        HttpResponse<String> answer = guarded.as("viewer").get("/desk/attachment/" + id + "/file");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .as("the name stays within its quotes")
                .matches("attachment; filename=\"[^\"]*\"; filename\\*=UTF-8''[^;\"]*");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @CsvSource({"officer, 302", "lead, 302", "coordinator, 302", "viewer, 403", "administrator, 403", "stranger, 404"})
    void whoMayCommentMayAttach(String account, int status) throws IOException, InterruptedException {
        long before = attachments();
        HttpResponse<String> answer =
                send(account, ATTACH, "x", "note.txt", ("By " + account).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(attachments()).isEqualTo(status == 302 ? before + 1 : before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script></html>", "<svg xmlns='x'/>", "MZ\0", "#!/bin/sh\0"})
    void whatABrowserOrAMachineRunsIsNotAttached(String content) throws IOException, InterruptedException {
        long before = attachments();
        HttpResponse<String> answer =
                send("officer", ATTACH, "x", "note.pdf", content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(attachments()).isEqualTo(before);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("officer", ATTACH, "x", "large.txt", new byte[18_000_000]);
        assertThat(answer.statusCode()).isIn(400, 413);
    }

    @Test
    void aTextThatUnpacksWithoutEndOrNamesAnotherFileIsRefused() throws IOException, InterruptedException {
        byte[] bomb = docx(new byte[100_000_000]);
        assertThat(bomb.length).isLessThan(200_000);
        HttpResponse<String> answer = send("officer", "/plan/texts", "title,owner,source", "bomb.docx", bomb);
        assertThat(answer.statusCode()).isEqualTo(400);
        String evil = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:body><w:p>"
                + "<w:r><w:t>We will &f; by 2027.</w:t></w:r></w:p></w:body></w:document>";
        HttpResponse<String> read = send(
                "officer", "/plan/texts", "title,owner,source", "x.docx", docx(evil.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.statusCode()).isEqualTo(400);
        assertThat(read.body()).doesNotContain("root:");
    }

    private static byte[] docx(byte[] document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
