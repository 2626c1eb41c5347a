package org.comity.desk.promise;

import java.time.LocalDate;

/**
 * The act by which something became public, with who approved what.
 *
 * @param about what was made public
 * @param approver the account that approved it
 * @param dated when
 * @param digest SHA-256 of the page as it was shown before, in hexadecimal
 * @param note why
 */
public record Publication(String id, String about, String approver, LocalDate dated, String digest, String note) {}
