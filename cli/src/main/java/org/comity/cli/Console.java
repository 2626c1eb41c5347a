package org.comity.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command line reads its surroundings and writes: results to {@code out}, everything else to {@code err}.
 *
 * @param out results, in UTF-8
 * @param err progress, warnings and faults
 * @param environment variables, as {@code COMITY_HOME}
 */
record Console(OutputStream out, PrintWriter err, Map<String, String> environment) {
    /** The process's own. A reader of {@code out} that goes away ({@code | head}) is no fault. */
    static Console system() {
        return new Console(
                new Patient(new FileOutputStream(FileDescriptor.out)),
                new PrintWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true),
                System.getenv());
    }

    /** The value of a variable, empty when it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** Whether {@code err} is a terminal, as the launcher tells. */
    boolean hasTerminal() {
        return !variable("COMITY_TERMINAL").isEmpty();
    }

    /** The terminal's width in columns when {@code out} is one; 0 otherwise. */
    int width() {
        String columns = variable("COMITY_COLUMNS");
        return columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : 0;
    }

    /** Keeps silent once the reader of a pipe is gone; any other failure is passed on. */
    private static final class Patient extends OutputStream {
        private final OutputStream target;
        private boolean gone;

        Patient(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (gone) {
                return;
            }
            try {
                target.write(bytes, offset, length);
            } catch (IOException e) {
                if (!"Broken pipe".equals(e.getMessage())) {
                    throw e;
                }
                gone = true;
            }
        }
    }
}
