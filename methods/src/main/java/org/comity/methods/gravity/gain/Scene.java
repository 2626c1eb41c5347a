package org.comity.methods.gravity.gain;

import org.comity.methods.gravity.equilibrium.Settings;
import org.comity.methods.gravity.equilibrium.Shock;

/** How a draw's random numbers become a change and an elasticity. Must depend on the stream alone. */
@FunctionalInterface
public interface Scene {
    /** The case of one draw; take numbers by {@code Streams.uniform(stream, key)} or {@code gaussian}. */
    Case at(long stream);

    /** One drawn world. */
    record Case(Shock shock, Settings settings) {}
}
