package org.comity.workbench.plan.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.comity.workbench.plan.extract.Candidate;
import org.comity.workbench.plan.extract.Extraction;
import org.comity.workbench.plan.text.Text;
import org.comity.workbench.plan.text.TextReader;

/**
 * A text with the candidates that were found in it; nothing of it is on the desk yet.
 *
 * @param sha256 of the bytes, in hexadecimal
 * @param date of the text, where it is written there
 */
public record FoundText(String sha256, Optional<LocalDate> date, List<Candidate> candidates) {
    /** The most candidates that one text may have. */
    public static final int MOST = 3000;

    public FoundText {
        candidates = List.copyOf(candidates);
    }

    /**
     * Reads a text: plain, HTML, DOCX or PDF.
     *
     * @param name how it is called in messages
     * @throws org.comity.data.DataException when it cannot be read, or holds too much; one sentence
     */
    public static FoundText read(String name, byte[] bytes) throws IOException {
        Text text = TextReader.read(name, new ByteArrayInputStream(bytes));
        List<Candidate> candidates = Extraction.of(text).candidates();
        if (candidates.size() > MOST) {
            throw new IllegalArgumentException("%s has %d candidates; one text may have %d: cut it into parts."
                    .formatted(name, candidates.size(), MOST));
        }
        return new FoundText(hash(bytes), text.date(), candidates);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
