package org.comity.desk.work;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An approved text for everyone, with its sources. It has no field for an audience.
 *
 * @param about the record that it explains; empty for none
 * @param text what is said
 * @param sources where it is from
 * @param approver the account; empty while it is not approved
 * @param approved when
 */
public record Explainer(
        String id,
        Optional<String> about,
        String title,
        String text,
        String sources,
        Optional<String> approver,
        Optional<LocalDate> approved) {}
