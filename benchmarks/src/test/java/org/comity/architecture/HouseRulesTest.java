package org.comity.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.model.Messages;
import org.junit.jupiter.api.Test;

/** What the sources themselves must look like, and what README says about them. */
class HouseRulesTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 60;
    private static final Pattern RUNS_SOMETHING =
            Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example)\\b");
    private static final Pattern BUNDLE_KEY = Pattern.compile("(?m)^([\\w.-]+)\\s*=");
    private static final Pattern README_MODULE = Pattern.compile("(?m)^\\| `([a-z]+)/` \\|");

    @Test
    void noFileIsLongerThan400Lines() {
        List<String> long_ = new ArrayList<>();
        for (Path file : House.files(".java")) {
            long lines = House.read(file).lines().count();
            if (lines > LONGEST_FILE) {
                long_.add(House.ROOT.relativize(file) + " has " + lines);
            }
        }
        assertThat(long_).isEmpty();
    }

    @Test
    void noMethodIsLongerThan60Lines() throws Exception {
        List<Path> sources = House.files(".java");
        assertThat(sources).hasSizeGreaterThan(50);
        assertThat(MethodLengths.longerThan(LONGEST_METHOD, sources)).isEmpty();
    }

    @Test
    void everyTestClassRunsSomething() {
        List<Path> tests = House.files("Test.java");
        assertThat(tests).isNotEmpty();
        assertThat(tests)
                .allMatch(file -> RUNS_SOMETHING.matcher(House.read(file)).find());
    }

    @Test
    void everyPackageSaysWhatItAnswers() {
        List<Path> without = House.files(".java").stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void readmeListsTheModulesInTheOrderOfThePom() {
        List<String> listed = README_MODULE
                .matcher(House.read(House.ROOT.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(listed).isEqualTo(House.modules());
    }

    @Test
    void everyMessageBundleIsSoundInEveryLanguage() {
        List<Path> bundles = House.files("messages.properties").stream()
                .filter(file -> file.toString().contains("/src/main/resources/"))
                .toList();
        for (Path bundle : bundles) {
            String path = bundle.toString().replace('\\', '/');
            String name = path.substring(
                    path.indexOf("/src/main/resources/") + "/src/main/resources/".length(),
                    path.length() - ".properties".length());
            assertThat(Messages.check(name, languages(bundle))).as(name).isEmpty();
        }
    }

    /** The later of two texts under one key would silently take the place of the first. */
    @Test
    void noKeyStandsTwiceInAMessageBundle() {
        for (Path bundle : House.files(".properties")) {
            if (bundle.toString().contains("/src/main/resources/")) {
                Set<String> seen = new HashSet<>();
                List<String> twice = BUNDLE_KEY
                        .matcher(House.read(bundle))
                        .results()
                        .map(match -> match.group(1))
                        .filter(key -> !seen.add(key))
                        .toList();
                assertThat(twice).as(House.ROOT.relativize(bundle).toString()).isEmpty();
            }
        }
    }

    private static Locale[] languages(Path bundle) {
        Pattern translated = Pattern.compile("messages_(\\w+)\\.properties");
        return House.files(".properties").stream()
                .filter(file -> file.resolveSibling("messages.properties").equals(bundle))
                .map(file -> translated.matcher(String.valueOf(file.getFileName())))
                .filter(java.util.regex.Matcher::matches)
                .map(match -> Locale.forLanguageTag(match.group(1).replace('_', '-')))
                .toArray(Locale[]::new);
    }
}
