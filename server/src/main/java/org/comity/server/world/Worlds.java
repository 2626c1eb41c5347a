package org.comity.server.world;

import org.comity.data.AsOf;

/** The workbench over time: a {@link World} for each date asked, renewed when the store gains vintages. */
public interface Worlds extends AutoCloseable {
    /** The world as known by then, at the store's present state. */
    World at(AsOf asOf);

    /** A short text that changes whenever an answer may change; cheap enough to be asked on every request. */
    String state();

    @Override
    void close();
}
