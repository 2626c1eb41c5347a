package org.comity.release;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** A Java runtime with the modules that Comity needs, made by jlink. */
final class RuntimeImage {
    /** All of Java SE, and of the JDK what databases, charts, languages, mail and the desk's locks ask for. */
    private static final String MODULES = String.join(
            ",",
            "java.se",
            "jdk.charsets",
            "jdk.localedata",
            "jdk.management",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    private RuntimeImage() {}

    /**
     * Makes one.
     *
     * @param jmods the folder of the modules of a platform's JDK; empty for the JDK that runs this
     */
    static void make(Path target, List<Path> jmods) {
        ToolProvider jlink = ToolProvider.findFirst("jlink")
                .orElseThrow(() -> new IllegalStateException("This JDK has no jlink; build with a full JDK 25."));
        List<String> arguments = new ArrayList<>(List.of(
                "--add-modules",
                MODULES,
                "--output",
                target.toString(),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6"));
        jmods.forEach(folder -> arguments.addAll(List.of("--module-path", folder.toString())));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        if (jlink.run(out, out, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("jlink failed: " + said);
        }
    }
}
