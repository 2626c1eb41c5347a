package org.comity.cli;

import java.nio.file.Path;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;

/** What {@code --threads} and {@code --lang} are when they are not given: as set in the environment or {@code comity.yaml}. */
final class Defaults implements IDefaultValueProvider {
    private final Console console;
    private @Nullable Settings settings;

    private Defaults(Console console) {
        this.console = console;
    }

    /** A mistake in the settings ends every command before it begins: picocli itself would pass over it. */
    static void install(CommandLine commands, Console console) {
        Defaults defaults = new Defaults(console);
        commands.setDefaultValueProvider(defaults);
        commands.setExecutionStrategy(parsed -> {
            try {
                defaults.settings();
            } catch (DataException e) {
                throw new ParameterException(commands, String.valueOf(e.getMessage()), e);
            }
            return new RunLast().execute(parsed);
        });
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        return switch (option.longestName()) {
            case "--threads" -> settings().threads().map(String::valueOf).orElse(null);
            case "--lang" ->
                settings().language().map(java.util.Locale::toLanguageTag).orElse(null);
            default -> null;
        };
    }

    private Settings settings() {
        if (settings == null) {
            String home = console.variable("COMITY_HOME");
            settings = Settings.read(home.isEmpty() ? FactStore.defaultHome() : Path.of(home), console.environment());
        }
        return settings;
    }
}
