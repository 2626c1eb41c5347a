package org.comity.workbench.plan.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The day of a text, as its head says: the first full date in the first blocks, else the last one in the last blocks. */
final class TextDate {
    private static final int HEAD = 12;
    private static final int FOOT = 6;
    private static final int LONGEST = 3_000;
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private TextDate() {}

    static Optional<LocalDate> find(List<Block> blocks) {
        for (Block block : blocks.subList(0, Math.min(HEAD, blocks.size()))) {
            Optional<LocalDate> date = in(block.text());
            if (date.isPresent()) {
                return date;
            }
        }
        for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - FOOT); i--) {
            Optional<LocalDate> date = in(blocks.get(i).text());
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The first date with day, month and year; of "12-14 May 2026" the last day. */
    static Optional<LocalDate> in(String text) {
        String[] words = text.substring(0, Math.min(LONGEST, text.length())).split("[ ,]+");
        for (int i = 0; i < words.length; i++) {
            Optional<LocalDate> date = iso(words[i]);
            int month = month(words[i]);
            if (date.isEmpty() && month > 0) {
                date = around(words, i, month);
            }
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The month's number; 0 for another word. */
    static int month(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace(".", "");
        for (int i = 0; i < MONTHS.size(); i++) {
            String name = MONTHS.get(i);
            boolean short_ = plain.length() >= 3 && plain.length() <= 4 && name.startsWith(plain);
            if (name.equals(plain) || short_) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<LocalDate> around(String[] words, int at, int month) {
        int before = at > 0 ? day(words[at - 1]) : 0;
        if (before == 0 && at > 1 && words[at - 1].equalsIgnoreCase("of")) {
            before = day(words[at - 2]);
        }
        int next = at + 1 < words.length ? number(words[at + 1]) : 0;
        if (before > 0 && next >= 1900) {
            return date(next, month, before);
        }
        int day = at + 1 < words.length ? day(words[at + 1]) : 0;
        int year = at + 2 < words.length ? number(words[at + 2]) : 0;
        return day > 0 && year >= 1900 ? date(year, month, day) : Optional.empty();
    }

    private static Optional<LocalDate> iso(String word) {
        String plain = word.replaceAll("^[(\\[]|[)\\].;:]$", "");
        if (plain.length() != 10 || plain.charAt(4) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(plain));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day in "14", "14th", "12-14", "12–14th"; 0 for none. */
    private static int day(String word) {
        int dash = Math.max(word.lastIndexOf('-'), word.lastIndexOf('–'));
        String plain = word.substring(dash + 1).toLowerCase(Locale.ROOT).replaceAll("(st|nd|rd|th)$", "");
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
