package org.comity.workbench.plan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.comity.data.DataException;
import org.junit.jupiter.api.Test;

/** Every kind of file, told by its content, and files that are broken or meant to harm. */
class TextReaderTest {
    private static Text read(byte[] bytes) throws IOException {
        return TextReader.read("text", new ByteArrayInputStream(bytes));
    }

    private static Text read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> sentences(Text text) {
        return text.sentences().stream().map(Sentence::whole).toList();
    }

    @Test
    void wrappedLinesAndBrokenWordsAreJoined() throws IOException {
        Text text = read("""
                The two sides agreed to open a long-
                term credit line for the moderni-
                sation of the Orm railway before the end of the year and to train staff.
                They will meet again.
                """);

        assertThat(sentences(text))
                .containsExactly(
                        "The two sides agreed to open a long-term credit line for the modernisation of the Orm railway before the end of the year and to train staff.",
                        "They will meet again.");
        assertThat(text.sentences()).extracting(Sentence::line).containsExactly(1, 4);
    }

    @Test
    void abbreviationsEndNoSentence() {
        assertThat(
                        sentences(
                                Text.parse(
                                        "test",
                                        "H.E. Mr. A. Venn met Dr. Orlo on 3 Jan. 2031. Trade reached USD 4.2 bn. in 2030 under Art. 5 and No. 7. It grew.")))
                .containsExactly(
                        "H.E. Mr. A. Venn met Dr. Orlo on 3 Jan. 2031.",
                        "Trade reached USD 4.2 bn. in 2030 under Art. 5 and No. 7.",
                        "It grew.");
    }

    @Test
    void pageNumbersAndRunningTitlesInPlainTextAreDropped() throws IOException {
        Text text = read("""
                Agreement on the Lake

                The Party of origin shall inform the other Party and take all measures to contain

                - 2 -

                Agreement on the Lake

                the damage without delay.
                """);

        assertThat(sentences(text))
                .contains(
                        "The Party of origin shall inform the other Party and take all measures to contain the damage without delay.");
    }

    @Test
    void theDayOfATextStandsInItsHead() {
        assertThat(Text.parse("test", "Joint Statement\n\nOruma, 12-14 May 2031\n\nThey met.")
                        .date())
                .contains(LocalDate.of(2031, 5, 14));
        assertThat(Text.parse("test", "Joint Statement\n\nThey met.").date()).isEmpty();
    }

    @Test
    void htmlLosesItsScriptsAndKeepsItsLines() throws IOException {
        Text text = read("""
                <!DOCTYPE html><html><head><title>x</title><script>var a = "They will rob.";</script></head>
                <body><nav><a href="/">The menu will open</a></nav>
                <h1>Statement</h1>
                <p>The two sides will <b>open</b> a school &amp; a
                library.</p>
                <p>They agreed to:</p><ul><li>train staff;</li><li>meet.</li></ul>
                </body></html>
                """);

        assertThat(sentences(text))
                .containsExactly(
                        "Statement",
                        "The two sides will open a school & a library.",
                        "They agreed to:",
                        "They agreed to: train staff;",
                        "They agreed to: meet.");
        assertThat(text.sentences().get(1).line()).isEqualTo(4);
    }

    @Test
    void docxParagraphsAreRead() throws IOException {
        Text text = read(docx("""
                <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Statement</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">The two sides </w:t></w:r><w:r><w:t>will meet.</w:t></w:r></w:p>
                <w:p><w:del><w:r><w:delText>They will quarrel.</w:delText></w:r></w:del><w:r><w:t>They will trade.</w:t></w:r></w:p>
                """));

        assertThat(sentences(text)).containsExactly("Statement", "The two sides will meet.", "They will trade.");
        assertThat(text.sentences()).extracting(Sentence::line).containsExactly(1, 2, 3);
    }

