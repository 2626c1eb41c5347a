package org.comity.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.model.Finding;
import org.comity.workbench.cite.Recipe;
import org.comity.workbench.cite.SavedFinding;

/** Asks again by the command line that a Finding names, as whoever works at this machine; only commands that read. */
final class Rerun {
    private static final List<String> READING = List.of(
            "plan list",
            "plan workload",
            "promises list",
            "promises pair",
            "promises status",
            "agreements list",
            "agreements reminders",
            "calendar list",
            "calendar pair",
            "visits pair",
            "papers pair",
            "gravity fit",
            "dialogue converge",
            "index build",
            "index uncertainty",
            "index sensitivity",
            "index audit",
            "index compare",
            "gravity counterfactual",
            "dialogue forecast",
            "data diff",
            "security events",
            "security instruments",
            "security precision",
            "security series",
            "data status",
            "data vintages");

    /**
     * Those over files of negotiations, which are private: the register of answers that were shown does not keep what such
     * an answer is called or where its file lies. Whoever saved the answer can check it.
     */
    private static final List<String> PRIVATE = List.of("dialogue solve", "dialogue divide");

    /** A word as {@code CommandLine} writes it: plain, or in single quotation marks. */
    private static final Pattern WORD = Pattern.compile("(?:[^\\s']+|'[^']*'|\\\\')+");

    private Rerun() {}

    /** The answer of now; empty where the command is none of those that only read, or fails. */
    static Optional<Finding> of(Recipe recipe, Path home, Console console) throws IOException {
        List<String> words = words(recipe.command());
        if (!isReading(words) && !isOf(PRIVATE, words)) {
            return Optional.empty();
        }
        Path file = Files.createTempFile("comity-check-", "." + SavedFinding.EXTENSION);
        try {
            List<String> line = new ArrayList<>(words.subList(1, words.size()));
            line.addAll(List.of("-o", file.toString()));
            Map<String, String> environment = new HashMap<>(console.environment());
            environment.put("COMITY_HOME", home.toString());
            Console silent =
                    new Console(new ByteArrayOutputStream(), new PrintWriter(Writer.nullWriter(), true), environment);
            int code = Comity.commandLine(silent).execute(line.toArray(String[]::new));
            return code == 0 ? Optional.of(SavedFinding.read(file).finding()) : Optional.empty();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Whether the answer is kept and can be asked for again by its command. */
    static boolean canGive(Finding finding) {
        return isReading(words(finding.provenance().command()));
    }

    private static boolean isReading(List<String> words) {
        return isOf(READING, words)
                || (isCommand(words) && List.of("shared", "principles", "ties").contains(words.get(1)));
    }

    private static boolean isOf(List<String> commands, List<String> words) {
        return isCommand(words) && commands.contains(words.get(1) + " " + words.get(2));
    }

    private static boolean isCommand(List<String> words) {
        return words.size() > 2
                && words.getFirst().equals("comity")
                && !words.contains("-"); // what came by standard input is not there again
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find(); ) {
            words.add(word.group().replace("\\'", "\u0000").replace("'", "").replace('\u0000', '\''));
        }
        return words;
    }
}
