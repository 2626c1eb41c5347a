package org.comity.workbench.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.data.DataException;
import org.comity.data.Refusal;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.model.Vintage;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** The rows that an import refused, each with file, line, column and reason. */
public final class Rejects {
    private final Workbench workbench;
    private final Messages texts;

    private Rejects(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.texts = Messages.of(Holdings.BUNDLE, locale);
    }

    /** With the texts of a language; figures are the same in all. */
    public static Rejects of(Workbench workbench, Locale locale) {
        return new Rejects(workbench, locale);
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
        return Findings.of("data rejects", texts.text("title.rejects", Map.of("source", id)))
                .table(new Table("rejects", texts.text("table.rejects"), columns(), rows))
                .note(texts.text(
                        "note.rejects",
                        Map.of(
                                "rows",
                                counts.rows(),
                                "loaded",
                                counts.loaded(),
                                "refused",
                                counts.refused(),
                                "out",
                                counts.outOfScope())))
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

    private List<Column> columns() {
        return List.of(
                column("file", Kind.TEXT),
                column("line", Kind.YEAR),
                column("column", Kind.TEXT),
                column("reason", Kind.TEXT),
                column("detail", Kind.TEXT),
                column("text", Kind.TEXT),
                column("vintage", Kind.ID));
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }
}
