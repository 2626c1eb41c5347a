package org.comity.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes {@code release/target/comity-VERSION-PLATFORM.zip} for each platform, out of what the modules have built. A
 * platform that no runtime can be made for here gets a zip that ends in {@code -without-java}.
 */
public final class Release {
    private final Path root;
    private final String version;
    private final Map<String, String> jmods;
    private final Licences licences;

    private Release(Path root, Path repository, String version, Map<String, String> jmods) throws IOException {
        this.root = root;
        this.version = version;
        this.jmods = jmods;
        this.licences = new Licences(repository);
    }

    /**
     * Makes the zips.
     *
     * @param args the source tree's root, the local repository, the version, then PLATFORM=FOLDER with its jmods (or
     *     nothing after the sign)
     */
    public static void main(String[] args) throws IOException {
        Map<String, String> jmods = Stream.of(args)
                .skip(3)
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Release release = new Release(Path.of(args[0]), Path.of(args[1]), args[2], jmods);
        for (Platform platform : Platform.values()) {
            release.make(platform);
        }
    }

    private void make(Platform platform) throws IOException {
        String given = jmods.getOrDefault(platform.label(), "");
        boolean withJava = platform.isHere() || !given.isEmpty();
        String name = "comity-%s-%s%s".formatted(version, platform.label(), withJava ? "" : "-without-java");
        Path target = root.resolve("release/target");
        Path folder = target.resolve(name);
        clear(folder);
        Files.createDirectories(folder);
        List<Path> jars = libraries(platform, folder.resolve("lib"));
        licences.write(folder.resolve("licences"), jars, root.resolve("workbench/node_modules"));
        copyTree(root.resolve("starter"), folder.resolve("starter"));
        for (String file : List.of("LICENSE", "README.md", "CHANGELOG.md")) {
            copy(root.resolve(file), folder.resolve(file));
        }
        copyTree(root.resolve("docs"), folder.resolve("docs"));
        launchers(folder);
        if (withJava) {
            RuntimeImage.make(folder.resolve("runtime"), given.isEmpty() ? List.of() : List.of(Path.of(given)));
        }
        Path zip = target.resolve(name + ".zip");
        ZipFolder.write(folder, zip);
        System.err.printf("%s: %,d MB%n", zip.getFileName(), Files.size(zip) / 1_000_000);
    }

    private void launchers(Path folder) throws IOException {
        for (String file : List.of("comity", "comity.cmd")) {
            copy(root.resolve("release/src/main/files").resolve(file), folder.resolve(file));
        }
        String windows = Files.readString(folder.resolve("comity.cmd"));
        Files.writeString(
                folder.resolve("comity.cmd"), windows.replace("\r\n", "\n").replace("\n", "\r\n"));
        if (!folder.resolve("comity").toFile().setExecutable(true, false)) {
            throw new IOException("%s cannot be made a program.".formatted(folder.resolve("comity")));
        }
    }

    /** The jars, each once: what both faces share in {@code lib}, their own in {@code lib/cli} and {@code lib/server}. */
    private List<Path> libraries(Platform platform, Path lib) throws IOException {
        List<Path> shipped = new ArrayList<>();
        Set<String> shared = new HashSet<>();
        for (Path jar : jars(root.resolve("cli/target/lib"))) {
            String name = jar.getFileName().toString();
            if (!name.startsWith("javet-v8-")) {
                shared.add(name);
                shipped.add(copy(jar, lib.resolve(name)));
            }
        }
        Path natives = root.resolve("release/target/natives");
        for (Path jar : jars(natives)) {
            String name = jar.getFileName().toString();
            if (platform.isChartEngine(name)) {
                shipped.add(copy(jar, lib.resolve(name)));
            } else if (name.startsWith("duckdb_jdbc-")) {
                unpack(jar, platform.duckdbLibrary(), lib.resolve(platform.duckdbLibrary()));
            }
        }
        for (Path jar : jars(root.resolve("server/target/lib"))) {
            String name = jar.getFileName().toString();
            if (!shared.contains(name)) {
                shipped.add(copy(jar, lib.resolve("server").resolve(name)));
            }
        }
        shipped.add(own("cli", lib));
        shipped.add(own("server", lib));
        return shipped;
    }

    private Path own(String module, Path lib) throws IOException {
        String name = "comity-%s-%s.jar".formatted(module, version);
        return copy(
                root.resolve(module).resolve("target").resolve(name),
                lib.resolve(module).resolve(name));
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static void unpack(Path jar, String entry, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                throw new IOException("%s has no %s.".formatted(jar.getFileName(), entry));
            }
            try (InputStream in = zip.getInputStream(found)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
