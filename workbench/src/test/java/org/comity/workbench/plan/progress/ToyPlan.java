package org.comity.workbench.plan.progress;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.department.Post;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.promise.Evidence;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.model.Country;

/** A small plan of two departments. */
final class ToyPlan {
    static final LocalDate TODAY = LocalDate.of(2027, 6, 15);

    private ToyPlan() {}

    static Desk open(Path folder) {
        Desk desk = Desk.open(DeskSettings.of(folder));
        desk.write(Actor.LOCAL, tx -> {
            tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.of(20.0)));
            tx.add(new Department("water", "Water", Optional.empty(), "", Optional.empty()));
            tx.add(new Post("border", "trade", "Head of border section", "", "border@trade.example"));
            return "";
        });
        return desk;
    }

    static Kept<Measure> add(WriteTx tx, String id, String starts, String due, double effort) {
        return tx.add(
                new Measure(
                        id,
                        Optional.empty(),
                        "Measure " + id,
                        "",
                        Step.PROPOSED,
                        Optional.empty(),
                        "",
                        Optional.of(Country.of("BRA")),
                        Optional.of(Country.of("PER")),
                        Optional.of(LocalDate.parse(starts)),
                        Optional.of(LocalDate.parse(due)),
                        Optional.empty(),
                        Optional.of(effort),
                        Optional.empty()),
                Placing.of("trade"));
    }

    /** Takes a measure to a step, with the record that shows it. */
    static void take(WriteTx tx, String id, Step... steps) {
        for (Step step : steps) {
            tx.add(new Evidence(
                    Ids.next(), id, TODAY, Evidence.Stance.FOR, step, Evidence.Grade.RECORD, "Gazette 12", ""));
            Kept<Measure> kept = tx.get(Measure.class, id);
            tx.change(kept.record().withStep(step), kept.version());
        }
    }
}
