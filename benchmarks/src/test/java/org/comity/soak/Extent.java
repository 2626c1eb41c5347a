package org.comity.soak;

import java.time.Duration;
import java.util.Optional;

/**
 * How much of a soak; each from a system property {@code soak.NAME}.
 *
 * @param users who work at the same time, each with a session of its own
 * @param length how long they work; the server's starts count into it
 * @param kills how often the process is killed on the way
 * @param thinkMillis how long a user looks at an answer on average, between half of it and one and a half; five seconds
 *     are brisk for people who read
 * @param measures of the plan before the first user comes; everything else grows with them
 * @param settle for how long after a start answers are counted apart, as the new process compiles its code
 * @param trained whether the server starts with a class cache, as after the launcher's build; making it takes a while
 * @param postgresql whether the desk is in PostgreSQL and not in its own file
 * @param report where to write the report; nowhere when empty
 */
record Extent(
        int users,
        Duration length,
        int kills,
        int thinkMillis,
        int measures,
        Duration settle,
        boolean trained,
        boolean postgresql,
        Optional<String> report) {
    /** 50 users, 20 minutes, 20 kills, 3,000 measures, unless told otherwise. */
    static Extent full() {
        return new Extent(
                Integer.getInteger("soak.users", 50),
                Duration.ofSeconds(Integer.getInteger("soak.seconds", 1200)),
                Integer.getInteger("soak.kills", 20),
                Integer.getInteger("soak.think", 5000),
                Integer.getInteger("soak.measures", 3000),
                Duration.ofSeconds(Integer.getInteger("soak.settle", 10)),
                !"false".equals(System.getProperty("soak.trained")),
                "postgresql".equals(System.getProperty("soak.desk")),
                Optional.ofNullable(System.getProperty("soak.report")));
    }

    /** A few users for some seconds, and one kill. */
    static Extent small() {
        return new Extent(
                8, Duration.ofSeconds(12), 1, 200, 200, Duration.ofSeconds(2), false, false, Optional.empty());
    }
}
