package org.comity.workbench.brief;

import java.util.ArrayList;
import java.util.List;

/**
 * How many A4 pages a sheet takes, before it is printed: lines are counted by the widths of letters, rows and headings are
 * put on pages as a printer would, none of them broken.
 */
public final class Paging {
    /** What a printer's own rounding may take of a page. */
    private static final double DOUBT = 0.985;

    private final List<Unit> units = new ArrayList<>();

    /**
     * What is not broken.
     *
     * @param height in points
     * @param repeated what is printed again at the head of a new page, in points
     * @param joined whether it stays on the page of the next one
     */
    private record Unit(double height, double repeated, boolean joined) {}

    /**
     * Where a sheet ends.
     *
     * @param pages that it takes, 1 or more
     * @param left ruled lines that its last page has room for
     */
    public record Place(int pages, int left) {}

    private Paging() {}

    /** Measures a sheet. */
    public static Place of(String title, String subtitle, String age, List<Section> sections, String foot) {
        Paging paging = new Paging();
        paging.add(Sheet.TITLE_LINE * TextWidth.lines(title, Sheet.WIDTH, Sheet.TITLE, true));
        paging.add(Sheet.SUBTITLE_LINE * TextWidth.lines(subtitle, Sheet.WIDTH, Sheet.SUBTITLE, false));
        paging.add(
                Sheet.AGE_SPACE + Sheet.AGE_LINE * TextWidth.lines(age, Sheet.WIDTH - Sheet.INDENT, Sheet.AGE, true));
        for (Section section : sections) {
            paging.units.add(new Unit(Sheet.HEAD_SPACE + Sheet.HEAD_LINE, 0, true));
            section.blocks().forEach(paging::block);
        }
        paging.add(Sheet.FOOT_SPACE + Sheet.SMALL_LINE * TextWidth.lines(foot, Sheet.WIDTH, Sheet.SMALL, false));
        return paging.place();
    }

    /** How high a section is, in points, as if there were no pages. */
    public static double height(Section section) {
        Paging paging = new Paging();
        section.blocks().forEach(paging::block);
        return paging.units.stream().mapToDouble(Unit::height).sum();
    }

    private void add(double height) {
        units.add(new Unit(height, 0, false));
    }

    private void block(Block block) {
        switch (block) {
            case Block.Text(String text) -> text(text, Sheet.WIDTH);
            case Block.Missing(String text) -> text(text, Sheet.WIDTH - Sheet.INDENT);
            case Block.Points(List<String> items, boolean _) ->
                items.forEach(item -> text(item, Sheet.WIDTH - Sheet.INDENT));
            case Block.Tabular(Grid grid) -> table(grid);
            case Block.Versus versus -> versus(versus);
            case Block.Lines(int count) -> {
                for (int i = 0; i < count; i++) {
                    add(Sheet.RULE);
                }
            }
            case Block.Code _, Block.Picture _ ->
                throw new IllegalArgumentException("A sheet holds no code and no picture.");
        }
    }

    private void text(String text, double width) {
        add(Sheet.TEXT_SPACE + Sheet.TEXT_LINE * TextWidth.lines(text, width, Sheet.TEXT, false));
    }

    private void table(Grid grid) {
        double head = row(grid, grid.heads().stream().map(Grid.Head::text).toList(), true);
        units.add(new Unit(Sheet.TABLE_SPACE / 2 + head, 0, true));
        grid.rows().forEach(row -> units.add(new Unit(row(grid, row, false), head, false)));
        add(Sheet.TABLE_SPACE / 2);
    }

    private static double row(Grid grid, List<String> cells, boolean bold) {
        int all = grid.shares().stream().mapToInt(Integer::intValue).sum();
        int lines = 1;
        for (int c = 0; c < cells.size(); c++) {
            double width = Sheet.WIDTH * grid.shares().get(c) / all - Sheet.CELL_SIDES;
            lines = Math.max(lines, TextWidth.lines(cells.get(c), width, Sheet.CELL, bold || c == 0));
        }
        return Sheet.CELL_SPACE + lines * Sheet.CELL_LINE;
    }

    private void versus(Block.Versus versus) {
        units.add(new Unit(
                Sheet.TABLE_SPACE
                        + Sheet.TEXT_LINE
                                * TextWidth.lines(versus.title() + " " + versus.lead(), Sheet.WIDTH, Sheet.TEXT, true),
                0,
                true));
        double width = Sheet.WIDTH / versus.quotes().size() - 2 * Sheet.CELL_SIDES;
        double highest = 0;
        for (Block.Quote quote : versus.quotes()) {
            int small = quote.source().isEmpty() ? 0 : TextWidth.lines(quote.source(), width, Sheet.SMALL, false);
            int address = quote.address().isEmpty() || !quote.spelled()
                    ? 0
                    : TextWidth.lines(quote.address(), width, Sheet.SMALL, false);
            double height =
                    Sheet.CELL_LINE * TextWidth.lines(quote.side() + " " + quote.name(), width, Sheet.CELL, true)
                            + Sheet.CELL_LINE * TextWidth.lines(quote.text(), width, Sheet.CELL, false)
                            + Sheet.SMALL_LINE * (small + address);
            highest = Math.max(highest, height);
        }
        add(highest + 2 * Sheet.CELL_SPACE + Sheet.TABLE_SPACE);
    }

    private Place place() {
        double room = Sheet.HEIGHT * DOUBT;
        int pages = 1;
        double at = 0;
        for (int i = 0; i < units.size(); ) {
            int last = i;
            double height = units.get(i).height();
            while (units.get(last).joined() && last + 1 < units.size()) {
                height += units.get(++last).height();
            }
            if (at > 0 && at + height > room) {
                pages++;
                at = units.get(i).repeated();
            }
            at += height;
            while (at > room) { // one that is higher than a page is broken after all
                pages++;
                at -= room;
            }
            i = last + 1;
        }
        return new Place(pages, (int) Math.floor((room - at) / Sheet.RULE));
    }
}
