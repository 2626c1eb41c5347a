package org.comity.workbench.plan.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.DeskException;
import org.comity.desk.Kinds;
import org.comity.desk.WriteTx;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kind;
import org.comity.workbench.plan.exchange.ImportReport.Outcome;
import org.comity.workbench.plan.exchange.ImportReport.What;

/**
 * Brings a file into the plan, in one transaction and by the rules that hold for everybody: who may do what, versions,
 * steps and their evidence. A row that is the same already changes nothing; a row that cannot be kept is refused with
 * its place, column and reason, and the others are kept.
 */
public final class PlanImport {
    private final WriteTx tx;
    private final Keeper keeper;
    private final List<Outcome> outcomes = new ArrayList<>();

    private PlanImport(WriteTx tx, String owner, List<Source> sources) {
        this.tx = tx;
        this.keeper = new Keeper(tx, owner, sources);
    }

    /**
     * Writes what can be kept.
     *
     * @param owner the department that owns new records whose row names none; empty for none
     */
    public static ImportReport run(WriteTx tx, PlanFile file, String owner) {
        return new ImportReport(file.name(), false, go(tx, file, owner));
    }

    /** The same report, but everything is taken back: nothing is written. */
    public static ImportReport preview(WriteTx tx, PlanFile file, String owner) {
        try {
            return tx.attempt(() -> {
                throw new TakenBack(go(tx, file, owner));
            });
        } catch (TakenBack done) {
            return new ImportReport(file.name(), true, done.outcomes);
        }
    }

    private static List<Outcome> go(WriteTx tx, PlanFile file, String owner) {
        List<Outcome> refused = new ArrayList<>();
        List<Source> sources = sources(file, refused);
        PlanImport run = new PlanImport(tx, owner, sources);
        run.outcomes.addAll(refused);
        for (Source source : Source.ordered(sources, Columns.KINDS)) {
            run.outcomes.add(run.one(source));
        }
        run.steps();
        List<Outcome> all = new ArrayList<>(run.outcomes);
        List<String> sheets = file.grids().stream().map(Grid::sheet).toList();
        all.sort(Comparator.comparingInt((Outcome one) -> sheets.indexOf(one.sheet()))
                .thenComparingInt(Outcome::line));
        return all;
    }

    /** The rows that name a kind and an id, each id once. */
    private static List<Source> sources(PlanFile file, List<Outcome> refused) {
        List<Source> sources = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Grid grid : file.grids()) {
            for (Grid.Line line : grid.lines()) {
                try {
                    Source source = source(grid, line);
                    if (!seen.add(source.id())) {
                        throw new Cells.Unfit(
                                Columns.ID, "The id %s stands twice in this file.".formatted(source.id()));
                    }
                    sources.add(source);
                } catch (Cells.Unfit fault) {
                    refused.add(refused(grid, line, "", "", fault.column(), String.valueOf(fault.getMessage())));
                }
            }
        }
        return sources;
    }

    private static Source source(Grid grid, Grid.Line line) {
        String kind = kind(grid, line);
        if (!Columns.isKind(kind)) {
            throw new Cells.Unfit(
                    Columns.KIND,
                    "kind must be %s, not \"%s\"."
                            .formatted(
                                    String.join(
                                            ", ",
                                            Columns.KINDS.stream()
                                                    .map(Kind::name)
                                                    .toList()),
                                    Cells.shorten(kind)));
        }
        Kind<?> of = Kinds.named(kind);
        List<String> own = Columns.of(of);
        for (int i = 0; i < line.cells().size(); i++) {
            boolean isBlank = line.cells().get(i).isBlank();
            if (i >= grid.header().size()) {
                if (!isBlank) {
                    throw new Cells.Unfit("", "The row has more cells than the header has columns.");
                }
                continue;
            }
            String column = grid.header().get(i);
            if (line.untyped().contains(i)) {
                throw new Cells.Unfit(column, "%s holds a formula or an error; paste its value.".formatted(column));
            }
            if (!isBlank && !own.contains(column) && !column.equals(Columns.KIND)) {
                throw new Cells.Unfit(
                        column, "A %s has no %s; leave it empty.".formatted(kind.replace('_', ' '), column));
            }
        }
        String id = at(grid, line, Columns.ID);
        try {
            return new Source(grid, line, of, id.isEmpty() ? Source.idOf(kind, grid, line) : Ids.check(id));
        } catch (IllegalArgumentException fault) {
            throw new Cells.Unfit(Columns.ID, String.valueOf(fault.getMessage()));
        }
    }

    /** What the row says, else what the sheet is called, else a measure. */
    private static String kind(Grid grid, Grid.Line line) {
        String said = at(grid, line, Columns.KIND);
        return !said.isEmpty() ? said : grid.sheet().isEmpty() ? "measure" : grid.sheet();
    }

    private static String at(Grid grid, Grid.Line line, String column) {
        int at = grid.header().indexOf(column);
        return at >= 0 && at < line.cells().size() ? line.cells().get(at).strip() : "";
    }

    private Outcome one(Source source) {
        try {
            return tx.attempt(() -> keeper.keep(source));
        } catch (Cells.Unfit fault) {
            return refused(source, fault.column(), String.valueOf(fault.getMessage()));
        } catch (DeskException fault) {
            if (fault.reason() == DeskException.Reason.BROKEN) {
                throw fault;
            }
            String column = fault.reason() == DeskException.Reason.CONFLICT ? Columns.VERSION : "";
            return refused(source, column, String.valueOf(fault.getMessage()));
        } catch (IllegalArgumentException fault) {
            return refused(source, "", String.valueOf(fault.getMessage()));
        }
    }

    /** Takes the measures to their steps, once all evidence is there. */
    private void steps() {
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome kept = outcomes.get(i);
            Optional<Source> source = keeper.waiting(kept.id());
            if (source.isPresent()) {
                try {
                    tx.attempt(() -> keeper.walk(source.get()));
                } catch (DeskException | IllegalArgumentException fault) {
                    outcomes.set(i, refused(source.get(), "step", String.valueOf(fault.getMessage())));
                }
            }
        }
    }

    private static Outcome refused(Source source, String column, String reason) {
        return refused(source.grid(), source.line(), source.kind().name(), source.id(), column, reason);
    }

    private static Outcome refused(Grid grid, Grid.Line line, String kind, String id, String column, String reason) {
        return new Outcome(grid.sheet(), line.number(), kind, id, What.REFUSED, column, reason, List.of());
    }

    /** Carries the outcomes out of work that is taken back. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Outcome> outcomes;

        TakenBack(List<Outcome> outcomes) {
            super("taken back", null, false, false);
            this.outcomes = outcomes;
        }
    }
}
