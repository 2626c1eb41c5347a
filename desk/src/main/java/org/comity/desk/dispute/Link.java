package org.comity.desk.dispute;

import java.util.Optional;

/**
 * An agreement about a difference, or a channel in which it is talked about.
 *
 * @param agreement its id
 * @param channel its id
 * @param note what it has to do with the difference; the name of one that the desk does not keep
 */
public record Link(String id, String difference, Optional<String> agreement, Optional<String> channel, String note) {
    public Link {
        if (agreement.isPresent() && channel.isPresent()) {
            throw new IllegalArgumentException("A link of a difference names an agreement or a channel, not both.");
        }
        if (agreement.isEmpty() && channel.isEmpty() && note.isBlank()) {
            throw new IllegalArgumentException(
                    "A link of a difference names an agreement, a channel, or one in its note.");
        }
    }
}
