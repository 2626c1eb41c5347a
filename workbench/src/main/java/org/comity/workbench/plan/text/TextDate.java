package org.comity.workbench.plan.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comity.workbench.plan.text.Block.Kind;

/**
 * The day of a text: as its signing formula says ("Done at Lima on 12 March 2024"), else its title or dateline, else the
 * first date in its opening, else the last line of it. A date that is recalled, or by which something is due, is none.
 */
final class TextDate {
    private static final int HEAD = 12;
    private static final int FOOT = 8;
    private static final int LONGEST = 3_000;
    /** A dateline or a line of a title has no more words. */
    private static final int SHORT = 16;
    /** How many words before a date may tell what it is the date of. */
    private static final int NEAR = 12;

    private static final Set<String> SIGNING =
            Set.of("done", "signed", "adopted", "issued", "given", "made", "approved");
    /** Words right before a date that make a time of it by which or from which something is to be. */
    private static final Set<String> DUE = Set.of(
            "by",
            "before",
            "until",
            "till",
            "after",
            "since",
            "than",
            "following",
            "dated",
            "from",
            "effective",
            "within",
            "through",
            "to",
            "expires",
            "starting");
    /** Words before a date, in its sentence, after which it is that of something else or of what is to come. */
    private static final Set<String> OTHER = Set.of(
            "signed",
            "concluded",
            "ratified",
            "established",
            "treaty",
            "convention",
            "protocol",
            "resolution",
            "regulation",
            "directive",
            "memorandum",
            "agreement",
            "charter",
            "decision",
            "law",
            "will",
            "shall",
            "recalling",
            "pursuant",
            "regard",
            "accordance",
            "anniversary",
            "born",
            "force",
            "expires",
            "scheduled",
            "recall",
            "recalled",
            "under",
            "should",
            "agreed",
            "undertakes");

    private static final Set<String> RECALLED =
            Set.of("recalling", "having", "considering", "whereas", "noting", "pursuant", "referring", "mindful");
    private static final Set<String> RANGES = Set.of("-", "–", "—", "to", "and");

    private TextDate() {}

    static Optional<LocalDate> find(List<Block> blocks) {
        List<Block> head = blocks.subList(0, Math.min(HEAD, blocks.size()));
        List<Block> foot = blocks.subList(Math.max(0, blocks.size() - FOOT), blocks.size());
        return lastOf(foot, TextDate::signed)
                .or(() -> firstOf(head, TextDate::signed))
                .or(() -> firstOf(head, TextDate::dateline))
                .or(() -> firstOf(head, TextDate::told))
                .or(() -> lastOf(foot, TextDate::dateline));
    }

    private interface Reader {
        Optional<LocalDate> read(Block block);
    }

    private static Optional<LocalDate> firstOf(List<Block> blocks, Reader reader) {
        return blocks.stream().flatMap(block -> reader.read(block).stream()).findFirst();
    }

    private static Optional<LocalDate> lastOf(List<Block> blocks, Reader reader) {
        return firstOf(blocks.reversed(), reader);
    }

