package org.comity.desk.record;

import java.time.Instant;

/**
 * What is kept beside every record.
 *
 * @param kind the table's name, as {@code measure}
 * @param id unique in the whole desk
 * @param version 1 when added, one more with each change; a change names the version that it saw
 * @param whole the record that this one is part of, whose placing holds for it; its own id when it stands alone
 * @param placing owner and readers
 * @param createdBy the account, or {@code local}
 */
public record Head(
        String kind,
        String id,
        int version,
        String whole,
        Placing placing,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy) {
    public boolean isPart() {
        return !whole.equals(id);
    }
}
