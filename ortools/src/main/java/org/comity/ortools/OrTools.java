package org.comity.ortools;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;
import org.comity.methods.program.Answer;
import org.comity.methods.program.Options;
import org.comity.methods.program.Program;
import org.comity.methods.program.Solver;

/**
 * SCIP as OR-Tools 9.15 ships it, on one thread with its fixed seeds. Needs the native library of the platform; where
 * that is missing the solver says that it is not usable.
 */
public final class OrTools implements Solver {
    /** The name under which it is chosen. */
    public static final String NAME = "ortools";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isUsable() {
        return Library.LOADED;
    }

    private static final class Library {
        private static final boolean LOADED = load();

        private static boolean load() {
            try {
                Loader.loadNativeLibraries();
                return true;
            } catch (UnsatisfiedLinkError | RuntimeException e) {
                return false;
            }
        }
    }

    @Override
    public Answer solve(Program program, Options options) {
        return solve(program, options, new double[0]);
    }

    @Override
    public Answer solve(Program program, Options options, double[] start) {
        if (!isUsable()) {
            throw new IllegalArgumentException("OR-Tools has no native library for this machine; take another solver.");
        }
        MPSolver solver = MPSolver.createSolver("SCIP");
        MPVariable[] variables = columns(program, solver);
        rows(program, solver, variables);
        if (Double.isFinite(options.floor())) {
            MPConstraint floor = solver.makeConstraint(options.floor(), MPSolver.infinity());
            for (int j = 0; j < variables.length; j++) {
                floor.setCoefficient(variables[j], program.columns().get(j).gain());
            }
        }
        if (start.length == variables.length) {
            solver.setHint(variables, start);
        }
        solver.setTimeLimit(Math.max(1, (long) (options.seconds() * 1000)));
        try (Parameters parameters = new Parameters(options.gap())) {
            MPSolver.ResultStatus status = solver.solve(parameters.raw);
            return answer(program, options, solver, variables, status);
        } finally {
            solver.delete();
        }
    }

    private static final class Parameters implements AutoCloseable {
        private final MPSolverParameters raw = new MPSolverParameters();

        private Parameters(double gap) {
            raw.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, gap);
        }

        @Override
        public void close() {
            raw.delete();
        }
    }

    private static MPVariable[] columns(Program program, MPSolver solver) {
        List<Program.Column> columns = program.columns();
        MPVariable[] variables = new MPVariable[columns.size()];
        solver.objective().setMaximization();
        for (int j = 0; j < variables.length; j++) {
            Program.Column c = columns.get(j);
            variables[j] = solver.makeVar(c.lower(), c.upper(), c.whole(), "x" + j);
            solver.objective().setCoefficient(variables[j], c.gain());
        }
        return variables;
    }

    private static void rows(Program program, MPSolver solver, MPVariable[] variables) {
        for (Program.Row row : program.rows()) {
            MPConstraint constraint = solver.makeConstraint(finite(row.lower()), finite(row.upper()));
            for (int k = 0; k < row.size(); k++) {
                constraint.setCoefficient(variables[row.column(k)], row.coefficient(k));
            }
        }
    }

    private static double finite(double side) {
        return Double.isFinite(side) ? side : Math.copySign(MPSolver.infinity(), side);
    }

    private static Answer answer(
            Program program, Options options, MPSolver solver, MPVariable[] variables, MPSolver.ResultStatus status) {
        if (status == MPSolver.ResultStatus.INFEASIBLE) {
            return Answer.none(Answer.Status.INFEASIBLE, options.floor());
        }
        if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
            return Answer.none(Answer.Status.NOTHING_FOUND, Double.POSITIVE_INFINITY);
        }
        double[] values = new double[variables.length];
        for (int j = 0; j < values.length; j++) {
            double v = variables[j].solutionValue();
            values[j] = program.columns().get(j).whole() ? Math.rint(v) : v;
        }
        double objective = program.value(values);
        if (objective <= options.floor()) {
            return Answer.none(Answer.Status.INFEASIBLE, options.floor());
        }
        boolean closed = status == MPSolver.ResultStatus.OPTIMAL;
        double bound = Math.max(objective, solver.objective().bestBound());
        return Answer.of(closed ? Answer.Status.SOLVED : Answer.Status.LIMIT, values, objective, bound);
    }
}
