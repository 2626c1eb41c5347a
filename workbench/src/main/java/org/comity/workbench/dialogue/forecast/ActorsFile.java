package org.comity.workbench.dialogue.forecast;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.data.DataException;
import org.comity.workbench.sheet.CsvText;

/**
 * A file of actors: KTAB's CSV or XML, or a CSV whose header names its columns and may have ranges. Which it is shows in
 * its first character and its first line.
 */
final class ActorsFile {
    /** 250 actors on 100 dimensions have room. */
    static final int LARGEST = 4 << 20;

    /** People write a space after a comma, and mean the quotation mark behind it. */
    private static final Pattern SPACE_BEFORE_QUOTE = Pattern.compile("(?m)(^|,)[ \\t]+\"(?!\")");

    private ActorsFile() {}

    /** What was read, and the file's SHA-256. */
    record Read(Scenario scenario, String sha256) {}

    /** Reads a file; {@code name} is what it is called in sentences. @throws DataException in one sentence, with line and column */
    static Read read(Path path, String name, boolean emptyAsZero) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw new DataException(
                    "%s is larger than the %d MB that a file of actors may have.".formatted(name, LARGEST >> 20));
        }
        return new Read(scenario(bytes, name, emptyAsZero), sha256(bytes));
    }

    static Scenario scenario(byte[] bytes, String name, boolean emptyAsZero) {
        String text = text(bytes, name);
        if (text.isBlank()) {
            throw new DataException("%s is empty; it needs a row for each actor.".formatted(name));
        }
        if (text.stripLeading().startsWith("<")) {
            return new KtabXml(name, Element.read(bytes, name), emptyAsZero).read();
        }
        List<CsvText.Row> rows;
        try {
            rows = CsvText.read(SPACE_BEFORE_QUOTE.matcher(text).replaceAll("$1\""));
        } catch (IllegalArgumentException e) {
            throw new DataException("%s: %s".formatted(name, e.getMessage()), e);
        }
        if (rows.size() < 2) {
            throw new DataException("%s, line 1: there are no actors under the header.".formatted(name));
        }
        return RangeCsv.isMeant(rows) ? new RangeCsv(name, rows).read(name) : new KtabCsv(name, rows).read();
    }

    private static String text(byte[] bytes, String name) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DataException("%s is not UTF-8 text; save it in UTF-8.".formatted(name), e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
