package org.comity.workbench.security.change;

import org.comity.model.Country;
import org.comity.model.Frequency;
import org.comity.model.Period;

/** What is reported of one pair in one direction, period by period; exposure 0 where nothing is known. */
final class PairSeries {
    private final Country home;
    private final Country partner;
    private final Side side;
    private final Grid grid;
    private final double[] values;
    private final double[] exposures;

    /** Which way, seen from home. */
    enum Side {
        HOME_TO_PARTNER,
        PARTNER_TO_HOME,
        UNDIRECTED
    }

    /** The periods of all series of an indicator. */
    record Grid(Frequency frequency, int first, int count) {
        static int number(Period period) {
            return period.frequency() == Frequency.MONTH ? period.year() * 12 + period.sub() - 1 : period.year();
        }

        Period period(int place) {
            int number = first + place;
            return frequency == Frequency.MONTH
                    ? Period.month(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1)
                    : Period.year(number);
        }

        /** The first month's place in its year, from 0. */
        int season() {
            return Math.floorMod(first, 12);
        }
    }

    PairSeries(Country home, Country partner, Side side, Grid grid) {
        this.home = home;
        this.partner = partner;
        this.side = side;
        this.grid = grid;
        this.values = new double[grid.count()];
        this.exposures = new double[grid.count()];
    }

    Country home() {
        return home;
    }

    Country partner() {
        return partner;
    }

    Side side() {
        return side;
    }

    Grid grid() {
        return grid;
    }

    double[] values() {
        return values;
    }

    double[] exposures() {
        return exposures;
    }

    double total() {
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            total += exposures[i] > 0 ? values[i] : 0;
        }
        return total;
    }

    int known() {
        int known = 0;
        for (double exposure : exposures) {
            known += exposure > 0 ? 1 : 0;
        }
        return known;
    }

    /** Known periods with another figure than 0. */
    int active() {
        int active = 0;
        for (int i = 0; i < values.length; i++) {
            active += exposures[i] > 0 && values[i] != 0 ? 1 : 0;
        }
        return active;
    }
}
