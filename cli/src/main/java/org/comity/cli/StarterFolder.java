package org.comity.cli;

import java.nio.file.Path;

/** Where the starter pack lies: in {@code starter/} of the folder that Comity was cloned into. */
final class StarterFolder {
    private StarterFolder() {}

    static Path path() {
        return Path.of(System.getProperty("comity.root", "."), "starter");
    }
}
