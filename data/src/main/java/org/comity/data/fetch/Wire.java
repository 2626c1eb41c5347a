package org.comity.data.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLException;
import org.comity.data.DataException;

/** Sends one request, follows its redirects under our own rule, and says in words what went wrong. */
final class Wire implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final String USER_AGENT = "Comity/0.1 (research data; java.net.http)";

    private final HttpClient client;
    private final FetchOptions options;

    Wire(FetchOptions options) {
        this.options = options;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // h2c upgrades confuse old servers and proxies
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.connect())
                .proxy(options.proxy());
        options.caFile().ifPresent(file -> builder.sslContext(Trust.with(file)));
        this.client = builder.build();
    }

    /** An answer whose body is still on the wire; it must be read or cancelled. */
    record Answer(int status, HttpHeaders headers, BodyReader body) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** Gets an address. Redirects lead from https to https only; on this machine also over http. */
    Answer get(URI address, Map<String, String> headers) throws IOException, InterruptedException {
        URI at = address;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            Answer answer = send(at, headers);
            boolean moved = answer.status() >= 301 && answer.status() <= 308 && answer.status() != 304;
            if (!moved) {
                return answer;
            }
            answer.body().cancel();
            at = next(at, answer.header("location"));
        }
        throw FetchFailure.lasting("it was redirected more than %d times".formatted(MOST_REDIRECTS));
    }

    private static URI next(URI at, String location) throws FetchFailure {
        try {
            URI target = at.resolve(location);
            boolean inward = Addresses.isThisMachine(target) && !Addresses.isThisMachine(at);
            if (!location.isEmpty() && !inward) {
                return Addresses.checked(target.toString());
            }
        } catch (IllegalArgumentException e) {
            // falls through: the sentence below says it all
        }
        throw FetchFailure.lasting("it redirects to \"%s\", which is not https".formatted(location));
    }

    private Answer send(URI address, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(options.stall())
                .header("User-Agent", USER_AGENT)
                .header("Accept-Encoding", "identity");
        headers.forEach(request::header);
        try {
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofPublisher());
            BodyReader body = new BodyReader();
            response.body().subscribe(body);
            return new Answer(response.statusCode(), response.headers(), body);
        } catch (SSLException e) {
            throw FetchFailure.lasting(
                    "its certificate is not trusted (%s); where the network has an authority of its own, name its PEM file in COMITY_CA_FILE"
                            .formatted(e.getMessage()));
        } catch (HttpTimeoutException e) {
            throw FetchFailure.passing("no answer came within %s".formatted(Words.of(options.stall())));
        } catch (IOException e) {
            throw FetchFailure.passing(why(e));
        }
    }

    private static String why(IOException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof java.nio.channels.UnresolvedAddressException
                    || t instanceof java.net.UnknownHostException) {
                return "its name is not known to this network (offline, or a proxy is needed: HTTPS_PROXY)";
            }
            if (t instanceof DataException) {
                return String.valueOf(t.getMessage());
            }
        }
        return e instanceof java.net.ConnectException
                ? "no connection could be made"
                : "the connection broke: " + e.getMessage();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
