package org.comity.workbench.trust.votes;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.comity.data.DataException;

/** Which roll calls are looked at: {@code all}, {@code important}, {@code no-nukes} or {@code issue:CODE}. */
public sealed interface VoteSet {
    /** Every roll call. */
    record All() implements VoteSet {}

    /** Those named "important" by the US Department of State. */
    record Important() implements VoteSet {}

    /** Those without the issue group {@code nu}, nuclear weapons and material. */
    record NoNukes() implements VoteSet {}

    /** Those that carry the issue group of that code. */
    record Issue(String code) implements VoteSet {}

    /** Reads the set as a command line writes it. */
    static VoteSet parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "all" -> new All();
            case "important" -> new Important();
            case "no-nukes" -> new NoNukes();
            default -> {
                if (word.startsWith("issue:") && word.length() > 6) {
                    yield new Issue(word.substring(6));
                }
                throw new IllegalArgumentException(
                        "A set of votes is all, important, no-nukes or issue:CODE, not \"%s\".".formatted(text));
            }
        };
    }

    /** As {@link #parse} reads it. */
    default String text() {
        return switch (this) {
            case All _ -> "all";
            case Important _ -> "important";
            case NoNukes _ -> "no-nukes";
            case Issue(String code) -> "issue:" + code;
        };
    }

    /** The places of its roll calls, ascending; a file that cannot tell which they are is refused. */
    default int[] of(Votes votes) {
        Predicate<RollCall> wanted = switch (this) {
            case All _ -> _ -> true;
            case Important _ -> important(votes);
            case NoNukes _ -> {
                known("nu", votes);
                yield rollCall -> !rollCall.issues().contains("nu");
            }
            case Issue(String code) -> {
                known(code, votes);
                yield rollCall -> rollCall.issues().contains(code);
            }
        };
        return IntStream.range(0, votes.rollCalls().size())
                .filter(r -> wanted.test(votes.rollCalls().get(r)))
                .toArray();
    }

    private static Predicate<RollCall> important(Votes votes) {
        Predicate<RollCall> named = rollCall -> rollCall.important().orElse(false);
        if (votes.rollCalls().stream().noneMatch(named)) {
            throw new DataException("The files name no roll call important; give a file that has importantvote.");
        }
        return named;
    }

    private static void known(String code, Votes votes) {
        if (!votes.issues().contains(code)) {
            throw new DataException(
                    votes.issues().isEmpty()
                            ? "The files have no issue groups; name the file of issues (rcid, short_name, issue) with --issues."
                            : "There is no issue group \"%s\" in the files; there are %s."
                                    .formatted(code, String.join(", ", votes.issues())));
        }
    }
}
