package org.comity.data.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A file as it lies in the folder of downloads.
 *
 * @param file where it lies
 * @param address where it was asked for
 * @param kind the kind of file, as the mapping file says
 * @param bytes its size
 * @param sha256 of its bytes, in hexadecimal
 * @param etag the server's mark of this edition
 * @param lastModified the server's date of this edition, as sent
 * @param retrieved when it was read (UTC)
 * @param isNew whether this call brought bytes that were not there before
 */
public record Fetched(
        Path file,
        URI address,
        String kind,
        long bytes,
        String sha256,
        Optional<String> etag,
        Optional<String> lastModified,
        Instant retrieved,
        boolean isNew) {}
