package org.comity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.record.Kind;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which sheet is read into the desk, and how. */
final class SheetOptions {
    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--department", paramLabel = "DEPARTMENT", defaultValue = "")
    private String department = "";

    @Option(names = "--replace")
    private boolean replace;

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "")
    private String kind = "";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** Reads bytes into a desk. */
    interface Reader {
        SheetReport read(Desk desk, byte[] bytes, SheetImport.Options options);
    }

    /** Reads the file; what was refused is said on standard error besides. */
    void read(DeskOptions desk, Map<String, Kind<?>> kinds, OutputOptions output, Path home) throws IOException {
        read(desk, (open, bytes, options) -> SheetImport.run(open, Actor.LOCAL, kinds, bytes, options), output, home);
    }

    /** The same by another reader. */
    void read(DeskOptions desk, Reader reader, OutputOptions output, Path home) throws IOException {
        SheetReport report;
        byte[] bytes = bytes();
        try (Desk open = desk.open()) {
            report = reader.read(open, bytes, new SheetImport.Options(department, replace, kind));
        }
        if (!report.refused().isEmpty()) {
            Console console = Comity.consoleOf(command);
            console.err()
                    .println("%d of %d rows were refused; the others are on the desk:"
                            .formatted(report.refused().size(), report.rows()));
            report.refused().forEach(one -> console.err().println("line %d: %s".formatted(one.line(), one.reason())));
        }
        output.write(report.finding(String.valueOf(file.getFileName()), command.qualifiedName() + " " + file), home);
    }

    private byte[] bytes() throws IOException {
        try (StandardInput input = new StandardInput()) {
            Path path = input.isMeant(file) ? input.keep() : file;
            if (!Files.isRegularFile(path)) {
                throw new ParameterException(command.commandLine(), "There is no file %s.".formatted(file));
            }
            if (Files.size(path) > SheetImport.MOST_BYTES) {
                throw new ParameterException(
                        command.commandLine(),
                        "The file %s has more than %d MB; divide it.".formatted(file, SheetImport.MOST_BYTES >> 20));
            }
            return Files.readAllBytes(path);
        }
    }
}
