package org.comity.workbench.plan.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.comity.workbench.plan.text.Block.Kind;
import org.comity.workbench.plan.text.Block.Place;
import org.jspecify.annotations.Nullable;

/** Cuts blocks into sentences and gives list items the words that lead to them. */
final class Sentences {
    private static final int DEEPEST = 4;

    /** Words that lead to a list, and the label style of the block they stand in. */
    private record Stem(String words, String style, String label, int number) {}

    private static final int NONE = -1;

    private final Deque<Stem> stems = new ArrayDeque<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private String heading = "";
    private boolean listed;
    private int number = NONE;
    /** Whether the list that is open counts anew in the style of the block that opened it. */
    private boolean inner;

    List<Sentence> of(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == Kind.HEADING) {
                heading = block.text();
                boolean goesOn = !stems.isEmpty()
                        && !listed
                        && i > 0
                        && blocks.get(i - 1).kind() == Kind.HEADING;
                if (!goesOn) {
                    stems.clear();
                }
            }
            cut(block, i + 1 < blocks.size() ? blocks.get(i + 1) : null, i);
        }
        return sentences;
    }

    private void cut(Block block, @Nullable Block next, int number) {
        boolean item = isItem(block);
        String stem = item && !stems.isEmpty() ? stems.peek().words() : "";
        List<int[]> spans = Rows.isRow(block.text())
                ? List.of(new int[] {0, block.text().length()})
                : SentenceEnds.spans(block.text());
        for (int i = 0; i < spans.size(); i++) {
            int[] span = spans.get(i);
            Place place = block.placeOf(span[0]);
            String text = block.text().substring(span[0], span[1]);
            boolean first = i == 0;
            sentences.add(new Sentence(
                    place.line(),
                    place.page(),
                    number,
                    first ? stem : "",
                    text,
                    first && item && block.kind() != Kind.HEADING,
                    block.kind() == Kind.HEADING ? text : heading));
        }
        boolean bare = next != null
                && next.kind() == Kind.ITEM
                && Character.isLowerCase(next.text().charAt(0))
                && ".;!?".indexOf(block.text().charAt(block.text().length() - 1)) < 0
                && !item;
        if ((block.opensList() || bare) && !spans.isEmpty()) {
            open(block, spans.getLast(), spans.size() == 1 ? stem : "");
        } else if (!item) {
            stems.clear();
        }
        listed = item;
    }

    /** Whether a block is an item of the list that is open, or stands under a label of its own. */
    private boolean isItem(Block block) {
        if (block.kind() == Kind.HEADING) {
            number = NONE;
            return false;
        }
        if (block.label().isEmpty()) {
            char first = block.text().charAt(0);
            boolean unlabelled = !stems.isEmpty()
                    && (Character.isLowerCase(first) || block.text().endsWith(";"));
            if (!unlabelled) {
                stems.clear();
            }
            return unlabelled;
        }
        String style = Labels.style(block.label());
        int counted = number(block.label());
        while (!stems.isEmpty() && counted != NONE && counted == stems.peek().number() + 1 && counted != number + 1) {
            inner = false;
            stems.pop(); // "11." after "10. ... decides to: 1. ... 2. ...": the text's own numbers go on
        }
        inner |= counted == 1 && !stems.isEmpty() && stems.peek().number() >= 1;
        inner &= !stems.isEmpty();
        number = counted == NONE ? number : counted;
        while (!stems.isEmpty()
                && stems.peek().style().equals(style)
                && !inner
                && !isNested(stems.peek().label(), block.label())) {
            stems.pop();
        }
        return true;
    }

    /** The number of a label such as {@code 12.}; none for another. */
    private static int number(String label) {
        String digits = label.endsWith(".") ? label.substring(0, label.length() - 1) : "";
        boolean number =
                !digits.isEmpty() && digits.length() < 4 && digits.chars().allMatch(Character::isDigit);
        return number ? Integer.parseInt(digits) : NONE;
    }

    /** "(i)" after an item "(a) ...:" begins a list inside it; after "(h)" it is the next item. */
    private static boolean isNested(String outer, String inner) {
        String roman = inner.replaceAll("[^A-Za-z]", "");
        String letter = outer.replaceAll("[^A-Za-z]", "");
        return roman.equalsIgnoreCase("i")
                && letter.length() == 1
                && !letter.equalsIgnoreCase("h")
                && !letter.equalsIgnoreCase("i");
    }

    private void open(Block block, int[] last, String outer) {
        String words = block.text().substring(last[0], last[1]).stripTrailing();
        String style = block.label().isEmpty() ? "" : Labels.style(block.label());
        if (stems.size() >= DEEPEST) {
            stems.removeLast();
        }
        if (block.label().isEmpty() && outer.isEmpty()) {
            stems.clear();
        }
        stems.push(new Stem(outer.isEmpty() ? words : outer + " " + words, style, block.label(), number));
    }
}
