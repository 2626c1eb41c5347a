package org.comity.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.comity.data.DataException;
import org.comity.desk.DeskException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What a person reads when a command does not succeed: a mistake of use or in a file is one sentence; a bug prints
 * its stack trace and asks for a report.
 */
final class Mistakes {
    private static final String OURS = "org.comity.";

    private Mistakes() {}

    /** The command line cannot be understood: exit code 2. */
    static int wrongUse(ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(oneSentence(String.valueOf(mistake.getMessage())));
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            UnmatchedArgumentException.printSuggestions(unmatched, err);
        }
        err.println("See: %s --help".formatted(command.getCommandSpec().qualifiedName()));
        err.flush();
        return ExitCode.USAGE;
    }

    /** The command did not succeed: exit code 2 when what was asked cannot be, 1 otherwise. */
    static int failed(Exception fault, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        int code;
        if (fault instanceof DataException || fault instanceof DeskException) {
            err.println(oneSentence(String.valueOf(fault.getMessage())));
            code = ExitCode.SOFTWARE;
        } else if (fault instanceof IllegalArgumentException && isOurs(fault)) {
            err.println(oneSentence(String.valueOf(fault.getMessage())));
            code = ExitCode.USAGE;
        } else if (fault instanceof IOException || fault instanceof UncheckedIOException) {
            err.println(oneSentence(about(fault)));
            code = ExitCode.SOFTWARE;
        } else {
            fault.printStackTrace(err);
            err.println(
                    "This is a bug in Comity. Please report it with the lines above and the command that you gave.");
            code = ExitCode.SOFTWARE;
        }
        err.flush();
        return code;
    }

    /** Whether Comity's own code found fault with a value; the same exception out of the JDK is a bug. */
    private static boolean isOurs(Exception fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return trace.length == 0 || trace[0].getClassName().startsWith(OURS);
    }

    private static String about(Exception fault) {
        Throwable cause = fault instanceof UncheckedIOException && fault.getCause() != null ? fault.getCause() : fault;
        String message = String.valueOf(cause.getMessage());
        return switch (cause) {
            case NoSuchFileException _ -> "There is no file %s.".formatted(message);
            case FileAlreadyExistsException _ -> "There is a file %s already.".formatted(message);
            case AccessDeniedException _ -> "%s may not be read or written by you.".formatted(message);
            case CharacterCodingException _ -> "The file is no text in UTF-8; save it in that encoding.";
            case NotDirectoryException _ -> "%s is no folder.".formatted(message);
            default -> message;
        };
    }

    private static String oneSentence(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
