package org.comity.methods.gravity.equilibrium;

/**
 * What the change does to one country, each figure in percent of the baseline. Nominal figures (exports, imports,
 * domestic, price) are in units of the reference country's consumer price.
 *
 * @param exportsConditionalPct exports while outputs and spending stay as they were
 * @param realGdpPct output at factory-gate prices over the consumer price
 * @param welfarePct spending over the consumer price: what can be bought out of all income
 */
public record Outcome(
        String country,
        double exportsConditionalPct,
        double exportsFullPct,
        double importsFullPct,
        double domesticFullPct,
        double realGdpPct,
        double pricePct,
        double welfarePct) {}
