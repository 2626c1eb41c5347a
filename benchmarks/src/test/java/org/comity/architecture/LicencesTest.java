package org.comity.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing under the GPL or AGPL is shipped. The class path of this module holds every library of the command line and
 * the server; the licence is read from the pom beside each jar, or from its parents.
 */
class LicencesTest {
    private static final Pattern LICENCE =
            Pattern.compile("<license>.*?<name>(.*?)</name>.*?</license>", Pattern.DOTALL);
    private static final Pattern PARENT = Pattern.compile("<parent>(.*?)</parent>", Pattern.DOTALL);
    private static final Pattern NOT_SHIPPED = Pattern.compile("jmh-core.*"); // runs measurements, GPL 2 with exception
    private static final Pattern FORBIDDEN = Pattern.compile("(?i)\\bA?GPL|(?<!lesser )(?<!library )\\bGeneral Public");
    private static final Pattern LESSER = Pattern.compile("(?i)lesser|library|LGPL|classpath|exception");

    @Test
    void nothingUnderTheGplIsShipped() {
        Map<String, List<String>> licences = new TreeMap<>();
        jars().forEach(jar -> licences.put(String.valueOf(jar.getFileName()), licences(pomOf(jar), 0)));

        assertThat(licences).hasSizeGreaterThan(50);
        assertThat(licences).allSatisfy((jar, names) -> {
            assertThat(names).as("the pom of %s names a licence", jar).isNotEmpty();
            assertThat(names).as(jar).anyMatch(LicencesTest::isAllowed);
        });
    }

    @Test
    void theGplIsRecognised() {
        assertThat(isAllowed("GNU General Public License, version 2")).isFalse();
        assertThat(isAllowed("GNU Affero General Public License (AGPL-3.0)")).isFalse();
        assertThat(isAllowed("GPL-3.0")).isFalse();
        assertThat(isAllowed("GNU Lesser General Public License")).isTrue();
        assertThat(isAllowed("The Apache License, Version 2.0")).isTrue();
    }

    private static boolean isAllowed(String licence) {
        return !FORBIDDEN.matcher(licence).find() || LESSER.matcher(licence).find();
    }

    private static Stream<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(jar -> Files.exists(pomOf(jar)))
                .filter(jar ->
                        !NOT_SHIPPED.matcher(String.valueOf(jar.getFileName())).matches());
    }

    private static Path pomOf(Path jar) {
        String folder = String.valueOf(jar.getParent());
        Path version = Path.of(folder);
        Path artifact = Path.of(String.valueOf(version.getParent()));
        return version.resolve("%s-%s.pom".formatted(artifact.getFileName(), version.getFileName()));
    }

    private static List<String> licences(Path pom, int depth) {
        String text = Files.exists(pom) ? House.read(pom) : "";
        List<String> found = new ArrayList<>();
        LICENCE.matcher(text)
                .results()
                .forEach(match -> found.add(match.group(1).strip()));
        Matcher parent = PARENT.matcher(text);
        if (!found.isEmpty() || !parent.find() || depth > 8) {
            return found;
        }
        return licences(pomOf(pom, parent.group(1)), depth + 1);
    }

    /** The parent's pom in the same local repository. */
    private static Path pomOf(Path pom, String parent) {
        String group = element(parent, "groupId");
        String artifact = element(parent, "artifactId");
        String version = element(parent, "version");
        Path repository = Path.of(System.getProperty("user.home"), ".m2", "repository");
        for (Path up = pom; up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve(group.replace('.', '/')).resolve(artifact))) {
                repository = up;
                break;
            }
        }
        return repository
                .resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve("%s-%s.pom".formatted(artifact, version));
    }

    private static String element(String text, String name) {
        Matcher match = Pattern.compile("<%s>(.*?)</%s>".formatted(name, name)).matcher(text);
        return match.find() ? match.group(1).strip() : "";
    }
}
