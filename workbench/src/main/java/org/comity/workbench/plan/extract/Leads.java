package org.comity.workbench.plan.extract;

import java.util.Locale;
import org.comity.workbench.plan.extract.Subject.Nature;

/** Finds who leads a task where a line of a plan names it: after "lead:", in brackets at its end, or in a cell of its own. */
final class Leads {
    private static final int PLACE = 40;

    private Leads() {}

    /** The body in "(lead: Ministry of Transport)"; empty for none. */
    static String of(String text, Words words) {
        String low = text.toLowerCase(Locale.ROOT);
        for (String word : words.lexicon.words("leads")) {
            for (int at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + 1)) {
                int colon = at + word.length();
                boolean begins = at == 0 || "([;.,–— ".indexOf(low.charAt(at - 1)) >= 0;
                if (begins && colon < low.length() && low.charAt(colon) == ':') {
                    return name(text, colon + 1);
                }
            }
        }
        String cell = cell(words);
        return cell.isEmpty() ? bracketed(text, words) : cell;
    }

    /** The body that ends a line in brackets: "(Ministry of Health, 2026)", "[Selby Hatchery]". */
    static String bracketed(String text, Words words) {
        String plain = text.strip();
        int last = plain.length() - 1;
        while (last > 0 && ".;,".indexOf(plain.charAt(last)) >= 0) {
            last--;
        }
        int open = last > 0 && plain.charAt(last) == ')' ? plain.lastIndexOf('(') : -1;
        open = last > 0 && plain.charAt(last) == ']' ? plain.lastIndexOf('[') : open;
        if (open <= 0 || last - open < 3) {
            return "";
        }
        String inner = plain.substring(open + 1, last)
                .split(" [-–—] |;|, (?=\\d|by |from |in |as |Q\\d|until |before )", 2)[0]
                .strip();
        Tokens name = Tokens.of(inner);
        Words named = new Words(name, words.lexicon);
        boolean capital = !inner.isEmpty() && Character.isUpperCase(inner.charAt(0));
        boolean time = Deadlines.isTime(named, 0, name.size());
        boolean body = new Natures(named, java.util.Set.of()).of(0, name.size()) == Nature.ACTOR;
        boolean initials = inner.length() > 1 && inner.length() < 9 && inner.equals(inner.toUpperCase(Locale.ROOT));
        return capital && !time && (body || initials) ? inner : "";
    }

    /** The first cell of a row after the task that begins with a capital and is no date. */
    private static String cell(Words words) {
        Tokens tokens = words.tokens;
        for (int at = 1; at < tokens.size(); at++) {
            Token first = tokens.get(at + 1);
            if (tokens.is(at, "|")
                    && first.capital()
                    && Deadlines.month(first.low()) == 0
                    && !Character.isDigit(
                            tokens.get(at + 1).text().charAt(first.text().length() - 1))) {
                int end = at + 1;
                while (end < tokens.size() && !tokens.is(end, "|")) {
                    end++;
                }
                return tokens.text(at + 1, end);
            }
        }
        return "";
    }

    private static String name(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < PLACE * 3 && ";)].".indexOf(text.charAt(end)) < 0) {
            if (text.charAt(end) == ',' && !text.substring(end).matches("(?s), (and )?[A-Z].{0,200}")) {
                break;
            }
            end++;
        }
        return text.substring(from, end).strip();
    }
}
