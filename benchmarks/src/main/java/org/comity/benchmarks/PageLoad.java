package org.comity.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a server for pages at a fixed rate, whether or not the answers keep up. A time runs from the moment a request
 * was due, so that a server which stalls is charged for those that had to wait.
 */
final class PageLoad {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private PageLoad() {}

    /** What came of it: times of the answers, and how many requests did not get 200. */
    record Outcome(Times times, int failed) {}

    /**
     * @param server for example {@code http://127.0.0.1:8080}
     * @param paths asked for in turn
     * @param perSecond requests a second
     * @param seconds how long
     */
    static Outcome run(String server, List<String> paths, int perSecond, int seconds) throws InterruptedException {
        int count = Math.multiplyExact(perSecond, seconds);
        double[] millis = new double[count];
        AtomicInteger failed = new AtomicInteger();
        CompletableFuture<?>[] answers = new CompletableFuture<?>[count];
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long begin = System.nanoTime() + 100_000_000L;
            for (int i = 0; i < count; i++) {
                int index = i;
                long due = begin + i * 1_000_000_000L / perSecond;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                answers[i] = client.sendAsync(
                                request(server + paths.get(i % paths.size())), HttpResponse.BodyHandlers.ofByteArray())
                        .handle((answer, fault) -> {
                            millis[index] = (System.nanoTime() - due) / 1e6;
                            return fault != null || answer.statusCode() != 200 ? failed.incrementAndGet() : 0;
                        });
            }
            CompletableFuture.allOf(answers).join();
        }
        return new Outcome(Times.of(millis), failed.get());
    }

    /** Waits until the server answers 200 for the path; gives the milliseconds since {@code begin} (nano time). */
    static double firstAnswer(String server, String path, long begin) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() - begin < Duration.ofMinutes(3).toNanos()) {
                try {
                    if (client.send(request(server + path), HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return (System.nanoTime() - begin) / 1e6;
                    }
                } catch (IOException e) { // not there yet
                    LockSupport.parkNanos(10_000_000L);
                }
            }
        }
        throw new IllegalStateException("%s%s did not answer within three minutes.".formatted(server, path));
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(LONGEST).build();
    }
}
