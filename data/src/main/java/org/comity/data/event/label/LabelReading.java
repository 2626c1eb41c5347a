package org.comity.data.event.label;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.Manifest;
import org.comity.data.Vintages;
import org.comity.data.duck.Duck;
import org.comity.data.event.label.LabelSample.Pairs;
import org.comity.data.event.label.LabelSample.Rows;
import org.comity.data.event.label.LabelSample.Rule;
import org.comity.data.event.label.LabelSample.Verdicts;
import org.comity.data.event.reading.HeldEvents;
import org.comity.model.Vintage;

/** Sums what persons said of rows that are held. For use by one thread. */
public final class LabelReading {
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);
    private static final Verdicts NONE = new Verdicts(0, 0, 0);

    private final Verdicts[] rows = {NONE, NONE};
    /** By rule (low, once, high), then apart or joined. */
    private final Verdicts[][] pairs = {{NONE, NONE}, {NONE, NONE}, {NONE, NONE}};

    private long gone;

    private LabelReading() {}

    /**
     * The sample of a source as of a day: labels of then, of each person the last. Empty where there is none.
     *
     * @param pins which vintages may be read, whatever the day
     * @param threads at most so many; what is read is the same on any number
     */
    public static Optional<LabelSample> of(
            FactStore store, String source, AsOf asOf, Predicate<Vintage> pins, int threads) {
        boolean byLabel = asOf.basis() == AsOf.Basis.RELEASE;
        List<Vintage> labels = store.manifests(source).stream()
                .filter(manifest -> manifest.tables().containsKey(LabelTables.LABELS))
                .map(Manifest::vintage)
                .filter(pins)
                .filter(vintage -> byLabel || Vintages.isAllowed(vintage, asOf))
                .sorted(Vintages.ORDER)
                .toList();
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        // a row is what it is: also one that a later file told of is found
        Optional<HeldEvents> held = HeldEvents.open(store, source, AsOf.LATEST, pins, threads);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        try (HeldEvents events = held.get()) {
            String files = labels.stream()
                    .map(vintage -> store.folder(source, vintage.id()).resolve(LabelTables.LABELS + ".parquet"))
                    .map(file -> Duck.literal(file.toString()))
                    .collect(Collectors.joining(", "));
            events.duck().run("labels", "SET VARIABLE labels = [" + files + "]");
            LabelReading reading = new LabelReading();
            LocalDate last = byLabel ? asOf.date().orElse(ALWAYS) : ALWAYS;
            events.duck().read(LabelReading.class, "label-sums.sql", reading::take, last);
            return reading.sample(labels);
        }
    }

    private void take(ResultSet row) throws SQLException {
        long count = row.getLong(9);
        if (!row.getBoolean(8)) {
            gone += count;
            return;
        }
        boolean isDisputed = row.getBoolean(3);
        boolean isYes = !isDisputed && row.getBoolean(2);
        long yes = isYes ? count : 0;
        long no = isDisputed || isYes ? 0 : count;
        long disputed = isDisputed ? count : 0;
        if (row.getString(1).equals(LabelFile.EVENT)) {
            int at = row.getBoolean(4) ? 1 : 0;
            rows[at] = rows[at].plus(yes, no, disputed);
            return;
        }
        for (int rule = 0; rule < pairs.length; rule++) {
            int at = row.getBoolean(5 + rule) ? 1 : 0;
            pairs[rule][at] = pairs[rule][at].plus(yes, no, disputed);
        }
    }

    private Optional<LabelSample> sample(List<Vintage> labels) {
        Rule[] rules = new Rule[pairs.length];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = new Rule(pairs[i][1], pairs[i][0]);
        }
        LabelSample sample =
                new LabelSample(new Rows(rows[0], rows[1]), new Pairs(rules[0], rules[1], rules[2]), gone, labels);
        Verdicts all = rows[0].and(rows[1]).and(pairs[0][0]).and(pairs[0][1]);
        return all.agreed() + all.disputed() + gone == 0 ? Optional.empty() : Optional.of(sample);
    }
}
