package org.comity.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.comity.data.fetch.FetchProgress;
import org.comity.data.importing.Progress;

/** How long work goes on, on standard error: one bar that moves on a terminal, plain lines otherwise. */
final class ProgressLine implements Progress, FetchProgress {
    private static final int BAR = 30;
    private static final long MEGABYTE = 1_000_000;
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean terminal;
    private final Map<String, Long> told = new HashMap<>();

    ProgressLine(Console console) {
        this.err = console.err();
        this.terminal = console.hasTerminal();
    }

    @Override
    public synchronized void step(String step, int done, int total) {
        if (!terminal) {
            if (done < total) {
                err.println("%d of %d: %s".formatted(done + 1, total, step));
            }
            return;
        }
        err.print(done == total ? ERASE : ERASE + bar((double) done / total) + " " + step);
        err.flush();
    }

    @Override
    public synchronized void at(String file, long bytes, OptionalLong total) {
        long megabytes = bytes / MEGABYTE;
        if (!terminal || told.getOrDefault(file, -1L) == megabytes) {
            return; // without a terminal a line for each file is enough
        }
        told.put(file, megabytes);
        String bar = total.isPresent() && total.getAsLong() > 0 ? bar((double) bytes / total.getAsLong()) + " " : "";
        err.print(ERASE + bar + file + " " + megabytes + " MB");
        err.flush();
    }

    @Override
    public synchronized void waiting(String file, String why, Duration pause) {
        err.println((terminal ? ERASE : "")
                + String.format(Locale.ROOT, "%s: %s; trying again in %.0f s.", file, why, pause.toMillis() / 1000.0));
    }

    @Override
    public synchronized void done(String file, boolean isNew) {
        err.println((terminal ? ERASE : "") + file + (isNew ? ": fetched." : ": nothing newer."));
    }

    private static String bar(double share) {
        int full = (int) Math.round(Math.clamp(share, 0, 1) * BAR);
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "]";
    }
}
