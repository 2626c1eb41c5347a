package org.comity.workbench.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class XlsxWriterTest {
    @Test
    void holdsDataFlagsOtherTablesSourcesAndCommand() throws Exception {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(Samples.bytes("", Format.XLSX)))) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsExactly("data", "flags", "goals", "columns", "sources", "command");
            List<Row> data = book.findSheet("data").orElseThrow().read();
            List<Row> flags = book.findSheet("flags").orElseThrow().read();
            assertThat(data.get(0).getCellText(2)).isEqualTo("flow");
            assertThat(data.get(1).getCellAsNumber(3)).contains(new BigDecimal("66.66666667"));
            assertThat(data.get(2).getCellAsNumber(2))
                    .hasValueSatisfying(zero -> assertThat(zero).isZero());
            assertThat(data.get(3).getOptionalCell(2)).isEmpty();
            assertThat(flags.get(1).getRowNum()).isEqualTo(4);
            assertThat(flags.get(1).getCellText(2)).isEqualTo("missing");
            assertThat(flags.get(1).getRowNum()).isEqualTo(4);
            assertThat(flags.get(1).getCellText(3)).isEqualTo("not applicable");
            assertThat(book.findSheet("command").orElseThrow().read().get(4).getCellText(1))
                    .isEqualTo("comity sample KEN --year 2014");
            assertThat(book.findSheet("sources").orElseThrow().read().get(1).getCellText(1))
                    .isEqualTo("2016-12-21-abc");
        }
    }

    @Test
    void typesTextAsTextSoThatNoneIsAFormula() throws Exception {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(Samples.bytes("", Format.XLSX)))) {
            var cell = book.findSheet("data").orElseThrow().read().get(5).getCell(6);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getText()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(cell.getFormula()).isNull();
        }
    }
}
