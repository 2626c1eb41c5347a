package org.comity.desk.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.desk.record.Money;
import org.comity.model.Country;

/**
 * What is done. Its owner department is the one of its head; others support it.
 *
 * @param task what it is part of; empty while it is part of none
 * @param step the stated step; it moves as {@link Steps} says
 * @param post who answers for it; empty while nobody does
 * @param counterpart with whom, in words
 * @param home the home country of a pair
 * @param partner the partner of a pair
 * @param cost in all
 * @param effortDays working days of the owner department from start to due; empty when not known
 * @param commitment the promise that it keeps
 */
public record Measure(
        String id,
        Optional<String> task,
        String title,
        String text,
        Step step,
        Optional<String> post,
        String counterpart,
        Optional<Country> home,
        Optional<Country> partner,
        Optional<LocalDate> starts,
        Optional<LocalDate> due,
        Optional<Money> cost,
        Optional<Double> effortDays,
        Optional<String> commitment) {
    public Measure {
        Dates.inOrder(starts, due);
    }

    public Measure withTask(String goalPart) {
        return new Measure(
                id,
                Optional.of(goalPart),
                title,
                text,
                step,
                post,
                counterpart,
                home,
                partner,
                starts,
                due,
                cost,
                effortDays,
                commitment);
    }

    public Measure withTitle(String words) {
        return new Measure(
                id,
                task,
                words,
                text,
                step,
                post,
                counterpart,
                home,
                partner,
                starts,
                due,
                cost,
                effortDays,
                commitment);
    }

    public Measure withText(String words) {
        return new Measure(
                id,
                task,
                title,
                words,
                step,
                post,
                counterpart,
                home,
                partner,
                starts,
                due,
                cost,
                effortDays,
                commitment);
    }

    public Measure withStep(Step next) {
        return new Measure(
                id,
                task,
                title,
                text,
                next,
                post,
                counterpart,
                home,
                partner,
                starts,
                due,
                cost,
                effortDays,
                commitment);
    }

    public Measure withPost(Optional<String> owner) {
        return new Measure(
                id,
                task,
                title,
                text,
                step,
                owner,
                counterpart,
                home,
                partner,
                starts,
                due,
                cost,
                effortDays,
                commitment);
    }

    public Measure withDates(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Measure(
                id, task, title, text, step, post, counterpart, home, partner, from, to, cost, effortDays, commitment);
    }
}
