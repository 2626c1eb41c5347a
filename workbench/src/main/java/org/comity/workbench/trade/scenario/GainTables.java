package org.comity.workbench.trade.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.comity.methods.gravity.equilibrium.Outcome;
import org.comity.model.Country;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** The tables of a who-gains Finding. */
final class GainTables {
    private static final String PERCENT = "%";
    private static final String MILLION = "million USD";

    private final List<Gains> gains;
    private final Messages texts;

    GainTables(List<Gains> gains, Messages texts) {
        this.gains = gains;
        this.texts = texts;
    }

    /** Every country of the baseline, in order of code. */
    Table gains() {
        Gains only = gains.getFirst();
        List<List<Object>> rows = new ArrayList<>();
        List<Country> countries = only.baseline().countries();
        for (int i = 0; i < countries.size(); i++) {
            Outcome outcome = only.atEstimates().outcomes().get(i);
            Gains.Interval welfare = only.welfare(i);
            rows.add(List.of(
                    countries.get(i).code(),
                    only.isParty(i),
                    figure(welfare.value()),
                    figure(welfare.low()),
                    figure(welfare.high()),
                    share(only.shareGaining(i)),
                    figure(outcome.realGdpPct()),
                    figure(outcome.exportsFullPct()),
                    figure(outcome.importsFullPct()),
                    figure(outcome.domesticFullPct())));
        }
        return new Table(
                "gains",
                texts.text("scenario.table.gains"),
                List.of(
                        column("country", Kind.COUNTRY, ""),
                        column("party", Kind.FLAG, ""),
                        column("welfare_pct", Kind.COMPUTED, PERCENT),
                        column("low", Kind.COMPUTED, PERCENT),
                        column("high", Kind.COMPUTED, PERCENT),
                        column("gains_in", Kind.SHARE, ""),
                        column("real_gdp_pct", Kind.COMPUTED, PERCENT),
                        column("exports_pct", Kind.COMPUTED, PERCENT),
                        column("imports_pct", Kind.COMPUTED, PERCENT),
                        column("domestic_pct", Kind.COMPUTED, PERCENT)),
                rows);
    }

