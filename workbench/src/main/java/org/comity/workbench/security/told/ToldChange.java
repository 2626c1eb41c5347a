package org.comity.workbench.security.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Table;

/**
 * A line of the list of changes.
 *
 * @param home whose list it is
 * @param partner the neighbour
 * @param direction {@code home_to_partner}, {@code partner_to_home} or {@code undirected}
 * @param kind what is reported, as {@code material_conflict}
 * @param period the first of the new level, or the latest
 * @param isLatest whether the latest figure stands out; else the level changed
 * @param q after all series were looked at, 0 to 1
 * @param words what the reports say
 * @param why it is told
 * @param notBefore the first period in which the change may lie; empty of a latest figure
 * @param notAfter the last one; empty of a latest figure
 * @param sourceBreak the day on which the source itself changed in that time; empty for none
 * @param next the forecast of the next period; empty where there is none
 * @param outlook the same in words
 * @param events how many single events of it are held; no number where its period is not
 */
public record ToldChange(
        Country home,
        Country partner,
        String direction,
        String kind,
        String period,
        boolean isLatest,
        double q,
        String words,
        String why,
        String notBefore,
        String notAfter,
        String sourceBreak,
        Optional<Next> next,
        String outlook,
        OptionalLong events) {

    /** The 5th, 50th and 95th percentile of the whole next period. */
    public record Next(double low, double median, double high) {}

    /** The lines of an answer to {@code comity security signals}, in its order. */
    public static List<ToldChange> of(Finding finding) {
        Table signals = finding.table("signals");
        Table sentences = finding.table("sentences"); // a line for each line of the other, in the same order
        List<ToldChange> lines = new ArrayList<>();
        for (int i = 0; i < signals.rows().size(); i++) {
            lines.add(line(
                    signals, signals.rows().get(i), sentences, sentences.rows().get(i)));
        }
        return lines;
    }

    private static ToldChange line(Table signals, List<Object> figures, Table sentences, List<Object> said) {
        return new ToldChange(
                Country.of(text(signals, figures, "home")),
                Country.of(text(signals, figures, "partner")),
                text(signals, figures, "direction"),
                text(signals, figures, "kind"),
                text(signals, figures, "period"),
                said.get(sentences.at("not_before")) == Table.Blank.NOT_APPLICABLE,
                (Double) figures.get(signals.at("q_value")),
                text(sentences, said, "words"),
                text(sentences, said, "why"),
                text(sentences, said, "not_before"),
                text(sentences, said, "not_after"),
                text(sentences, said, "source_break"),
                figures.get(signals.at("forecast")) instanceof Double median
                        ? Optional.of(new Next((Double) figures.get(signals.at("forecast_low")), median, (Double)
                                figures.get(signals.at("forecast_high"))))
                        : Optional.empty(),
                text(sentences, said, "outlook"),
                figures.get(signals.at("events")) instanceof Long held ? OptionalLong.of(held) : OptionalLong.empty());
    }

    private static String text(Table table, List<Object> row, String column) {
        Object cell = row.get(table.at(column));
        return cell instanceof Table.Blank ? "" : cell.toString();
    }

    /** What makes it this line and no other, the same in every answer: {@code KEN UGA undirected score 2014-03 level}. */
    public String key() {
        return String.join(" ", home.code(), partner.code(), direction, kind, period, isLatest ? "latest" : "level");
    }

    /**
     * Whether an earlier list told of it already: of a latest figure with the same period, of a change with one of the same
     * series whose interval meets its own, for a date is estimated anew with each further figure.
     */
    public boolean isToldIn(List<ToldChange> earlier) {
        return earlier.stream()
                .filter(other -> isLatest == other.isLatest
                        && home.equals(other.home)
                        && partner.equals(other.partner)
                        && direction.equals(other.direction)
                        && kind.equals(other.kind))
                .anyMatch(other -> isLatest
                        ? period.equals(other.period)
                        : notBefore.compareTo(other.notAfter) <= 0 && other.notBefore.compareTo(notAfter) <= 0);
    }
}
