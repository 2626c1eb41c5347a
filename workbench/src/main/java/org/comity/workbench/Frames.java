package org.comity.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.FrameworkReader;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** The frames that ship with Comity, and a user's own by its file. Every question works with every frame. */
public final class Frames {
    /** The default frame stands first. */
    private static final List<String> SHIPPED = List.of("neighbourhood", "connectivity", "sdg17");

    static final String YAML = ".yaml";
    private static final String ID = "[a-z][a-z0-9-]{0,40}";

    private final Predicate<String> indicators;
    private final Path folder;

    private Frames(Predicate<String> indicators, Path folder) {
        this.indicators = indicators;
        this.folder = folder;
    }

    /** Frames may name the indicators of this workbench's catalogue. */
    public static Frames of(Workbench workbench) {
        return new Frames(
                id -> workbench.catalogue().findIndicator(id).isPresent(),
                workbench.store().home().resolve("frames"));
    }

    /** Where frames of one's own lie, a file {@code ID.yaml} each; it need not be there. */
    public Path folder() {
        return folder;
    }

    /** Those that ship with Comity, the default one first, then one's own by id; one that cannot be read is left out. */
    public List<Framework> list() {
        return Stream.concat(shipped().stream(), own().stream()).toList();
    }

    /** Those that ship with Comity, the default one first. */
    public List<Framework> shipped() {
        return SHIPPED.stream().map(this::shipped).toList();
    }

    /** One's own, by id; one that cannot be read is left out. */
    public List<Framework> own() {
        return ownIds().stream().flatMap(this::readable).toList();
    }

    private Stream<Framework> readable(String id) {
        try {
            return Stream.of(read(folder.resolve(id + YAML)));
        } catch (IllegalArgumentException | UncheckedIOException _) {
            return Stream.empty(); // named by its own address it says what is wrong
        }
    }

    private List<String> ownIds() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(YAML))
                    .map(name -> name.substring(0, name.length() - YAML.length()))
                    .filter(id -> id.matches(ID) && !SHIPPED.contains(id))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read.".formatted(folder), e);
        }
    }

    public boolean isShipped(String id) {
        return SHIPPED.contains(id);
    }

    /** Whether a frame of one's own has that id. */
    public boolean isOwn(String id) {
        return ownIds().contains(id);
    }

    /** How a command names a frame: by its id, or as a file of its id where it has no other name here. */
    public String name(Framework frame) {
        String base = WeighedFrame.base(frame.id());
        boolean known = list().stream()
                .filter(one -> one.id().equals(base))
                .anyMatch(one -> one.equals(frame) || isWeighed(one, frame));
        return known ? frame.id() : base + YAML + frame.id().substring(base.length());
    }

    private static boolean isWeighed(Framework base, Framework frame) {
        try {
            return WeighedFrame.isOne(frame.id())
                    && WeighedFrame.of(base, frame.id()).equals(frame);
        } catch (IllegalArgumentException _) {
            return false; // another frame of the same id
        }
    }

    /**
     * A frame by its name, one's own included, or one by the path of its YAML file; behind either weights may stand,
     * {@code neighbourhood@peaceful:2}.
     *
     * @throws IllegalArgumentException when there is none, or with line and field of the mistake in it
     */
    public Framework get(String name) {
        if (SHIPPED.contains(name)) {
            return shipped(name);
        }
        if (isOwn(name)) {
            return read(folder.resolve(name + YAML));
        }
        if (WeighedFrame.isOne(name)) {
            return WeighedFrame.of(get(WeighedFrame.base(name)), name);
        }
        Path file = Path.of(name);
        if (!name.endsWith(YAML) && !Files.exists(file)) {
            List<String> ids =
                    Stream.concat(SHIPPED.stream(), ownIds().stream()).toList();
            throw new IllegalArgumentException(
                    "There is no frame \"%s\". Write %s, or the path of a YAML file of your own."
                            .formatted(name, String.join(", ", ids)));
        }
        return read(file);
    }

    private Framework read(Path file) {
        try {
            return FrameworkReader.read(file, indicators);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All shipped frames as a Finding; second table: every measure of every frame, with its reason. */
    public Finding finding() {
        return finding(list()).command("comity frames").build();
    }

    /** One frame as a Finding. */
    public Finding finding(String name) {
        return finding(List.of(get(name)))
                .parameter("frame", name)
                .command("comity frames " + name)
                .build();
    }

    private static Findings finding(List<Framework> frames) {
        Findings findings = Findings.of("frames", "What is measured, and why")
                .table(new Table(
                        "frames",
                        "Frames",
                        FRAME_COLUMNS,
                        frames.stream().map(Frames::row).toList()))
                .table(new Table(
                        "measures",
                        "Measures",
                        MEASURE_COLUMNS,
                        frames.stream().flatMap(Frames::measures).toList()));
        frames.forEach(frame -> findings.note(frame.notice().strip()));
        return findings;
    }

    private static List<Object> row(Framework frame) {
        return List.of(
                frame.id(),
                frame.title(),
                (long) frame.goals().size(),
                frame.measures().count(),
                (long) frame.context().size(),
                frame.origin().strip());
    }

    private static Stream<List<Object>> measures(Framework frame) {
        var score = frame.goals().stream()
                .flatMap(goal -> goal.measures().map(measure -> measure(frame, goal.id(), measure)));
        var context = frame.context().stream().map(measure -> measure(frame, Blank.NOT_APPLICABLE, measure));
        return Stream.concat(score, context);
    }

    private static List<Object> measure(Framework frame, Object goal, Framework.Measure measure) {
        return List.of(
                frame.id(),
                goal,
                measure.id(),
                measure.label(),
                measure.indicator(),
                Table.word(measure.rule()),
                Table.word(measure.direction()),
                measure.weight(),
                measure.why());
    }

    private static final List<Column> FRAME_COLUMNS = List.of(
            Column.of("frame", "frame", Kind.TEXT),
            Column.of("title", "title", Kind.TEXT),
            Column.of("goals", "goals", Kind.WHOLE),
            Column.of("measures", "measures", Kind.WHOLE),
            Column.of("beside", "beside the score", Kind.WHOLE),
            Column.of("origin", "origin", Kind.TEXT));

    private static final List<Column> MEASURE_COLUMNS = List.of(
            Column.of("frame", "frame", Kind.TEXT),
            Column.of("goal", "goal", Kind.TEXT),
            Column.of("measure", "measure", Kind.TEXT),
            Column.of("label", "label", Kind.TEXT),
            Column.of("indicator", "indicator", Kind.TEXT),
            Column.of("rule", "rule", Kind.TEXT),
            Column.of("direction", "direction", Kind.TEXT),
            Column.of("weight", "weight", Kind.SOURCE_FIGURE),
            Column.of("why", "why", Kind.TEXT));

    private Framework shipped(String name) {
        String resource = "/org/comity/frameworks/" + name + ".yaml";
        try (InputStream in = Frames.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The class path has no " + resource + ".");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return FrameworkReader.parse("frameworks/" + name + ".yaml", text, indicators);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
