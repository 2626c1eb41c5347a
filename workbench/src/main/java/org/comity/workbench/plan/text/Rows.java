package org.comity.workbench.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Rows of tables in plain lines: cells parted by {@code |}, by tabs, or by wide gaps. A row is one line of {@code a | b | c},
 * whatever parted its cells, and takes in the lines over which its cells were wrapped.
 */
final class Rows {
    /** What parts the cells of a row in a block's text. */
    static final String CELL = " | ";

    private static final int GAP = 3;
    private static final int LONGEST_HEAD = 40;
    private static final Set<String> HEADS = Set.of(
            "no",
            "no.",
            "nr",
            "nr.",
            "#",
            "item",
            "activity",
            "activities",
            "action",
            "actions",
            "measure",
            "measures",
            "task",
            "tasks",
            "step",
            "steps",
            "responsible",
            "responsibility",
            "lead",
            "leads",
            "owner",
            "deadline",
            "deadlines",
            "date",
            "dates",
            "timeline",
            "timeframe",
            "timing",
            "schedule",
            "milestone",
            "milestones",
            "status",
            "output",
            "outputs",
            "deliverable",
            "deliverables",
            "indicator",
            "budget",
            "when",
            "who",
            "what",
            "due",
            "commitment",
            "commitments",
            "by",
            "period",
            "year",
            "implementation",
            "partners",
            "objective");

    /** A cell and the column of its first character, from 0. */
    private record Cell(int column, String text) {}

    private Rows() {}

