package org.comity.desk.team;

/**
 * A file beside a record; its bytes are kept outside the database under their hash.
 *
 * @param about the record
 * @param name the file's, without folders
 * @param mediaType by its content
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 */
public record Attachment(String id, String about, String name, String mediaType, long size, String sha256) {}
