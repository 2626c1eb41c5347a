package org.comity.data.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.data.DataException;
import org.comity.data.mapping.Mapping;

/** From the addresses of a mapping file to the files to get. */
final class Addresses {
    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");
    private static final int MOST_FILES = 1000;

    private Addresses() {}

    /**
     * One file to get.
     *
     * @param name under which it is kept: the last part of the address, and its query
     */
    record Target(URI address, String kind, String name) {}

    /** All files of the years; {@code {year}} gives one file a year, {@code {from}} and {@code {to}} one for all. */
    static List<Target> of(Mapping mapping, OptionalInt from, OptionalInt to) {
        if (mapping.fetch().isEmpty()) {
            throw new DataException(
                    "%s has no address to fetch from; get its files by hand%s and run: comity data import %s FILE..."
                            .formatted(
                                    mapping.source().id(),
                                    mapping.source()
                                            .address()
                                            .map(at -> " (" + at + ")")
                                            .orElse(""),
                                    mapping.source().id()));
        }
        if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
            throw new DataException(
                    "--from must be no later than --to, not %d and %d.".formatted(from.getAsInt(), to.getAsInt()));
        }
        Map<URI, Mapping.Fetch> addresses = new LinkedHashMap<>();
        for (Mapping.Fetch fetch : mapping.fetch()) {
            for (String url : filled(fetch.url(), mapping, from, to)) {
                addresses.putIfAbsent(checked(url), fetch);
            }
        }
        if (addresses.size() > MOST_FILES) {
            throw new DataException("That would be %d files, more than %d; ask for fewer years with --from and --to."
                    .formatted(addresses.size(), MOST_FILES));
        }
        return named(addresses);
    }

    private static List<Target> named(Map<URI, Mapping.Fetch> addresses) {
        List<Target> targets = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        addresses.forEach((address, fetch) -> {
            String name = name(address);
            String free = name;
            for (int i = 2; !taken.add(free); i++) {
                free = i + "-" + name;
            }
            targets.add(new Target(address, fetch.kind(), free));
        });
        return targets;
    }

    private static List<String> filled(String url, Mapping mapping, OptionalInt from, OptionalInt to) {
        if (!HOLE.matcher(url).find()) {
            return List.of(url);
        }
        String id = mapping.source().id();
        if (url.contains("{year}")) {
            int first = need(from, id, "--from");
            int last = to.orElse(first);
            List<String> all = new ArrayList<>();
            for (int year = first; year <= last && all.size() <= MOST_FILES; year++) {
                all.add(fill(url, Map.of("year", year, "from", first, "to", last)));
            }
            return all;
        }
        return List.of(fill(url, Map.of("from", need(from, id, "--from"), "to", need(to, id, "--to"))));
    }

    private static int need(OptionalInt year, String source, String option) {
        return year.orElseThrow(() -> new DataException(
                "%s offers its files by year; say which with --from YEAR and --to YEAR (%s is missing)."
                        .formatted(source, option)));
    }

    private static String fill(String url, Map<String, Integer> years) {
        return HOLE.matcher(url).replaceAll(hole -> {
            Integer year = years.get(hole.group(1));
            if (year == null) {
                throw new DataException("The address %s has a place {%s}; only {year}, {from} and {to} can be filled."
                        .formatted(url, hole.group(1)));
            }
            return Matcher.quoteReplacement(year.toString());
        });
    }

    /** Only https; http is for this machine alone (a mirror or a test of one's own). */
    static URI checked(String url) {
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new DataException("\"%s\" is no address.".formatted(url), e);
        }
        boolean safe = "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && isThisMachine(address));
        if (!safe || address.getHost() == null) {
            throw new DataException("Files are fetched over https only, not from \"%s\".".formatted(url));
        }
        return address;
    }

    static boolean isThisMachine(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    /** A plain file name: nothing in it leads out of the folder or hides the file. */
    static String name(URI address) {
        String path = String.valueOf(address.getPath()).replaceFirst("/+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        String query = address.getRawQuery() == null ? "" : "_" + address.getRawQuery();
        String plain = (last + query).replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[.-]+", "");
        return plain.isEmpty() ? "file" : plain.substring(0, Math.min(120, plain.length()));
    }
}
