package org.comity.data.event.label;

import java.util.List;
import org.comity.model.Vintage;

/**
 * What persons said of the events of a source. A row, or two, on which they do not agree counts in {@code disputed} and
 * nowhere else.
 *
 * @param rows labels of single rows; first those of which no actor may be only a news agency
 * @param pairs labels of two rows
 * @param gone rows, or two rows, that are labelled and no longer held
 * @param vintages where the labels stand
 */
public record LabelSample(Rows rows, Pairs pairs, long gone, List<Vintage> vintages) {
    public LabelSample {
        vintages = List.copyOf(vintages);
    }

    /** True and false: rows that tell of an event and rows that do not. */
    public record Verdicts(long yes, long no, long disputed) {
        Verdicts plus(long moreYes, long moreNo, long moreDisputed) {
            return new Verdicts(yes + moreYes, no + moreNo, disputed + moreDisputed);
        }

        /** Both together. */
        public Verdicts and(Verdicts other) {
            return plus(other.yes, other.no, other.disputed);
        }

        /** Those on which all agree who labelled them. */
        public long agreed() {
            return yes + no;
        }
    }

    /**
     * Labels of single rows.
     *
     * @param plain rows of which no actor may be only a news agency
     * @param media the others
     */
    public record Rows(Verdicts plain, Verdicts media) {}

    /** Labels of two rows, by three rules of what is one event. */
    public record Pairs(Rule low, Rule once, Rule high) {}

    /**
     * One rule.
     *
     * @param joined two rows that it takes for one event; yes: they are
     * @param apart two rows that it takes for two
     */
    public record Rule(Verdicts joined, Verdicts apart) {}
}
