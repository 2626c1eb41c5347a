package org.comity.workbench.dialogue.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.desk.dispute.LadderStep;
import org.comity.desk.dispute.Quotation;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

/**
 * Disputes as a Finding. The table of words has a row for every party of every dispute, one that says so where no text is
 * held, so that one side's words are never there alone.
 */
public final class DisputeFinding {
    private final Messages texts;

    private DisputeFinding(Messages texts) {
        this.texts = texts;
    }

    /** The register. */
    public static Finding of(Disputes.Found found, Locale locale) {
        DisputeFinding finding = new DisputeFinding(messages(locale));
        return finding.of("dialogue register", finding.texts.text("register.title", Map.of()), found.disputes());
    }

    /** One dispute. */
    public static Finding of(Dispute dispute, Locale locale) {
        return new DisputeFinding(messages(locale))
                .of("dialogue dispute", dispute.difference().title(), List.of(dispute));
    }

    private static Messages messages(Locale locale) {
        return Messages.of("org/comity/workbench/dialogue/register/messages", locale);
    }

    /** What stands where a party has no text. */
    public static String none(String party, Locale locale) {
        return none(messages(locale), party);
    }

    private static String none(Messages texts, String party) {
        return texts.text("register.words.none", Map.of("party", party));
    }

    private Findings begun(String question, String title) {
        return Findings.of(question, title)
                .parameter(Findings.REGISTER, true)
                .command("comity differences export")
                .method(say("register.method"))
                .note(say("register.note"));
    }

    private Finding of(String question, String title, List<Dispute> disputes) {
        Findings findings = begun(question, title)
                .table(table(
                        "disputes",
                        disputes,
                        this::dispute,
                        "id",
                        "title",
                        "kind",
                        "parties",
                        "status",
                        "next",
                        "by",
                        "due",
                        "shelved"))
                .table(table(
                        "words",
                        disputes,
                        this::words,
                        "dispute",
                        "party",
                        "name",
                        "text",
                        "dated",
                        "source",
                        "address"))
                .table(table(
                        "history",
                        disputes,
                        DisputeFinding::history,
                        "dispute",
                        "dated",
                        "status",
                        "source",
                        "address"))
                .table(table(
                        "incidents",
                        disputes,
                        DisputeFinding::incidents,
                        "dispute",
                        "dated",
                        "text",
                        "source",
                        "address"))
                .table(table(
                        "ladder",
                        disputes,
                        DisputeFinding::ladder,
                        "dispute",
                        "place",
                        "step",
                        "by",
                        "due",
                        "done",
                        "comment"))
                .table(table("ties", disputes, this::ties, "dispute", "tie", "id", "title", "comment"));
        return findings.build();
    }

    /** Rows of one dispute, without the handling mark that each of them ends with. */
    private interface Rows {
        List<List<Object>> of(Dispute dispute);
    }

    private Table table(String name, List<Dispute> disputes, Rows rows, String... columns) {
        List<Column> heads = Arrays.stream(columns)
                .map(column -> Column.of(column, say("register.column." + column), kind(column)))
                .collect(Collectors.toCollection(ArrayList::new));
        heads.add(Column.of("mark", say("register.column.mark"), Kind.TEXT));
        List<List<Object>> cells = new ArrayList<>();
        for (Dispute dispute : disputes) {
            for (List<Object> row : rows.of(dispute)) {
                List<Object> marked = new ArrayList<>(row);
                marked.add(dispute.kept().head().placing().mark());
                cells.add(marked);
            }
        }
        return new Table(name, say("register.table." + name), heads, cells);
    }

    private static Kind kind(String column) {
        return switch (column) {
            case "id", "dispute" -> Kind.ID;
            case "place" -> Kind.YEAR;
            default -> Kind.TEXT;
        };
    }

    private List<List<Object>> dispute(Dispute dispute) {
        Optional<LadderStep> next = dispute.next();
        return List.of(List.<Object>of(
                dispute.id(),
                dispute.difference().title(),
                texts.text(
                        "register.kind",
                        Map.of("kind", dispute.difference().kind().name().toLowerCase(Locale.ROOT))),
                dispute.voices().stream().map(voice -> voice.party().code()).collect(Collectors.joining(" ")),
                text(dispute.status()),
                text(next.map(LadderStep::step).orElse("")),
                text(next.map(LadderStep::actor).orElse("")),
                day(next.flatMap(LadderStep::due)),
                day(dispute.difference().shelvedUntil())));
    }

    private List<List<Object>> words(Dispute dispute) {
        List<List<Object>> rows = new ArrayList<>();
        for (Dispute.Voice voice : dispute.voices()) {
            String party = voice.party().code();
            if (voice.words().isEmpty()) {
                rows.add(List.of(
                        dispute.id(),
                        party,
                        text(voice.name()),
                        none(texts, party),
                        Table.Blank.MISSING,
                        Table.Blank.MISSING,
                        Table.Blank.MISSING));
            }
            voice.words().forEach(one -> rows.add(words(dispute, party, voice.name(), one)));
        }
        dispute.third().forEach(one -> rows.add(words(dispute, say("register.third"), "", one)));
        return rows;
    }

    private static List<Object> words(Dispute dispute, String party, String name, Quotation one) {
        return List.of(
                dispute.id(),
                party,
                text(one.name().isBlank() ? name : one.name()),
                one.text(),
                one.dated().toString(),
                one.source(),
                text(one.address()));
    }

    private static List<List<Object>> history(Dispute dispute) {
        return dispute.history().stream()
                .map(one -> List.<Object>of(
                        dispute.id(), one.dated().toString(), one.status(), one.source(), text(one.address())))
                .toList();
    }

    private static List<List<Object>> incidents(Dispute dispute) {
        return dispute.incidents().stream()
                .map(one -> List.<Object>of(
                        dispute.id(), one.dated().toString(), one.text(), one.source(), text(one.address())))
                .toList();
    }

    private static List<List<Object>> ladder(Dispute dispute) {
        return dispute.ladder().stream()
                .map(one -> List.of(
                        dispute.id(),
                        (long) one.place(),
                        one.step(),
                        text(one.actor()),
                        day(one.due()),
                        day(one.done()),
                        text(one.note())))
                .toList();
    }

    private List<List<Object>> ties(Dispute dispute) {
        return dispute.ties().stream()
                .map(tie -> List.<Object>of(
                        dispute.id(),
                        say(
                                tie.agreement().isPresent()
                                        ? "register.agreement"
                                        : tie.channel().isPresent() ? "register.channel" : "register.elsewhere"),
                        tie.link().agreement().or(() -> tie.link().channel()).orElse(""),
                        tie.agreement()
                                .map(one -> one.title())
                                .or(() -> tie.channel().map(one -> one.title()))
                                .orElse(""),
                        text(tie.link().note())))
                .toList();
    }

    private static Object text(String text) {
        return text.isBlank() ? Table.Blank.MISSING : text;
    }

    private static Object day(Optional<LocalDate> day) {
        return day.isPresent() ? day.get().toString() : Table.Blank.MISSING;
    }

    private String say(String key) {
        return texts.text(key, Map.of());
    }
}
