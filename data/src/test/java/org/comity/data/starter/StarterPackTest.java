package org.comity.data.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.data.AsOf;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Facts;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.model.Vintage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterPackTest {
    @TempDir
    Path folder;

    @Test
    void packsNeighboursFrom2000OnAndTotalsOverAll() throws IOException {
        StarterPack.write(store(), folder.resolve("pack"));
        FactStore fresh = FactStore.open(folder.resolve("fresh"));
        assertThat(StarterPack.load(fresh, folder.resolve("pack")))
                .extracting(Vintage::source)
                .containsExactly("cow-contiguity", "trade-agreements-panel");
        assertThat(figures(fresh))
                .containsExactly(
                        "trade-agreements-panel.exports KEN UGA 2016 10.0",
                        "trade-agreements-panel.exports UGA KEN 2016 5.0",
                        "trade-agreements-panel.exports_total KEN 2016 17.0",
                        "trade-agreements-panel.exports_total UGA 2016 5.0",
                        "trade-agreements-panel.flow KEN UGA 2016 15.0");
        assertThat(fresh.vintages()).allMatch(vintage -> vintage.extent() == Vintage.Extent.STARTER);
    }

    @Test
    void loadsWhatIsHeldOnlyOnceAndNeverInPlaceOfTheSourceItself() throws IOException {
        FactStore store = store();
        StarterPack.write(store, folder.resolve("pack"));
        assertThat(StarterPack.load(store, folder.resolve("pack"))).hasSize(2);
        assertThat(StarterPack.load(store, folder.resolve("pack"))).isEmpty();
        assertThat(figures(store)).contains("trade-agreements-panel.exports KEN BRA 2016 7.0");
    }

    @Test
    void theSameStoreGivesTheSameBytes() throws IOException {
        FactStore store = store();
        StarterPack.write(store, folder.resolve("one"));
        StarterPack.write(store, folder.resolve("two"));
        assertThat(bytes(folder.resolve("one")))
                .isEqualTo(bytes(folder.resolve("two")))
                .isNotEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        FactStore empty = FactStore.open(folder.resolve("empty"));
        assertThatThrownBy(() -> StarterPack.write(empty, folder.resolve("pack")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("import the source cow-contiguity first");
        assertThatThrownBy(() -> StarterPack.load(empty, folder.resolve("nowhere")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("There is no starter pack");
    }

    private FactStore store() throws IOException {
        FactStore store = FactStore.open(folder.resolve("full"));
        // Kenya and Uganda touch; Kenya and Tanzania touched until 1999 in this made-up world
        load(store, "cow-contiguity", "contdir.csv", """
                dyad,statelno,statelab,statehno,statehab,conttype,begin,end
                1,500,UGA,501,KEN,1,196312,201612
                2,501,KEN,510,TAZ,1,196312,199912
                """);
        String provisions = ",0".repeat(16);
        load(store, "trade-agreements-panel", "trade.csv", """
                exp,imp,time,export,id,agreement,ad_prov_14,cp_prov_23,tbt_prov_07,tbt_prov_33,tf_prov_41,tf_prov_45,\
                env_prov_18,et_prov_38,inv_prov_22,ipr_prov_15,ipr_prov_44,lm_prov_10,moc_prov_21,ser_prov_47,\
                ste_prov_30,cp_prov_26
                KEN,UGA,2016,10,0,""%1$s
                UGA,KEN,2016,5,0,""%1$s
                KEN,BRA,2016,7,0,""%1$s
                KEN,UGA,1996,3,0,""%1$s
                """.formatted(provisions));
        return store;
    }

    private void load(FactStore store, String source, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        Importer.run(store, source, List.of(file), ImportOptions.DEFAULT, Progress.SILENT);
    }

    private static List<String> figures(FactStore store) {
        List<String> wanted = List.of(
                "trade-agreements-panel.exports",
                "trade-agreements-panel.exports_total",
                "trade-agreements-panel.flow");
        try (Facts facts = Facts.open(store, AsOf.LATEST)) {
            return facts.observations(new Facts.Query(wanted, Set.of(), Set.of(), 1900, 2100)).stream()
                    .map(one -> "%s %s %s%s %s"
                            .formatted(
                                    one.indicator(),
                                    one.home(),
                                    one.partner().map(partner -> partner + " ").orElse(""),
                                    one.period(),
                                    one.value().orElseThrow()))
                    .toList();
        }
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> result = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                result.put(
                        folder.relativize(file).toString(),
                        java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return result;
    }
}
