package org.comity.soak;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** One person at work by a script: signs in, reads, edits, looks at the answer for a while, and goes on. */
final class User implements Runnable {
    private final Scenery.Person person;
    private final Office office;
    private final Extent extent;
    private final Visitor visitor;
    private final SplittableRandom random;
    private final Reading reading;
    private final Editing editing;
    private boolean signedIn;

    User(Scenery.Person person, String server, Extent extent, Office office, Meter meter, Ledger ledger) {
        this.person = person;
        this.office = office;
        this.extent = extent;
        this.visitor = new Visitor(server, meter);
        this.random = new SplittableRandom(person.name().hashCode());
        this.reading = new Reading(this);
        this.editing = new Editing(this, ledger);
    }

    @Override
    public void run() {
        LockSupport.parkNanos(random.nextLong(extent.thinkMillis() * 1_000_000L + 1)); // people do not come all at once
        while (!office.isOver()) {
            try {
                enter();
                act();
                think();
            } catch (Visitor.Gone _) {
                think(); // nobody knows when the server is back: one tries again after a while
            } catch (RuntimeException e) {
                office.surprise("%s stopped an act: %s".formatted(person.name(), e));
                think();
            }
        }
    }

    /** Once: a session must outlive each kill. */
    private void enter() throws Visitor.Gone {
        if (!signedIn) {
            visitor.signIn(person.name(), Scenery.PASSWORD);
            signedIn = true;
        }
    }

    /** Two thirds of all acts read. */
    private void act() throws Visitor.Gone {
        if (person.writes() && random.nextInt(3) == 0) {
            editing.act();
        } else {
            reading.act();
        }
    }

    void think() {
        long half = extent.thinkMillis() * 500_000L;
        LockSupport.parkNanos(half + random.nextLong(2 * half + 1));
    }

    /** An answer that the script expects, or a surprise on the list. */
    HttpResponse<String> expect(HttpResponse<String> answer, String what, Set<Integer> statuses) {
        if (!statuses.contains(answer.statusCode())) {
            String body = answer.body().strip().replaceAll("\\s+", " ");
            office.surprise("%s: %s answered %d: %s"
                    .formatted(
                            person.name(), what, answer.statusCode(), body.substring(0, Math.min(300, body.length()))));
        }
        return answer;
    }

    Visitor visitor() {
        return visitor;
    }

    Scenery.Person person() {
        return person;
    }

    Office office() {
        return office;
    }

    SplittableRandom random() {
        return random;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Any measure of the plan. */
    String anyMeasure() {
        List<String> added = office.added();
        return !added.isEmpty() && random.nextInt(5) == 0 ? any(added) : "measure-" + random.nextInt(extent.measures());
    }

    /** A measure that the person may change; one time in three a much wanted one, so that changes meet. */
    String ownMeasure() {
        int own = Integer.parseInt(person.department().substring("dep-".length()));
        int rows = Math.max(1, extent.measures() / Scenery.DEPARTMENTS - 1);
        int row = random.nextInt(3) == 0 ? 0 : random.nextInt(rows);
        return "measure-" + (row * Scenery.DEPARTMENTS + own);
    }
}
