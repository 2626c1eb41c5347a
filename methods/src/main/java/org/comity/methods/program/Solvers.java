package org.comity.methods.program;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The solvers there are: Comity's own, then those that {@link ServiceLoader} finds and that can run here. */
public final class Solvers {
    private Solvers() {}

    /** All of them; the first is the one to take when none is asked for. */
    public static List<Solver> list() {
        List<Solver> solvers = new ArrayList<>(List.of(new BranchAndBound()));
        for (Solver solver : ServiceLoader.load(Solver.class)) {
            if (solver.isUsable()) {
                solvers.add(solver);
            }
        }
        return List.copyOf(solvers);
    }

    /**
     * The solver of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Solver get(String name) {
        if (name.equals(BranchAndBound.NAME)) {
            return new BranchAndBound();
        }
        List<Solver> solvers = list();
        return solvers.stream()
                .filter(solver -> solver.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no solver \"%s\" on this machine; there is %s."
                                .formatted(
                                        name,
                                        String.join(
                                                ", ",
                                                solvers.stream()
                                                        .map(Solver::name)
                                                        .toList()))));
    }
}
