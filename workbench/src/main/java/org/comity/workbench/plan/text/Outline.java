package org.comity.workbench.plan.text;

import java.util.ArrayList;
import java.util.List;
import org.comity.workbench.plan.text.Block.Kind;

/** What blocks are by their neighbours: a short numbered line before other matter is a heading; short lines in a dense run are cells. */
final class Outline {
    private static final java.util.Set<String> LEADS = java.util.Set.of(
            "target",
            "action",
            "measure",
            "task",
            "decision",
            "milestone",
            "deliverable",
            "activity",
            "step",
            "output");
    private static final int LONGEST_HEADING = 90;
    /** Short lines right below one another that are taken for the cells of a table that lost its lines. */
    private static final int RUN = 5;

    private Outline() {}

    static List<Block> of(List<Block> blocks) {
        List<Block> outlined = new ArrayList<>(blocks);
        for (int i = 0; i < outlined.size(); i++) {
            if (isNumberedHeading(outlined, i)) {
                outlined.set(
                        i, as(outlined.get(i), Kind.HEADING, outlined.get(i).label()));
            }
        }
        for (int from = 0; from < outlined.size(); ) {
            int to = from + 1;
            while (to < outlined.size()
                    && isShort(outlined.get(to))
                    && isRightBelow(outlined.get(to - 1), outlined.get(to))) {
                to++;
            }
            if (to - from >= RUN && isShort(outlined.get(from))) {
                for (int i = from; i < to; i++) {
                    Block block = outlined.get(i);
                    boolean cell = block.isHeading() && !isUpper(block.text()) && !Sections.begins(block.text());
                    outlined.set(i, cell ? as(block, Kind.ITEM, block.label().isEmpty() ? "|" : block.label()) : block);
                }
            }
            from = to;
        }
        return outlined;
    }

    /** "A.1 Bring back the trout" before bullets or a paragraph, and not after an item of its own list. */
    private static boolean isNumberedHeading(List<Block> blocks, int at) {
        Block block = blocks.get(at);
        boolean numbered = block.kind() == Kind.ITEM
                && block.label().chars().anyMatch(Character::isLetterOrDigit)
                && !Rows.isRow(block.text());
        if (!numbered
                || block.text().length() > LONGEST_HEADING
                || ".;:,!?".indexOf(block.text().charAt(block.text().length() - 1)) >= 0
                || !Character.isUpperCase(block.text().charAt(0))
                || at + 1 >= blocks.size()) {
            return false;
        }
        String style = Labels.style(block.label());
        Block next = blocks.get(at + 1);
        boolean other = !next.isHeading()
                && !style.equals(Labels.style(next.label()))
                && !next.label().equals("|");
        boolean listed = at > 0
                && style.equals(Labels.style(blocks.get(at - 1).label()))
                && !blocks.get(at - 1).isHeading();
        boolean gap = at > 0 && isRightBelow(blocks.get(at - 1), block);
        return other && !listed && (!gap || next.label().isEmpty() || isBullet(next.label()));
    }

    /** A short line that says what will be done, or by whom, is no heading. */
    static boolean isTold(String line) {
        String low = line.toLowerCase(java.util.Locale.ROOT);
        int colon = low.indexOf(": ");
        return low.contains(" will ")
                || low.contains(" shall ")
                || low.contains("lead: ")
                || low.contains("responsible: ")
                || (colon > 0 && LEADS.contains(low.substring(0, colon)));
    }

    private static boolean isBullet(String label) {
        return label.chars().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isShort(Block block) {
        return block.places().size() <= 3 && block.text().length() <= 160;
    }

    private static boolean isRightBelow(Block above, Block below) {
        return below.places().getFirst().line() == above.places().getLast().line() + 1;
    }

    private static boolean isUpper(String text) {
        return text.equals(text.toUpperCase(java.util.Locale.ROOT));
    }

    private static Block as(Block block, Kind kind, String label) {
        return new Block(kind, label, block.text(), block.places());
    }
}
