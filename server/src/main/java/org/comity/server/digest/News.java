package org.comity.server.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.desk.ReadTx;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.record.Kept;
import org.comity.desk.team.Comment;
import org.comity.desk.team.Mention;
import org.comity.server.desk.Addresses;
import org.comity.server.desk.Fields;
import org.comity.server.desk.History;
import org.comity.server.page.Language;

/**
 * A change that concerns an account.
 *
 * @param row of the audit log
 * @param hash of that row
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
