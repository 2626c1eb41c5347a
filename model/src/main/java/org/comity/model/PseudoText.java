package org.comity.model;

import com.ibm.icu.text.MessagePattern;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Turns an English ICU message into a pseudo-language: only the words change, arguments and syntax are kept. */
final class PseudoText {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String ACCENTED = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
    private static final double GROWTH = 0.3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern TAG = Pattern.compile("(?=<[^>]*>)|(?<=>)");
    private static final String RIGHT_TO_LEFT = "\u200f\u202e%s\u202c\u200f"; // mark, override, word, end, mark

    private PseudoText() {}

    static String accented(String pattern) {
        int[] letters = {0};
        String words = replaceWords(pattern, text -> {
            letters[0] += text.length();
            return accents(text);
        });
        return "[" + words + padding((int) Math.ceil(letters[0] * GROWTH)) + "]";
    }

    static String rightToLeft(String pattern) {
        return replaceWords(
                pattern, text -> WORD.matcher(text).replaceAll(match -> RIGHT_TO_LEFT.formatted(match.group())));
    }

    private static String accents(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = PLAIN.indexOf(text.charAt(i));
            out.append(at < 0 ? text.charAt(i) : ACCENTED.charAt(at));
        }
        return out.toString();
    }

    private static String padding(int length) {
        String words = " öñé ţŵö ţĥŕéé ƒöûŕ ƒîṽé šîẋ";
        return words.repeat(length / words.length() + 1).substring(0, length);
    }

    /** Applies {@code change} to the literal text of the message and of the messages inside its plurals and selects. */
    private static String replaceWords(String pattern, UnaryOperator<String> change) {
        MessagePattern parsed = new MessagePattern(pattern);
        StringBuilder out = new StringBuilder();
        int from = 0;
        int arguments = 0; // how many ARG_STARTs are open; text is literal when as many messages are open inside them
        int messages = 0;
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getIndex() >= from) { // the number of "=0" is a part inside its selector
                String before = pattern.substring(from, part.getIndex());
                out.append(messages > arguments ? outsideTags(before, change) : before);
                out.append(pattern, part.getIndex(), part.getLimit());
                from = part.getLimit();
            }
            switch (part.getType()) {
                case MSG_START -> messages++;
                case MSG_LIMIT -> messages--;
                case ARG_START -> arguments++;
                case ARG_LIMIT -> arguments--;
                default -> {} // quotes, names, numbers and styles are copied as they are
            }
        }
        return out.append(pattern.substring(from)).toString();
    }

    private static String outsideTags(String text, UnaryOperator<String> change) {
        StringBuilder out = new StringBuilder();
        for (String piece : TAG.split(text)) {
            out.append(piece.startsWith("<") ? piece : change.apply(piece));
        }
        return out.toString();
    }
}