    /** Every country's welfare in each scenario. */
    Table beside() {
        List<Column> columns = new ArrayList<>(List.of(column("country", Kind.COUNTRY, "")));
        for (int k = 1; k <= gains.size(); k++) {
            Map<String, Object> number = Map.of("number", Integer.toString(k));
            for (String part : List.of("welfare", "low", "high")) {
                columns.add(new Column(
                        part + "_" + k, texts.text("scenario.column.beside." + part, number), Kind.COMPUTED, PERCENT));
            }
        }
        List<Country> countries = gains.getFirst().baseline().countries();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < countries.size(); i++) {
            List<Object> row = new ArrayList<>(List.of(countries.get(i).code()));
            for (Gains each : gains) {
                Gains.Interval welfare = each.welfare(i);
                row.addAll(List.of(figure(welfare.value()), figure(welfare.low()), figure(welfare.high())));
            }
            rows.add(row);
        }
        return new Table("gains", texts.text("scenario.table.beside"), columns, rows);
    }

    /** One row for each scenario: whether all gain together, who gains least, and what payments would do. */
    Table verdicts() {
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < gains.size(); k++) {
            Gains each = gains.get(k);
            int least = each.leastGainer();
            Gains.Interval welfare = each.welfare(least);
            Payments payments = each.payments();
            boolean asked = payments.need() != Payments.Need.NONE;
            boolean made = payments.isMade();
            rows.add(List.of(
                    (long) k + 1,
                    each.scenario().name(),
                    each.isWinWin(),
                    share(each.hasDraws() ? OptionalDouble.of(each.shareAllGain()) : OptionalDouble.empty()),
                    share(each.shareError()),
                    each.isTold(),
                    each.baseline().countries().get(least).code(),
                    figure(welfare.value()),
                    figure(welfare.low()),
                    figure(welfare.high()),
                    Table.word(payments.need()),
                    asked ? (made ? (Object) payments.volume() : Blank.NOT_APPLICABLE) : (Object) 0.0,
                    made && each.hasDraws() ? (Object) payments.shareAllGain() : Blank.NOT_APPLICABLE,
                    each.isProved()));
        }
        return new Table(
                "verdict",
                texts.text("scenario.table.verdict"),
                List.of(
                        column("number", Kind.WHOLE, ""),
                        column("scenario", Kind.TEXT, ""),
                        column("win_win", Kind.FLAG, ""),
                        column("all_gain_in", Kind.SHARE, ""),
                        column("all_gain_error", Kind.COMPUTED, ""),
                        column("told", Kind.FLAG, ""),
                        column("least_gainer", Kind.COUNTRY, ""),
                        column("least_welfare_pct", Kind.COMPUTED, PERCENT),
                        column("least_low", Kind.COMPUTED, PERCENT),
                        column("least_high", Kind.COMPUTED, PERCENT),
                        column("payments", Kind.TEXT, ""),
                        column("payments_volume", Kind.COMPUTED, MILLION),
                        column("all_gain_in_after", Kind.SHARE, ""),
                        column("proved", Kind.FLAG, "")),
                rows);
    }

    /** What each party would receive or pay, where payments are needed and can be made. */
    Table payments() {
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < gains.size(); k++) {
            Gains each = gains.get(k);
            if (!each.payments().isMade()) {
                continue;
            }
            for (int party : each.parties()) {
                rows.add(List.of(
                        (long) k + 1,
                        each.baseline().countries().get(party).code(),
                        figure(each.payments().amounts().get(party)),
                        figure(each.welfare(party).value()),
                        figure(each.payments().after().outcomes().get(party).welfarePct())));
            }
        }
        return new Table(
                "payments",
                texts.text("scenario.table.payments"),
                List.of(
                        column("number", Kind.WHOLE, ""),
                        column("country", Kind.COUNTRY, ""),
                        column("receives", Kind.COMPUTED, MILLION),
                        column("welfare_before_pct", Kind.COMPUTED, PERCENT),
                        column("welfare_after_pct", Kind.COMPUTED, PERCENT)),
                rows);
    }

    /** Welfare of parties after each year of a phase-in, at the estimates, with the range of the draws. */
    Table path() {
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < gains.size(); k++) {
            Gains each = gains.get(k);
            for (int year = 0; year < each.path().size(); year++) {
                for (int party : each.parties()) {
                    Gains.Interval welfare = each.welfareAfter(year, party);
                    rows.add(List.of(
                            (long) k + 1,
                            (long) year + 1,
                            each.scenario().phaseIn().get(year),
                            each.baseline().countries().get(party).code(),
                            figure(welfare.value()),
                            figure(welfare.low()),
                            figure(welfare.high())));
                }
            }
        }
        return new Table(
                "path",
                texts.text("scenario.table.path"),
                List.of(
                        column("number", Kind.WHOLE, ""),
                        column("year_of_phase_in", Kind.WHOLE, ""),
                        column("part_in_force", Kind.SHARE, ""),
                        column("country", Kind.COUNTRY, ""),
                        column("welfare_pct", Kind.COMPUTED, PERCENT),
                        column("low", Kind.COMPUTED, PERCENT),
                        column("high", Kind.COMPUTED, PERCENT)),
                rows);
    }

    /** What the parties were before: trade with each other and with all, sales at home, and where these are from. */
    Table baseline() {
        TradeBaseline base = gains.getFirst().baseline();
        int[] parties = gains.stream()
                .flatMapToInt(each -> IntStream.of(each.parties()))
                .distinct()
                .sorted()
                .toArray();
        List<List<Object>> rows = new ArrayList<>();
        for (int i : parties) {
            double exports = 0;
            double imports = 0;
            double among = 0;
            int inForce = 0;
            for (int j = 0; j < base.countries().size(); j++) {
                exports += i == j ? 0 : base.trade(i, j);
                imports += i == j ? 0 : base.trade(j, i);
            }
            for (int j : parties) {
                among += i == j ? 0 : base.trade(i, j);
                inForce += base.isInForce(i, j) ? 1 : 0;
            }
            Optional<Band> estimated =
                    Optional.ofNullable(base.estimated().get(base.countries().get(i)));
            rows.add(List.of(
                    base.countries().get(i).code(),
                    exports,
                    imports,
                    among,
                    (long) inForce,
                    base.trade(i, i),
                    estimated.isPresent() ? "estimated" : "observed",
                    estimated.map(Band::low).map(Object.class::cast).orElse(Blank.NOT_APPLICABLE),
                    estimated.map(Band::high).map(Object.class::cast).orElse(Blank.NOT_APPLICABLE)));
        }
        return new Table(
                "baseline",
                texts.text("scenario.table.baseline", Map.of("year", Integer.toString(base.year()))),
                List.of(
                        column("country", Kind.COUNTRY, ""),
                        column("exports", Kind.COMPUTED, MILLION),
                        column("imports", Kind.COMPUTED, MILLION),
                        column("exports_to_parties", Kind.COMPUTED, MILLION),
                        column("agreements_with_parties", Kind.WHOLE, ""),
                        column("domestic_sales", Kind.COMPUTED, MILLION),
                        column("status", Kind.TEXT, ""),
                        column("domestic_low", Kind.COMPUTED, MILLION),
                        column("domestic_high", Kind.COMPUTED, MILLION)),
                rows);
    }

    /** Nothing where there is no such figure, such as the exports of a country that has none; rounding is zero. */
    private static Object figure(double value) {
        return Double.isFinite(value) ? (Object) (Math.abs(value) < Gains.LEAST ? 0.0 : value) : Blank.NOT_APPLICABLE;
    }

    /** Nothing where there were no draws. */
    private static Object share(OptionalDouble share) {
        return share.isPresent() ? (Object) share.getAsDouble() : Blank.NOT_APPLICABLE;
    }

    private Column column(String name, Kind kind, String unit) {
        return new Column(name, texts.text("scenario.column." + name), kind, unit);
    }
}
