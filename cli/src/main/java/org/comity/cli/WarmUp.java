package org.comity.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs what people run most, and prints nothing: the launcher starts it once after a build, under a JVM that records
 * which classes were loaded into the class cache. What is not held yet may fail here without harm.
 */
public final class WarmUp {
    private static final List<String> LINES = List.of(
            "data load",
            "neighbours --help",
            "neighbours KEN --rule land --year 2015",
            "neighbours KEN --rule land+sea:400 --format csv",
            "data status --format json",
            "show wdi.gdp_usd KEN --from 2010 --to 2014",
            "assess KEN --draws 20 --format csv",
            "brief KEN --draws 20 --format html",
            "frames");

    private WarmUp() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException {
        LINES.forEach(line -> run(line.split(" ")));
        Path flows = Files.createTempFile("comity-flows-", ".csv");
        try {
            Files.writeString(flows, flows());
            run(
                    "gravity",
                    "fit",
                    "trade ~ log(dist) + rta | from^year + to^year + from^to",
                    "--data",
                    flows.toString());
        } finally {
            Files.deleteIfExists(flows);
        }
    }

    private static void run(String... line) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Console console = new Console(OutputStream.nullOutputStream(), nowhere, System.getenv());
        Comity.commandLine(console).execute(line);
    }

    /** A panel without meaning, large enough for every step of an estimate. */
    private static String flows() {
        StringBuilder text = new StringBuilder("from,to,year,trade,dist,rta\n");
        for (int flow = 0; flow < 500; flow++) {
            int from = flow % 10;
            int to = flow / 10 % 10;
            int year = flow / 100;
            text.append("A%d,B%d,%d,%d,%d,%d%n"
                    .formatted(from, to, year, flow * 7919 % 97, 1 + flow * 31 % 53, (from * to + year) % 3 / 2));
        }
        return text.toString();
    }
}
