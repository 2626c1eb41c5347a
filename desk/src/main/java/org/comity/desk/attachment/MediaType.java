package org.comity.desk.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

/** The types of files that may stand beside a record, known by their bytes, whatever their name says. */
public enum MediaType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    TEXT("text/plain"),
    CSV("text/csv");

    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_TYPE = 100;
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_BEGINS = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private final String name;

    MediaType(String name) {
        this.name = name;
    }

    /** As HTTP writes it. */
    public String text() {
        return name;
    }

    /** The type of a file's content; empty when it is none of these. Its name only tells CSV from other text. */
    static Optional<MediaType> of(Path file, String fileName) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (begins(bytes, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of(PDF);
        }
        if (begins(bytes, PNG_BEGINS)) {
            return Optional.of(PNG);
        }
        if (begins(bytes, JPEG_BEGINS)) {
            return Optional.of(JPEG);
        }
        if (begins(bytes, new byte[] {'P', 'K', 3, 4})) {
            return ofZip(file);
        }
        if (!isText(bytes)) {
            return Optional.empty();
        }
        return Optional.of(fileName.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : TEXT);
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && ByteBuffer.wrap(bytes, 0, with.length).equals(ByteBuffer.wrap(with));
    }

    /** UTF-8 without control characters that no text has, and nothing that a browser could take for a page. */
    private static boolean isText(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean control = text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
            return !control && !text.stripLeading().replace("\uFEFF", "").startsWith("<");
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** By the names of the parts; nothing is unpacked but OpenDocument's short type. */
    private static Optional<MediaType> ofZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                return Optional.empty();
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                boolean macros = zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
                return macros ? Optional.empty() : ofParts(zip);
            }
            var type = zip.getEntry("mimetype");
            if (type == null) {
                return Optional.empty();
            }
            try (var in = zip.getInputStream(type)) {
                String text = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
                return List.of(ODT, ODS).stream()
                        .filter(one -> one.name.equals(text))
                        .findFirst();
            }
        } catch (IOException e) {
            return Optional.empty(); // it begins like a zip file and is none
        }
    }

    private static Optional<MediaType> ofParts(ZipFile zip) {
        if (zip.getEntry("word/document.xml") != null) {
            return Optional.of(DOCX);
        }
        if (zip.getEntry("xl/workbook.xml") != null) {
            return Optional.of(XLSX);
        }
        return zip.getEntry("ppt/presentation.xml") == null ? Optional.empty() : Optional.of(PPTX);
    }
}
