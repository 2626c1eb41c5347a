package org.comity.methods.gravity.sectors;

import java.util.List;
import org.comity.methods.gravity.equilibrium.Counterfactual;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.methods.gravity.equilibrium.Outcome;
import org.comity.methods.gravity.equilibrium.Proof;
import org.comity.methods.gravity.equilibrium.Shock;

/** The world of many sectors after a change, beside the state it is counted from. Immutable. */
public final class SectorEquilibrium implements Counterfactual {
    private final SectorBaseline baseline;
    private final double[][] before;
    private final double[][] after;
    private final List<Outcome> outcomes;
    private final Proof proof;
    private final double[] logWages;

    SectorEquilibrium(
            SectorBaseline baseline,
            double[][] before,
            double[][] after,
            List<Outcome> outcomes,
            Proof proof,
            double[] logWages) {
        this.baseline = baseline;
        this.before = before;
        this.after = after;
        this.outcomes = List.copyOf(outcomes);
        this.proof = proof;
        this.logWages = logWages;
    }

    /**
     * Solves the equilibrium.
     *
     * @param shocks one for each sector, without transfers
     * @param sigma elasticities of substitution by sector, above 1: theta + 1
     * @param reference the country whose consumer price is the unit of nominal figures
     * @throws IllegalArgumentException when shapes differ, the reference is unknown, or the flows and input shares of
     *     a country leave a negative final use of a sector
     */
    public static SectorEquilibrium solve(
            SectorBaseline baseline, List<Shock> shocks, double[] sigma, String reference, Deficits deficits) {
        return new SectorSolver(baseline, shocks, sigma, reference).solve(deficits, new double[0]);
    }

    /** The same from the wages of this solution: quicker for changes and elasticities near to its own. */
    public SectorEquilibrium solveNear(List<Shock> shocks, double[] sigma, String reference, Deficits deficits) {
        return new SectorSolver(baseline, shocks, sigma, reference).solve(deficits, logWages);
    }

    /** What was given. */
    public SectorBaseline baseline() {
        return baseline;
    }

    /** The flow of a sector's goods in the state changes are counted from. */
    public double before(int sector, int exporter, int importer) {
        return before[sector][exporter * baseline.total().size() + importer];
    }

    /** The same after the change, in units of the reference's consumer price. */
    public double after(int sector, int exporter, int importer) {
        return after[sector][exporter * baseline.total().size() + importer];
    }

    /**
     * What it does to each country: price is that of value added, GDP is value added over the price of final goods,
     * welfare final spending over the same.
     */
    @Override
    public List<Outcome> outcomes() {
        return outcomes;
    }

    @Override
    public Proof proof() {
        return proof;
    }

    @Override
    public boolean proved() {
        return proof.proved();
    }
}
