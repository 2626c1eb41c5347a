package org.comity.workbench.trade.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A source of trade matrices: its indicators of flows, of sales at home and of agreements in force (where it has them),
 * how many of its units make a million USD, and how many years back a matrix may be taken from where it does not come
 * every year.
 */
enum TradeSource {
    AGTPA("agtpa", "exports", Optional.of("domestic_sales"), Optional.of("rta"), 1, 0),
    CEPII_2006("gravity-cepii-2006", "flow", Optional.empty(), Optional.of("rta"), 1, 0),
    AGREEMENTS_PANEL("trade-agreements-panel", "exports", Optional.empty(), Optional.of("agreement"), 1e6, 3);

    private final String id;
    private final String exports;
    private final Optional<String> domestic;
    private final Optional<String> agreement;
    private final double perMillion;
    private final int back;

    TradeSource(
            String id,
            String exports,
            Optional<String> domestic,
            Optional<String> agreement,
            double perMillion,
            int back) {
        this.id = id;
        this.exports = exports;
        this.domestic = domestic;
        this.agreement = agreement;
        this.perMillion = perMillion;
        this.back = back;
    }

    static TradeSource of(String id) {
        return Arrays.stream(values())
                .filter(source -> source.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A baseline must be one of %s, not \"%s\".".formatted(String.join(", ", ids()), id)));
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(source -> source.id).toList();
    }

    String id() {
        return id;
    }

    String exports() {
        return id + "." + exports;
    }

    Optional<String> domestic() {
        return domestic.map(name -> id + "." + name);
    }

    Optional<String> agreement() {
        return agreement.map(name -> id + "." + name);
    }

    double millions(double value) {
        return value / perMillion;
    }

    int back() {
        return back;
    }
}
