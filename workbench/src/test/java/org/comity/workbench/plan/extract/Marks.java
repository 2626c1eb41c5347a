package org.comity.workbench.plan.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.text.TextReader;

/** Counts an extraction against marks made by hand, as docs/methods/marking-commitments.md says. */
final class Marks {
    /** One mark: the columns of the file. */
    record Mark(
            int line,
            String sentence,
            String kind,
            String actor,
            String verb,
            String action,
            String counterpart,
            String topic,
            String deadline) {}

    /** Counts over a set of texts. */
    static final class Score {
        int marks;
        int found;
        int hits;
        int classes;
        int classMarks;
        final int[] fields = new int[5];
        final List<String> open = new ArrayList<>();

        double recall() {
            return (double) hits / marks;
        }

        double precision() {
            return (double) hits / found;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "marks %d, found %d, matched %d: recall %.3f, precision %.3f; classes %.3f; of the matched: actor %.2f, action %.2f, counterpart %.2f, topic %.2f, deadline %.2f",
                    marks,
                    found,
                    hits,
                    recall(),
                    precision(),
                    (double) classes / classMarks,
                    share(0),
                    share(1),
                    share(2),
                    share(3),
                    share(4));
        }

        private double share(int field) {
            return (double) fields[field] / hits;
        }
    }

    private Marks() {}

    static Score score(Path folder) {
        Score score = new Score();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                count(file, score);
            }
            return score;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void count(Path file, Score score) throws IOException {
        List<Candidate> candidates = Extraction.of(TextReader.read(file)).candidates();
        List<Mark> marks = read(Path.of(file.toString().replace(".txt", ".csv")));
        Set<Candidate> used = new HashSet<>();
        for (Mark mark : marks) {
            score.classMarks++;
            score.classes += candidates.stream()
                            .anyMatch(
                                    c -> sameSentence(mark, c) && word(c.kind()).equals(mark.kind()))
                    ? 1
                    : 0;
            if (mark.kind().equals("commitment")) {
                score.marks++;
                Candidate hit = match(mark, candidates, used);
                if (hit == null) {
                    score.open.add("missed %s:%d %s | %s"
                            .formatted(file.getFileName(), mark.line(), mark.verb(), mark.action()));
                } else {
                    used.add(hit);
                    score.hits++;
                    fields(mark, hit, score.fields);
                }
            }
        }
        for (Candidate candidate : candidates) {
            if (candidate.kind() == Kind.COMMITMENT) {
                score.found++;
                if (!used.contains(candidate)) {
                    score.open.add("too many %s:%d %s | %s"
                            .formatted(file.getFileName(), candidate.line(), candidate.verb(), candidate.action()));
                }
            }
        }
    }

    /** The best match is tried first: verb and head, then one of the two. */
    private static @org.jspecify.annotations.Nullable Candidate match(
            Mark mark, List<Candidate> candidates, Set<Candidate> used) {
        for (int needed = 2; needed >= 1; needed--) {
            for (Candidate candidate : candidates) {
                if (candidate.kind() != Kind.COMMITMENT || used.contains(candidate) || !sameSentence(mark, candidate)) {
                    continue;
                }
                int same = (sameVerb(candidate.verb(), mark.verb()) ? 1 : 0)
                        + (!mark.action().isEmpty() && head(candidate.action()).equals(head(mark.action())) ? 1 : 0);
                if (same >= needed) {
                    return candidate;
                }
            }
        }
        return null;
    }

    /** The same verb; a particle may be missing: set for set up. */
    private static boolean sameVerb(String one, String other) {
        return one.equals(other) || one.startsWith(other + " ") || other.startsWith(one + " ");
    }

    private static void fields(Mark mark, Candidate hit, int[] fields) {
        fields[0] += plain(hit.actor()).equals(plain(mark.actor())) ? 1 : 0;
        fields[1] += plain(hit.action()).equals(plain(mark.action())) ? 1 : 0;
        fields[2] += plain(hit.counterpart()).equals(plain(mark.counterpart())) ? 1 : 0;
        fields[3] += hit.topic().equals(mark.topic()) ? 1 : 0;
        int bracket = mark.deadline().indexOf(" [");
        String due = bracket < 0
                ? ""
                : mark.deadline().substring(bracket + 2, mark.deadline().length() - 1);
        boolean day = due.length() == 10;
        String words = bracket < 0 ? mark.deadline() : mark.deadline().substring(0, bracket);
        boolean same = day
                ? hit.due().map(Object::toString).orElse("").equals(due)
                : plain(hit.deadline()).equals(plain(words));
        fields[4] += same ? 1 : 0;
    }

    private static boolean sameSentence(Mark mark, Candidate candidate) {
        String one = plain(mark.sentence());
        String other = plain(candidate.sentence());
        return mark.line() == candidate.line() || one.contains(other) || other.contains(one);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The head of an action: here its first two words, without articles. */
    private static String head(String action) {
        String[] words = plain(action).split(" ");
        return words.length > 1 ? words[0] + " " + words[1] : words[0];
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} ]", " ")
                .replaceAll("\\b(the|a|an)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<Mark> read(Path file) throws IOException {
        List<Mark> marks = new ArrayList<>();
        for (List<String> row : rows(Files.readString(file))) {
            if (!row.getFirst().equals("line")) {
                marks.add(new Mark(
                        Integer.parseInt(row.get(0)),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(5),
                        row.get(6),
                        row.get(7),
                        row.get(8)));
            }
        }
        return marks;
    }

    /** RFC 4180, as far as the marks need it. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }
}
