package org.comity.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The licences of what ships: a list by library, and the texts that libraries and front-end packages come with. */
final class Licences {
    private static final Pattern LICENCE =
            Pattern.compile("<license>.*?<name>(.*?)</name>.*?</license>", Pattern.DOTALL);
    private static final Pattern PARENT = Pattern.compile("<parent>(.*?)</parent>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("(?i)(META-INF/)?(licen[cs]e|notice|copying)[^/]*");
    private static final int MOST_PARENTS = 8;
    private static final long MOST_BYTES = 2_000_000;

    private final Path repository;
    private final Map<String, Path> jars;

    /** Looks at the local repository that the libraries were taken from. */
    Licences(Path repository) throws IOException {
        this.repository = repository;
        this.jars = new HashMap<>();
        try (Stream<Path> files = Files.walk(repository)) {
            files.filter(file -> file.toString().endsWith(".jar"))
                    .forEach(file -> jars.put(file.getFileName().toString(), file));
        }
    }

    /** Writes {@code LICENCES.md} and the texts into a folder. */
    void write(Path target, List<Path> shipped, Path packages) throws IOException {
        Files.createDirectories(target);
        Map<String, String> lines = new TreeMap<>();
        for (Path jar : shipped) {
            String name = jar.getFileName().toString();
            List<String> found = name.startsWith("comity-") ? List.of("Apache-2.0 (Comity itself)") : of(name);
            if (found.isEmpty()) {
                throw new IllegalStateException("The licence of %s is not known; it must not ship.".formatted(name));
            }
            lines.put(name, String.join("; ", found));
            texts(jar, target.resolve(name.replace(".jar", "")));
        }
        packages(packages, target, lines);
        StringBuilder text = new StringBuilder("""
                # What ships, and under which licence

                Comity is under the Apache License 2.0 (`LICENSE`). The figures of the starter pack have licences of their
                own (`starter/SOURCES.md`). The Java runtime, where there is one, is OpenJDK under the GNU General Public
                License 2 with the Classpath Exception; its notices are in `runtime/legal`. Libraries and front-end
                packages, unchanged, each with the texts that it comes with in the folder of its name:

                | what | licence |
                | --- | --- |
                """);
        lines.forEach((name, licence) ->
                text.append("| ").append(name).append(" | ").append(licence).append(" |\n"));
        Files.writeString(target.resolve("LICENCES.md"), text);
    }

    private List<String> of(String jar) throws IOException {
        Path found = jars.get(jar);
        return found == null
                ? List.of()
                : named(Path.of(found.toString().replaceFirst("\\.jar$", ".pom")), MOST_PARENTS);
    }

    /** The licences that a pom names, or its parents. */
    private List<String> named(Path pom, int parents) throws IOException {
        if (!Files.exists(pom)) {
            return List.of();
        }
        String text = Files.readString(pom);
        List<String> found = new ArrayList<>();
        LICENCE.matcher(text)
                .results()
                .forEach(match -> found.add(match.group(1).strip().replaceAll("\\s+", " ")));
        Matcher parent = PARENT.matcher(text);
        if (!found.isEmpty() || parents == 0 || !parent.find()) {
            return found;
        }
        String of = parent.group(1);
        String version = tag(of, "version");
        String artifact = tag(of, "artifactId");
        return named(
                repository
                        .resolve(tag(of, "groupId").replace('.', '/'))
                        .resolve(artifact)
                        .resolve(version)
                        .resolve(artifact + "-" + version + ".pom"),
                parents - 1);
    }

    private static String tag(String xml, String name) {
        Matcher match =
                Pattern.compile("<%s>\\s*(.*?)\\s*</%s>".formatted(name, name)).matcher(xml);
        return match.find() ? match.group(1) : "";
    }

    private static void texts(Path jar, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory() && TEXT.matcher(entry.getName()).matches() && entry.getSize() < MOST_BYTES) {
                    Files.createDirectories(target);
                    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.write(target.resolve(name), in.readAllBytes());
                    }
                }
            }
        }
    }

    /** The front-end packages, and those that they are bundled from. */
    private static void packages(Path folder, Path target, Map<String, String> lines) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder, 3)) {
            all = found.filter(file -> file.getFileName().toString().equals("package.json"))
                    .sorted()
                    .toList();
        }
        for (Path description : all) {
            String text = Files.readString(description);
            Matcher name = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\"").matcher(text);
            Matcher licence =
                    Pattern.compile("\"license\"\\s*:\\s*\"([^\"]+)\"").matcher(text);
            if (!name.find() || !licence.find()) {
                continue;
            }
            lines.putIfAbsent("npm " + name.group(1), licence.group(1));
            Path own = target.resolve("npm").resolve(name.group(1).replace('/', '-'));
            try (Stream<Path> files = Files.list(description.resolveSibling("."))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String plain = file.getFileName().toString();
                    if (TEXT.matcher(plain).matches() && Files.size(file) < MOST_BYTES) {
                        Files.createDirectories(own);
                        Files.write(own.resolve(plain), Files.readAllBytes(file));
                    }
                }
            }
        }
    }
}
