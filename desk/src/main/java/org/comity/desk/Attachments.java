package org.comity.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.access.Actor;
import org.comity.desk.attachment.FileStore;
import org.comity.desk.audit.Verifier;
import org.comity.desk.record.Head;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.team.Attachment;

/** Files beside records. Who may read a record may read its files. */
public final class Attachments {
    private static final int LONGEST_NAME = 200;

    private final Desk desk;
    private final FileStore files;

    Attachments(Desk desk, FileStore files) {
        this.desk = desk;
        this.files = files;
    }

    /** Attaches a file to a record: known by its content, at most {@link FileStore#LARGEST} bytes. */
    public Kept<Attachment> add(Actor actor, String about, String name, InputStream bytes) {
        String plain = plainName(name);
        Head head = desk.read(actor, tx -> {
            Head found = tx.findAny(about)
                    .orElseThrow(() -> ReadTx.missing("record", about))
                    .head();
            if (!tx.mayAdd(Attachment.class, found.placing().department())) {
                throw new DeskException(Reason.DENIED, "%s may not attach files to %s.".formatted(actor.name(), about));
            }
            return found;
        });
        try {
            FileStore.Taken taken = files.take(bytes, plain);
            Attachment attachment =
                    new Attachment(Ids.next(), head.id(), plain, taken.type().text(), taken.size(), taken.sha256());
            return desk.write(actor, tx -> tx.add(attachment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of an attachment; the caller closes them. @throws DeskException MISSING when it may not be read */
    public InputStream open(Actor actor, String id) {
        Attachment attachment =
                desk.read(actor, tx -> tx.get(Attachment.class, id)).record();
        try {
            return files.open(attachment.sha256());
        } catch (IOException e) {
            throw new DeskException(
                    Reason.BROKEN, "The file of %s cannot be read; \"comity desk verify\" says more.".formatted(id), e);
        }
    }

    FileStore files() {
        return files;
    }

    /** Reads every file and compares its hash. */
    static long check(ReadTx tx, FileStore files, Verifier.Faults faults) {
        List<Kept<Attachment>> all = tx.list(Attachment.class);
        for (Kept<Attachment> kept : all) {
            try {
                files.fault(kept.record().sha256(), kept.record().size())
                        .ifPresent(what -> faults.add("The file of the attachment %s %s.".formatted(kept.id(), what)));
            } catch (IOException e) {
                faults.add("The file of the attachment %s cannot be read (%s).".formatted(kept.id(), e.getMessage()));
            }
        }
        return all.size();
    }

    /** The last part of a path, without what a header or a terminal would trip over. */
    private static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "_")
                .strip();
        if (last.isEmpty() || last.equals(".") || last.equals("..")) {
            return "file";
        }
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }
}
