package org.comity.workbench.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.comity.model.Framework;
import org.comity.model.FrameworkReader;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.situation.Situation;

/**
 * Frames of one's own, in the folder {@code frames} of the data directory: a file {@code ID.yaml} each. One that is saved
 * anew leaves the earlier one beside it, with the moment in its name.
 */
public final class OwnFrames {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

    private static final List<String> ADDRESSES = List.of("compare", "edit");

    private final Workbench workbench;

    private OwnFrames(Workbench workbench) {
        this.workbench = workbench;
    }

    public static OwnFrames of(Workbench workbench) {
        return new OwnFrames(workbench);
    }

    /**
     * All that is wrong with a frame's text, a sentence each: with line and field what cannot be read, then rules that do
     * not fit their indicators.
     */
    public List<String> faults(String name, String text) {
        List<String> faults = new ArrayList<>(FrameworkReader.faults(name, text, this::isKnown));
        if (faults.isEmpty()) {
            faults.addAll(Situation.of(workbench).faults(FrameworkReader.parse(name, text, this::isKnown)));
        }
        return faults;
    }

    private boolean isKnown(String indicator) {
        return workbench.catalogue().findIndicator(indicator).isPresent();
    }

    /**
     * Saves a frame under its own id.
     *
     * @param replace whether one of that id may be there; it is kept under another name
     * @throws IllegalArgumentException when it has a fault, or its id is that of a frame that ships with Comity, or of one
     *     saved before
     */
    public synchronized Framework save(String text, boolean replace) {
        List<String> faults = faults("frame", text);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.getFirst());
        }
        Framework frame = FrameworkReader.parse("frame", text, this::isKnown);
        Frames frames = Frames.of(workbench);
        if (frames.isShipped(frame.id())) {
            throw new IllegalArgumentException(
                    "The id \"%s\" is that of a frame that ships with Comity; give yours another."
                            .formatted(frame.id()));
        }
        if (ADDRESSES.contains(frame.id())) {
            throw new IllegalArgumentException(
                    "The id \"%s\" is that of a page of its own; give the frame another.".formatted(frame.id()));
        }
        Path file = frames.folder().resolve(frame.id() + ".yaml");
        try {
            Files.createDirectories(frames.folder());
            if (Files.exists(file)) {
                if (!replace) {
                    throw new IllegalArgumentException(
                            "There is a frame \"%s\" of your own already; give this one another id, or say that it takes its place."
                                    .formatted(frame.id()));
                }
                Files.move(file, file.resolveSibling(frame.id() + "." + MOMENT.format(Instant.now()) + ".earlier"));
            }
            Path beside = file.resolveSibling("." + frame.id() + ".part");
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The frame cannot be written to %s.".formatted(file), e);
        }
        return frame;
    }
}
