package org.comity.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One command line run in-process: its exit code and what it wrote to each stream. */
record Run(int code, String out, String err) {
    /** Runs over a store in {@code home}. */
    static Run in(Path home, String... args) {
        return with(Map.of("COMITY_HOME", home.toString()), args);
    }

    /** Runs without any variable set. */
    static Run of(String... args) {
        return with(Map.of(), args);
    }

    static Run with(Map<String, String> environment, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new StringWriter();
        var console = new Console(out, new PrintWriter(err, true), new HashMap<>(environment));
        int code = Comity.commandLine(console).execute(args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
