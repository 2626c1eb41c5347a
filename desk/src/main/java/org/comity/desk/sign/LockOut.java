package org.comity.desk.sign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How fast one may guess. After ten failures in a row for a name, whether there is such an account or not, each further
 * try must wait: one second, two, four ... at most 15 minutes; for an address the count begins at thirty, since a house
 * may share one. An address from which the account signed in before has a count of its own, so that a stranger who keeps
 * failing cannot keep its owner out. Counts are kept in memory and forgotten after a day without a failure.
 */
public final class LockOut {
    /** Failures for one name without any wait. */
    public static final int FREE_BY_NAME = 10;
    /** Failures from one address without any wait. */
    public static final int FREE_BY_ADDRESS = 30;
    /** The longest wait. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int MOST_DOUBLINGS = 10;
    private static final int MOST_KEPT = 20_000;
    private static final int MOST_KNOWN = 8;
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Clock clock;
    private final Map<String, Tries> tries = new Recent<>();
    private final Map<String, Set<String>> known = new Recent<>();

    public LockOut(Clock clock) {
        this.clock = clock;
    }

    private record Tries(int failures, Instant last) {}

    /** The least recently used entries go when there are too many. */
    private static final class Recent<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(64, 0.75f, /* accessOrder= */ true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST_KEPT;
        }
    }

    /**
     * Asks for a try: zero when it may be made now, and it is then counted as failed until {@link #succeeded} takes that
     * back, so that many at the same time gain nothing; else how long to wait.
     */
    public synchronized Duration ask(String name, String address) {
        Duration byName = left(nameKey(name, address), FREE_BY_NAME);
        Duration byAddress = left("address " + address, FREE_BY_ADDRESS);
        Duration wait = byName.compareTo(byAddress) >= 0 ? byName : byAddress;
        if (wait.isZero()) {
            add(nameKey(name, address));
            add("address " + address);
        }
        return wait;
    }

    /** Notes a sign-in: the name's count from here is nothing again, and the address is known from now on. */
    public synchronized void succeeded(String name, String address) {
        tries.remove(nameKey(name, address));
        tries.computeIfPresent(
                "address " + address,
                (_, old) -> old.failures() > 1 ? new Tries(old.failures() - 1, old.last()) : null);
        Set<String> addresses = known.computeIfAbsent(plain(name), _ -> new LinkedHashSet<>());
        addresses.add(address);
        if (addresses.size() > MOST_KNOWN) {
            addresses.remove(addresses.iterator().next());
        }
    }

    /** Forgets every count of a name, as an administrator asks. */
    public synchronized void forget(String name) {
        String own = "name " + plain(name);
        tries.keySet().removeIf(key -> key.equals(own) || key.startsWith(own + " from "));
    }

    /** The wait after so many failures of which so many are free. */
    static Duration after(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private Duration left(String key, int free) {
        Tries found = tries.get(key);
        if (found == null || found.last().plus(FORGOTTEN).isBefore(clock.instant())) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), found.last().plus(after(found.failures(), free)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void add(String key) {
        Instant now = clock.instant();
        tries.merge(key, new Tries(1, now), (old, _) -> {
            boolean forgotten = old.last().plus(FORGOTTEN).isBefore(now);
            return new Tries(forgotten ? 1 : old.failures() + 1, now);
        });
    }

    private String nameKey(String name, String address) {
        boolean isKnown = known.getOrDefault(plain(name), Set.of()).contains(address);
        return "name " + plain(name) + (isKnown ? " from " + address : "");
    }

    /** Ids have no blanks, so that keys cannot be mistaken; a name typed in is cut and its blanks are replaced. */
    private static String plain(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s", "_");
        return lower.length() > 64 ? lower.substring(0, 64) : lower;
    }
}
