package org.comity.server.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.desk.access.Actor;
import org.comity.desk.record.Ids;
import org.comity.server.page.Wrong;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Files between their preview and the word to write them: one for each account, for half an hour, on disk. */
@Component
class Uploads implements DisposableBean {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int MOST = 50;
    private final Map<String, Upload> kept = new LinkedHashMap<>();

    /** A file as it came, whose it is, and which department owns what names none. */
    record Upload(String id, Actor actor, Path file, String name, String owner, Instant came) {}

    /** Keeps a file; one that the account gave before is forgotten. */
    synchronized Upload keep(Actor actor, InputStream bytes, String name, String owner) throws IOException {
        forget(actor);
        Path file = Files.createTempFile("comity-plan-", ".upload");
        Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        Upload upload = new Upload(Ids.next(), actor, file, name, owner, Instant.now());
        kept.put(upload.id(), upload);
        return upload;
    }

    /** The file of an id, for the account that gave it. @throws Wrong 404 when it is no longer kept */
    synchronized Upload get(Actor actor, String id) {
        Upload upload = kept.get(id);
        if (upload == null || !upload.actor().equals(actor) || isOld(upload)) {
            throw new Wrong(404, "upload-gone", "This file is no longer kept here; choose it again.");
        }
        return upload;
    }

    private void forget(Actor actor) throws IOException {
        for (Upload upload : java.util.List.copyOf(kept.values())) {
            if (upload.actor().equals(actor) || isOld(upload) || kept.size() >= MOST) {
                forget(upload);
            }
        }
    }

    synchronized void forget(Upload upload) throws IOException {
        kept.remove(upload.id());
        Files.deleteIfExists(upload.file());
    }

    private static boolean isOld(Upload upload) {
        return upload.came().plus(LONGEST).isBefore(Instant.now());
    }

    @Override
    public synchronized void destroy() throws IOException {
        for (Upload upload : java.util.List.copyOf(kept.values())) {
            forget(upload);
        }
    }
}
