package org.comity.data.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.data.DataException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of others: what they hold is read, and what they should not hold refuses them before it costs much. */
class XlsxFileTest {
    private static final String BOOK =
            "<workbook xmlns='x' xmlns:r='y'><sheets><sheet name='one' sheetId='1' r:id='r1'/></sheets></workbook>";
    private static final String RELATIONS =
            "<Relationships><Relationship Id='r1' Target='worksheets/s.xml'/></Relationships>";

    @TempDir
    Path folder;

    private Path book(String... parts) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < parts.length; i += 2) {
                out.putNextEntry(new ZipEntry(parts[i]));
                out.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path sheet(String rows) throws IOException {
        return sheet("", rows);
    }

    private Path sheet(String prolog, String rows) throws IOException {
        return book(
                "xl/workbook.xml",
                BOOK,
                "xl/_rels/workbook.xml.rels",
                RELATIONS,
                "xl/worksheets/s.xml",
                prolog + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private List<Sheet> read(Path file) throws IOException {
        return XlsxFile.read(file, "book.xlsx", Bounds.PLAN);
    }

    private void refused(Path file, String sentence) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(sentence)
                .message()
                .doesNotContain("\n")
                .hasSizeLessThan(300);
    }

    @Test
    void readsWhatAWriterWroteSheetBySheet() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("goal");
            sheet.value(0, 0, "shared & <text>");
            sheet.inlineString(0, 1, "  blanks kept ");
            sheet.value(2, 0, 0.1);
            sheet.value(2, 2, LocalDate.of(2027, 3, 31));
            sheet.style(2, 2).format("yyyy-mm-dd").set();
            sheet.value(2, 3, true);
            sheet.formula(2, 4, "1+1");
            book.newWorksheet("empty");
        }
        List<Sheet> sheets = read(file);
        assertThat(sheets).extracting(Sheet::name).containsExactly("goal", "empty");
        assertThat(sheets.get(1).rows()).isEmpty();
        assertThat(sheets.get(0).rows()).extracting(Sheet.Row::number).containsExactly(1, 3);
        assertThat(sheets.get(0).rows().get(0).cells())
                .extracting(Sheet.Cell::text)
                .containsExactly("shared & <text>", "  blanks kept ");
        assertThat(sheets.get(0).rows().get(1).cells())
                .extracting(Sheet.Cell::text)
                .startsWith("0.1", "", "2027-03-31", "true");
        assertThat(sheets.get(0).rows().get(1).cells().get(4).isTyped()).isFalse();
    }

    @Test
    void richTextCodedCharactersAndOldMacintoshDays() throws IOException {
        Path file = book(
                "xl/workbook.xml",
                BOOK.replace("<sheets>", "<workbookPr date1904='1'/><sheets>"),
                "xl/_rels/workbook.xml.rels",
                RELATIONS,
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='[Red]d\\-mmm'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs></styleSheet>",
                "xl/sharedStrings.xml",
                "<sst><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>read so</t></rPh></si></sst>",
                "xl/worksheets/s.xml",
                "<worksheet><sheetData><row><c t='s'><v>0</v></c><c t='inlineStr'><is><t>a_x000D_b</t></is></c><c s='1'><v>1</v></c><c s='1'><v>1.5</v></c></row></sheetData></worksheet>");
        assertThat(read(file).getFirst().rows().getFirst().cells())
                .extracting(Sheet.Cell::text)
                .containsExactly("two runs", "a\rb", "1904-01-02", "1904-01-02T12:00");
    }

    @Test
    void entitiesAndDocumentTypesAreRefusedHoweverTheyAreWritten() throws IOException {
        String doctype = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
        String row = "<row r='1'><c r='A1' t='inlineStr'><is><t>&x;</t></is></c></row>";
        refused(sheet(doctype, row), "holds a document type declaration");
        refused(
                sheet("<!--" + "-".repeat(0) + "x".repeat(100_000) + "-->" + doctype, row),
                "document type declaration");
        refused(
                sheet("<!DOCTYPE worksheet [<!ENTITY a 'aaaaaaaaaa'><!ENTITY x '&a;&a;&a;&a;&a;&a;&a;&a;'>]>", row),
                "document type declaration");
        refused(sheet(row), "no sound XML"); // an entity that nobody declared
        Path wide = folder.resolve("wide.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(wide))) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.write((doctype + BOOK).getBytes(StandardCharsets.UTF_16));
        }
        refused(wide, "document type declaration");
    }

    @Test
    void aBombUnpacksNoFurtherThanItsBudget() throws IOException {
        String row = "<row><c t='inlineStr'><is><t>" + " ".repeat(1000) + "</t></is></c></row>";
        refused(sheet(row.repeat(20_000)), "unpacks to more than a workbook of its size may");
        refused(sheet("<row/>".repeat(60_000)), "has more than 50,000 rows");
    }

    @Test
    void cellsThatAreTooLongOrFarAwayAreRefused() throws IOException {
        refused(
                sheet("<row r='1'><c r='A1' t='inlineStr'><is><t>" + "x".repeat(40_000) + "</t></is></c></row>"),
                "has a cell of more than 32,767 characters in row 1 of sheet one");
        refused(sheet("<row r='1'><c r='FXSHRXX1'><v>1</v></c></row>"), "has a cell at FXSHRXX1 of sheet one");
        refused(sheet("<row r='1'><c r='XFD1'><v>1</v></c></row>"), "beyond the 64 columns");
        refused(sheet("<row r='1'><c r='A1' t='s'><v>7</v></c></row>"), "names a shared text that is not there");
        assertThat(read(sheet("<row r='1048576'><c r='A1048576'><v>1</v></c></row>"))
                        .getFirst()
                        .rows())
                .singleElement()
                .extracting(Sheet.Row::number)
                .isEqualTo(1_048_576);
    }

    @Test
    void namesThatLeadElsewhereAndWhatIsNoWorkbookAreRefused() throws IOException {
        refused(book("../../evil", "x", "xl/workbook.xml", BOOK), "holds a file whose name leads to another folder");
        refused(book("readme.txt", "x"), "is no workbook: it holds no sheet");
        refused(Files.writeString(folder.resolve("book.xlsx"), "PK\003\004 no zip"), "book.xlsx is");
        refused(sheet("<row><c>"), "no sound XML");
    }
}
