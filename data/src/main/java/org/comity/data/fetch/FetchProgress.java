package org.comity.data.fetch;

import java.time.Duration;
import java.util.OptionalLong;

/** Hears how a download goes. */
public interface FetchProgress {
    FetchProgress NONE = new FetchProgress() {};

    /** Bytes of the file so far, and in all where the server says. */
    default void at(String file, long bytes, OptionalLong total) {}

    /** An attempt failed, and the next one comes after a pause. */
    default void waiting(String file, String why, Duration pause) {}

    /** The file is complete; {@code isNew} is false when the server had nothing newer. */
    default void done(String file, boolean isNew) {}
}
