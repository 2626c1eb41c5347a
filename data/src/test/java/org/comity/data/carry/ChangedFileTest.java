package org.comity.data.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A carried file that was damaged, or made by somebody else: it is refused in one sentence, and nothing is received. */
class ChangedFileTest {
    @TempDir
    Path folder;

    private FactStore here;
    private byte[] good = new byte[0];
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @BeforeEach
    void carry() throws IOException {
        FactStore there = FactStore.open(folder.resolve("there"));
        Path rows = Files.writeString(
                folder.resolve("wgi.csv"),
                "Country/Territory,Code,Year,Estimate,StdErr,NumSrc,Indicator\nx,KEN,2014,-0.4,0.2,5,RuleofLaw\n");
        Importer.run(there, "wgi", List.of(rows), ImportOptions.DEFAULT, Progress.SILENT);
        Path file = folder.resolve("file");
        Carrier.write(there, Set.of(), file, Progress.SILENT);
        good = Files.readAllBytes(file);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        here = FactStore.open(folder.resolve("here"));
    }

    private void refused(byte[] bytes, String says) throws IOException {
        Path file = Files.write(folder.resolve("changed"), bytes);
        assertThatThrownBy(() -> Receiver.read(here, file, Optional.empty(), Progress.SILENT))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(says)
                .message()
                .doesNotContain("Exception");
        assertThat(here.vintages()).isEmpty();
        try (Stream<Path> left = Files.list(here.home().resolve("importing"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aChangedByteAnywhereIsRefused() throws IOException {
        assertThat(good.length).isBetween(3_000, 50_000);
        for (int at = 0; at < good.length; at += at < 200 || at > good.length - 200 ? 1 : 37) {
            byte[] changed = good.clone();
            changed[at] ^= 0x20;
            refused(changed, "nothing was received");
        }
    }

    @Test
    void aFileThatIsCutOffOrLongerIsRefused() throws IOException {
        for (int length : new int[] {0, 1, 63, 64, 65, good.length / 2, good.length - 1}) {
            refused(Arrays.copyOf(good, length), "nothing was received");
        }
        refused(Arrays.copyOf(good, good.length + 1), "nothing was received");
    }

    @Test
    void anotherSealThanTheOneToldIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("right"), good);
        assertThatThrownBy(() -> Receiver.read(here, file, Optional.of("0".repeat(64)), Progress.SILENT))
                .hasMessageContaining("another seal");
        assertThat(Receiver.read(here, file, Optional.empty(), Progress.SILENT)).hasSize(1);
    }

    /** Writes a file with a right seal. */
    private byte[] sealed(Map<String, byte[]> made, int method) throws IOException {
        Path file = folder.resolve("made");
        try (OutputStream out = new Seal(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : made.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                CRC32 crc = new CRC32();
                crc.update(one.getValue());
                entry.setMethod(method);
                entry.setSize(one.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(one.getValue());
                zip.closeEntry();
            }
            zip.setComment(Seal.OPEN);
        }
        return Files.readAllBytes(file);
    }

    private byte[] with(Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> made = new LinkedHashMap<>(entries);
        change.accept(made);
        return sealed(made, ZipEntry.STORED);
    }

    /** Changes the text of an entry, and what the list says of its size and hash. */
    private byte[] withText(String ending, String from, String to) throws IOException {
        return with(made -> {
            String name = made.keySet().stream()
                    .filter(entry -> entry.endsWith(ending))
                    .findFirst()
                    .orElseThrow();
            byte[] before = made.getOrDefault(name, new byte[0]);
            byte[] after =
                    new String(before, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
            made.put(name, after);
            if (!name.equals(Packing.ENTRY)) {
                String list = new String(made.getOrDefault(Packing.ENTRY, new byte[0]), StandardCharsets.UTF_8);
                made.put(
                        Packing.ENTRY,
                        list.replace(hash(before), hash(after))
                                .replace("\"bytes\" : " + before.length, "\"bytes\" : " + after.length)
                                .getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Seal.sha256().digest(bytes));
    }

    @Test
    void whatIsSealedAnewIsStillOnlyWhatItSays() throws IOException {
        refused(sealed(Map.of("x", new byte[3]), ZipEntry.STORED), "where \"carry.json\" should be");
        refused(sealed(entries, ZipEntry.DEFLATED), "compressed files");
        refused(with(made -> made.put("facts/wgi/../../evil", new byte[3])), "more than it says");
        refused(withText(Packing.ENTRY, "observations.parquet", "../../evil.parquet"), "should not be there");
        refused(withText(Packing.ENTRY, "\"wgi\"", "\"../wgi\""), "a folder named");
        refused(withText(Packing.ENTRY, "\"wgi\"", "\"con fig\""), "a folder named");
        refused(withText(Packing.ENTRY, "\"format\" : 1", "\"format\" : 2"), "newer Comity");
        refused(withText(Packing.ENTRY, "\"bytes\" : ", "\"bytes\" : 9999999999"), "more than it is long");
        refused(withText(Packing.ENTRY, "{", "["), "does not say what it holds");
        refused(withText(Packing.ENTRY, "wgi", "wdi"), "should be");
        refused(
                with(made -> made.remove(
                        made.keySet().stream().reduce((_, last) -> last).orElseThrow())),
                "less than");
    }

    @Test
    void aVintageMustBeWhatItsManifestSays() throws IOException {
        refused(withText("manifest.json", "\"source\" : \"wgi\"", "\"source\" : \"wdi\""), "another vintage");
        refused(withText("manifest.json", "\"schema\" : 1", "\"schema\" : 9"), "newer Comity");
        refused(withText("manifest.json", "\"observations\" : 1", "\"observations\" : 7"), "not the 7");
        refused(withText("manifest.json", "\"observations\" : 1", "\"others\" : 1"), "instead of");
        refused(withText("manifest.json", "\"map\" : null", "\"map\" : \"id: wgi\""), "does not know");
        refused(withText("manifest.json", "{", "<"), "cannot be read");
        refused(withText("observations.parquet", "PAR1", "PARX"), "cannot be read as that table");
    }

    @Test
    void theFileIsAZipThatAnyProgramOpens() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("file"));
                ZipInputStream zip = new ZipInputStream(in)) {
            assertThat(zip.getNextEntry())
                    .isNotNull()
                    .extracting(ZipEntry::getName)
                    .isEqualTo("carry.json");
        }
        assertThat(entries.keySet()).anyMatch(name -> name.matches("facts/wgi/[^/]+/observations\\.parquet"));
    }
}
