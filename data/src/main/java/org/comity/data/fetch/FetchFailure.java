package org.comity.data.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Why one attempt failed, in words that stand after "because". */
final class FetchFailure extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean lasting;
    private final transient Optional<Duration> pause;

    private FetchFailure(String why, boolean lasting, Optional<Duration> pause) {
        super(why);
        this.lasting = lasting;
        this.pause = pause;
    }

    /** One that another attempt may mend. */
    static FetchFailure passing(String why) {
        return new FetchFailure(why, false, Optional.empty());
    }

    /** One that another attempt may mend after the pause that the server asks for. */
    static FetchFailure passing(String why, Optional<Duration> pause) {
        return new FetchFailure(why, false, pause);
    }

    /** One that comes again with every attempt. */
    static FetchFailure lasting(String why) {
        return new FetchFailure(why, true, Optional.empty());
    }

    boolean isLasting() {
        return lasting;
    }

    /** The pause that the server asks for. */
    Optional<Duration> pause() {
        return pause;
    }
}