    /** "Done at Lima on 12 March 2024", "this 3rd day of February 2026": the day of signing, in the sentence that tells it. */
    private static Optional<LocalDate> signed(Block block) {
        String text = block.text().substring(0, Math.min(LONGEST, block.text().length()));
        for (int[] span : SentenceEnds.spans(text)) {
            String[] words = words(text.substring(span[0], span[1]));
            boolean formula = words.length > 1
                    && SIGNING.contains(plain(words[0]))
                    && Set.of("at", "in", "on", "by", "this", "and").contains(plain(words[1]));
            for (int i = 0; i < words.length; i++) {
                boolean day = i > 1
                        && plain(words[i]).equals("day")
                        && i + 1 < words.length
                        && plain(words[i + 1]).equals("of")
                        && day(words[i - 1]) > 0
                        && (plain(words[i - 2]).equals("this")
                                || formula
                                || plain(words[i - 2]).equals("the"));
                Optional<LocalDate> date =
                        day || (formula && i < SHORT * 2) ? at(words, day ? i + 2 : i) : Optional.empty();
                if (date.isPresent() && !isRecalled(words, i)) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** A short line that holds a date and tells nothing: "Lima, 4 May 2026", "Joint Statement of 5 May 2026". */
    private static Optional<LocalDate> dateline(Block block) {
        String[] words = words(block.text());
        boolean brief = words.length > 0
                && words.length <= SHORT
                && (block.kind() != Kind.ITEM || plain(words[0]).startsWith("date"))
                && !block.text().endsWith(";")
                && !block.text().endsWith(":");
        return brief ? in(words, true) : Optional.empty();
    }

    /** A date in the opening that is neither recalled nor due. */
    private static Optional<LocalDate> told(Block block) {
        String text = block.text().substring(0, Math.min(LONGEST, block.text().length()));
        for (int[] span : SentenceEnds.spans(text)) {
            Optional<LocalDate> date = in(words(text.substring(span[0], span[1])), false);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> in(String[] words, boolean title) {
        for (int i = 0; i < words.length; i++) {
            Optional<LocalDate> date = at(words, i);
            if (date.isPresent() && !isOther(words, i, title)) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** Whether the date at a word is that of something else: of a treaty recalled, or by which something is due. */
    private static boolean isOther(String[] words, int at, boolean title) {
        int start = at;
        while (start > 0 && (day(words[start - 1]) > 0 || month(words[start - 1]) > 0 || isJoint(words, start))) {
            start--;
        }
        String before = start > 0 ? plain(words[start - 1]) : "";
        boolean range = start < at && (before.equals("from") || before.equals("to"));
        if ((DUE.contains(before) && !range) || isRecalled(words, at)) {
            return true;
        }
        boolean adopted =
                SIGNING.contains(plain(words[0])) || (title && plain(words[0]).startsWith("("));
        for (int i = start - 1; i >= Math.max(0, start - NEAR) && !adopted; i--) {
            String word = plain(words[i]);
            boolean own = title
                    && i <= 2
                    && !Set.of("will", "shall", "should", "under").contains(word);
            if (OTHER.contains(word) && !own) {
                return true;
            }
        }
        return false;
    }

    /** "12 - 14 May", "3 and 4 August". */
    private static boolean isJoint(String[] words, int at) {
        return at > 1 && RANGES.contains(plain(words[at - 1])) && (day(words[at - 2]) > 0 || month(words[at - 2]) > 0);
    }

    private static boolean isRecalled(String[] words, int at) {
        return at > 0 && RECALLED.contains(plain(words[0]));
    }

    private static String[] words(String text) {
        return text.substring(0, Math.min(LONGEST, text.length())).strip().split("[ ,|]+");
    }

    private static String plain(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        int end = low.length();
        while (end > 1 && ".,;:)]".indexOf(low.charAt(end - 1)) >= 0) {
            end--;
        }
        return low.length() > 1 && "([".indexOf(low.charAt(0)) >= 0
                ? low.substring(1, Math.max(1, end))
                : low.substring(0, end);
    }

    /** The date with day, month and year that a word holds, or that stands around the month at it; of "12-14 May 2026" the last day. */
    private static Optional<LocalDate> at(String[] words, int at) {
        if (at >= words.length) {
            return Optional.empty();
        }
        String word = plain(words[at]);
        if (CalendarDay.isNumeric(word)) {
            return CalendarDay.numeric(word).filter(date -> date.getYear() >= 1900 && date.getYear() <= 2200);
        }
        int month = month(words[at]);
        return month > 0 ? around(words, at, month) : Optional.empty();
    }

    private static int month(String word) {
        return CalendarDay.shortMonth(word.replaceAll("^[(\\[]", ""));
    }

    private static Optional<LocalDate> around(String[] words, int at, int month) {
        int before = at > 0 ? day(words[at - 1]) : 0;
        if (before == 0 && at > 1 && words[at - 1].equalsIgnoreCase("of")) {
            before = words[at - 2].equalsIgnoreCase("day") && at > 2 ? day(words[at - 3]) : day(words[at - 2]);
        }
        int next = at + 1 < words.length ? number(words[at + 1]) : 0;
        if (before > 0 && next >= 1900) {
            return date(next, month, before);
        }
        int day = at + 1 < words.length ? day(words[at + 1]) : 0;
        int year = at + 2 < words.length ? number(words[at + 2]) : 0;
        return day > 0 && year >= 1900 ? date(year, month, day) : Optional.empty();
    }

    /** The day in "14", "14th", "12-14", "12–14th"; 0 for none. */
    private static int day(String word) {
        int dash = Math.max(word.lastIndexOf('-'), word.lastIndexOf('–'));
        String plain = word.substring(dash + 1).toLowerCase(Locale.ROOT).replaceAll("^\\(|(st|nd|rd|th)$", "");
        int day = number(plain);
        return day >= 1 && day <= 31 ? day : 0;
    }

    private static int number(String word) {
        int end = 0;
        while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
            end++;
        }
        boolean rest = word.substring(end).chars().allMatch(c -> ".,;:)]".indexOf(c) >= 0);
        return end == 0 || end > 4 || !rest ? 0 : Integer.parseInt(word.substring(0, end));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return year > 2200 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
