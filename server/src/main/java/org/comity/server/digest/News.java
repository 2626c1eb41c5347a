package org.comity.server.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.desk.ReadTx;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.coordination.Overdue;
import org.comity.desk.dispute.Quotation;
import org.comity.desk.record.Kept;
import org.comity.desk.team.Comment;
import org.comity.desk.team.Mention;
import org.comity.server.desk.Addresses;
import org.comity.server.desk.Fields;
import org.comity.server.desk.History;
import org.comity.server.page.Language;

/**
 * Something that concerns an account: a change, or that something is overdue.
 *
 * @param row of the audit log; 0 for what is overdue
 * @param hash of that row, or what else is the same as long as the news is
 * @param title what was changed and how, in a line
 * @param text the comment, or each value before and after
 * @param address of the page where it stands, on this server
 * @param mark its handling mark
 */
record News(long row, String hash, Instant when, String who, String title, String text, String address, String mark) {
    /** What concerns an account after a row, as it may read it now; the last first. */
    static List<News> of(ReadTx tx, String account, long after, int most, Language language) {
        List<News> news = new ArrayList<>();
        for (AuditRow row : tx.digests().news(account, after, most)) {
            tx.findAny(row.record())
                    .flatMap(kept -> of(tx, row, kept, language))
                    .ifPresent(news::add);
        }
        return List.copyOf(news);
    }

    /** What is overdue and an account is told of by the desk's rule, as it may read it now; the last first. */
    static List<News> late(ReadTx tx, String account, LocalDate today, Language language) {
        return Overdue.toldTo(tx, account, today).stream()
                .map(told -> late(tx, told, language))
                .toList();
    }

    private static News late(ReadTx tx, Overdue.Told told, Language language) {
        Overdue late = told.late();
        return new News(
                0,
                "overdue %s %s %s".formatted(late.work().id(), late.due(), told.since()),
                told.since().atStartOfDay(ZoneOffset.UTC).toInstant(),
                Fields.name(tx, late.department()),
                language.text("news.overdue", late.title()),
                language.text("news.overdue.text", late.due().toString()),
                Addresses.of(tx, late.work().head()),
                late.work().head().placing().mark());
    }

    /** Both in one list, the last first. */
    static List<News> joined(List<News> changes, List<News> late, int most) {
        return Stream.concat(changes.stream(), late.stream())
                .sorted(Comparator.comparing(News::when).reversed().thenComparing(News::hash))
                .limit(most)
                .toList();
    }

    private static Optional<News> of(ReadTx tx, AuditRow row, Kept<?> kept, Language language) {
        Optional<Kept<?>> whole = tx.findAny(kept.head().whole());
        String name = Fields.name(whole.orElse(kept));
        History.Change change = History.of(row, language);
        boolean calls = kept.record() instanceof Mention;
        String title = calls
                ? language.text("news.called", row.actor(), name)
                : language.text("news.changed", row.actor(), language.text("kind." + row.kind()), change.act(), name);
        return Optional.of(new News(
                row.sequence(),
                row.hash(),
                row.happened(),
                row.actor(),
                title,
                text(tx, kept, change, language),
                Addresses.of(tx, kept.head()),
                kept.head().placing().mark()));
    }

    private static String text(ReadTx tx, Kept<?> kept, History.Change change, Language language) {
        return switch (kept.record()) {
            case Comment comment -> comment.text();
            case Mention mention ->
                tx.find(Comment.class, mention.comment())
                        .map(one -> one.record().text())
                        .orElse("");
            case Quotation _ -> language.text("news.words"); // the page has the words of both sides
            default ->
                String.join(
                        "\n",
                        change.values().stream()
                                .map(value -> value.before().isEmpty()
                                        ? value.label() + ": " + value.after()
                                        : language.text("news.value", value.label(), value.before(), value.after()))
                                .toList());
        };
    }
}
