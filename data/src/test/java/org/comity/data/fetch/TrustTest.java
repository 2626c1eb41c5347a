package org.comity.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.OptionalInt;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose certificate only an authority of one's own vouches for. The key is made anew for each run. */
class TrustTest {
    private static final char[] PASSWORD = "only-for-this-test".toCharArray();

    @TempDir
    Path folder;

    @Test
    void trustsTheCaFileBesideTheCertificatesOfJava() throws Exception {
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=ip:127.0.0.1");
        keytool("-exportcert", "-rfc", "-file", folder.resolve("ca.pem").toString());
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext("/data.csv", exchange -> {
            byte[] body = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Accept-Ranges", "none");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var mapping = FetcherTest.mapping("https://127.0.0.1:%d/data.csv"
                    .formatted(server.getAddress().getPort()));
            var plain = FetchOptions.standard();
            assertThatThrownBy(() -> Fetcher.of(folder, plain)
                            .fetch(mapping, OptionalInt.empty(), OptionalInt.empty(), FetchProgress.NONE))
                    .hasMessageContaining("COMITY_CA_FILE")
                    .hasMessageContaining("(1 attempt)");
            var trusting = plain.withCaFile(folder.resolve("ca.pem"));
            assertThat(Fetcher.of(folder, trusting)
                            .fetch(mapping, OptionalInt.empty(), OptionalInt.empty(), FetchProgress.NONE))
                    .hasSize(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysWhatIsWrongWithACaFile() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThatThrownBy(() -> Trust.with(empty)).hasMessageContaining("empty.pem");
        assertThatThrownBy(() -> Trust.with(folder.resolve("none.pem"))).hasMessageContaining("none.pem");
    }

    private SSLContext context() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String command, String... options) throws Exception {
        var line = new java.util.ArrayList<>(java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                command,
                "-alias",
                "test",
                "-keystore",
                folder.resolve("keys.p12").toString(),
                "-storepass",
                new String(PASSWORD)));
        line.addAll(java.util.List.of(options));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
