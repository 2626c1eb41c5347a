package org.comity.server.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.model.Framework;
import org.comity.model.Framework.Group;
import org.comity.model.Framework.Measure;
import org.comity.model.Framework.Node;
import org.comity.server.page.Language;

/**
 * A frame as a picture and as a list: each node as wide as its part of the whole.
 *
 * @param boxes of the picture, 0 to 1000 across
 * @param roots the goals, as a list
 * @param height of the picture
 */
public record FrameTree(List<Box> boxes, List<Leaf> roots, int height) {
    private static final int WIDTH = 1000;
    private static final int LEVEL = 46;
    /** Letters need so many units of width each. */
    private static final double LETTER = 8.2;

    /** A rectangle; {@code text} is empty where there is no room for it. */
    public record Box(
            String x, int y, String width, int height, String style, String text, String textX, String title) {}

    /** A node in words: its part of the whole, and those below it. */
    public record Leaf(String label, String share, String what, List<Leaf> below) {}

    static FrameTree of(Framework frame, Language language) {
        List<Box> boxes = new ArrayList<>();
        boxes.add(box(0, 0, WIDTH, 0, frame.title(), "100 %"));
        List<Leaf> roots = new ArrayList<>();
        int deepest = spread(frame.goals(), 0, 1, 1, boxes, roots, language);
        return new FrameTree(boxes, roots, (deepest + 1) * LEVEL);
    }

    private static int spread(
            List<? extends Node> siblings,
            double from,
            double whole,
            int level,
            List<Box> boxes,
            List<Leaf> leaves,
            Language language) {
        double sum = siblings.stream().mapToDouble(Node::weight).sum();
        double at = from;
        int deepest = level;
        for (Node node : siblings) {
            double part = whole * node.weight() / sum;
            String share = language.number(part * 100, 1) + " %";
            boxes.add(box(at * WIDTH, level, part * WIDTH, level, node.label(), share));
            List<Leaf> below = new ArrayList<>();
            String what = "";
            switch (node) {
                case Group group ->
                    deepest = Math.max(deepest, spread(group.children(), at, part, level + 1, boxes, below, language));
                case Measure measure -> what = measure.indicator();
            }
            leaves.add(new Leaf(node.label(), share, what, below));
            at += part;
        }
        return deepest;
    }

    private static Box box(double x, int level, double width, int style, String label, String share) {
        int letters = (int) ((width - 8) / LETTER);
        String text = letters < 4 ? "" : label.length() <= letters ? label : label.substring(0, letters - 1) + "…";
        return new Box(
                number(x),
                level * LEVEL,
                number(width),
                LEVEL - 3,
                "level-" + Math.min(2, style),
                text,
                number(x + 5),
                label + ", " + share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
