package org.comity.workbench.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comity.workbench.plan.text.Block.Kind;
import org.comity.workbench.plan.text.Block.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The blocks of a web page; scripts, styles, menus and forms are left out. Nothing is fetched. */
final class HtmlText implements NodeVisitor {
    private static final String DROPPED =
            "script, style, noscript, template, svg, nav, header nav, footer, aside, form, button, iframe, object, select,"
                    + " [hidden], [role=navigation], sup.footnote-ref,"
                    + " [style~=(?i)display\\s*:\\s*none]";
    private static final Set<String> INLINE = Set.of(
            "a", "b", "i", "em", "strong", "span", "u", "small", "sub", "sup", "font", "abbr", "mark", "q", "cite",
            "code", "time", "s", "del", "ins", "big", "wbr", "bdi", "bdo", "label", "tt", "kbd", "var");

    private static final int LONGEST_CELL = 400;
    /** A cell with so many paragraphs lays a page out. */
    private static final int PARAGRAPHS = 3;
    /** A line that is broken after so many characters goes on in the next one, even with a capital. */
    private static final int WRAPPED = 60;

    private static final List<String> BULLETS = List.of("•", "◦", "▪", "‣");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();
    private Kind kind = Kind.PARAGRAPH;
    /** Shows how deep the list is whose item is read, so that a list inside an item can be told from its outer one. */
    private String bullet = "•";

    /** Where the line after the last line break begins. */
    private int lineStart;

    private HtmlText() {}

