package org.comity.workbench.plan.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.department.Post;
import org.comity.desk.plan.Crossing;
import org.comity.desk.plan.Dependency;
import org.comity.desk.plan.Effect;
import org.comity.desk.plan.Goal;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.plan.RedLine;
import org.comity.desk.plan.Risk;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Support;
import org.comity.desk.plan.Task;
import org.comity.desk.promise.Evidence;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Money;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.model.Country;

/** A plan with a record of every kind that goes out and in, and files of it. */
final class ToyExchange {
    static final LocalDate DAY = LocalDate.of(2027, 3, 31);

    private ToyExchange() {}

    /** A desk with two departments and a post, without a plan. */
    static Desk empty(Path folder) {
        Desk desk = Desk.open(DeskSettings.of(folder));
        desk.write(Actor.LOCAL, tx -> {
            tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.of(20.0)));
            tx.add(new Department("water", "Water", Optional.empty(), "", Optional.empty()));
            return tx.add(new Post("border", "trade", "Head of border section", "", ""));
        });
        return desk;
    }

    static Desk full(Path folder) {
        Desk desk = empty(folder);
        desk.write(Actor.LOCAL, tx -> {
            Placing trade = Placing.of("trade");
            tx.add(goal("z-first", "An open border", Optional.empty()), trade.withVisibility(Visibility.PUBLIC));
            tx.add(goal("a-second", "Hours, \"not\" days", Optional.of("z-first")), trade);
            tx.add(
                    new Task(
                            "wait",
                            "a-second",
                            "Fewer hours",
                            "",
                            Optional.of("border"),
                            Optional.of(DAY),
                            Optional.empty()),
                    trade);
            tx.add(line(), Placing.of("water").withMark("Restricted"));
            tx.add(measure("posts", "=HYPERLINK(\"x\")", Optional.of("wait")), trade);
            tx.add(measure("rail", "Rail link; by night,\n@home", Optional.empty()), Placing.of("water"));
            tx.add(new Support("s", "posts", "water", "-2 reviews", Optional.of(0.1)));
            tx.add(new Dependency("d", "rail", "posts", 14));
            tx.add(new Milestone("m", "posts", "Ground broken", DAY, Optional.of(DAY)));
            tx.add(new Risk("r", "posts", "Flood", Risk.Degree.HIGH, Risk.Degree.LOW, "Dike", Optional.of("border")));
            tx.add(new Crossing("c", "rail", "line", "It crosses the reserve."));
            tx.add(new Effect(
                    "e", "posts", "wdi.trade", "% of GDP", 1.0 / 3, -1e-7, 2.5e20, "World Bank (2020), p. 4"));
            take(tx, "posts", Step.AGREED, Step.IN_DELIVERY, Step.DELIVERED);
            return "";
        });
        return desk;
    }

    private static Goal goal(String id, String title, Optional<String> parent) {
        return new Goal(
                id,
                title,
                "'=quoted\r\nand a second line",
                "wdi.trade",
                "hours",
                Optional.of(48.0),
                Optional.of(6.5),
                Optional.of(DAY),
                Optional.of(Country.of("KEN")),
                Optional.of(Country.of("UGA")),
                parent);
    }

    private static RedLine line() {
        return new RedLine(
                "line",
                "reserve",
                "No track through it",
                RedLine.Sense.MUST_NOT,
                Optional.of(Country.of("UGA")),
                Optional.empty(),
                Optional.of(DAY));
    }

    static Measure measure(String id, String title, Optional<String> task) {
        return new Measure(
                id,
                task,
                title,
                "_x0041_ and a tab\tand a bell\u0007",
                Step.PROPOSED,
                Optional.of("border"),
                "Ministry of Works",
                Optional.of(Country.of("KEN")),
                Optional.of(Country.of("UGA")),
                Optional.of(DAY),
                Optional.of(DAY.plusYears(1)),
                Optional.of(Money.of("1250000.5", "KES")),
                Optional.of(90.0),
                Optional.empty());
    }

    private static void take(WriteTx tx, String id, Step... steps) {
        for (Step step : steps) {
            tx.add(new Evidence(
                    "ev-" + step.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    id,
                    DAY,
                    Evidence.Stance.FOR,
                    step,
                    Evidence.Grade.RECORD,
                    "Gazette 12",
                    "It says so."));
            Kept<Measure> kept = tx.get(Measure.class, id);
            tx.change(kept.record().withStep(step), kept.version());
        }
    }

    /** Every record of the plan with where it stands, by id. */
    static Map<String, String> records(Desk desk) {
        Map<String, String> records = new TreeMap<>();
        desk.read(Actor.LOCAL, tx -> {
            for (Kind<?> kind : Columns.KINDS) {
                tx.list(kind.table().type())
                        .forEach(kept -> records.put(
                                kept.id(), kept.record() + " " + kept.head().placing()));
            }
            return "";
        });
        return records;
    }

    static Path csv(Desk desk, Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        desk.read(Actor.LOCAL, PlanExport::read).writeCsv(bytes);
        return Files.write(folder.resolve("plan.csv"), bytes.toByteArray());
    }

    static Path xlsx(Desk desk, Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        desk.read(Actor.LOCAL, PlanExport::read).writeXlsx(bytes);
        return Files.write(folder.resolve("plan.xlsx"), bytes.toByteArray());
    }

    static ImportReport load(Desk desk, Path file) throws IOException {
        PlanFile read = PlanFile.read(file, String.valueOf(file.getFileName()));
        return desk.write(Actor.LOCAL, tx -> PlanImport.run(tx, read, ""));
    }

    static ImportReport load(Desk desk, Path folder, String csv) throws IOException {
        return load(desk, Files.write(folder.resolve("own.csv"), csv.getBytes(StandardCharsets.UTF_8)));
    }
}
