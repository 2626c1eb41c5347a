package org.comity.server.pair;

import java.util.List;
import java.util.Optional;
import org.comity.model.Explained;
import org.comity.model.Finding;
import org.comity.server.home.Sentence;
import org.comity.server.page.RangeBar;
import org.comity.server.page.TableView;

/**
 * Everything that the page of two countries shows.
 *
 * @param home and all that starts with it: the side whose page it is
 * @param partner the other side
 * @param turned address of the page from the other side
 * @param year of the assessment
 * @param finding the assessment of home and this one partner
 * @param inShort a few sentences made from figures
 * @param goals overall first, then the frame's top nodes: each seen from both sides
 * @param figures the measures of the frame: each in both directions
 * @param alignment votes and positions in the UN, which are no part of the score; empty when none is held
 * @param explained the tree of home's score, down to source cells
 */
public record PairView(
        Side home,
        Side partner,
        String turned,
        int year,
        Finding finding,
        List<Sentence> inShort,
        List<TwoWays> goals,
        List<FigureRow> figures,
        Optional<TableView> alignment,
        Optional<Explained> explained) {

    /** One of the two. */
    public record Side(String code, String name, String address) {}

    /** A score seen from both sides. */
    public record TwoWays(String label, Optional<RangeBar> towards, Optional<RangeBar> back) {}

    /**
     * A measure's figures. Both sides are the same one where the source has a single figure for the two.
     *
     * @param own whether it is a figure of each country by itself, and none of the two
     * @param change of home's side over five years, for reading; empty when one of the years has none
     */
    public record FigureRow(
            String indicator,
            String label,
            String unit,
            Optional<Figure> towards,
            Optional<Figure> back,
            boolean shared,
            boolean own,
            String change,
            String source) {
        /** Whether there is a figure on either side. */
        boolean isHeld() {
            return towards.isPresent() || back.isPresent();
        }

        /** The same with the ids of both figures, where they have one. */
        FigureRow withIds(String there, String hither) {
            return new FigureRow(
                    indicator,
                    label,
                    unit,
                    towards.map(figure -> figure.withId(there)),
                    back.map(figure -> figure.withId(hither)),
                    shared,
                    own,
                    change,
                    source);
        }

        static FigureRow none(String label) {
            return new FigureRow(label, label, "", Optional.empty(), Optional.empty(), false, false, "", "");
        }
    }

    /** A figure for reading: its value, its year, its source cell as {@code file:line}, and its id, empty until asked for. */
    public record Figure(String text, String year, String cell, double value, String id) {
        Figure withId(String found) {
            return new Figure(text, year, cell, value, found);
        }
    }
}
