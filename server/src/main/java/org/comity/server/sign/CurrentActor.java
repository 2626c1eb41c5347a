package org.comity.server.sign;

import org.comity.desk.access.Actor;
import org.comity.server.Settings;
import org.springframework.stereotype.Component;

/**
 * In whose name the present request reads and writes: the one at the machine while only this machine is served, else
 * nobody.
 */
@Component
public class CurrentActor {
    private final Actor actor;

    CurrentActor(Settings settings) {
        this.actor = settings.isLoopback() ? Actor.LOCAL : Actor.ANONYMOUS;
    }

    public Actor get() {
        return actor;
    }
}
