package org.comity.workbench.dialogue.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.comity.desk.Desk;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.workbench.sheet.CsvText;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;

/**
 * Reads a public set of rivalries or disputes into the register. Ids follow from the set and its numbers, so that reading a
 * file twice adds nothing; rows that name no country of the crosswalk on their day are refused with the reason.
 */
public final class PublicSetImport {
    private static final int TOGETHER = 200;

    private final Desk desk;
    private final Actor actor;
    private final SheetImport.Options options;
    private final List<SheetReport.Refused> refused = new ArrayList<>();
    private int added;
    private int changed;
    private int same;

    private PublicSetImport(Desk desk, Actor actor, SheetImport.Options options) {
        this.desk = desk;
        this.actor = actor;
        this.options = options;
    }

    private enum Outcome {
        ADDED,
        CHANGED,
        SAME
    }

    /**
     * Reads a file, CSV or the same gzipped.
     *
     * @param from {@code rivalries} or {@code mid}
     * @return what became of its rows; each of a dispute with several participants counts
     * @throws IllegalArgumentException when it is no such file, in one sentence
     */
    public static SheetReport run(Desk desk, Actor actor, String from, byte[] bytes, SheetImport.Options options) {
        List<CsvText.Row> rows = SheetImport.rows(unpacked(bytes));
        List<String> header = rows.getFirst().cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        PublicSet set = PublicSet.of(from, header);
        return new PublicSetImport(desk, actor, options).read(set, header, rows.subList(1, rows.size()));
    }

    /** The bytes, unpacked when they are gzipped; what unpacks beyond the limit of a sheet is refused. */
    private static byte[] unpacked(byte[] bytes) {
        if (bytes.length < 2 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] all = in.readNBytes(SheetImport.MOST_BYTES + 1);
            if (all.length > SheetImport.MOST_BYTES) {
                throw new IllegalArgumentException(
                        "The file unpacks to more than %d MB; divide it.".formatted(SheetImport.MOST_BYTES >> 20));
            }
            return all;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The file is gzipped and damaged (%s); fetch it again.".formatted(e.getMessage()), e);
        }
    }

    private SheetReport read(PublicSet set, List<String> header, List<CsvText.Row> rows) {
        Map<String, List<SetRow>> entries = new LinkedHashMap<>();
        for (CsvText.Row row : rows) {
            if (row.cells().size() != header.size()) {
                refuse(
                        row.line(),
                        "",
                        "The row has %d cells, the header has %d."
                                .formatted(row.cells().size(), header.size()));
                continue;
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), row.cells().get(i).strip());
            }
            String number = cells.getOrDefault(set.key(), "");
            if (number.isBlank()) {
                refuse(row.line(), "", "%s is empty; it must be the number of the entry.".formatted(set.key()));
            } else {
                entries.computeIfAbsent(number, key -> new ArrayList<>()).add(new SetRow(row.line(), cells));
            }
        }
        write(entries(set, entries));
        refused.sort(java.util.Comparator.comparingInt(SheetReport.Refused::line));
        return new SheetReport("difference", rows.size(), added, changed, same, refused);
    }

    private List<SetEntry> entries(PublicSet set, Map<String, List<SetRow>> rows) {
        List<SetEntry> entries = new ArrayList<>();
        rows.forEach((number, of) -> {
            String id = set.prefix() + "-" + number;
            try {
                while (!set.isByParticipant() && of.size() > 1) {
                    SetRow second = of.remove(1);
                    refuse(
                            second.line(),
                            id,
                            "The row at line %d has the same number."
                                    .formatted(of.getFirst().line()));
                }
                entries.add(SetEntry.of(set, id, number, of));
            } catch (IllegalArgumentException e) {
                of.forEach(row -> refuse(row.line(), id, String.valueOf(e.getMessage())));
            }
        });
        return entries;
    }

    private void write(List<SetEntry> entries) {
        for (int from = 0; from < entries.size(); from += TOGETHER) {
            List<SetEntry> some = entries.subList(from, Math.min(from + TOGETHER, entries.size()));
            desk.write(actor, tx -> {
                Placing placing = placing(tx);
                some.forEach(entry -> write(tx, entry, placing));
                return tx;
            });
        }
    }

    private void write(WriteTx tx, SetEntry entry, Placing placing) {
        try {
            Outcome outcome = tx.attempt(() -> take(tx, entry, placing));
            switch (outcome) {
                case ADDED -> added += entry.rows().size();
                case CHANGED -> changed += entry.rows().size();
                case SAME -> same += entry.rows().size();
            }
        } catch (IllegalArgumentException e) {
            entry.rows().forEach(row -> refuse(row.line(), entry.id(), String.valueOf(e.getMessage())));
        } catch (DeskException e) {
            if (e.reason() != Reason.INVALID) {
                throw e;
            }
            entry.rows().forEach(row -> refuse(row.line(), entry.id(), String.valueOf(e.getMessage())));
        }
    }

    private Outcome take(WriteTx tx, SetEntry entry, Placing placing) {
        boolean isNew = tx.find(entry.difference().getClass(), entry.id()).isEmpty();
        boolean touched = false;
        for (Record record : entry.records()) {
            touched |= keep(tx, record, entry, isNew, placing);
        }
        return isNew ? Outcome.ADDED : touched ? Outcome.CHANGED : Outcome.SAME;
    }

    private <R extends Record> boolean keep(WriteTx tx, R record, SetEntry entry, boolean isNew, Placing placing) {
        @SuppressWarnings("unchecked") // a record's class is its own type
        Class<R> type = (Class<R>) record.getClass();
        String id = org.comity.desk.Kinds.of(type).table().id(record);
        var before = isNew ? java.util.Optional.<Kept<R>>empty() : tx.find(type, id);
        if (before.isPresent() && before.get().record().equals(record)) {
            return false;
        }
        if (!isNew && !options.replace()) {
            throw new IllegalArgumentException(
                    "The desk has %s already, changed since or from another edition; add --replace to put this one in its place."
                            .formatted(entry.id()));
        }
        if (before.isPresent()) {
            tx.change(record, before.get().version());
        } else if (org.comity.desk.Kinds.of(type).whole().isEmpty()) {
            tx.add(record, placing);
        } else {
            tx.add(record);
        }
        return true;
    }

    private Placing placing(WriteTx tx) {
        List<Kept<Department>> all = tx.list(Department.class);
        String department = options.department().isEmpty() && all.size() == 1
                ? all.getFirst().id()
                : options.department();
        if (tx.find(Department.class, department.isEmpty() ? "none" : department)
                .isEmpty()) {
            throw new IllegalArgumentException(
                    department.isEmpty()
                            ? "Say which department is to own them: --department NAME."
                            : "There is no department %s on the desk.".formatted(department));
        }
        return Placing.of(department);
    }

    private void refuse(int line, String id, String reason) {
        refused.add(new SheetReport.Refused(line, id, reason));
    }

    /** A row of the file. */
    record SetRow(int line, Map<String, String> cells) {
        SetRow {
            cells = new TreeMap<>(cells);
        }

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }
}
