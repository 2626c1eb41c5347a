package org.comity.data.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.data.DataException;

/**
 * GDELT's list of all its files (lines of size, MD5 and address), and those of them that hold events of some days. The
 * list's http addresses are asked for over https.
 */
final class MasterList {
    private static final Pattern EXPORT = Pattern.compile("(\\d{8})\\d{6}\\.export\\.CSV\\.zip");
    private static final int MOST_FILES = 40_000;

    private MasterList() {}

    /** A file as the list announces it. */
    record Entry(Addresses.Target target, long bytes, String md5) {}

    /** The files of events from one day to another, both included, in the order of the list. */
    static List<Entry> exports(Path list, LocalDate from, LocalDate to) throws IOException {
        if (from.isAfter(to)) {
            throw new DataException("--from must be no later than --to, not %s and %s.".formatted(from, to));
        }
        List<Entry> entries = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(list)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.strip().split(" ");
                if (cells.length != 3 || !cells[0].matches("\\d{1,12}")) {
                    continue; // the list has some broken lines
                }
                Matcher name = EXPORT.matcher(cells[2].substring(cells[2].lastIndexOf('/') + 1));
                if (!name.matches()) {
                    continue;
                }
                LocalDate day = LocalDate.parse(name.group(1), DateTimeFormatter.BASIC_ISO_DATE);
                if (!day.isBefore(from) && !day.isAfter(to)) {
                    entries.add(entry(cells, name.group()));
                }
            }
        }
        if (entries.isEmpty() || entries.size() > MOST_FILES) {
            throw new DataException("The list names %,d files of %s to %s; choose other days with --from and --to."
                    .formatted(entries.size(), from, to));
        }
        return entries;
    }

    private static Entry entry(String[] cells, String name) {
        URI given = URI.create(cells[2]);
        boolean plain = "http".equals(given.getScheme()) && !Addresses.isThisMachine(given);
        URI address = Addresses.checked(plain ? "https" + cells[2].substring(4) : cells[2]);
        return new Entry(
                new Addresses.Target(address, "events", name),
                Long.parseLong(cells[0]),
                cells[1].toLowerCase(Locale.ROOT));
    }
}
