package org.comity.workbench.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.data.DataException;
import org.comity.data.Refusal;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.model.Vintage;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** The rows that an import refused, each with file, line, column and reason. */
public final class Rejects {
    private static final List<Column> COLUMNS = List.of(
            Column.of("file", "file", Kind.TEXT),
            Column.of("line", "line", Kind.YEAR),
            Column.of("column", "column", Kind.TEXT),
            Column.of("reason", "reason", Kind.TEXT),
            Column.of("detail", "detail", Kind.TEXT),
            Column.of("text", "what stood there", Kind.TEXT),
            Column.of("vintage", "vintage", Kind.ID));

    private final Workbench workbench;

    private Rejects(Workbench workbench) {
        this.workbench = workbench;
    }

    public static Rejects of(Workbench workbench) {
        return new Rejects(workbench);
    }

    /**
     * All refused rows and cells of a vintage.
     *
     * @param source its id
     * @param vintage its id; empty for all of the last import
     */
    public Finding finding(String source, Optional<String> vintage) {
        String id = workbench.catalogue().getSource(source).id();
        List<Vintage> chosen = choose(id, vintage);
        List<List<Object>> rows = new ArrayList<>();
        Vintage.Counts counts = new Vintage.Counts(0, 0, 0, 0);
        for (Vintage one : chosen) {
            workbench.store().refused(id, one.id()).forEach(refusal -> rows.add(row(refusal, one)));
            counts = counts.plus(one.counts());
        }
        return Findings.of("data rejects", "Rows of %s that were refused".formatted(id))
                .table(new Table("rejects", "Refused rows and cells", COLUMNS, rows))
                .note(
                        "Of %d rows %d are loaded, %d refused and %d out of scope. A row with several faults has several lines here; a row of which some cells were loaded counts as loaded."
                                .formatted(counts.rows(), counts.loaded(), counts.refused(), counts.outOfScope()))
                .parameter("source", id)
                .parameter("vintage", chosen.stream().map(Vintage::id).collect(Collectors.joining(",")))
                .command("comity data rejects %s%s"
                        .formatted(
                                id,
                                chosen.size() > 1
                                        ? ""
                                        : " --vintage " + chosen.getFirst().id()))
                .build();
    }

    private static List<Object> row(Refusal refusal, Vintage vintage) {
        return List.of(
                refusal.file(),
                (long) refusal.line(),
                refusal.column().isEmpty() ? Blank.NOT_APPLICABLE : refusal.column(),
                refusal.reason().label(),
                refusal.detail(),
                refusal.text(),
                vintage.id());
    }

    /** The vintage of that id, or those of the last import; never none. */
    private List<Vintage> choose(String source, Optional<String> vintage) {
        List<Vintage> held = workbench.store().vintages().stream()
                .filter(candidate -> candidate.source().equals(source))
                .toList();
        if (held.isEmpty()) {
            throw new DataException(
                    "Nothing of %s is held. To import it: comity data import %s FILE...".formatted(source, source));
        }
        Instant last = held.stream()
                .map(Vintage::retrieved)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Vintage> chosen = held.stream()
                .filter(candidate -> vintage.map(candidate.id()::equals)
                        .orElse(candidate.retrieved().equals(last)))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("%s has no vintage \"%s\"; there are %s."
                    .formatted(
                            source,
                            vintage.orElse(""),
                            held.stream().map(Vintage::id).toList()));
        }
        return chosen;
    }
}
