package org.comity.data.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.data.AsOf;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Facts;
import org.comity.data.carry.Carrier.Carried;
import org.comity.data.carry.Carrier.Fate;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.data.own.OwnTables;
import org.comity.data.starter.StarterPack;
import org.comity.model.Country;
import org.comity.model.Observation;
import org.comity.model.Vintage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that crosses from one home to another. */
class CarryTest {
    private static final Path PACK = Path.of(System.getProperty("comity.root", ".."), "starter");
    private static final String WGI = "Country/Territory,Code,Year,Estimate,StdErr,NumSrc,Indicator\n";

    @TempDir
    Path folder;

    private FactStore store(String name) {
        return FactStore.open(folder.resolve(name));
    }

    private FactStore filled() throws IOException {
        FactStore store = store("there");
        StarterPack.load(store, PACK);
        Path rows = Files.writeString(
                folder.resolve("wgi.csv"),
                WGI
                        + "x,KEN,2014,-0.4,0.2,5,RuleofLaw\nx,XQZ,2014,-0.4,0.2,5,RuleofLaw\nx,KEN,2013,many,0.2,5,RuleofLaw\n");
        Importer.run(store, "wgi", List.of(rows), ImportOptions.DEFAULT, Progress.SILENT);
        return store;
    }

    private static Map<String, byte[]> facts(FactStore store) throws IOException {
        Path facts = store.home().resolve("facts");
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(facts)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(facts.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Map<String, List<Observation>> answers(FactStore store) {
        Map<String, List<Observation>> answers = new TreeMap<>();
        try (Facts facts = Facts.open(store, AsOf.LATEST)) {
            facts.inUse()
                    .keySet()
                    .forEach(id -> answers.put(
                            id,
                            facts.observations(new Facts.Query(
                                    List.of(id),
                                    Set.of(Country.of("KEN"), Country.of("PER"), Country.of("VNM")),
                                    Set.of(),
                                    0,
                                    9999))));
        }
        return answers;
    }

    @Test
    void theWholeStoreIsTheSameOnTheOtherSide() throws IOException {
        FactStore there = filled();
        Path file = folder.resolve("all.carry");
        Carrier.Report report = Carrier.write(there, Set.of(), file, Progress.SILENT);
        Set<String> stayed = Set.copyOf(report.vintages().stream()
                .filter(one -> one.fate() != Fate.CARRIED)
                .map(one -> one.vintage().source())
                .toList());
        assertThat(stayed).as("sources of the starter pack that licences keep").isEmpty();

        FactStore here = store("here");
        assertThat(Receiver.read(here, file, Optional.of(report.seal()), Progress.SILENT))
                .hasSameSizeAs(report.vintages())
                .noneMatch(Receiver.Received::alreadyHeld);
        assertThat(facts(here)).containsExactlyInAnyOrderEntriesOf(facts(there));
        assertThat(answers(here)).isNotEmpty().isEqualTo(answers(there));
        String wgi = there.manifests("wgi").stream()
                .map(manifest -> manifest.vintage())
                .filter(vintage -> vintage.extent() == Vintage.Extent.FULL)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(here.refused("wgi", wgi)).hasSize(2).isEqualTo(there.refused("wgi", wgi));

        assertThat(Receiver.read(here, file, Optional.empty(), Progress.SILENT))
                .allMatch(Receiver.Received::alreadyHeld);
    }

    @Test
    void theSameStoreGivesTheSameBytes() throws IOException {
        FactStore there = filled();
        Carrier.write(there, Set.of("wgi"), folder.resolve("one"), Progress.SILENT);
        Carrier.write(there, Set.of("wgi"), folder.resolve("two"), Progress.SILENT);
        assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
    }

    @Test
    void aSourceWhoseLicenceForbidsItStaysAndIsTold() throws IOException {
        FactStore there = filled();
        forbid(there);
        List<Carried> all = Carrier.write(there, Set.of(), folder.resolve("file"), Progress.SILENT)
                .vintages();
        assertThat(all.stream().filter(one -> one.fate() == Fate.LICENCE))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.vintage().source()).isEqualTo("desta");
                    assertThat(one.licence()).isNotBlank();
                });
        FactStore here = store("here");
        Receiver.read(here, folder.resolve("file"), Optional.empty(), Progress.SILENT);
        assertThat(here.manifests("desta")).isEmpty();
        assertThatThrownBy(() -> Carrier.write(there, Set.of("desta"), folder.resolve("none"), Progress.SILENT))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("licences of desta");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    /** Puts a vintage under the name of a source that may not be passed on. */
    private static void forbid(FactStore store) throws IOException {
        var manifest = store.manifests("wgi").getLast();
        var vintage = manifest.vintage();
        Path target =
                Files.createDirectories(store.home().resolve("facts/desta").resolve(vintage.id()));
        try (Stream<Path> files = Files.list(store.folder("wgi", vintage.id()))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.equals("manifest.json")) {
                    Files.writeString(
                            target.resolve(name),
                            Files.readString(file).replace("\"source\" : \"wgi\"", "\"source\" : \"desta\""));
                } else {
                    Files.copy(file, target.resolve(name));
                }
            }
        }
    }

    @Test
    void ownFiguresGoOnlyWhereTheyAreNamed() throws IOException {
        FactStore there = store("there");
        Path map = Files.writeString(folder.resolve("map.yaml"), """
                id: mine
                meaning: then
                columns: {home: country, period: year}
                indicators:
                  - {column: offices, id: mine.offices, unit: offices, level: country, frequency: year}
                """);
        Path table = Files.writeString(folder.resolve("offices.csv"), "country,year,offices\nKEN,2014,3\n");
        ImportOptions options = ImportOptions.DEFAULT.withRetrieved(Instant.parse("2020-01-01T00:00:00Z"));
        OwnTables.run(there, "mine", map, List.of(table), options, Progress.SILENT);
        assertThatThrownBy(() -> Carrier.write(there, Set.of(), folder.resolve("file"), Progress.SILENT))
                .isInstanceOf(DataException.class);
        Carrier.write(there, Set.of("mine"), folder.resolve("file"), Progress.SILENT);
        FactStore here = store("here");
        Receiver.read(here, folder.resolve("file"), Optional.empty(), Progress.SILENT);
        assertThat(answers(here)).containsKey("mine.offices").isEqualTo(answers(there));
        assertThat(facts(here)).containsExactlyInAnyOrderEntriesOf(facts(there));
    }
}
