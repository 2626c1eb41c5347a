package org.comity.data.importing;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.data.Refusal.Reason;
import org.comity.data.duck.Duck;
import org.comity.data.mapping.FileKind;
import org.comity.data.screen.Screened;
import org.comity.model.Country;
import org.comity.model.Resolution;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code ties}: spells between two countries. A spell is cut where one of its codes passes from one country
 * to another; the parts in which a side was no country of its own are left out.
 */
final class TieStage implements Stage {
    private final Batch batch;
    private final Duck duck;
    private final String schema;
    private final Map<Key, Integer> seen = new HashMap<>();
    private long rows;

    private record Key(String kind, String id, Country home, Country partner, LocalDate from, String item) {}

    private record Staged(
            short file,
            int line,
            String kind,
            String id,
            String name,
            @Nullable String home,
            @Nullable String partner,
            @Nullable String from,
            @Nullable String until,
            String item,
            boolean outOfScope) {
        static Staged of(ResultSet row) throws SQLException {
            return new Staged(
                    row.getShort(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10),
                    row.getBoolean(11));
        }
    }

    /** A piece of a spell; {@code END} stands for one that lasts. */
    private record Piece(Country home, Country partner, LocalDate from, LocalDate until) {
        Piece turned() {
            return new Piece(/* home= */ partner, /* partner= */ home, from, until);
        }
    }

    TieStage(Batch batch, String schema) {
        this.batch = batch;
        this.duck = batch.duck();
        this.schema = schema;
        duck.run(TieStage.class, "tie-table.sql");
    }

    @Override
    public void add(Screened file, int index, FileKind.Sql query) throws SQLException {
        duck.run(TieStage.class, "tie-staged.sql");
        duck.run(query.file(), "INSERT INTO staged_ties BY NAME " + query.text());
        List<Staged> staged = new ArrayList<>();
        duck.read(TieStage.class, "tie-read.sql", row -> staged.add(Staged.of(row)));
        CodeResolver resolver = batch.resolver(file);
        Lives lives = new Lives(resolver);
        try (DuckDBAppender out = duck.appender(schema, "ties");
                Faults faults = new Faults(duck, schema, file.kind().at())) {
            for (int i = 0; i < staged.size(); i++) {
                Staged row = staged.get(i);
                faults.begin(row.file(), row.line());
                take(row, lives, resolver, out, faults);
                if (i + 1 == staged.size() || staged.get(i + 1).line() != row.line()) {
                    faults.endRow();
                }
            }
        }
    }

    private void take(Staged row, Lives lives, CodeResolver resolver, DuckDBAppender out, Faults faults)
            throws SQLException {
        if (row.outOfScope()) {
            faults.outOfScope();
            return;
        }
        if (row.home() == null || row.partner() == null) {
            faults.refuse(
                    Reason.MISSING_CODE,
                    row.home() == null ? "home_code" : "partner_code",
                    "The row names no country.",
                    "");
            return;
        }
        Optional<LocalDate> from;
        Optional<LocalDate> until;
        try {
            from = Dates.first(row.from());
            until = Dates.last(row.until());
        } catch (IllegalArgumentException e) {
            faults.refuse(
                    Reason.NO_SUCH_PERIOD, "from_date", String.valueOf(e.getMessage()), row.from() + " " + row.until());
            return;
        }
        List<Piece> pieces = pieces(
                lives.of(row.home()), lives.of(row.partner()), from.orElse(Lives.BEGINNING), until.orElse(Lives.END));
        if (pieces.isEmpty()) {
            LocalDate day = from.or(() -> until).orElse(LocalDate.EPOCH);
            unmatched(row, resolver.resolve(row.home(), day), resolver.resolve(row.partner(), day), faults);
            return;
        }
        boolean directed = batch.mapping().directedTies().contains(row.kind());
        for (Piece piece : pieces) {
            boolean turn = !directed && piece.home().compareTo(piece.partner()) > 0;
            append(row, turn ? piece.turned() : piece, turn, out, faults);
        }
    }

    private static List<Piece> pieces(
            List<Lives.Span> homes, List<Lives.Span> partners, LocalDate from, LocalDate until) {
        List<Piece> pieces = new ArrayList<>();
        for (Lives.Span home : homes) {
            for (Lives.Span partner : partners) {
                LocalDate first = max(from, max(home.from(), partner.from()));
                LocalDate last = min(until, min(home.until(), partner.until()));
                if (!first.isAfter(last) && !home.country().equals(partner.country())) {
                    pieces.add(new Piece(home.country(), partner.country(), first, last));
                }
            }
        }
        return pieces;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static void unmatched(Staged row, Resolution home, Resolution partner, Faults faults) throws SQLException {
        if (home instanceof Resolution.Refused(var reason, var detail)) {
            faults.refuse(Reason.valueOf(reason.name()), "home_code", detail, String.valueOf(row.home()));
        } else if (partner instanceof Resolution.Refused(var reason, var detail)) {
            faults.refuse(Reason.valueOf(reason.name()), "partner_code", detail, String.valueOf(row.partner()));
        } else {
            faults.outOfScope(); // an aggregate, or one country's tie with itself
        }
    }

    private void append(Staged row, Piece piece, boolean turned, DuckDBAppender out, Faults faults)
            throws SQLException {
        Key key = new Key(row.kind(), row.id(), piece.home(), piece.partner(), piece.from(), row.item());
        Integer before = seen.putIfAbsent(key, row.line());
        if (before != null) {
            if (turned) {
                faults.good(); // the same tie from the other end
            } else {
                faults.refuse(
                        Reason.DUPLICATE,
                        "id",
                        "The same tie is given in line %d already.".formatted(before),
                        row.id());
            }
            return;
        }
        out.beginRow();
        out.append(row.kind());
        out.append(row.id());
        out.append(row.name());
        out.append(piece.home().code());
        out.append(piece.partner().code());
        date(out, piece.from(), Lives.BEGINNING);
        date(out, piece.until(), Lives.END);
        out.append(row.item());
        out.append(row.file());
        out.append(row.line());
        out.endRow();
        rows++;
        faults.good();
    }

    private static void date(DuckDBAppender out, LocalDate date, LocalDate open) throws SQLException {
        if (date.equals(open)) {
            out.appendNull();
        } else {
            out.append(date);
        }
    }

    @Override
    public long write(Path folder) {
        Parquet.write(duck, Duck.query(TieStage.class, "tie-good.sql"), folder, "ties");
        return rows;
    }
}