    static List<Block> blocks(String html) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document page = Jsoup.parse(html, "", parser);
        page.select(DROPPED).forEach(Node::remove);
        page.select("sup").forEach(HtmlText::dropNote);
        page.select("tr").forEach(HtmlText::joinRow);
        HtmlText reader = new HtmlText();
        main(page).traverse(reader);
        reader.end();
        return reader.blocks;
    }

    /** Takes out the raised number of a note, which would stand at the end of its word; not a power: "km<sup>2</sup>". */
    private static void dropNote(Element sup) {
        String words = sup.text().replaceAll("[\\[\\](),\\s]", "");
        boolean note =
                words.length() <= 3 && words.chars().allMatch(c -> Character.isDigit(c) || "*†‡".indexOf(c) >= 0);
        String before = sup.previousSibling() instanceof TextNode text ? text.getWholeText() : " ";
        String last = before.substring(before.lastIndexOf(' ') + 1);
        boolean power =
                last.length() <= 2 && !last.isEmpty() && Character.isLetterOrDigit(last.charAt(last.length() - 1));
        if (note && (!power || sup.selectFirst("a") != null)) {
            sup.remove();
        }
    }

    /** Makes one block of a row of a table, unless the table only lays the page out. */
    private static void joinRow(Element row) {
        List<Element> cells = row.select("> td, > th").stream()
                .filter(cell -> !cell.text().isBlank())
                .toList();
        boolean large = cells.stream().anyMatch(cell -> cell.text().length() > LONGEST_CELL || isPage(cell));
        if (cells.size() < 2 || large || !row.select("table, li").isEmpty()) {
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            Element cell = cells.get(i);
            cell.select("p, div, br, ul").forEach(part -> part.before(new TextNode(" ")));
            cell.select("p, div, ul").forEach(Node::unwrap);
            cell.select("br").forEach(Node::remove);
            cell.tagName("span");
            if (i > 0) {
                cell.before(new TextNode(Rows.CELL));
            }
        }
    }

    /** Whether a cell holds the text of a page: headings, or several paragraphs. */
    private static boolean isPage(Element cell) {
        return cell.selectFirst("h1, h2, h3") != null || cell.select("p").size() >= PARAGRAPHS;
    }

    /**
     * Whether a line break only wraps a line: what follows is no item of a list, and goes on with the sentence before it.
     */
    private boolean isWrapped(Element br) {
        StringBuilder next = new StringBuilder();
        for (Node node = br.nextSibling(); node != null && next.length() < LONGEST_CELL; node = node.nextSibling()) {
            if (node instanceof Element element) {
                if (!INLINE.contains(element.normalName())) {
                    break;
                }
                next.append(element.text());
            } else if (node instanceof TextNode words) {
                next.append(words.text());
            }
        }
        String after = PlainText.clean(next.toString()).strip();
        String before = text.toString().strip();
        if (after.isEmpty() || before.isEmpty() || Labels.length(after) > 0) {
            return false;
        }
        boolean open = ".:;!?".indexOf(before.charAt(before.length() - 1)) < 0;
        int line = before.length() - Math.max(lineStart, 0);
        boolean goesOn = !Character.isUpperCase(after.charAt(0)) || before.endsWith(",") || line >= WRAPPED;
        return open && goesOn;
    }

    /** The part of the page that holds its text, when the page names one. */
    private static Element main(Document page) {
        int whole = page.body().text().length();
        for (String part : List.of("article", "main", "[role=main]")) {
            Element found = page.selectFirst(part);
            if (found != null && found.text().length() * 2 > whole) {
                return found;
            }
        }
        return page.body();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words);
        } else if (node instanceof Element br && br.normalName().equals("br") && isWrapped(br)) {
            text.append(text.isEmpty() || text.charAt(text.length() - 1) == ' ' ? "" : " ");
            lineStart = text.length();
        } else if (node instanceof Element element && !INLINE.contains(element.normalName())) {
            end();
            if (element.normalName().equals("li")) {
                long outer = element.parents().stream()
                        .filter(p -> p.normalName().equals("li"))
                        .count();
                bullet = BULLETS.get((int) Math.min(outer, BULLETS.size() - 1L));
            }
            kind = switch (element.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6", "title" -> Kind.HEADING;
                case "li", "dd" -> Kind.ITEM;
                case "br", "p", "div" -> isInside(element, "li") ? Kind.ITEM : Kind.PARAGRAPH;
                default -> Kind.PARAGRAPH;
            };
        }
    }

    private static boolean isInside(Element element, String name) {
        Element parent = element.parent();
        return parent != null && parent.normalName().equals(name) && element.elementSiblingIndex() == 0;
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element
                && !INLINE.contains(element.normalName())
                && !element.normalName().equals("br")) {
            end();
            kind = Kind.PARAGRAPH;
        }
    }

    /** Adds the words of a text node, each run of white space as one space, and notes the line of each source line. */
    private void add(TextNode node) {
        String words = PlainText.clean(node.getWholeText().replace('\r', ' '));
        String raw = node.getWholeText();
        int line = Math.max(1, node.sourceRange().start().lineNumber());
        int length = Math.min(words.length(), raw.length());
        if (length < raw.length()) { // invisible characters went: places are those of the node's first line
            raw = words;
        }
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i) == '\n' ? ' ' : words.charAt(i);
            line += raw.charAt(i) == '\n' ? 1 : 0;
            boolean space = c == ' ';
            if (space && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
                continue;
            }
            if (!space && (places.isEmpty() || places.getLast().line() < line)) {
                places.add(new Place(text.length(), line, 0));
            }
            text.append(c);
            if (text.length() >= Paragraphs.LONGEST) {
                end();
            }
        }
    }

    private void end() {
        String whole = text.toString().strip();
        if (!whole.isEmpty()) {
            int cut = Rows.isRow(whole) ? Rows.labelLength(whole) : Labels.length(whole);
            String label =
                    cut > 0 ? Rows.labelOf(whole.substring(0, cut)) : Sections.begins(whole) ? section(whole) : "";
            String rest = cut > 0
                    ? whole.substring(cut)
                    : whole.substring(Sections.begins(whole) ? Sections.labelLength(whole) : 0);
            blocks.add(block(label, rest, whole));
        }
        text.setLength(0);
        lineStart = 0;
        places.clear();
    }

    private static String section(String whole) {
        return whole.substring(0, Sections.labelLength(whole)).strip();
    }

    private Block block(String label, String rest, String whole) {
        int shift = whole.length() - rest.length();
        List<Place> moved = new ArrayList<>();
        for (Place place : places) {
            moved.add(new Place(Math.max(0, place.offset() - shift), place.line(), 0));
        }
        if (rest.isBlank()) {
            return new Block(Kind.HEADING, "", whole, moved);
        }
        Kind found = Paragraphs.kind(label, rest, 1);
        Kind chosen =
                Rows.isRow(rest) ? found : kind == Kind.HEADING ? Kind.HEADING : kind == Kind.ITEM ? Kind.ITEM : found;
        return new Block(chosen, label.isEmpty() && chosen == Kind.ITEM ? bullet : label, rest, moved);
    }
}
