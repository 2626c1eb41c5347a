package org.comity.workbench.dialogue.converge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One piece of evidence on a topic, measured for both sides by the same code. The sides are in alphabetical order of code.
 *
 * @param topic its id
 * @param what was looked at, for people
 * @param joint whether it is one measurement of the two, so that both sides have the same doubt
 * @param first of the first side; empty where it is not known
 * @param second of the second side; empty where it is not known
 * @param unit of the figures
 * @param source id of the source, or {@code desk}
 * @param year of the figures
 */
record Evidence(
        String topic,
        Kind kind,
        Role role,
        String what,
        boolean joint,
        Optional<Measured> first,
        Optional<Measured> second,
        String unit,
        String source,
        int year) {

    /** Where evidence is from. */
    enum Kind {
        VOTES,
        INSTRUMENTS,
        RISKS,
        PRODUCTS,
        SCENARIO,
        PASSAGES
    }

    /** What a piece of evidence says. */
    enum Role {
        /** What a side has stated or done in public. */
        POSITION,
        /** What a side stands to gain. */
        GAIN,
        /** It stands beside the others and does not count. */
        CONTEXT
    }

    /**
     * A figure and what it counts as.
     *
     * @param figure in the unit of the evidence
     * @param low the range that nine draws in ten lie in
     * @param high the same
     * @param counts the figure from 0 (nothing) to 1 (all)
     * @param least the range of {@code counts}
     * @param most the same
     */
    record Measured(double figure, double low, double high, double counts, double least, double most) {
        Measured {
            low = Math.min(low, figure);
            high = Math.max(high, figure);
            least = Math.min(least, counts);
            most = Math.max(most, counts);
        }

        /** A figure from 0 to 1 that counts as itself. */
        static Measured share(double value, double low, double high) {
            return new Measured(value, low, high, value, low, high);
        }
    }

    /** Of the first side, or of the second. */
    Optional<Measured> of(boolean isFirst) {
        return isFirst ? first : second;
    }

    /** Whether it is known of both sides. */
    boolean isOfBoth() {
        return first.isPresent() && second.isPresent();
    }

    List<Measured> known() {
        return Stream.of(first, second).flatMap(Optional::stream).toList();
    }

    /**
     * Something that was looked for and is not held.
     *
     * @param topic its id
     * @param what was looked for
     * @param how to get it
     */
    record Missing(String topic, Kind kind, String what, String how) {}
}