    /** The lines with each row of a table on one line; lines that only draw a table go. */
    static List<Line> joined(List<Line> lines) {
        List<Line> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (isRuled(line.text())) {
                continue;
            }
            List<Cell> cells = cells(line.text());
            if (cells.size() < 2) {
                joined.add(line);
                continue;
            }
            List<StringBuilder> row = new ArrayList<>();
            cells.forEach(cell -> row.add(new StringBuilder(cell.text())));
            boolean gaps = line.text().indexOf('|') < 0;
            boolean wrapped = false;
            while (i + 1 < lines.size() && goesOn(cells, row, lines.get(i + 1).text(), gaps)) {
                i++;
                wrapped = true;
                for (Cell cell : cells(lines.get(i).text())) {
                    append(row.get(Math.max(0, columnOf(cells, cell))), cell.text());
                }
            }
            boolean table = !gaps || wrapped || cells.size() > 2 || isBeside(lines, i, cells);
            joined.add(
                    table ? new Line(line.number(), line.page(), indent(line.text()) + String.join(CELL, row)) : line);
        }
        return joined;
    }

    /** Whether a line, or a block, is the row of a table. */
    static boolean isRow(String line) {
        return line.contains(CELL);
    }

    /** Whether a row only names the columns. */
    static boolean isHead(String row) {
        if (!isRow(row)) {
            return false;
        }
        int known = 0;
        String[] cells = row.split("\\|", -1);
        for (String cell : cells) {
            String plain = cell.strip().toLowerCase(Locale.ROOT);
            if (plain.length() > LONGEST_HEAD || plain.split(" ", -1).length > 5) {
                return false;
            }
            for (String word : plain.split("[^a-z.#]+", -1)) {
                if (HEADS.contains(word)) {
                    known++;
                    break;
                }
            }
        }
        return known * 2 >= cells.length;
    }

    /** How many characters the number of a row takes, with the mark after it; 0 where its first cell is no number. */
    static int labelLength(String row) {
        int from = row.length() - row.stripLeading().length();
        int bar = row.indexOf(CELL.strip(), from);
        String first = bar < 0 ? "" : row.substring(from, bar).strip();
        boolean number = first.length() <= 5
                && (first.isEmpty()
                        || Character.isDigit(first.charAt(first.length() - 1))
                        || Character.isDigit(first.charAt(0))
                        || Labels.length(first + " x") > 0);
        return number && bar >= 0 ? Math.min(row.length(), bar + 2) : Labels.length(row);
    }

    static String labelOf(String start) {
        return start.replace('|', ' ').strip();
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    /** Lines of dashes, equals signs and bars. */
    private static boolean isRuled(String line) {
        String plain = line.strip();
        return plain.length() > 2
                && (plain.indexOf('|') >= 0
                        || plain.indexOf('+') >= 0
                        || plain.startsWith("---")
                        || plain.startsWith("==="))
                && plain.chars().allMatch(c -> "|-+:= _".indexOf(c) >= 0);
    }

    private static void append(StringBuilder cell, String more) {
        int length = cell.length();
        boolean broken = length > 1
                && cell.charAt(length - 1) == '-'
                && Character.isLetter(cell.charAt(length - 2))
                && !more.isEmpty()
                && Character.isLowerCase(more.charAt(0));
        if (broken) {
            cell.setLength(length - 1);
        } else if (length > 0) {
            cell.append(' ');
        }
        cell.append(more);
    }

    /** Whether a line carries on the cells of the row before it. */
    private static boolean goesOn(List<Cell> cells, List<StringBuilder> row, String next, boolean gaps) {
        if (next.isBlank() || isRuled(next)) {
            return false;
        }
        List<Cell> more = cells(next);
        if (!gaps) {
            return next.indexOf('|') >= 0
                    && more.size() > 1
                    && more.size() == cells.size()
                    && more.getFirst().text().isEmpty();
        }
        if (next.indexOf('|') >= 0 || more.isEmpty()) {
            return false;
        }
        for (Cell cell : more) {
            if (columnOf(cells, cell) < 0) {
                return false;
            }
        }
        Cell first = more.getFirst();
        boolean right = columnOf(cells, first) > 0
                && Labels.length(next) == 0
                && indent(next).length() >= GAP;
        boolean lower = Character.isLowerCase(first.text().charAt(0)) && Labels.length(next) == 0;
        boolean open = !row.getFirst().isEmpty()
                && ".;".indexOf(row.getFirst().charAt(row.getFirst().length() - 1)) < 0;
        return right || (lower && open);
    }

    /** The cell of a row that another stands under; -1 for none. */
    private static int columnOf(List<Cell> cells, Cell cell) {
        for (int i = 0; i < cells.size(); i++) {
            if (Math.abs(cells.get(i).column() - cell.column()) <= 1) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the line before or after has its second cell in the same column. */
    private static boolean isBeside(List<Line> lines, int at, List<Cell> cells) {
        for (int near : new int[] {at - 1, at + 1}) {
            List<Cell> others = near < 0 || near >= lines.size()
                    ? List.of()
                    : cells(lines.get(near).text());
            if (others.size() > 1
                    && Math.abs(others.get(1).column() - cells.get(1).column()) <= 1) {
                return true;
            }
        }
        return false;
    }

    private static List<Cell> cells(String line) {
        return line.indexOf('|') >= 0 ? piped(line) : gapped(line);
    }

    private static List<Cell> piped(String line) {
        String plain = line.strip();
        boolean framed = plain.startsWith("|");
        String inner = framed ? plain.substring(1) : plain;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        List<Cell> cells = new ArrayList<>();
        for (String cell : inner.split("\\|", -1)) {
            cells.add(new Cell(cells.size() * 10, cell.strip().replaceAll(" +", " ")));
        }
        return cells;
    }

    /** Cells parted by gaps of three spaces or more; the gap after a list label parts none. */
    private static List<Cell> gapped(String line) {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        int label = Labels.length(line);
        while (at < line.length()) {
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
            int start = at;
            int spaces = 0;
            while (at < line.length() && spaces < GAP) {
                boolean inLabel = at < label;
                spaces = line.charAt(at) == ' ' && !inLabel ? spaces + 1 : 0;
                at++;
            }
            if (start < line.length()) {
                cells.add(new Cell(
                        cells.isEmpty() && label > 0 ? label : start,
                        line.substring(start, at).strip().replaceAll(" +", " ")));
            }
        }
        return cells;
    }
}
