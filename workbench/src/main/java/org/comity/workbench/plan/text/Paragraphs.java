package org.comity.workbench.plan.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comity.workbench.plan.text.Block.Kind;
import org.comity.workbench.plan.text.Block.Place;

/**
 * Joins lines to headings, paragraphs and list items. Where lines are wrapped, a line goes on unless it begins with a
 * label, or the line before it ended early.
 */
final class Paragraphs {
    /** No paragraph is longer: a file that is one endless line is cut here, at a space. */
    static final int LONGEST = 20_000;

    private static final int LONGEST_HEADING = 110;
    private static final int MOST_HEADING_WORDS = 14;
    private static final double EARLY = 0.8;
    private static final int USUAL_WIDTH = 120;
    /** Empty lines that the head and foot of a page leave. */
    private static final int PAGE_BREAK = 3;

    private static final Set<String> KEPT_HYPHENS = Set.of(
            "long",
            "short",
            "medium",
            "well",
            "high",
            "low",
            "multi",
            "non",
            "co",
            "cross",
            "self",
            "post",
            "pre",
            "inter",
            "socio",
            "win",
            "people",
            "mid",
            "anti",
            "full",
            "two",
            "three",
            "first",
            "second",
            "third",
            "large",
            "small",
            "re",
            "so",
            "decision",
            "law",
            "capacity",
            "government",
            "business",
            "climate",
            "follow",
            "middle",
            "fact",
            "peace",
            "policy",
            "state",
            "all",
            "far",
            "open",
            "rules",
            "evidence",
            "trans",
            "sub");

    private final List<Line> lines;
    private final boolean blanksAreDoubtful;
    private final int width;
    private final Set<Character> bullets;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();
    private String label = "";
    private int gap;

    /**
     * @param lines of the text
     * @param blanksAreDoubtful whether an empty line may stand inside a paragraph, as at the foot of a page
     */
    Paragraphs(List<Line> lines, boolean blanksAreDoubtful) {
        this.lines = labelled(Rows.joined(lines));
        this.blanksAreDoubtful = blanksAreDoubtful;
        this.width = width(lines);
        this.bullets = bullets(lines);
    }

