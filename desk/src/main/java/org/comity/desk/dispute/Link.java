package org.comity.desk.dispute;

import java.util.Optional;

/**
 * An agreement about a difference, or a channel in which it is talked about: one of the two.
 *
 * @param agreement its id
 * @param channel its id
 * @param note what it has to do with the difference
 */
public record Link(String id, String difference, Optional<String> agreement, Optional<String> channel, String note) {
    public Link {
        if (agreement.isPresent() == channel.isPresent()) {
            throw new IllegalArgumentException("A link of a difference names an agreement or a channel, one of them.");
        }
    }
}
