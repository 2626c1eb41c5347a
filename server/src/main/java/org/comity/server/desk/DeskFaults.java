package org.comity.server.desk;

import org.comity.desk.DeskException;
import org.comity.server.page.Wrong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a refusal of the desk is to a client: a status and a stable code. */
public final class DeskFaults {
    private static final Logger LOG = LoggerFactory.getLogger(DeskFaults.class);

    private DeskFaults() {}

    /** The HTTP status. */
    public static int status(DeskException fault) {
        return switch (fault.reason()) {
            case DENIED -> 403;
            case MISSING -> 404;
            case CONFLICT -> 409;
            case INVALID -> 400;
            case LOCKED, BROKEN -> 503;
            case NEWER -> 500;
        };
    }

    /** The same for pages and programs. */
    public static Wrong wrong(DeskException fault) {
        String code = switch (fault.reason()) {
            case DENIED -> "denied";
            case MISSING -> "no-record";
            case CONFLICT -> "changed-meanwhile";
            case INVALID -> "bad-record";
            case LOCKED -> "desk-locked";
            case NEWER -> "desk-newer";
            case BROKEN -> "desk-broken";
        };
        if (fault.reason() == DeskException.Reason.BROKEN) { // what a database says of itself is for the log alone
            LOG.error("The desk failed.", fault);
            return new Wrong(status(fault), code, "The desk failed, which the server's log describes.");
        }
        return new Wrong(status(fault), code, String.valueOf(fault.getMessage()));
    }
}
