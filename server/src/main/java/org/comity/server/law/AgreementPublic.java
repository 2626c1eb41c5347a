package org.comity.server.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.law.Agreement;
import org.comity.desk.promise.Evidence;
import org.comity.desk.promise.StateReport;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Language;
import org.comity.server.page.Wrong;
import org.comity.server.promise.LedgerQuestion;
import org.comity.server.promise.LedgerView;
import org.comity.server.publish.PublicPage;
import org.comity.server.publish.PublicPage.Block;
import org.comity.server.publish.Publishable;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.law.Register;
import org.comity.workbench.promise.Ledger;
import org.comity.workbench.promise.LedgerFilter;
import org.comity.workbench.promise.LedgerLine;
import org.springframework.stereotype.Component;

/**
 * An agreement for everyone: its days, parties and obligations, and how the promises under it were kept, by each side's
 * own word and that of third parties. Of its promises only those are on the page that are public themselves.
 */
@Component
class AgreementPublic implements Publishable {
    /** Marks of what may be public: none was given, or just this one. */
    private static final Set<String> OPEN_MARKS = Set.of(Placing.INTERNAL.toLowerCase(Locale.ROOT), "public");

    private final DeskDoor door;

    AgreementPublic(DeskDoor door) {
        this.door = door;
    }

    @Override
    public String kind() {
        return "agreement";
    }

    @Override
    public String sort() {
        return "agreements";
    }

