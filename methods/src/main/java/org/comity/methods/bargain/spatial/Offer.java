package org.comity.methods.bargain.spatial;

import java.util.List;

/**
 * A bargain that was offered.
 *
 * @param initiator who offers
 * @param receiver to whom
 * @param chance that the initiator would win the contest, 0 to 1, as seen by the side whose view makes the bargain
 * @param gain what the initiator would gain by the contest, in utility of two positions, as seen by that side
 * @param initiatorTo where the initiator would go, by dimension, 0 to 100
 * @param receiverTo where the receiver would go
 * @param byInitiator whether the initiator took it
 * @param byReceiver whether the receiver took it
 */
public record Offer(
        int initiator,
        int receiver,
        double chance,
        double gain,
        List<Double> initiatorTo,
        List<Double> receiverTo,
        boolean byInitiator,
        boolean byReceiver) {
    public Offer {
        initiatorTo = List.copyOf(initiatorTo);
        receiverTo = List.copyOf(receiverTo);
    }
}
