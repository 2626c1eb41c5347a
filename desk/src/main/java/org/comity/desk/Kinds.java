package org.comity.desk;

import static org.comity.desk.record.Area.HOUSE;
import static org.comity.desk.record.Area.TALK;
import static org.comity.desk.record.Area.TEAM;
import static org.comity.desk.record.Area.WORK;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.desk.calendar.Channel;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.change.FollowedChange;
import org.comity.desk.department.Contact;
import org.comity.desk.department.Course;
import org.comity.desk.department.Cover;
import org.comity.desk.department.Department;
import org.comity.desk.department.HandOff;
import org.comity.desk.department.Post;
import org.comity.desk.department.Skill;
import org.comity.desk.dialogue.Negotiation;
import org.comity.desk.dialogue.Stance;
import org.comity.desk.dispute.Difference;
import org.comity.desk.dispute.Incident;
import org.comity.desk.dispute.LadderStep;
import org.comity.desk.dispute.Link;
import org.comity.desk.dispute.Quotation;
import org.comity.desk.dispute.Side;
import org.comity.desk.dispute.StatusChange;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Obligation;
import org.comity.desk.law.Party;
import org.comity.desk.paper.Paper;
import org.comity.desk.paper.Passage;
import org.comity.desk.paper.PassageMatch;
import org.comity.desk.plan.Crossing;
import org.comity.desk.plan.Dependency;
import org.comity.desk.plan.Effect;
import org.comity.desk.plan.Goal;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.plan.RedLine;
import org.comity.desk.plan.Risk;
import org.comity.desk.plan.Support;
import org.comity.desk.plan.Task;
import org.comity.desk.promise.Coding;
import org.comity.desk.promise.Commitment;
import org.comity.desk.promise.Evidence;
import org.comity.desk.promise.Publication;
import org.comity.desk.promise.StateReport;
import org.comity.desk.reading.Candidate;
import org.comity.desk.reading.Reading;
import org.comity.desk.record.Head;
import org.comity.desk.record.Kind;
import org.comity.desk.team.Account;
import org.comity.desk.team.Attachment;
import org.comity.desk.team.Comment;
import org.comity.desk.team.Membership;
import org.comity.desk.team.Mention;
import org.comity.desk.team.RoleGrant;
import org.comity.desk.team.Team;
import org.comity.desk.team.Watch;
import org.comity.desk.work.Correction;
import org.comity.desk.work.Criterion;
import org.comity.desk.work.Explainer;
import org.comity.desk.work.Feasibility;
import org.comity.desk.work.Lesson;
import org.comity.desk.work.Note;
import org.comity.desk.work.Option;
import org.comity.desk.work.OptionsTable;
import org.comity.desk.work.Score;

