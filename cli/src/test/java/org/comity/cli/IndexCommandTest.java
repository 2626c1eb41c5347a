package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index of one's own on the command line; what cannot be done ends in one sentence that names step, indicator and unit. */
class IndexCommandTest {
    @TempDir
    private Path folder;

    @Test
    void withoutOptionsFiguresAreDividedNormalisedAndAveraged() throws IOException {
        Run run = index("build", ToyIndex.DATA, ToyIndex.META, "--table", "scores");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(6).first().isEqualTo("unit,Whole,Works,Land");
        assertThat(run.err())
                .contains("denominate: on")
                .contains("normalise: minmax:0,100")
                .contains("aggregate: amean");
        assertThat(index("build", ToyIndex.DATA, ToyIndex.META, "--table", "denominated")
                        .out())
                .contains("AAA,4,3,1,5\n")
                .contains("CCC,2,,3,9\n");
        assertThat(index("build", ToyIndex.DATA, ToyIndex.META, "--table", "normalised")
                        .out())
                .contains("DDD,100,");
    }

    @Test
    void whatWasDoneToWhichCellIsListed() throws IOException {
        Run run = index("build", ToyIndex.DATA, ToyIndex.META, "--impute", "group-mean:Side", "--table", "marks");
        assertThat(run.out().lines())
                .containsExactly(
                        "step,what,indicator,unit,before,after",
                        "impute,imputed,Schools,CCC,,6.5",
                        "impute,imputed,Rain,BBB,,1");
        assertThat(index("build", ToyIndex.DATA, ToyIndex.META, "--table", "log", "--denominate", "off")
                        .out())
                .contains("0,raw,\"\",5,4,2,0\n")
                .doesNotContain("denominate");
    }

    @Test
    void aStepThatCannotApplyNamesItselfIndicatorAndUnit() throws IOException {
        fails(index("build", ToyIndex.DATA, ToyIndex.META, "--aggregate", "gmean"), "aggregate: indicator ", "unit ");
        fails(
                index(
                        "build",
                        ToyIndex.DATA,
                        ToyIndex.META.replace("km,NA,Population", "km,NA,NA"),
                        "--denominate",
                        "on"),
                "denominate: no indicator names a denominator");
        fails(
                index("build", ToyIndex.DATA, ToyIndex.META, "--impute", "group-mean:Typo"),
                "impute: there is no grouping Typo");
        fails(
                index("build", ToyIndex.DATA.replace("BBB,Birch,north,20", "BBB,Birch,north,"), ToyIndex.META),
                "denominate: indicator Roads, unit BBB: ");
        fails(
                index("build", ToyIndex.DATA.replace("BBB,Birch,north,20", "BBB,Birch,north,0"), ToyIndex.META),
                "denominate: indicator Roads, unit BBB: ",
                "zero");
        fails(
                index(
                        "build",
                        ToyIndex.DATA,
                        ToyIndex.META.replace(",1,1,mm", ",1,0,mm").replace(",-1,1,dB", ",-1,0,dB")),
                "indicator Land");
        fails(
                index(
                        "build",
                        ToyIndex.DATA.replace("CCC,Cedar,south", "CCC,Cedar,west"),
                        ToyIndex.META,
                        "--impute",
                        "group-mean:Side"),
                "impute: indicator Schools, unit CCC");
        fails(index("build", ToyIndex.DATA, ToyIndex.META, "--impute", "group-mean:Coast"), "impute:", "Coast");
    }

    @Test
    void anUnknownTableOrOptionSaysWhatThereIs() throws IOException {
        fails(
                index("build", ToyIndex.DATA, ToyIndex.META, "--table", "score"),
                "There is no table \"score\"; there are [scores, ranks, raw, denominated, normalised, aggregated");
        fails(index("build", ToyIndex.DATA, ToyIndex.META, "--normalise", "minmix:0,1"), "normalise:", "minmax");
        fails(index("build", ToyIndex.DATA, ToyIndex.META, "--aggregate", "mean"), "aggregate:", "amean");
        Run none = Run.in(folder, "index", "build", "--data", "nowhere.csv", "--meta", "nowhere.csv");
        fails(none, "There is no file nowhere.csv.");
        assertThat(Run.in(folder, "index").err()).contains("Say which: comity index build|uncertainty|");
    }

    @Test
    void aWorkbookHasASheetForEachStep() throws IOException {
        Path book = folder.resolve("index.xlsx");
        Run run = index("build", ToyIndex.DATA, ToyIndex.META, "-o", book.toString(), "--format", "xlsx");
        assertThat(run.code()).as(run.err()).isZero();
        try (var workbook = new org.dhatim.fastexcel.reader.ReadableWorkbook(book.toFile())) {
            assertThat(workbook.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName))
                    .contains("data", "ranks", "raw", "denominated", "normalised", "aggregated", "weights", "log");
        }
    }

    private static void fails(Run run, String... parts) {
        assertThat(run.code()).as(run.err()).isNotZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().filter(line -> !line.startsWith("See: ")))
                .as(run.err())
                .hasSize(1);
        assertThat(run.err()).contains(parts);
    }

    private Run index(String verb, String data, String meta, String... options) throws IOException {
        return ToyIndex.run(folder, verb, data, meta, options);
    }
}
