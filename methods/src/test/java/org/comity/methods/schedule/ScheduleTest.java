package org.comity.methods.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.comity.methods.Oracle;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static final List<Activity> RELIABLE = List.of(
            Activity.of("A", 2),
            Activity.of("B", 4, "A"),
            Activity.of("C", 10, "B"),
            Activity.of("D", 6, "C"),
            Activity.of("E", 4, "C"),
            Activity.of("F", 5, "E"),
            Activity.of("G", 7, "D"),
            Activity.of("H", 9, "E", "G"),
            Activity.of("I", 7, "C"),
            Activity.of("J", 8, "F", "I"),
            Activity.of("K", 4, "J"),
            Activity.of("L", 5, "J"),
            Activity.of("M", 2, "H"),
            Activity.of("N", 6, "K", "L"));

    private static Schedule.Times times(List<Activity> activities, String id) {
        return Schedule.of(START, activities).times().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Weeks of the book are days here. */
    @Test
    @Oracle(
            source = "Hillier and Lieberman, Introduction to Operations Research, project management with PERT/CPM",
            where = "the Reliable Construction Co. project: duration 44, critical path, table of slacks")
    void reliableConstruction() {
        Schedule schedule = Schedule.of(START, RELIABLE);
        assertThat(schedule.end()).isEqualTo(START.plusDays(44));
        assertThat(schedule.criticalPath()).containsExactly("A", "B", "C", "E", "F", "J", "L", "N");
        Map<String, Integer> slacks = Map.of("D", 4, "G", 4, "H", 4, "I", 2, "K", 1, "M", 4);
        for (Activity activity : RELIABLE) {
            Schedule.Times t = times(RELIABLE, activity.id());
            assertThat(t.totalSlack())
                    .as(activity.id())
                    .isEqualTo(slacks.getOrDefault(activity.id(), 0).longValue());
            assertThat(t.isCritical()).isEqualTo(!slacks.containsKey(activity.id()));
        }
        assertThat(times(RELIABLE, "H").earliestStart()).isEqualTo(START.plusDays(29));
        assertThat(times(RELIABLE, "H").latestFinish()).isEqualTo(START.plusDays(42));
        assertThat(times(RELIABLE, "D").freeSlack()).isZero();
        assertThat(times(RELIABLE, "M").freeSlack()).isEqualTo(4);
    }

    @Test
    void fixedDatesMoveWhatFollowsAndShowWhatIsMissed() {
        List<Activity> activities = List.of(
                new Activity("law", 30, List.of(), Optional.of(LocalDate.of(2026, 3, 1)), Optional.empty(), List.of()),
                new Activity(
                        "bridge",
                        10,
                        List.of("law"),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 4, 4)),
                        List.of()));
        assertThat(times(activities, "bridge").earliestStart()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(times(activities, "bridge").earliestFinish()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(times(activities, "bridge").totalSlack())
                .isEqualTo(-5); // finished at the end of 9 April, due on the 4th
        assertThat(times(activities, "law").totalSlack()).isEqualTo(-5);
    }

    @Test
    void aCircleIsNamed() {
        assertThatThrownBy(() -> Schedule.of(
                        START, List.of(Activity.of("a", 1, "c"), Activity.of("b", 1, "a"), Activity.of("c", 1, "b"))))
                .hasMessage("Activities wait for each other in a circle: a after c after b after a.");
        assertThatThrownBy(() -> Schedule.of(START, List.of(Activity.of("a", 1, "z"))))
                .hasMessage("Activity a waits for z, which is not there.");
    }

    @Test
    void loadIsSpreadOverMonthsAndNothingIsLost() {
        List<Activity> activities = List.of(
                new Activity(
                        "survey",
                        40,
                        List.of(),
                        Optional.of(LocalDate.of(2026, 1, 22)),
                        Optional.empty(),
                        List.of(new Activity.Load("Transport", 80))),
                new Activity(
                        "sign",
                        0,
                        List.of("survey"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Activity.Load("Law", 1))));
        Map<String, Map<String, Double>> load = Schedule.of(START, activities).load(activities);
        assertThat(load.get("Transport"))
                .containsExactly(Map.entry("2026-01", 20.0), Map.entry("2026-02", 56.0), Map.entry("2026-03", 4.0));
        assertThat(load.get("Law")).containsExactly(Map.entry("2026-03", 1.0));
    }

    /** Whatever the network: slack is used up without moving the end, and one day more moves it. */
    @Test
    void totalSlackIsWhatAnActivityCanSlip() {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Activity> activities = new ArrayList<>();
            int n = 2 + random.nextInt(10);
            for (int a = 0; a < n; a++) {
                String[] after = random.ints(0, Math.max(1, a))
                        .distinct()
                        .limit(random.nextInt(Math.min(a, 3) + 1))
                        .mapToObj(b -> "x" + b)
                        .toArray(String[]::new);
                activities.add(Activity.of("x" + a, random.nextInt(9), a == 0 ? new String[0] : after));
            }
            Schedule schedule = Schedule.of(START, activities);
            int which = random.nextInt(n);
            long slack = schedule.times().get(which).totalSlack();
            assertThat(slack).as("seed %d", seed).isNotNegative();
            assertThat(schedule.times().get(which).freeSlack()).isBetween(0L, slack);
            assertThat(longer(activities, which, (int) slack).end())
                    .as("seed %d", seed)
                    .isEqualTo(schedule.end());
            assertThat(longer(activities, which, (int) slack + 1).end())
                    .as("seed %d", seed)
                    .isEqualTo(schedule.end().plusDays(1));
        }
    }

    private static Schedule longer(List<Activity> activities, int which, int by) {
        List<Activity> changed = new ArrayList<>(activities);
        Activity old = changed.get(which);
        changed.set(which, Activity.of(old.id(), old.days() + by, old.after().toArray(String[]::new)));
        return Schedule.of(START, changed);
    }
}
