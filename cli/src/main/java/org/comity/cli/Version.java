package org.comity.cli;

import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/** What {@code comity --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ResourceBundle.getBundle("org.comity.cli.version").getString("version");
        return new String[] {"comity %s (Java %s)".formatted(version, Runtime.version())};
    }
}
