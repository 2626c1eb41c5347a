package org.comity.server.sign;

import java.time.Clock;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.access.Actor;
import org.comity.desk.local.LocalDoor;
import org.comity.desk.sign.SignIn;
import org.comity.server.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The desk of the data directory, opened by the first request that needs it: who only reads public pages never has it
 * opened, and the first page does not wait for it.
 */
@Component
public final class OpenDesk implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(OpenDesk.class);
    private final Settings settings;
    private @Nullable Desk desk;
    private @Nullable LocalDoor door;
    private @Nullable SignIn signIn;
    private volatile boolean hasAccounts;

    OpenDesk(Settings settings) {
        this.settings = settings;
    }

    /** The desk. @throws org.comity.desk.DeskException when it cannot be opened */
    public synchronized Desk get() {
        if (desk == null) {
            desk = Desk.open(DeskSettings.read(settings.home(), settings.environment(), ""));
            door = LocalDoor.open(desk, LOG::warn);
        }
        return desk;
    }

    synchronized SignIn signIn() {
        if (signIn == null) {
            signIn = new SignIn(get(), Clock.systemUTC());
        }
        return signIn;
    }

    /** Whether there is any account; once there is one, there always will be. */
    boolean hasAccounts() {
        if (!hasAccounts) {
            hasAccounts = get().read(Actor.LOCAL, tx -> tx.credentials().anyAccount());
        }
        return hasAccounts;
    }

    @Override
    public synchronized void destroy() {
        if (door != null) {
            door.close();
            door = null;
        }
        if (desk != null) {
            desk.close();
            desk = null;
        }
    }
}
