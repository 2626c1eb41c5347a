package org.comity.workbench.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comity.data.carry.Carrier;
import org.comity.data.carry.Carrier.Fate;
import org.comity.data.carry.Receiver;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

/** What was written to, or received from, a file that crosses an air gap. */
public final class Crossing {
    private final Messages texts;

    private Crossing(Locale locale) {
        this.texts = Messages.of(Holdings.BUNDLE, locale);
    }

    /** With the texts of a language. */
    public static Crossing of(Locale locale) {
        return new Crossing(locale);
    }

    /** One row per vintage that was asked for: whether it is in the file, and if not, why. */
    public Finding carried(Carrier.Report report, Set<String> sources, Path file) {
        List<List<Object>> rows = new ArrayList<>();
        for (Carrier.Carried one : report.vintages()) {
            rows.add(List.of(
                    one.vintage().source(),
                    one.vintage().id(),
                    one.fate() == Fate.CARRIED,
                    one.bytes(),
                    one.vintage().counts().rows(),
                    texts.text("fate." + one.fate().name().toLowerCase(Locale.ROOT)),
                    one.licence()));
        }
        List<Column> columns = List.of(
                column("source", Kind.TEXT),
                column("vintage", Kind.ID),
                column("carried", Kind.FLAG),
                new Column("bytes", texts.text("column.bytes"), Kind.WHOLE, "bytes"),
                column("rows", Kind.WHOLE),
                column("fate", Kind.TEXT),
                column("licence", Kind.TEXT));
        long stayed = report.vintages().stream()
                .filter(one -> one.fate() != Fate.CARRIED)
                .count();
        Findings finding = Findings.of("data carry", texts.text("title.carry", Map.of("file", file.toString())))
                .table(new Table("carried", texts.text("table.carried"), columns, rows))
                .note(texts.text("note.seal", Map.of("seal", report.seal())))
                .parameter("seal", report.seal())
                .command("comity data carry --to %s%s"
                        .formatted(file, sources.isEmpty() ? "" : " --sources " + String.join(",", sources)));
        if (stayed > 0) {
            finding.note(texts.text("note.stayed", Map.of("stayed", stayed)));
        }
        return finding.build();
    }

    /** One row per vintage of the file. */
    public Finding received(List<Receiver.Received> vintages, Path file) {
        List<List<Object>> rows = new ArrayList<>();
        for (Receiver.Received one : vintages) {
            rows.add(List.of(
                    one.vintage().source(),
                    one.vintage().id(),
                    one.vintage().counts().rows(),
                    one.vintage().counts().loaded(),
                    one.vintage().counts().refused(),
                    one.vintage().counts().outOfScope(),
                    one.alreadyHeld()));
        }
        List<Column> columns = List.of(
                column("source", Kind.TEXT),
                column("vintage", Kind.ID),
                column("rows", Kind.WHOLE),
                column("loaded", Kind.WHOLE),
                column("refused", Kind.WHOLE),
                column("out_of_scope", Kind.WHOLE),
                column("already_held", Kind.FLAG));
        return Findings.of("data receive", texts.text("title.receive", Map.of("file", file.toString())))
                .table(new Table("received", texts.text("table.received"), columns, rows))
                .command("comity data receive " + file)
                .build();
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }
}