    private static byte[] docx(String body) throws IOException {
        String xml =
                "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body></w:document>"
                        .formatted(body);
        return zip("word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void entitiesOfADocxAreNotExpanded() {
        String evil =
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>";

        assertThatThrownBy(() -> read(zip("word/document.xml", evil.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(DataException.class)
                .hasMessageNotContaining("root:");
    }

    @Test
    void aZipBombIsRefused() {
        assertThatThrownBy(() -> read(zip("word/document.xml", new byte[80_000_000])))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("unpacks to more than");
    }

    @Test
    void pdfPagesLoseHeadsFeetAndHyphens() throws IOException {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= 4; page++) {
                page(
                        document,
                        List.of(
                                "Joint Statement of Oruma",
                                "The two sides will build crossing " + page + " and moderni-",
                                "se the road that leads to it from the capital before 2033.",
                                "Page " + page + " of 4"));
            }
            pdf = bytes(document);
        }
        Text text = read(pdf);

        assertThat(sentences(text))
                .hasSize(4)
                .allMatch(s -> s.contains("and modernise the road"))
                .noneMatch(s -> s.contains("Joint"));
        assertThat(text.sentences()).extracting(Sentence::page).containsExactly(1, 2, 3, 4);
    }

    @Test
    void pdfColumnsAreReadOneAfterTheOtherWithoutFootnotes() throws IOException {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                write(out, 60, 700, 11, "The two sides agreed to fol-");
                write(out, 60, 686, 11, "low the Treaty of Toll");
                write(out, 165, 691, 6, "12");
                write(out, 60, 672, 11, "and to mark 40 km");
                write(out, 148, 677, 6, "2");
                write(out, 60, 658, 11, "of channel. They will");
                write(out, 310, 700, 11, "open two schools in Sorn.");
                write(out, 60, 80, 7, "12 Signed in 1998 and never");
                write(out, 60, 70, 7, "amended since.");
            }
            pdf = bytes(document);
        }

        assertThat(sentences(read(pdf)))
                .containsExactly(
                        "The two sides agreed to follow the Treaty of Toll and to mark 40 km2 of channel.",
                        "They will open two schools in Sorn.");
    }

    private static void write(PDPageContentStream out, float x, float y, float size, String words) throws IOException {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
        out.newLineAtOffset(x, y);
        out.showText(words);
        out.endText();
    }

    private static void page(PDDocument document, List<String> lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            out.beginText();
            out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            out.newLineAtOffset(60, 700);
            for (String line : lines) {
                out.showText(line);
                out.newLineAtOffset(0, -14);
            }
            out.endText();
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Test
    void aScannedPdfSaysSo() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            byte[] pdf = bytes(document);
            assertThatThrownBy(() -> read(pdf))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("only pictures of pages");
        }
    }

    @Test
    void anEncryptedPdfSaysSo() throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, List.of("The two sides will meet."));
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            byte[] pdf = bytes(document);
            assertThatThrownBy(() -> read(pdf))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("is encrypted");
        }
    }

    @Test
    void brokenFilesGiveOneSentence() {
        assertThatThrownBy(() -> read("%PDF-1.7 nothing follows"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("cannot be read as PDF");
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> read(zip("other.xml", new byte[10])))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no DOCX");
        assertThatThrownBy(() -> read("{\\rtf1 x}"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("RTF");
        assertThatThrownBy(() -> read("a\0b")).isInstanceOf(DataException.class).hasMessageContaining("NUL");
        assertThatThrownBy(() -> read("  \n "))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("holds no text");
    }

    @Test
    void aTextInAnotherLanguageIsTold() {
        assertThat(Text.parse(
                                "en",
                                "The two sides agreed to open a port in Oruma, and to report on it by May. They will meet again.")
                        .isEnglish())
                .isTrue();
        assertThat(Text.parse(
                                "fr",
                                "Les deux parties sont convenues de renforcer leur coopération. Elles ouvriront un port à Oruma. "
                                        + "Les ministres ont décidé de créer un groupe de travail sur les transports.")
                        .isEnglish())
                .isFalse();
        assertThat(Text.parse("zh", "双方同意深化战略沟通。双方将扩大互利合作。").isEnglish()).isFalse();
        assertThat(Text.parse("short", "Open the port.").isEnglish()).isTrue();
    }

    @Test
    void aListInsideAnItemHasThatItemForItsStem() throws Exception {
        String html = "<html><body><ul><li>The sides agreed to:<ul><li>open a post;</li><li>cut fees.</li></ul></li>"
                + "<li>They will meet in May.</li></ul>"
                + "<table><tr><td>1</td><td>Launch a website</td><td>Secretariat</td></tr></table></body></html>";
        Text text = TextReader.read("t.html", new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));

        assertThat(text.sentences().stream().map(Sentence::whole))
                .containsExactly(
                        "The sides agreed to:",
                        "The sides agreed to: open a post;",
                        "The sides agreed to: cut fees.",
                        "They will meet in May.",
                        "Launch a website | Secretariat");
    }
}
