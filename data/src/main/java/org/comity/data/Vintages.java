package org.comity.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.model.Vintage;
import org.comity.model.Vintage.Extent;
import org.comity.model.Vintage.SourceFile;

/** Identity and order of vintages. */
public final class Vintages {
    /** Of two vintages the greater one is read: by date, the source itself before an excerpt, then by retrieval. */
    public static final Comparator<Vintage> ORDER = Comparator.comparing(Vintages::date)
            .thenComparingInt(vintage -> vintage.extent() == Extent.FULL ? 1 : 0)
            .thenComparing(Vintage::retrieved)
            .thenComparing(Vintage::id);

    private Vintages() {}

    /** SHA-256 over the files' hashes in alphabetical order, in hexadecimal. */
    public static String hash(List<SourceFile> files) {
        String all = files.stream().map(SourceFile::sha256).sorted().collect(Collectors.joining("\n"));
        return hash(all.getBytes(StandardCharsets.US_ASCII));
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The id: the date of release, or of retrieval where that is unknown, and 12 digits of the hash. */
    public static String id(Optional<LocalDate> released, Instant retrieved, String hash) {
        return released.orElseGet(() -> day(retrieved)) + "-" + hash.substring(0, 12);
    }

    /** The day by which a vintage was out: its release, or its retrieval where that is not known. */
    public static LocalDate date(Vintage vintage) {
        return vintage.released().orElseGet(() -> day(vintage.retrieved()));
    }

    /** Whether the vintage was known by the date. */
    public static boolean isAllowed(Vintage vintage, AsOf asOf) {
        LocalDate known = switch (asOf.basis()) {
            case RELEASE -> date(vintage);
            case RETRIEVAL -> day(vintage.retrieved());
        };
        return asOf.date().map(last -> !known.isAfter(last)).orElse(true);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
