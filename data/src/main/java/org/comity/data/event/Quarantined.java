package org.comity.data.event;

import java.time.Instant;

/**
 * A file that could not be read as a whole; nothing of it is held.
 *
 * @param file its name
 * @param bytes its size
 * @param sha256 of its bytes in hexadecimal; empty where they could not be read to the end
 * @param when it was tried
 * @param reason one sentence
 */
public record Quarantined(String file, long bytes, String sha256, Instant when, String reason) {}
