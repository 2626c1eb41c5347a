package org.comity.workbench.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.plan.compare.Change;
import org.comity.workbench.plan.extract.Candidate;
import org.comity.workbench.plan.extract.Extraction;
import org.comity.workbench.plan.text.Sentence;
import org.comity.workbench.plan.text.Text;

/** Writes an extraction, and the comparison of two versions, as Findings. */
public final class PlanFindings {
    private static final List<String> EXTRACT =
            List.of("line", "sentence", "class", "actor", "verb", "action", "counterpart", "topic", "deadline");
    private static final List<String> PLACES = List.of("line", "id", "page", "due", "strength");
    private static final List<String> CHANGES = List.of(
            "change",
            "old_line",
            "new_line",
            "old_formula",
            "new_formula",
            "old_strength",
            "new_strength",
            "old_sentence",
            "new_sentence");

    private final Messages texts;

    public PlanFindings(Locale language) {
        texts = Messages.of("org/comity/workbench/plan/messages", language);
    }

    /**
     * The candidates of a text; the main table has a row for each, the second one their ids and places.
     *
     * @param all whether sentences without a candidate are rows as well, of class {@code none}
     * @param command the command line that gives it again
     */
    public Finding extraction(Extraction extraction, boolean all, String command) {
        Text text = extraction.text();
        Findings finding = Findings.of("plan extract", texts.text("title.extract", Map.of("file", text.name())))
                .table(new Table("candidates", texts.text("table.candidates"), columns(EXTRACT), rows(extraction, all)))
                .table(new Table("places", texts.text("table.places"), columns(PLACES), places(extraction)))
                .parameter("file", text.name())
                .parameter("date", text.date().map(Object::toString).orElse("-"))
                .parameter("all", all)
                .method(texts.text("method.rules"))
                .note(texts.text("note.review"))
                .command(command);
        if (text.date().isEmpty()) {
            finding.note(texts.text("note.undated"));
        }
        if (!text.isEnglish()) {
            finding.note(texts.text("note.foreign", Map.of("file", text.name())));
        }
        return finding.build();
    }

    private static List<List<Object>> rows(Extraction extraction, boolean all) {
        List<List<Object>> rows = new ArrayList<>();
        int next = 0;
        List<Candidate> candidates = extraction.candidates();
        Set<Integer> headings = headings(extraction.text());
        for (Sentence sentence : extraction.text().sentences()) {
            String whole = sentence.whole().replaceAll("\\s+", " ");
            int before = next;
            while (next < candidates.size()
                    && candidates.get(next).line() == sentence.line()
                    && candidates.get(next).sentence().equals(whole)) {
                rows.add(row(candidates.get(next++)));
            }
            if (all && next == before && !headings.contains(sentence.block())) {
                rows.add(List.of((long) sentence.line(), whole, "none", "", "", "", "", "", ""));
            }
        }
        candidates.subList(next, candidates.size()).forEach(candidate -> rows.add(row(candidate)));
        return rows;
    }

    private static Set<Integer> headings(Text text) {
        Set<Integer> headings = new HashSet<>();
        for (int i = 0; i < text.blocks().size(); i++) {
            if (text.blocks().get(i).isHeading()) {
                headings.add(i);
            }
        }
        return headings;
    }

    private static List<Object> row(Candidate candidate) {
        return List.of(
                (long) candidate.line(),
                candidate.sentence(),
                word(candidate.kind()),
                candidate.actor(),
                candidate.verb(),
                candidate.action(),
                candidate.counterpart(),
                candidate.topic(),
                candidate
                        .due()
                        .map(day -> candidate.deadline() + " [" + day + "]")
                        .orElse(candidate.deadline()));
    }

    private static List<List<Object>> places(Extraction extraction) {
        List<List<Object>> rows = new ArrayList<>();
        for (Candidate candidate : extraction.candidates()) {
            rows.add(List.of(
                    (long) candidate.line(),
                    candidate.id(),
                    candidate.page() == 0 ? Table.Blank.NOT_APPLICABLE : (Object) (long) candidate.page(),
                    candidate
                            .due()
                            .map(Object::toString)
                            .<Object>map(day -> day)
                            .orElse(Table.Blank.NOT_APPLICABLE),
                    (long) candidate.strength()));
        }
        return rows;
    }

    /** What changed between two versions of a text. */
    public Finding comparison(Text before, Text after, List<Change> changes, String command) {
        List<List<Object>> rows = changes.stream().map(PlanFindings::row).toList();
        return Findings.of(
                        "plan compare", texts.text("title.compare", Map.of("old", before.name(), "new", after.name())))
                .table(new Table("changes", texts.text("table.changes"), columns(CHANGES), rows))
                .parameter("old", before.name())
                .parameter("new", after.name())
                .method(texts.text("method.scale"))
                .command(command)
                .build();
    }

    private static List<Object> row(Change change) {
        Object none = Table.Blank.NOT_APPLICABLE;
        return List.of(
                word(change.kind()),
                change.before().<Object>map(place -> (long) place.line()).orElse(none),
                change.after().<Object>map(place -> (long) place.line()).orElse(none),
                change.before().map(Change.Place::formula).orElse(""),
                change.after().map(Change.Place::formula).orElse(""),
                change.before().<Object>map(place -> (long) place.strength()).orElse(none),
                change.after().<Object>map(place -> (long) place.strength()).orElse(none),
                change.before().map(Change.Place::sentence).orElse(""),
                change.after().map(Change.Place::sentence).orElse(""));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private List<Column> columns(List<String> names) {
        return names.stream()
                .map(name -> Column.of(name, texts.text("column." + name), kind(name)))
                .toList();
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "line", "old_line", "new_line", "page" -> Kind.YEAR;
            case "strength", "old_strength", "new_strength" -> Kind.WHOLE;
            case "id" -> Kind.ID;
            default -> Kind.TEXT;
        };
    }
}
