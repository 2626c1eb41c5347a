package org.comity.data.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.data.fetch.DownloadRecord.Validators;

/**
 * One attempt after the other at one file. Bytes go to {@code NAME.part}, which outlives a broken attempt, and a
 * killed process; the whole file takes its place by a rename.
 */
final class Download {
    private final Wire wire;
    private final FetchOptions options;
    private final FetchProgress progress;
    private final Addresses.Target target;
    private final Path file;
    private final Path part;

    Download(Wire wire, FetchOptions options, FetchProgress progress, Addresses.Target target, Path folder) {
        this.wire = wire;
        this.options = options;
        this.progress = progress;
        this.target = target;
        this.file = folder.resolve(target.name());
        this.part = folder.resolve(target.name() + ".part");
    }

    /** One attempt; throws a {@link FetchFailure} or other IOException when it fails. */
    Fetched attempt() throws IOException, InterruptedException {
        Optional<DownloadRecord> held = held();
        Optional<DownloadRecord> started = started();
        Wire.Answer answer = wire.get(target.address(), headers(held, started));
        boolean read = false;
        try {
            switch (answer.status()) {
                case 304 -> {
                    return result(
                            held.orElseThrow(() -> FetchFailure.passing("it says \"not modified\" unasked")), false);
                }
                case 200 -> receive(answer, 0, Answers.length(answer));
                case 206 -> receive(answer, resumedAt(answer, started), Answers.total(answer));
                case 416 -> complete(answer, started);
                default -> throw Answers.failure(answer);
            }
            read = true;
        } finally {
            if (!read) {
                answer.body().cancel();
            }
        }
        Validators marks = Answers.validators(answer);
        return finish(answer.status() == 416 ? started.orElseThrow().validators() : marks, held);
    }

    private Map<String, String> headers(Optional<DownloadRecord> held, Optional<DownloadRecord> started)
            throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        if (started.isPresent()) {
            headers.put("Range", "bytes=%d-".formatted(Files.size(part)));
            headers.put("If-Range", started.get().validators().forResume().orElseThrow());
        } else if (held.isPresent()) {
            held.get().validators().etag().ifPresent(tag -> headers.put("If-None-Match", tag));
            held.get().validators().lastModified().ifPresent(date -> headers.put("If-Modified-Since", date));
        }
        return headers;
    }

    /** The finished file and its record, when both are there and belong together. */
    private Optional<DownloadRecord> held() throws IOException {
        Optional<DownloadRecord> held = DownloadRecord.find(file)
                .filter(known -> known.url().equals(target.address().toString()));
        return held.isPresent() && Sha256.of(file).equals(held.get().sha256()) ? held : Optional.empty();
    }

    /** The unfinished file's record, when it can be resumed. */
    private Optional<DownloadRecord> started() throws IOException {
        Optional<DownloadRecord> started = DownloadRecord.find(part)
                .filter(known -> known.url().equals(target.address().toString()))
                .filter(known -> known.validators().forResume().isPresent());
        if (started.isEmpty() || Files.size(part) == 0) {
            discardPart();
            return Optional.empty();
        }
        return started;
    }

    private long resumedAt(Wire.Answer answer, Optional<DownloadRecord> started) throws IOException {
        long size = Files.exists(part) ? Files.size(part) : 0;
        if (started.isEmpty() || Answers.start(answer).orElse(-1) != size) {
            discardPart();
            throw FetchFailure.passing("it sent another piece of the file than was asked for");
        }
        return size;
    }

    /** "Range not satisfiable": there is nothing after what we have, provided that the sizes agree. */
    private void complete(Wire.Answer answer, Optional<DownloadRecord> started) throws IOException {
        answer.body().cancel();
        if (started.isEmpty() || Answers.total(answer).orElse(-1) != Files.size(part)) {
            discardPart();
            throw FetchFailure.passing("its file is no longer the one that was begun");
        }
    }

    /** Reads the body behind the first {@code from} bytes, and holds the server to the length that it announced. */
    private void receive(Wire.Answer answer, long from, OptionalLong announced)
            throws IOException, InterruptedException {
        Answers.refuseWebPage(answer, target.address());
        refuseAbove(announced.orElse(0));
        if (from == 0) {
            discardPart();
            Files.createFile(part);
            DownloadRecord.of(target.address().toString(), 0, null, Answers.validators(answer), Instant.now())
                    .write(part);
        }
        long[] size = {from};
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.position(from).truncate(from);
            answer.body().copyTo(channel, options.stall(), bytes -> {
                size[0] += bytes;
                refuseAbove(size[0]);
                progress.at(target.name(), size[0], announced);
            });
            channel.force(true);
        } catch (FetchFailure e) {
            throw e.isLasting()
                    ? e
                    : FetchFailure.passing("%s after %d%s bytes"
                            .formatted(
                                    e.getMessage(),
                                    size[0],
                                    announced.isPresent() ? " of " + announced.getAsLong() : ""));
        }
        if (announced.isPresent() && announced.getAsLong() != size[0]) {
            throw FetchFailure.passing("it announced %d bytes and sent %d".formatted(announced.getAsLong(), size[0]));
        }
        LengthCheck.check(wire, target.address(), answer, size[0]);
    }

    private void refuseAbove(long bytes) throws IOException {
        if (bytes > options.maxBytes()) {
            discardPart();
            throw FetchFailure.lasting("it has more than the %d bytes that are accepted".formatted(options.maxBytes()));
        }
    }

    private Fetched finish(Validators marks, Optional<DownloadRecord> held) throws IOException {
        String sha256 = Sha256.of(part);
        DownloadRecord record =
                DownloadRecord.of(target.address().toString(), Files.size(part), sha256, marks, Instant.now());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        record.write(file);
        DownloadRecord.delete(part);
        return result(record, held.map(known -> !sha256.equals(known.sha256())).orElse(true));
    }

    private Fetched result(DownloadRecord record, boolean isNew) {
        progress.done(target.name(), isNew);
        return new Fetched(
                file,
                target.address(),
                target.kind(),
                record.bytes(),
                String.valueOf(record.sha256()),
                record.validators().etag(),
                record.validators().lastModified(),
                Instant.parse(record.retrieved()),
                isNew);
    }

    private void discardPart() throws IOException {
        Files.deleteIfExists(part);
        DownloadRecord.delete(part);
    }
}
