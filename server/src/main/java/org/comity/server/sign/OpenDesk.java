package org.comity.server.sign;

import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.server.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The desk of the data directory, opened by the first request that needs it. */
@Component
public final class OpenDesk implements DisposableBean {
    private final Settings settings;
    private @Nullable Desk desk;

    OpenDesk(Settings settings) {
        this.settings = settings;
    }

    /** The desk. @throws org.comity.desk.DeskException when it cannot be opened */
    public synchronized Desk get() {
        if (desk == null) {
            desk = Desk.open(DeskSettings.read(settings.home(), System.getenv(), ""));
        }
        return desk;
    }

    @Override
    public synchronized void destroy() {
        if (desk != null) {
            desk.close();
            desk = null;
        }
    }
}
