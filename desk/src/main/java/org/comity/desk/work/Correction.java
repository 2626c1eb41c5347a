package org.comity.desk.work;

import java.time.LocalDate;

/**
 * A dated correction of an explainer; it stands beside the text for good.
 */
public record Correction(String id, String explainer, LocalDate dated, String text) {}
