package org.comity.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.comity.data.FactStore;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Names;
import org.comity.workbench.cite.Register;
import org.comity.workbench.output.Format;
import org.comity.workbench.output.Outputs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How and where a command's answer is written. */
final class OutputOptions {
    private @Nullable Format format;

    private String layout = "";

    private List<String> layouts = List.of();

    @Option(names = "--table", paramLabel = "NAME", defaultValue = "")
    private String table = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--lang", paramLabel = "LANGUAGE", defaultValue = "en")
    private Locale language = Locale.ENGLISH;

    private Format usual = Format.TABLE;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** One of the formats of every table, or a layout that this command has beside them. */
    @Option(names = "--format", paramLabel = "FORMAT")
    void format(String text) {
        if (layouts.contains(text.toLowerCase(Locale.ROOT))) {
            layout = text.toLowerCase(Locale.ROOT);
            return;
        }
        try {
            format = Format.parse(text);
            layout = "";
        } catch (IllegalArgumentException e) {
            List<String> known = new ArrayList<>(
                    Arrays.stream(Format.values()).map(OutputOptions::name).toList());
            known.addAll(layouts);
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '--format': expected one of [%s] (case-insensitive) but was '%s'"
                            .formatted(String.join(", ", known), text),
                    e);
        }
    }

    /** With further layouts, each a text that the command makes itself. */
    OutputOptions with(String... names) {
        layouts = List.of(names);
        return this;
    }

    /** Which of the command's own layouts was asked for; empty for none. */
    String layout() {
        return layout;
    }

    Locale language() {
        return language;
    }

    /** Whether a format or a file was asked for. */
    boolean isAsked() {
        return format != null || file != null;
    }

    /** Which table was asked for; empty for the main one. */
    String table() {
        return table;
    }

    /** Whether all tables of an answer are written, and not one of them only. */
    boolean writesAllTables() {
        return table.isEmpty()
                && switch (chosen()) {
                    case JSON, XLSX, DOCX, COMITY -> true;
                    case TABLE, CSV, DTA, PARQUET -> false;
                };
    }

    /** What is written where neither {@code --format} nor the file's ending says; a table for people unless told so. */
    OutputOptions usually(Format other) {
        usual = other;
        return this;
    }

    /** Where no table was asked for, people read this one; what machines read begins with the main one. */
    void readFirst(String name) {
        if (table.isEmpty() && chosen() == Format.TABLE) {
            table = name;
        }
    }

    /** Whether the format has a place for the answer's notes; a single table in JSON has none. */
    boolean showsNotes() {
        return chosen() == Format.TABLE || (chosen() == Format.JSON && table.isEmpty());
    }

    /** Writes the answer to the file, or to standard output; {@code home} is the store, for the names that the user changed. */
    void write(Finding finding, Path home) throws IOException {
        Format chosen = chosen();
        Console console = Comity.consoleOf(command);
        if (Rerun.canGive(finding)) {
            Register.of(home).keepAny(finding);
        }
        Path target = target();
        Outputs.Look look = new Outputs.Look(
                language,
                target == null ? console.width() : 0,
                names(chosen, home),
                () -> FactStore.open(home).vintages());
        if (target != null) {
            intoFile(target, out -> Outputs.write(finding, table, chosen, out, look));
        } else {
            OutputStream out = new BufferedOutputStream(console.out());
            Outputs.write(finding, table, chosen, out, look);
            out.flush();
        }
    }

    /** Whether a page is asked for: a file whose name ends with {@code .html}. */
    boolean isHtml() {
        return endsWith(".html");
    }

    /** Whether the file's name ends so, and no format was asked for. */
    boolean endsWith(String ending) {
        return format == null
                && String.valueOf(target()).toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** Writes a text to the file, whole or not at all, or to standard output. */
    void writeText(byte[] bytes) throws IOException {
        if (target() != null) {
            write(bytes);
        } else {
            OutputStream out = Comity.consoleOf(command).out();
            out.write(bytes);
            out.flush();
        }
    }

    /** Writes bytes to the file, whole or not at all. */
    void write(byte[] bytes) throws IOException {
        Path target = target();
        if (target == null) {
            throw new IllegalStateException("There is no file to write to.");
        }
        intoFile(target, out -> out.write(bytes));
    }

    /** Only a table for people shows names; what machines read has codes, and needs no names to be loaded. */
    private UnaryOperator<String> names(Format chosen, Path home) {
        if (chosen != Format.TABLE) {
            return UnaryOperator.identity();
        }
        Names names = Names.read(home, language);
        return code -> names.name(Country.of(code));
    }

    /** Writes a file whole or not at all: beside it first, then by a rename. */
    static void intoFile(Path file, Writing writing) throws IOException {
        Path target = file.toAbsolutePath();
        if (!Files.isDirectory(target.resolveSibling("."))) {
            throw new IOException(
                    "There is no folder %s to write %s into.".formatted(target.getParent(), target.getFileName()));
        }
        Path beside = target.resolveSibling(".%s.%d.part"
                .formatted(target.getFileName(), ProcessHandle.current().pid()));
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                writing.to(out);
            }
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Something that writes to a stream. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** The file to write; null for standard output. */
    private @Nullable Path target() {
        return file == null || file.toString().equals("-") ? null : file;
    }

    /** What was asked for, else what the file's name ends in, else a table. */
    private Format chosen() {
        if (format != null) {
            if (format.isBinary()
                    && target() == null
                    && Comity.consoleOf(command).width() > 0) {
                throw new ParameterException(
                        command.commandLine(), "A terminal cannot show %s: add -o FILE.".formatted(name(format)));
            }
            return format;
        }
        String name = String.valueOf(target()).toLowerCase(Locale.ROOT);
        for (Format candidate : Format.values()) {
            if (name.endsWith("." + candidate.extension())) {
                return candidate;
            }
        }
        return usual;
    }

    private static String name(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