    /** The lines with a label that stands alone put before the line that it counts. */
    private static List<Line> labelled(List<Line> lines) {
        List<Line> labelled = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int next = i + 1 < lines.size() && lines.get(i + 1).isBlank() ? i + 2 : i + 1;
            boolean alone = Labels.isLone(line.text())
                    && next < lines.size()
                    && !lines.get(next).isBlank()
                    && Labels.length(lines.get(next).text()) == 0
                    && !Labels.isLone(lines.get(next).text());
            if (alone) {
                Line text = lines.get(next);
                labelled.add(new Line(
                        text.number(),
                        text.page(),
                        line.text().strip() + " " + text.text().strip()));
                i = next;
            } else {
                labelled.add(line);
            }
        }
        return labelled;
    }

    List<Block> blocks() {
        String before = "";
        boolean blank = false;
        gap = 0;
        for (Line line : lines) {
            if (line.isBlank()) {
                blank = true;
                gap++;
                continue;
            }
            boolean titled = text.isEmpty() && !label.isEmpty(); // "Article 5" alone on its line
            if (titled || (!text.isEmpty() && !continues(before, line.text(), blank))) {
                end();
            }
            add(line);
            before = line.text();
            blank = false;
            gap = 0;
        }
        end();
        return Outline.of(blocks);
    }

    /** Whether a line belongs to the block of the line before it. */
    private boolean continues(String before, String line, boolean blank) {
        if (Rows.isRow(before) || Rows.isRow(line)) {
            return false;
        }
        String last = before.stripTrailing();
        char first = line.stripLeading().charAt(0);
        boolean lower = Character.isLowerCase(first);
        boolean open = !isEnd(last);
        if (blank) {
            boolean doubtful = blanksAreDoubtful || width <= USUAL_WIDTH;
            if (gap >= PAGE_BREAK && lower && last.endsWith(";") && Labels.length(line) == 0) {
                return true;
            }
            return doubtful && lower && open && Labels.length(line) == 0 && last.length() >= width * 0.6;
        }
        if (Labels.length(line) > 0
                && !(isNumberInSentence(line) && !bullets.contains(first) && open && last.length() >= width * EARLY)) {
            return false;
        }
        if (isHeadingLine(line) && isEnd(last)) {
            return false;
        }
        boolean wrapped = width <= USUAL_WIDTH * 2 && last.length() + firstWord(line) + 1 > width * EARLY;
        if (open) {
            boolean long_ =
                    places.size() > 1 && last.length() * 2 >= width && width <= USUAL_WIDTH && !isHeadingLine(line);
            return lower || wrapped || long_ || (!label.isEmpty() && indented(line) > 1 && !isHeadingLine(line));
        }
        return wrapped && width <= USUAL_WIDTH && !last.endsWith(":") && !last.endsWith(";");
    }

    /** "2026. The" or "5 million" at the start of a wrapped line is no label. */
    private static boolean isNumberInSentence(String line) {
        char first = line.stripLeading().charAt(0);
        return Character.isDigit(first) || first == '-' || first == '–' || first == '—';
    }

    private static boolean isEnd(String line) {
        if (line.isEmpty()) {
            return true;
        }
        int at = line.length() - 1;
        while (at > 0 && "\"'”’)]»*".indexOf(line.charAt(at)) >= 0) {
            at--;
        }
        return ".;:!?。；：".indexOf(line.charAt(at)) >= 0;
    }

    private static int indented(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static int firstWord(String line) {
        String word = line.stripLeading();
        int space = word.indexOf(' ');
        return space < 0 ? word.length() : space;
    }

    private boolean isHeadingLine(String line) {
        String plain = line.strip();
        if (plain.length() > LONGEST_HEADING || isEnd(plain) || plain.endsWith(",")) {
            return false;
        }
        return isUpper(plain) || Sections.begins(plain);
    }

    private static boolean isUpper(String plain) {
        return plain.equals(plain.toUpperCase(Locale.ROOT))
                && plain.chars().filter(Character::isLetter).count() > 3;
    }

    private void add(Line line) {
        String part = squeeze(line.text().strip());
        if (text.isEmpty()) {
            int length = Rows.isRow(line.text()) ? Rows.labelLength(line.text()) : Labels.length(line.text());
            label = length == 0 ? "" : Rows.labelOf(line.text().substring(0, length));
            part = squeeze(line.text().substring(length).strip());
            if (label.isEmpty() && Sections.labelLength(part) > 0) {
                label = part.substring(0, Sections.labelLength(part)).strip();
                part = part.substring(Sections.labelLength(part)).strip();
            }
            places.add(new Place(0, line.number(), line.page()));
        } else {
            boolean hyphen = joinsHyphen(part);
            if (hyphen) {
                text.setLength(text.length() - 1);
            } else if (text.charAt(text.length() - 1) != '-' || !Character.isLetter(before(text))) {
                text.append(' ');
            }
            places.add(new Place(text.length(), line.number(), line.page()));
        }
        append(line, part);
    }

    /** Runs of spaces become one; three and more part the cells of a row, and become three. */
    static String squeeze(String line) {
        return line.indexOf("  ") < 0
                ? line
                : line.replaceAll(" {3,}", "\t").replaceAll(" +", " ").replace("\t", "   ");
    }

    private static char before(CharSequence text) {
        return text.length() < 2 ? ' ' : text.charAt(text.length() - 2);
    }

    /** Cuts what is endless, so that no later step meets a sentence of a million words. */
    private void append(Line line, String part) {
        String rest = part;
        while (text.length() + rest.length() > LONGEST) {
            int room = Math.max(1, LONGEST - text.length());
            int cut = rest.lastIndexOf(' ', room);
            cut = cut <= 0 ? room : cut;
            text.append(rest, 0, cut);
            rest = rest.substring(cut);
            end();
            places.add(new Place(0, line.number(), line.page()));
        }
        text.append(rest);
    }

    private boolean joinsHyphen(String next) {
        int length = text.length();
        if (length < 3 || next.isEmpty() || text.charAt(length - 1) != '-' || !Character.isLowerCase(next.charAt(0))) {
            return false;
        }
        int start = length - 1;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String first = text.substring(start, length - 1).toLowerCase(Locale.ROOT);
        boolean compound = start > 0 && text.charAt(start - 1) == '-';
        return !first.isEmpty() && !compound && !KEPT_HYPHENS.contains(first);
    }

    private void end() {
        String whole = text.toString().stripTrailing();
        if (!whole.isEmpty()) {
            Kind kind = kind(whole);
            String shown = label.isEmpty() && kind == Kind.ITEM ? "|" : label;
            blocks.add(new Block(kind, shown, whole, places));
        } else if (!label.isEmpty() && !places.isEmpty()) {
            blocks.add(new Block(Kind.HEADING, "", label, places));
        }
        text.setLength(0);
        places.clear();
        label = "";
    }

    private Kind kind(String whole) {
        return kind(label, whole, places.size());
    }

    /** What a block is, by its label and its look. */
    static Kind kind(String label, String whole, int lines) {
        if (Rows.isRow(whole)) {
            return Rows.isHead(whole) ? Kind.HEADING : Kind.ITEM;
        }
        boolean short_ = whole.length() <= LONGEST_HEADING && lines <= 2 && words(whole) <= MOST_HEADING_WORDS;
        if (!label.isEmpty()) {
            return (short_ && isUpper(whole)) || (Sections.begins(label) && short_ && !isEnd(whole))
                    ? Kind.HEADING
                    : Kind.ITEM;
        }
        boolean starts = Character.isUpperCase(whole.charAt(0)) || Character.isDigit(whole.charAt(0));
        boolean heading = short_
                && starts
                && !Outline.isTold(whole)
                && !isEnd(whole)
                && !whole.endsWith(",")
                && !whole.endsWith("-");
        return heading || (short_ && isUpper(whole)) ? Kind.HEADING : Kind.PARAGRAPH;
    }

    private static int words(String text) {
        return text.split(" +", MOST_HEADING_WORDS + 2).length;
    }

    /** The dashes that begin several lines, and so are bullets. */
    private static Set<Character> bullets(List<Line> lines) {
        int[] counts = new int[3];
        String dashes = "-–—";
        for (Line line : lines) {
            String plain = line.text().stripLeading();
            int dash = plain.isEmpty() ? -1 : dashes.indexOf(plain.charAt(0));
            if (dash >= 0 && Labels.length(line.text()) > 0) {
                counts[dash]++;
            }
        }
        Set<Character> bullets = new HashSet<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 1) {
                bullets.add(dashes.charAt(i));
            }
        }
        return bullets;
    }

    /** The width at which lines are wrapped: that of the longest tenth of them. */
    private static int width(List<Line> lines) {
        int[] lengths = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.text().stripTrailing().length())
                .toArray();
        if (lengths.length == 0) {
            return USUAL_WIDTH;
        }
        Arrays.sort(lengths);
        return lengths[Math.min(lengths.length - 1, lengths.length * 9 / 10)];
    }
}
