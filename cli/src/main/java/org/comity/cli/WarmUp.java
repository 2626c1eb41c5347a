package org.comity.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
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
    public static void main(String[] args) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (String line : LINES) {
            Console console = new Console(OutputStream.nullOutputStream(), nowhere, System.getenv());
            Comity.commandLine(console).execute(line.split(" "));
        }
    }
}
