package org.comity.model;

import java.util.regex.Pattern;

/**
 * A country, territory or economy with figures of its own, by its alpha-3 code: ISO 3166-1 ({@code VNM}),
 * ISO 3166-3 for former ones ({@code SUN}), or a code that sources use ({@code XKX}, {@code VDR}). That an
 * entry is listed, or how, takes no position. Its dated life and its other codes are in {@link Countries}.
 *
 * @param code three capital letters A to Z
 */
public record Country(String code) implements Comparable<Country> {
    private static final Pattern ALPHA_3 = Pattern.compile("[A-Z]{3}");

    public Country {
        if (!ALPHA_3.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "A country code is three capital letters, not \"%s\".\nMaybe you want %s."
                            .formatted(code, "an alpha-3 code such as KEN"));
        }
    }

    public static Country of(String code) {
        return new Country(code);
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
