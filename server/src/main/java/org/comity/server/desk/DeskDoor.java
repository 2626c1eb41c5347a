package org.comity.server.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.comity.desk.Attachments;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.audit.Verification;
import org.comity.desk.record.Kind;
import org.comity.server.sign.CurrentActor;
import org.comity.server.sign.OpenDesk;
import org.comity.workbench.calendar.ics.CalendarFile;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;
import org.comity.workbench.sheet.Sheets;
import org.springframework.stereotype.Component;

/** The one way from pages to the desk: in the name of whoever asks. */
@Component
public class DeskDoor {
    private final OpenDesk desk;
    private final CurrentActor actor;

    DeskDoor(OpenDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    public Actor actor() {
        return actor.get();
    }

    public LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    public <T> T read(Function<ReadTx, T> work) {
        return desk.get().read(actor.get(), work);
    }

    /** Checks the whole desk. @throws org.comity.desk.DeskException DENIED for those who may not read the log */
    public Verification verify() {
        read(tx -> tx.audit(Long.MAX_VALUE, 1)); // who may not read the log may not have it read
        return desk.get().verify();
    }

    /** Files beside records, in the name of whoever asks: {@link #actor} is to be handed to each of its acts. */
    public Attachments attachments() {
        return desk.get().attachments();
    }

    /** Reads a sheet of records, or a calendar, into the desk in the name of whoever asks. */
    public SheetReport sheet(Map<String, Kind<?>> kinds, byte[] bytes, SheetImport.Options options) {
        return kinds.equals(Sheets.CALENDAR)
                ? CalendarFile.read(desk.get(), actor.get(), bytes, options, List.of(), today())
                : SheetImport.run(desk.get(), actor.get(), kinds, bytes, options);
    }

    public <T> T write(Function<WriteTx, T> work) {
        return desk.get().write(actor.get(), work);
    }
}
