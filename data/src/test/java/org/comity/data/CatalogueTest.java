package org.comity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("comity.root"), "data/src/main/resources/org/comity/data/sources");

    @Test
    void listsExactlyTheMappingFilesThatAreThere() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<String> there = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - 5))
                    .sorted()
                    .toList();
            assertThat(Catalogue.shipped().sources()).extracting(Source::id).isEqualTo(there);
        }
    }

    @Test
    void namesTheNearestIdsForOneThatIsNotThere() {
        assertThatThrownBy(() -> Catalogue.shipped().getSource("cow-contigity"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no source \"cow-contigity\".\nMaybe you want cow-contiguity");
        assertThatThrownBy(() -> Catalogue.shipped().getIndicator("wdi.gdp"))
                .hasMessageContaining("Maybe you want wdi.gdp_");
    }

    @Test
    void aCategoryThatScholarsAssignStandsInQuotationMarksWithAuthorAndYear() {
        assertThat(Catalogue.shipped().getIndicator("mid.disputes").label())
                .startsWith("“Militarised disputes” (Maoz, Johnson, Kaplan, Ogunkoya and Shreve 2019)");
    }

    @Test
    void findsAnIndicatorByItsSource() {
        assertThat(Catalogue.shipped().getIndicator("wdi.gdp_usd").unit()).isEqualTo("current USD");
        assertThat(Catalogue.shipped().findIndicator("nothing.at_all")).isEmpty();
    }
}
