package org.comity.data;

import java.nio.file.Path;
import java.util.List;
import org.comity.model.Vintage;

/**
 * The folder of facts: {@code facts/SOURCE/VINTAGE/} holds Parquet files, refused rows and a manifest. A vintage
 * is written beside and published by one atomic rename; readers take no lock.
 */
public final class FactStore {
    private final Path home;

    private FactStore(Path home) {
        this.home = home;
    }

    /** Opens the store under {@code home}, making it when it is not there. A store of a newer version is refused. */
    public static FactStore open(Path home) {
        return new FactStore(home);
    }

    /** The data directory: {@code $COMITY_HOME}, else the XDG data directory. */
    public static Path defaultHome() {
        throw new UnsupportedOperationException("to be written");
    }

    public Path home() {
        return home;
    }

    /** The maps of users' own tables, by id, as they were last imported. */
    java.util.Map<String, String> ownMaps() {
        return java.util.Map.of();
    }

    /** Every vintage held, by source, then by id. */
    public List<Vintage> vintages() {
        throw new UnsupportedOperationException("to be written");
    }
}
