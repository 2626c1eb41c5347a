package org.comity.soak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.comity.desk.Desk;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.department.Department;
import org.comity.desk.department.Post;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Obligation;
import org.comity.desk.plan.Dependency;
import org.comity.desk.plan.Goal;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.plan.Risk;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Support;
import org.comity.desk.plan.Task;
import org.comity.desk.promise.Commitment;
import org.comity.desk.record.Money;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.desk.sign.Accounts;
import org.comity.model.Country;

/** The desk of a ministry before its people come to work; the same for the same extent. */
final class Scenery {
    static final String PASSWORD = "violin under granite";
    static final int DEPARTMENTS = 12;
    static final List<String> COUNTRIES = List.of("KEN", "UGA", "TZA", "ETH", "RWA", "SSD");
    private static final int POSTS = 5;
    private static final int TASKS = 60;
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private final SplittableRandom random = new SplittableRandom(1);
    private final Extent extent;
    private final List<String> posts = new ArrayList<>();

    private Scenery(Extent extent) {
        this.extent = extent;
    }

    /** Who works there. */
    record Person(String name, Role role, String department) {
        boolean writes() {
            return role != Role.VIEWER;
        }
    }

    /** Fills an empty desk; gives who works there. */
    static List<Person> fill(Desk desk, Extent extent) {
        Scenery scenery = new Scenery(extent);
        desk.write(Actor.LOCAL, scenery::house);
        desk.write(Actor.LOCAL, scenery::frame);
        int batch = 500;
        for (int from = 0; from < extent.measures(); from += batch) {
            int first = from;
            desk.write(Actor.LOCAL, tx -> scenery.work(tx, first, Math.min(batch, extent.measures() - first)));
        }
        return desk.write(Actor.LOCAL, scenery::people);
    }

    static String department(int number) {
        return "dep-" + number % DEPARTMENTS;
    }

    private int house(WriteTx tx) {
        for (int i = 0; i < DEPARTMENTS; i++) {
            String id = department(i);
            tx.add(new Department(id, "Department " + i, Optional.empty(), "Its mandate", Optional.of(200.0)));
            for (int j = 0; j < POSTS; j++) {
                String post = id + "-post-" + j;
                tx.add(new Post(post, id, "Head of section " + j, "Its function", post + "@example.org"));
                posts.add(post);
            }
        }
        return DEPARTMENTS;
    }

    private int frame(WriteTx tx) {
        for (int i = 0; i < TASKS; i++) {
            if (i % 6 == 0) {
                tx.add(goal("goal-" + i / 6), placing(i));
            }
            Task task = new Task(
                    "task-" + i, "goal-" + i / 6, "Task " + i, "", post(), Optional.of(START), Optional.empty());
            tx.add(task, placing(i));
        }
        for (int i = 0; i < extent.measures() / 30 + 1; i++) {
            tx.add(agreement(i), placing(i));
            tx.add(new Obligation(
                    "duty-" + i,
                    "agreement-" + i,
                    "Art. " + i,
                    "What it asks",
                    "KEN",
                    Optional.of(day(0)),
                    "",
                    Obligation.State.OPEN,
                    Optional.empty()));
        }
        for (int i = 0; i < extent.measures() / 6 + 1; i++) {
            tx.add(commitment(i), placing(i));
        }
        return TASKS;
    }

    private int work(WriteTx tx, int from, int count) {
        for (int i = from; i < from + count; i++) {
            String id = "measure-" + i;
            tx.add(measure(i, id), placing(i));
            tx.add(new Milestone("milestone-" + i, id, "Draft on the table", day(i), Optional.empty()));
            if (i % 3 == 0) {
                tx.add(new Support("support-" + i, id, department(i + 1), "Its part", Optional.of(3.0)));
            }
            if (i % 7 == 0) {
                tx.add(new Risk("risk-" + i, id, "Late", degree(), degree(), "Begin early", Optional.empty()));
            }
            if (i % 40 > 0 && i % 40 < 10) {
                tx.add(new Dependency("needs-" + i, id, "measure-" + (i - 1), 0));
            }
        }
        return count;
    }

    private List<Person> people(WriteTx tx) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < extent.users(); i++) {
            Role role = switch (i % 10) {
                case 0 -> Role.COORDINATOR;
                case 1, 2 -> Role.LEAD;
                case 9 -> Role.VIEWER;
                default -> Role.OFFICER;
            };
            Person person = new Person("user-" + i, role, department(i));
            Accounts.add(tx, person.name(), "User " + i, "", Optional.of(person.department()));
            Accounts.setPassword(tx, person.name(), PASSWORD);
            Optional<String> where = role.isEverywhere() ? Optional.empty() : Optional.of(person.department());
            Accounts.give(tx, person.name(), role, where);
            people.add(person);
        }
        return people;
    }

    private Placing placing(int i) {
        return Placing.of(department(i))
                .withVisibility(
                        i % 10 == 9 ? Visibility.DEPARTMENT : i % 10 == 8 ? Visibility.PUBLIC : Visibility.TEAM);
    }

    private Optional<String> post() {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(posts.get(random.nextInt(posts.size())));
    }

    private Optional<Country> country(int i) {
        return Optional.of(Country.of(COUNTRIES.get(i % COUNTRIES.size())));
    }

    private LocalDate day(int i) {
        return START.plusDays(random.nextInt(700) + i % 7);
    }

    private Risk.Degree degree() {
        return List.of(Risk.Degree.LOW, Risk.Degree.MIDDLE, Risk.Degree.HIGH).get(random.nextInt(3));
    }

    private static Goal goal(String id) {
        return new Goal(
                id,
                "Border posts open day and night: " + id,
                "Why, and what it means.",
                "",
                "hours",
                Optional.of(8.0),
                Optional.of(24.0),
                Optional.of(START.plusYears(2)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Agreement agreement(int i) {
        return new Agreement(
                "agreement-" + i,
                "Agreement on transit " + i,
                "treaty",
                Optional.of(START),
                Optional.of(START),
                Optional.of(START.plusYears(5)),
                Optional.of(START.plusYears(4)),
                "transit",
                "Official Gazette " + i,
                "What it is about.");
    }

    private Commitment commitment(int i) {
        return new Commitment(
                "promise-" + i,
                "Both sides will open border post %d by the end of the year.".formatted(i),
                "Both sides",
                "open",
                "each other",
                country(i),
                country(i + 1),
                "borders",
                Optional.of(day(i)),
                "by the end of the year",
                Optional.of(START),
                "Joint communique " + i,
                "line " + i,
                false,
                Optional.empty(),
                Optional.empty());
    }

    private Measure measure(int i, String id) {
        LocalDate starts = day(i);
        return new Measure(
                id,
                Optional.of("task-" + i % TASKS),
                "Open border post %d for lorries".formatted(i),
                "What is done, in some sentences. ".repeat(8),
                Step.PROPOSED,
                post(),
                "Customs of the other side",
                country(i),
                country(i + 1 + i / 6 % 4),
                Optional.of(starts),
                Optional.of(starts.plusDays(30 + random.nextInt(200))),
                Optional.of(Money.of("125000", "KES")),
                Optional.of(20.0),
                i % 6 == 0 ? Optional.of("promise-" + i / 6) : Optional.empty());
    }
}
