package org.comity.desk;

import java.util.Optional;
import org.comity.desk.access.Role;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.change.FollowedChange;
import org.comity.desk.dialogue.Stance;
import org.comity.desk.plan.Dependency;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Steps;
import org.comity.desk.promise.Commitment;
import org.comity.desk.promise.Evidence;
import org.comity.desk.promise.Publication;
import org.comity.desk.record.Kept;
import org.comity.desk.team.Account;
import org.comity.desk.team.RoleGrant;
import org.comity.desk.team.Watch;
import org.comity.desk.work.Correction;
import org.comity.desk.work.Explainer;

/** What must hold between records, beside what the database itself checks. */
final class Rules {
    private Rules() {}

    /** Finds fault with a change: before is empty when added, after is empty when removed. */
    static <R extends Record> void check(WriteTx tx, Optional<Kept<R>> before, Optional<Kept<R>> after) {
        Record subject = after.or(() -> before).map(Kept::record).orElseThrow();
        switch (subject) {
            case Measure measure when after.isPresent() -> checkStep(tx, before.map(Kept::record), measure);
            case Dependency dependency when after.isPresent() -> Circles.check(tx, dependency);
            case Commitment promise when after.isPresent() -> Circles.check(tx, promise);
            case Occasion occasion when after.isPresent() -> occasion.check();
            case Publication _ ->
                Publishing.check(tx, before.map(kept -> (Publication) kept.record()), after.map(kept ->
                        (Publication) kept.record()));
            case Explainer explainer
            when after.isPresent() -> Publishing.check(tx, before.map(kept -> (Explainer) kept.record()), explainer);
            case Correction _
            when before.isPresent() ->
                Publishing.check(tx, (Correction) before.get().record(), after.map(kept -> (Correction) kept.record()));
            case FollowedChange change
            when after.isPresent() -> checkFollowed(tx, before.map(kept -> (FollowedChange) kept.record()), change);
            case Stance stance -> Discretion.check(tx, before, stance);
            case RoleGrant grant when before.isPresent() -> keepAnAdministrator(tx, grant.id(), "");
            case Account account
            when before.isPresent() && (after.isEmpty() || !account.active()) ->
                keepAnAdministrator(tx, "", account.id());
            case Watch watch
            when !tx.rights().isLocal() && !watch.account().equals(tx.actor().name()) ->
                throw new IllegalArgumentException("A watch is for oneself, not for %s.".formatted(watch.account()));
            default -> {}
        }
    }

    private static void checkStep(WriteTx tx, Optional<? extends Record> before, Measure measure) {
        Step was = before.map(record -> ((Measure) record).step()).orElse(Step.PROPOSED);
        if (before.isEmpty() || was != measure.step()) {
            Steps.check(
                    measure,
                    before.isEmpty() ? Optional.empty() : Optional.of(was),
                    before.isEmpty()
                            ? java.util.List.of()
                            : tx.list(Evidence.class, Query.where("about", measure.id())).stream()
                                    .map(Kept::record)
                                    .toList());
        }
    }

    /** What was told stays as it stood; whoever takes note of it does so in their own name. */
    private static void checkFollowed(WriteTx tx, Optional<FollowedChange> before, FollowedChange change) {
        if (before.filter(was -> !was.isSameTelling(change)).isPresent()) {
            throw new IllegalArgumentException(
                    "What the list told of a followed change stays as it stood; follow the line of a newer list beside"
                            + " it.");
        }
        Optional<String> by = change.acknowledgedBy();
        boolean isNew = by.isPresent()
                && !(before.flatMap(FollowedChange::acknowledgedBy).equals(by)
                        && before.flatMap(FollowedChange::acknowledgedAt).equals(change.acknowledgedAt()));
        if (isNew && !tx.rights().isLocal() && !by.get().equals(tx.actor().name())) {
            throw new IllegalArgumentException(
                    "A change is acknowledged in one's own name, not in that of %s.".formatted(by.get()));
        }
    }

    /** Somebody must be able to give roles. */
    private static void keepAnAdministrator(WriteTx tx, String withoutGrant, String withoutAccount) {
        var administrators = tx.list(RoleGrant.class, Query.where("role", Role.ADMINISTRATOR)).stream()
                .map(Kept::record)
                .toList();
        boolean was = administrators.stream()
                .anyMatch(grant ->
                        grant.id().equals(withoutGrant) || grant.account().equals(withoutAccount));
        boolean stays = administrators.stream()
                .filter(grant ->
                        !grant.id().equals(withoutGrant) && !grant.account().equals(withoutAccount))
                .anyMatch(grant -> tx.find(Account.class, grant.account())
                        .filter(account -> account.record().active())
                        .isPresent());
        if (was && !stays) {
            throw new IllegalArgumentException("The last administrator stays one; make another one first.");
        }
    }
}
