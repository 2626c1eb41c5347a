package org.comity.methods.composite.sensitivity;

/**
 * A replication that could not be computed.
 *
 * @param replication its number, from 0
 * @param choices the options that it took, {@code normalise=zscore:0,1; aggregate=gmean}
 * @param reason one sentence that names step, indicator and unit
 */
public record Failed(int replication, String choices, String reason) {}