    @Override
    public PublicPage page(ReadTx tx, String id, Language language) {
        LocalDate on = door.today();
        AgreementLine line = Register.one(tx, id);
        Ledger ledger = Ledger.read(tx, LedgerFilter.of(id), on).only(AgreementPublic::isPublic);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text("", intro(line, on, language)));
        blocks.add(parties(line, language));
        blocks.add(obligations(line, language));
        LedgerView view = LedgerView.of(ledger, ledger.lines(), language);
        if (!view.rows().isEmpty()) {
            blocks.add(kept(view, on, language));
            blocks.add(counts(view, language));
            blocks.add(promises(view, language));
            blocks.add(statements(ledger.lines(), language));
            blocks.add(evidence(ledger.lines(), language));
        }
        return new PublicPage(
                line.agreement().title(),
                blocks.stream()
                        .filter(block ->
                                !block.paragraphs().isEmpty() || !block.rows().isEmpty())
                        .toList());
    }

    /** Whether a promise may stand on a page for everyone. */
    private static boolean isPublic(LedgerLine line) {
        return line.kept().head().placing().visibility() == Visibility.PUBLIC && hasOpenMark(line.mark());
    }

    private static boolean hasOpenMark(String mark) {
        return OPEN_MARKS.contains(mark.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public void approve(WriteTx tx, String id, LocalDate day) {
        String mark = tx.get(Agreement.class, id).head().placing().mark();
        if (!hasOpenMark(mark)) {
            throw new Wrong(
                    400,
                    "handling-mark",
                    "Its handling mark is \"%s\"; set it to Public before you make it public.".formatted(mark));
        }
    }

    @Override
    public List<String> remarks(ReadTx tx, String id, Language language) {
        List<LedgerLine> left = Ledger.read(tx, LedgerFilter.of(id), door.today()).lines().stream()
                .filter(line -> !isPublic(line))
                .toList();
        List<String> remarks = new ArrayList<>();
        if (!left.isEmpty()) {
            remarks.add(language.text("law.public.left", left.size()));
        }
        left.forEach(line -> remarks.add(language.text(
                "law.public.left.one",
                line.title(),
                line.mark(),
                language.text("word."
                        + LedgerQuestion.word(line.kept().head().placing().visibility())))));
        return remarks;
    }

    private static List<String> intro(AgreementLine line, LocalDate on, Language language) {
        Agreement agreement = line.agreement();
        List<String> intro = new ArrayList<>();
        add(intro, agreement.text());
        add(intro, agreement.form().isBlank() ? "" : language.text("field.form") + ": " + agreement.form());
        intro.add(language.text(
                "law.public.stands",
                on.toString(),
                language.text("law.standing." + LedgerQuestion.word(line.standing(on)))));
        day(intro, "field.signed", agreement.signed(), language);
        day(intro, "field.inForce", agreement.inForce(), language);
        day(intro, "field.noticeBy", agreement.noticeBy(), language);
        day(intro, "field.expires", agreement.expires(), language);
        add(intro, agreement.source().isBlank() ? "" : language.text("field.source") + ": " + agreement.source());
        return intro;
    }

    private static void add(List<String> to, String text) {
        if (!text.isBlank()) {
            to.add(text);
        }
    }

    private static void day(List<String> to, String label, Optional<LocalDate> day, Language language) {
        day.ifPresent(date -> to.add(language.text(label) + ": " + date));
    }

    private static Block parties(AgreementLine line, Language language) {
        return Block.table(
                language.text("kinds.party"),
                texts(language, "kind.party", "field.signed", "field.ratified", "field.inForce", "field.withdrawn"),
                line.parties().stream()
                        .map(one -> List.of(
                                one.name(),
                                text(one.signed()),
                                text(one.ratified()),
                                text(one.inForce()),
                                text(one.withdrawn())))
                        .toList());
    }

    private static Block obligations(AgreementLine line, Language language) {
        return Block.table(
                language.text("kinds.obligation"),
                texts(
                        language,
                        "field.clause",
                        "field.text",
                        "field.bearer",
                        "field.due",
                        "field.domesticAct",
                        "field.state"),
                line.obligations().stream()
                        .map(one -> List.of(
                                one.clause(),
                                one.text(),
                                one.bearer(),
                                text(one.due()),
                                one.domesticAct(),
                                language.text("word." + LedgerQuestion.word(one.state()))))
                        .toList());
    }

    private static Block kept(LedgerView view, LocalDate on, Language language) {
        return new Block(
                language.text("law.public.kept"),
                List.of(language.text("law.public.kept.note", on.toString()), language.text("ledger.rule")),
                texts(language, "ledger.voice", "ledger.progress", "ledger.completed", "ledger.promises"),
                view.sides().stream()
                        .map(row ->
                                List.of(row.voice(), row.progress(), row.completed(), Integer.toString(row.promises())))
                        .toList());
    }

    private static Block counts(LedgerView view, Language language) {
        List<String> heads = new ArrayList<>(texts(language, "ledger.voice"));
        heads.addAll(view.states());
        return Block.table(
                language.text("ledger.counts"),
                heads,
                view.sides().stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(List.of(row.voice()));
                            row.counts().forEach(count -> cells.add(count.toString()));
                            return cells;
                        })
                        .toList());
    }

    private static Block promises(LedgerView view, Language language) {
        return Block.table(
                language.text("kinds.commitment"),
                texts(
                        language,
                        "kind.commitment",
                        "field.actor",
                        "field.counterpart",
                        "field.due",
                        "side.home",
                        "side.partner",
                        "side.third"),
                view.rows().stream()
                        .map(row -> {
                            List<String> cells =
                                    new ArrayList<>(List.of(row.title(), row.who(), row.toWhom(), row.due()));
                            row.voices().forEach(voice -> cells.add(voice.state()));
                            return cells;
                        })
                        .toList());
    }

    private static Block statements(List<LedgerLine> lines, Language language) {
        List<List<String>> rows = new ArrayList<>();
        for (LedgerLine line : lines) {
            for (StateReport one : line.reports()) {
                rows.add(List.of(
                        line.title(),
                        language.text("side." + LedgerQuestion.word(one.side())),
                        one.reporter(),
                        one.asOf().toString(),
                        language.text("word." + LedgerQuestion.word(one.state())),
                        one.text(),
                        one.source()));
            }
        }
        return Block.table(
                language.text("kinds.state_report"),
                texts(
                        language,
                        "kind.commitment",
                        "field.side",
                        "field.reporter",
                        "field.asOf",
                        "field.state",
                        "field.text",
                        "field.source"),
                rows);
    }

    private static Block evidence(List<LedgerLine> lines, Language language) {
        List<List<String>> rows = new ArrayList<>();
        for (LedgerLine line : lines) {
            for (Evidence one : line.evidence()) {
                rows.add(List.of(
                        line.title(),
                        one.dated().toString(),
                        language.text("word." + LedgerQuestion.word(one.stance())),
                        language.text("word." + LedgerQuestion.word(one.shows())),
                        language.text("word." + LedgerQuestion.word(one.grade())),
                        one.text(),
                        one.source()));
            }
        }
        return Block.table(
                language.text("kinds.evidence"),
                texts(
                        language,
                        "kind.commitment",
                        "field.dated",
                        "field.stance",
                        "field.shows",
                        "field.grade",
                        "field.evidence.text",
                        "field.source"),
                rows);
    }

    private static List<String> texts(Language language, String... keys) {
        return java.util.Arrays.stream(keys).map(language::text).toList();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
