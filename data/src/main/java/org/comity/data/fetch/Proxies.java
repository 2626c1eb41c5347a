package org.comity.data.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.data.DataException;

/**
 * Chooses the proxy of an address: Java's own properties first ({@code https.proxyHost}), then the variables
 * {@code HTTPS_PROXY} and {@code HTTP_PROXY} with {@code NO_PROXY}, in either case of letters. This machine is never
 * reached through a proxy.
 */
public final class Proxies extends ProxySelector {
    private final Map<String, String> environment;
    private final Optional<ProxySelector> java = Optional.ofNullable(ProxySelector.getDefault());

    private Proxies(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Reads the variables of an environment. */
    public static ProxySelector of(Map<String, String> environment) {
        return new Proxies(environment);
    }

    @Override
    public List<Proxy> select(URI address) {
        if (Addresses.isThisMachine(address) || isExcepted(address.getHost())) {
            return List.of(Proxy.NO_PROXY);
        }
        List<Proxy> chosen = java.map(selector -> selector.select(address)).orElse(List.of());
        if (chosen.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
            return chosen;
        }
        return variable(address.getScheme() + "_proxy").map(Proxies::proxy).stream()
                .findFirst()
                .map(List::of)
                .orElse(List.of(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException why) {
        // the attempt itself reports it
    }

    private static Proxy proxy(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            if (uri.getHost() != null && uri.getPort() > 0) {
                return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort()));
            }
        } catch (IllegalArgumentException e) {
            // falls through: the sentence below says it all
        }
        throw new DataException(
                "The proxy must be written http://host:port, not \"%s\"; look at HTTPS_PROXY and HTTP_PROXY."
                        .formatted(text.replaceAll("//[^@/]*@", "//...@")));
    }

    private boolean isExcepted(String host) {
        for (String entry : variable("no_proxy").orElse("").split("[,\\s]+")) {
            String domain = entry.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
            String asked = host.toLowerCase(Locale.ROOT);
            if (domain.equals("*") || (!domain.isEmpty() && (asked.equals(domain) || asked.endsWith("." + domain)))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
                .filter(text -> !text.isBlank());
    }
}
