package org.comity.data.fetch;

import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.data.settings.Settings;

/**
 * How patient a download is.
 *
 * @param connect longest wait for a connection
 * @param stall longest silence, before an answer begins and in the middle of it
 * @param attempts how often a file is tried before it is given up, at least 1
 * @param firstPause pause before the second attempt; doubled before each further one, with up to half of it at random
 * @param longestPause longest pause; a producer that asks for a longer one is taken at its word and the file given up
 * @param maxBytes largest file that is accepted
 * @param proxy which proxy an address is reached through
 * @param caFile certificates (PEM) that are trusted beside those of the Java installation
 */
public record FetchOptions(
        Duration connect,
        Duration stall,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        long maxBytes,
        ProxySelector proxy,
        Optional<Path> caFile) {
    private static final long TWO_GIGABYTES = 2L << 30;

    public FetchOptions {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be 1 or more, not %d.".formatted(attempts));
        }
    }

    /** 20 s to connect, 60 s of silence, 6 attempts, pauses of 1 s to 2 minutes, 2 GB, the environment's proxies. */
    public static FetchOptions standard() {
        return new FetchOptions(
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                6,
                Duration.ofSeconds(1),
                Duration.ofMinutes(2),
                TWO_GIGABYTES,
                Proxies.of(System.getenv()),
                Optional.ofNullable(System.getenv("COMITY_CA_FILE"))
                        .filter(text -> !text.isBlank())
                        .map(Path::of));
    }

    /** The same, with the proxy and the CA file of the settings. */
    public static FetchOptions of(Settings settings) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        settings.proxy().ifPresent(proxy -> {
            environment.put("https_proxy", proxy);
            environment.put("http_proxy", proxy);
        });
        FetchOptions options = standard().withProxy(Proxies.of(environment));
        return settings.caFile().map(options::withCaFile).orElse(options);
    }

    public FetchOptions withMaxBytes(long bytes) {
        return new FetchOptions(connect, stall, attempts, firstPause, longestPause, bytes, proxy, caFile);
    }

    public FetchOptions withProxy(ProxySelector selector) {
        return new FetchOptions(connect, stall, attempts, firstPause, longestPause, maxBytes, selector, caFile);
    }

    public FetchOptions withCaFile(Path file) {
        return new FetchOptions(connect, stall, attempts, firstPause, longestPause, maxBytes, proxy, Optional.of(file));
    }
}