/** Every kind of record on the desk, each after those that it names. */
public final class Kinds {
    /** Those that lists, forms and programs may name, in an order in which they can be added. */
    public static final List<Kind<?>> ALL = List.of(
            Kind.of(Department.class, HOUSE),
            Kind.of(Team.class, TEAM),
            Kind.of(Account.class, TEAM),
            Kind.part(RoleGrant.class, TEAM, "account"),
            Kind.part(Membership.class, TEAM, "team"),
            Kind.part(Post.class, HOUSE, "department"),
            Kind.of(Skill.class, HOUSE),
            Kind.part(Cover.class, HOUSE, "post"),
            Kind.part(Course.class, HOUSE, "skill"),
            Kind.of(Contact.class, HOUSE),
            Kind.of(Agreement.class, WORK),
            Kind.part(Party.class, WORK, "agreement"),
            Kind.part(Obligation.class, WORK, "agreement"),
            Kind.of(Occasion.class, WORK),
            Kind.of(Channel.class, WORK),
            Kind.of(Paper.class, WORK),
            Kind.part(Passage.class, WORK, "paper"),
            Kind.part(PassageMatch.class, WORK, "one"),
            Kind.of(Commitment.class, WORK),
            Kind.of(Reading.class, WORK),
            Kind.part(Candidate.class, WORK, "reading"),
            Kind.part(Coding.class, WORK, "commitment"),
            Kind.part(StateReport.class, WORK, "commitment"),
            Kind.of(Goal.class, WORK),
            Kind.of(Task.class, WORK),
            Kind.of(Measure.class, WORK),
            Kind.part(Support.class, WORK, "measure"),
            Kind.part(Dependency.class, WORK, "measure"),
            Kind.part(Milestone.class, WORK, "measure"),
            Kind.part(Risk.class, WORK, "measure"),
            Kind.of(RedLine.class, WORK),
            Kind.part(Crossing.class, WORK, "measure"),
            Kind.part(Effect.class, WORK, "measure"),
            Kind.part(Feasibility.class, WORK, "measure"),
            Kind.of(FollowedChange.class, WORK),
            Kind.of(OptionsTable.class, WORK),
            Kind.part(Option.class, WORK, "optionsTable"),
            Kind.part(Criterion.class, WORK, "optionsTable"),
            Kind.part(Score.class, WORK, "option"),
            Kind.of(Lesson.class, WORK),
            Kind.of(Explainer.class, WORK),
            Kind.of(Difference.class, WORK),
            Kind.part(Quotation.class, WORK, "difference"),
            Kind.part(Side.class, WORK, "difference"),
            Kind.part(StatusChange.class, WORK, "difference"),
            Kind.part(Incident.class, WORK, "difference"),
            Kind.part(LadderStep.class, WORK, "difference"),
            Kind.part(Link.class, WORK, "difference"),
            Kind.of(Note.class, WORK),
            Kind.part(Correction.class, WORK, "explainer"),
            Kind.part(Evidence.class, WORK, "about"),
            Kind.part(Publication.class, WORK, "about"),
            Kind.part(HandOff.class, WORK, "about"),
            Kind.part(Comment.class, TALK, "about"),
            Kind.part(Mention.class, TALK, "comment"),
            Kind.part(Watch.class, TALK, "about"),
            Kind.part(Attachment.class, TALK, "about"));

    /** Those that are for their authors and whom these name alone; no list holds them. */
    private static final List<Kind<?>> DISCREET =
            List.of(Kind.discreet(Negotiation.class, WORK), Kind.discreet(Stance.class, WORK));

    /** All that is kept: what is backed up, moved and verified. */
    static final List<Kind<?>> KEPT =
            Stream.concat(ALL.stream(), DISCREET.stream()).toList();

    private static final Map<Class<?>, Kind<?>> BY_TYPE =
            KEPT.stream().collect(Collectors.toMap(kind -> kind.table().type(), Function.identity()));
    private static final Map<String, Kind<?>> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Kind::name, Function.identity()));

    private Kinds() {}

    /** The kind of a record type. @throws IllegalArgumentException when it is not kept */
    @SuppressWarnings("unchecked") // BY_TYPE maps each type to its own kind
    public static <R extends Record> Kind<R> of(Class<R> type) {
        Kind<?> kind = BY_TYPE.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("The desk keeps no %s.".formatted(type.getSimpleName()));
        }
        return (Kind<R>) kind;
    }

    /** The kind of a head, discreet ones included. */
    static Kind<?> of(Head head) {
        return KEPT.stream()
                .filter(kind -> kind.name().equals(head.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The desk keeps no \"%s\".".formatted(head.kind())));
    }

    static boolean isDiscreet(String name) {
        return DISCREET.stream().anyMatch(kind -> kind.name().equals(name));
    }

    /**
     * The kind of a name, as {@code red_line}.
     *
     * @throws IllegalArgumentException when there is none, or it is a discreet one
     */
    public static Kind<?> named(String name) {
        Kind<?> kind = BY_NAME.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("The desk keeps no \"%s\".".formatted(name));
        }
        return kind;
    }
}
