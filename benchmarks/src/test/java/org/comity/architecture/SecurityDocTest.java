package org.comity.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each line of docs/security.md names tests that exist, or says why the item does not apply. */
class SecurityDocTest {
    private static final Path ROOT =
            Path.of(System.getProperty("comity.root", "..")).toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+Test)(?:\\.([a-z][A-Za-z]+))?`");

    @Test
    void everyItemHasATestThatExistsOrAReason() throws IOException {
        Map<String, String> tests = tests();
        List<String> faults = new ArrayList<>();
        int items = 0;
        for (String line : Files.readAllLines(ROOT.resolve("docs/security.md"))) {
            if (!line.startsWith("| V")) {
                continue;
            }
            items++;
            Matcher named = NAMED.matcher(line);
            boolean any = false;
            while (named.find()) {
                any = true;
                String source = tests.getOrDefault(named.group(1), "");
                boolean there = !source.isEmpty()
                        && (named.group(2) == null || source.contains("void " + named.group(2) + "("));
                if (!there) {
                    faults.add(named.group());
                }
            }
            if (!any && !line.contains("not applicable: ")) {
                faults.add("neither a test nor a reason: " + line);
            }
        }
        assertThat(faults)
                .as("tests named in docs/security.md that are not there")
                .isEmpty();
        assertThat(items).isGreaterThan(30);
    }

    /** The source of every test class by its name. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.toList()) {
                Path folder = module.resolve("src/test/java");
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.walk(folder)) {
                        for (Path file : files.filter(one -> one.toString().endsWith("Test.java"))
                                .toList()) {
                            tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                        }
                    }
                }
            }
        }
        return tests;
    }
}
