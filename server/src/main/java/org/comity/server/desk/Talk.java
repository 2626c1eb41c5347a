package org.comity.server.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.team.Account;
import org.comity.desk.team.Calls;
import org.comity.desk.team.Comment;
import org.comity.desk.team.Mention;
import org.comity.desk.team.Watch;

/**
 * What is said about a record, and whether the reader watches it.
 *
 * @param about the record's id
 * @param mayAdd whether the reader may say something
 * @param watched the reader's watch; empty when there is none
 * @param mayWatch whether the reader has an account to be told by
 */
public record Talk(String about, List<Said> said, boolean mayAdd, Optional<String> watched, boolean mayWatch) {
    private static final int MOST = 200;

    /**
     * A comment, in order: who, when, what, and whom it calls.
     *
     * @param deaf of those whom it calls, who may not read it and so are not told
     */
    public record Said(String by, String when, String text, List<String> calls, List<String> deaf) {}

    /** The talk about a record, the first comment first. */
    public static Talk of(ReadTx tx, Kept<?> about) {
        List<Said> said = new ArrayList<>();
        Map<String, Boolean> readers = new HashMap<>();
        for (Kept<Comment> kept : tx.list(
                Comment.class,
                Query.where("about", about.id()).orderBy("head.created_at").page(MOST, 0))) {
            List<String> calls = tx.list(Mention.class, Query.where("comment", kept.id())).stream()
                    .map(one -> one.record().account())
                    .sorted()
                    .toList();
            said.add(new Said(
                    kept.head().createdBy(),
                    History.minute(kept.head().createdAt()),
                    kept.record().text(),
                    calls,
                    calls.stream()
                            .filter(account -> !readers.computeIfAbsent(account, one -> tx.isReadBy(one, about.id())))
                            .toList()));
        }
        boolean mayAdd = tx.mayAdd(Comment.class, about.head().placing().department());
        return new Talk(
                about.id(),
                said,
                mayAdd,
                watch(tx, about.id()).map(Kept::id),
                mayAdd && !tx.actor().equals(Actor.LOCAL));
    }

    private static Optional<Kept<Watch>> watch(ReadTx tx, String about) {
        return tx
                .list(
                        Watch.class,
                        Query.where("about", about).and("account", tx.actor().name()))
                .stream()
                .findFirst();
    }

    /** Says something about a record, and calls the accounts that it names, where there are such. */
    static void say(WriteTx tx, String about, String text) {
        call(tx, tx.add(new Comment(Ids.next(), about, text)));
    }

    /** Calls the accounts that a new record names, when it is a comment, and where there are such. */
    public static <R extends Record> Kept<R> call(WriteTx tx, Kept<R> kept) {
        if (!(kept.record() instanceof Comment comment)) {
            return kept;
        }
        for (String name : Calls.in(comment.text())) {
            boolean there = !name.equals(tx.actor().name())
                    && tx.find(Account.class, name)
                            .filter(account -> account.record().active())
                            .isPresent();
            if (there) {
                tx.add(new Mention(Ids.next(), comment.id(), name, Optional.empty()));
            }
        }
        return kept;
    }

    /** Watches a record, or no longer. */
    static void watch(WriteTx tx, String about, boolean wanted) {
        Optional<Kept<Watch>> watch = watch(tx, about);
        if (wanted && watch.isEmpty()) {
            tx.add(new Watch(Ids.next(), about, tx.actor().name()));
        } else if (!wanted && watch.isPresent()) {
            tx.remove(Watch.class, watch.get().id(), watch.get().version());
        }
    }
}
