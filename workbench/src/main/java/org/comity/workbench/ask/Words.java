package org.comity.workbench.ask;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was typed, cut into words that can be compared. */
final class Words {
    /** More words than this are not read. */
    static final int MOST = 40;

    private static final Pattern SPAN = Pattern.compile("(\\d{4})\\s*(?:-|–|—|‐|\\.\\.+|/)\\s*(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern OWNS = Pattern.compile("['\u2019\u02bc`][sS]\\b");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc`]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String OWNING = "\u0001";

    private Words() {}

    /**
     * One word.
     *
     * @param text without case and accents
     * @param stem without the final s of a plural
     * @param capitals written in capitals, as codes are
     * @param owns written with 's
     */
    record Word(String text, String stem, boolean capitals, boolean owns) {
        static Word of(String text) {
            return new Word(text, stemOf(text), false, false);
        }
    }

    /** The words of a question; a span of years, 2000-10 or 2000..2010, becomes "2000 to 2010". */
    static List<Word> of(String text) {
        String spaced = SPAN.matcher(text).replaceAll(match -> span(match.group(1), match.group(2)));
        String owned = OWNS.matcher(spaced).replaceAll("s" + OWNING);
        String plain = APOSTROPHES.matcher(owned.replace("&", " and ")).replaceAll("");
        List<Word> words = new ArrayList<>();
        Matcher match = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+" + OWNING + "?").matcher(plain);
        while (match.find() && words.size() < MOST) {
            boolean owns = match.group().endsWith(OWNING);
            String raw = owns ? match.group().substring(0, match.group().length() - 2) : match.group();
            String normal = normal(raw);
            if (!normal.isEmpty() && !normal.equals("the")) {
                words.add(new Word(normal, stemOf(normal), isCapitals(raw), owns));
            }
        }
        return isShouted(words) ? words.stream().map(Words::lowered).toList() : words;
    }

    private static String span(String first, String last) {
        return first + " to " + (last.length() == 4 ? last : first.substring(0, 2) + last);
    }

    private static boolean isCapitals(String raw) {
        return raw.length() > 1 && raw.chars().allMatch(Character::isUpperCase);
    }

    /** In a text all in capitals they say nothing. */
    private static boolean isShouted(List<Word> words) {
        return words.stream().anyMatch(word -> word.capitals() && word.text().length() > 3)
                && words.stream()
                        .allMatch(word -> word.capitals()
                                || word.text().length() == 1
                                || Character.isDigit(word.text().charAt(0)));
    }

    private static Word lowered(Word word) {
        return new Word(word.text(), word.stem(), false, word.owns());
    }

    /** A name or phrase in the form in which phrases are compared: stems with a blank between. */
    static String phrase(String text) {
        String plain = APOSTROPHES.matcher(text.replace("&", " and ")).replaceAll("");
        return WORD.matcher(normal(plain))
                .results()
                .map(match -> match.group())
                .filter(word -> !word.equals("the"))
                .map(Words::stemOf)
                .collect(Collectors.joining(" "));
    }

    private static String normal(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ß", "ss")
                .replace("ı", "i");
    }

    private static String stemOf(String word) {
        if (word.equals("st")) {
            return "saint";
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
