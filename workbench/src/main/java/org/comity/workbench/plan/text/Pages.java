package org.comity.workbench.plan.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes page numbers, and what stands at the head or foot of page after page, out of paged text. */
final class Pages {
    private static final int EDGE = 3;
    private static final int FEWEST = 3;
    private static final double OFTEN = 0.4;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)[-–—\\s]*(page |p\\. ?|pg\\.? )?\\d{1,4}( ?(of|/) ?\\d{1,4})?[-–—\\s|]*");
    private static final int LONGEST_NUMBER = 30;
    private static final int USUAL = 90;
    private static final int TOP = 8;

    private Pages() {}

    static List<Line> body(List<List<String>> pages) {
        Set<String> repeated = repeated(pages);
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (int p = 0; p < pages.size(); p++) {
            List<String> page = pages.get(p);
            List<Integer> edge = edge(page);
            for (int i = 0; i < page.size(); i++) {
                number++;
                String line = page.get(i);
                boolean dropped = edge.contains(i) && (repeated.contains(shape(line)) || isPageNumber(line));
                lines.add(new Line(number, p + 1, dropped ? "" : line));
            }
            lines.add(new Line(number, p + 1, ""));
        }
        return lines;
    }

    /** Blanks out page numbers, and short lines with a number that stand alone and come again, in text without pages. */
    static List<Line> unpaged(List<Line> lines) {
        Map<String, Integer> counts = new HashMap<>();
        List<Boolean> alone = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean first = i == 0 || lines.get(i - 1).isBlank();
            boolean last = i == lines.size() - 1 || lines.get(i + 1).isBlank();
            String text = lines.get(i).text();
            boolean candidate = first && last && !text.isBlank() && text.length() < USUAL;
            alone.add(candidate);
            if (candidate) {
                counts.merge(shape(text), 1, Integer::sum);
            }
        }
        List<Line> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean counted = line.text().chars().anyMatch(Character::isDigit)
                    && line.text().contains("  ");
            boolean again = alone.get(i)
                    && counts.getOrDefault(shape(line.text()), 0) >= (counted ? 2 : FEWEST + 1)
                    && Labels.length(line.text()) == 0;
            boolean title = alone.get(i) && isNearNumber(lines, i) && isSeen(lines, i);
            boolean plain = isPlainNumber(line.text());
            boolean dropped = plain || (alone.get(i) && (isMarkedNumber(line.text()) || again || title));
            kept.add(dropped ? new Line(line.number(), line.page(), "") : line);
        }
        return kept;
    }

    /** "- 2 -" or "Page 2 of 5", which stand for nothing else wherever they stand. */
    private static boolean isPlainNumber(String line) {
        String plain = line.strip();
        boolean dashed = plain.length() > 2
                && "-–—".indexOf(plain.charAt(0)) >= 0
                && "-–—".indexOf(plain.charAt(plain.length() - 1)) >= 0;
        boolean named = plain.toLowerCase(Locale.ROOT).startsWith("page ");
        return (dashed || named) && isPageNumber(line);
    }

    /** Text with an empty line after every line loses those; two together still part paragraphs. */
    static List<Line> unspaced(List<Line> lines) {
        int written = 0;
        int spaced = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                written++;
                String text = lines.get(i).text().stripTrailing();
                boolean open = ".:;!?".indexOf(text.charAt(text.length() - 1)) < 0 && text.length() > 40;
                boolean one = lines.get(i + 1).isBlank()
                        && i + 2 < lines.size()
                        && !lines.get(i + 2).isBlank();
                spaced += open && one ? 1 : 0;
            }
        }
        if (written < TOP || spaced < written * OFTEN) {
            return lines;
        }
        List<Line> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean single = lines.get(i).isBlank()
                    && i > 0
                    && !lines.get(i - 1).isBlank()
                    && i + 1 < lines.size()
                    && !lines.get(i + 1).isBlank();
            if (!single) {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }

    /** Whether the nearest written line before or after is a page number. */
    private static boolean isNearNumber(List<Line> lines, int at) {
        int before = at - 1;
        while (before > 0 && lines.get(before).isBlank()) {
            before--;
        }
        int after = at + 1;
        while (after < lines.size() - 1 && lines.get(after).isBlank()) {
            after++;
        }
        return (before >= 0 && isMarkedNumber(lines.get(before).text()))
                || (after < lines.size() && isMarkedNumber(lines.get(after).text()));
    }

    /** Whether a running title was written before, at the head of the text or of another page. */
    private static boolean isSeen(List<Line> lines, int at) {
        String shape = shape(lines.get(at).text());
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < at; i++) {
            if (i < TOP) {
                head.append(shape(lines.get(i).text())).append(' ');
            }
            if (shape.equals(shape(lines.get(i).text()))) {
                return true;
            }
        }
        return head.indexOf(shape) >= 0;
    }

    /** "- 2 -", "Page 3 of 12": a number that can only be a page's. */
    private static boolean isMarkedNumber(String line) {
        boolean marked = line.indexOf('-') >= 0
                || line.indexOf('–') >= 0
                || line.toLowerCase(Locale.ROOT).contains("page")
                || line.indexOf('/') >= 0
                || line.strip().length() <= 3;
        return marked && isPageNumber(line);
    }

    private static boolean isPageNumber(String line) {
        return line.length() <= LONGEST_NUMBER
                && PAGE_NUMBER.matcher(line.strip()).matches();
    }

    private static Set<String> repeated(List<List<String>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> page : pages) {
            Set<String> seen = new HashSet<>();
            edge(page).forEach(i -> seen.add(shape(page.get(i))));
            seen.forEach(shape -> counts.merge(shape, 1, Integer::sum));
        }
        Set<String> repeated = new HashSet<>();
        counts.forEach((shape, count) -> {
            if (count >= FEWEST && count >= pages.size() * OFTEN) {
                repeated.add(shape);
            }
        });
        return repeated;
    }

    /** The numbers of the first and last lines of a page that are not empty. */
    private static List<Integer> edge(List<String> page) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (!page.get(i).isBlank()) {
                filled.add(i);
            }
        }
        if (filled.size() <= 2) {
            return filled;
        }
        int size = Math.clamp(filled.size() / 4, 1, EDGE);
        List<Integer> edge = new ArrayList<>(filled.subList(0, size));
        edge.addAll(filled.subList(filled.size() - size, filled.size()));
        return edge;
    }

    private static String shape(String line) {
        return line.strip().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
    }
}
