package org.comity.workbench.security.instruments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.Handling;
import org.comity.workbench.Workbench;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.trust.ties.Instruments;
import org.comity.workbench.trust.ties.TieLine;
import org.comity.workbench.trust.ties.TieLine.Standing;
import org.comity.workbench.trust.ties.TieReader;

/** Threats by instruments for a pair; turned round, the same from the other side. */
public final class InstrumentsFinding {
    private final Pair pair;
    private final LocalDate on;
    private final Messages texts;
    private final ThreatFile file;
    private final List<TieLine> lines;

    private InstrumentsFinding(
            Workbench workbench, Pair pair, LocalDate on, List<AgreementLine> register, Locale locale) {
        this.pair = pair;
        this.on = on;
        this.texts = Messages.of("org/comity/workbench/security/instruments/messages", locale);
        this.file = ThreatFile.of(workbench.store().home());
        this.lines = new TieReader(workbench, register).of(pair);
    }

    /**
     * The answer. Main table {@code matrix}: a line for each threat and instrument that helps against it, or one for each of
     * several such instruments; table {@code gaps}: those that no register lists as in force.
     *
     * @param on the day that counts
     * @param register agreements of the desk that may be read; empty where none may
     */
    public static Finding of(
            Workbench workbench, Pair pair, LocalDate on, List<AgreementLine> register, Locale locale) {
        InstrumentsFinding made = new InstrumentsFinding(workbench, pair, on, register, locale);
        Names names = Names.read(workbench.store().home(), locale);
        List<List<Object>> rows = made.rows();
        Findings findings = Findings.of(
                        "security instruments",
                        made.texts.text(
                                "instruments.title",
                                Map.of(
                                        "home", names.name(pair.home()),
                                        "partner", names.name(pair.partner()),
                                        "on", on.toString())))
                .table(new Table("matrix", made.texts.text("instruments.table.matrix"), made.columns(), rows))
                .table(new Table(
                        "gaps",
                        made.texts.text("instruments.table.gaps"),
                        made.columns(),
                        rows.stream().filter(row -> !row.get(4).equals("yes")).toList()))
                .parameter("home", pair.home())
                .parameter("partner", pair.partner())
                .parameter("on", on)
                .method(made.texts.text("instruments.method"))
                .note(made.texts.text("instruments.note.gap"))
                .note(made.texts.text("instruments.note.file"))
                .command(CommandLine.of("comity security instruments")
                        .with(pair.home().code())
                        .with(pair.partner().code())
                        .with("--on", on.toString())
                        .toString())
                .asOf(workbench.asOf());
        if (!register.isEmpty()) {
            findings.parameter(Findings.REGISTER, register.size());
        }
        names.changes().forEach(findings::note);
        Instruments sources = new Instruments(workbench, pair, Map.of(), on, register);
        made.lines.stream()
                .map(line -> line.origin().source())
                .distinct()
                .forEach(source -> sources.use(source).ifPresent(findings::source));
        return findings.build();
    }

    private List<Column> columns() {
        return List.of(
                column("home", Kind.COUNTRY),
                column("partner", Kind.COUNTRY),
                column("threat", Kind.TEXT),
                column("instrument", Kind.TEXT),
                column("in_force", Kind.TEXT),
                column("name", Kind.TEXT),
                column("since", Kind.TEXT),
                column("until", Kind.TEXT),
                column("source", Kind.TEXT),
                column("id", Kind.ID),
                Handling.column(texts.locale()));
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("instruments.column." + name), kind);
    }

    private List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        for (ThreatFile.Threat threat : file.threats()) {
            for (String id : threat.instruments()) {
                List<TieLine> found = found(file.instrument(id));
                if (found.isEmpty()) {
                    rows.add(row(threat, id, Optional.empty()));
                }
                found.forEach(line -> rows.add(row(threat, id, Optional.of(line))));
            }
        }
        return rows;
    }

    /** Those in force; where none is, what may be or will be; what has ended where nothing else is known. */
    private List<TieLine> found(ThreatFile.Instrument instrument) {
        List<TieLine> all = lines.stream().filter(instrument::is).toList();
        int best = all.stream().mapToInt(line -> rank(line.standing(on))).min().orElse(0);
        return all.stream()
                .filter(line -> rank(line.standing(on)) == best)
                .sorted(Comparator.comparing((TieLine line) -> line.from().orElse(LocalDate.MIN))
                        .thenComparing(TieLine::name))
                .toList();
    }

    private static int rank(Standing standing) {
        return switch (standing) {
            case IN_FORCE -> 0;
            case NOT_KNOWN -> 1;
            case NOT_YET -> 2;
            case ENDED -> 3;
        };
    }

    private List<Object> row(ThreatFile.Threat threat, String instrument, Optional<TieLine> line) {
        return List.of(
                pair.home().code(),
                pair.partner().code(),
                label("threat", threat.id()),
                label("kind", instrument),
                line.map(one -> word(one.standing(on))).orElse("no"),
                line.<Object>map(TieLine::name).orElse(Blank.NOT_APPLICABLE),
                line.map(one -> Table.cell(one.from())).orElse(Blank.NOT_APPLICABLE),
                line.<Object>flatMap(one -> one.until().map(LocalDate::toString))
                        .orElse(Blank.NOT_APPLICABLE),
                line.<Object>map(one -> one.origin().source()).orElse(Blank.NOT_APPLICABLE),
                line.<Object>map(TieLine::id).orElse(Blank.NOT_APPLICABLE),
                Handling.cell(List.of(line.map(TieLine::mark).orElse(""))));
    }

    private String label(String kind, String id) {
        String key = "instruments." + kind + "." + id;
        return texts.has(key) ? texts.text(key) : id; // a threat of the user's own file has its own word
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case IN_FORCE -> "yes";
            case NOT_KNOWN -> "not_known";
            case NOT_YET -> "not_yet";
            case ENDED -> "ended";
        };
    }
}
