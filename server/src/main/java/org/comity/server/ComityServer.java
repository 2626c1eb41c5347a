package org.comity.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.data.FactStore;
import org.comity.server.digest.MailSettings;
import org.comity.server.sign.ServerCookies;
import org.comity.server.sign.SignSettings;
import org.comity.server.world.LiveWorlds;
import org.comity.server.world.Worlds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Serves the pages and REST of one store. */
@SpringBootApplication(proxyBeanMethods = false)
public class ComityServer {
    private static final Logger LOG = LoggerFactory.getLogger(ComityServer.class);

    /** {@code --port 8080 --address 127.0.0.1 --home DIRECTORY --rehearsal SECONDS}; stops with code 2 on a wrong setting. */
    public static void main(String[] args) {
        try {
            Settings settings = Settings.read(args, System.getenv(), FactStore.defaultHome());
            LiveWorlds worlds = LiveWorlds.open(settings.home(), starter());
            ConfigurableApplicationContext context = start(settings, worlds);
            worlds.warmUp(); // after the start, which the first page waits for; that page needs no figures
            String port = context.getEnvironment().getProperty("local.server.port", "");
            System.err.printf("Comity serves on http://%s:%s/ (stop with Ctrl-C).%n", settings.address(), port);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** The pack stands in the folder of the launcher, which names it. */
    private static Optional<Path> starter() {
        return Optional.ofNullable(System.getProperty("comity.root")).map(root -> Path.of(root, "starter"));
    }

    /** Starts on the given worlds, which the server closes when it stops. */
    public static ConfigurableApplicationContext start(Settings settings, Worlds worlds) {
        SignSettings signing = SignSettings.read(settings.home(), settings.environment());
        MailSettings mail = MailSettings.read(settings.home(), settings.environment());
        if (!settings.isLoopback() && !signing.isSecure()) {
            LOG.warn("Passwords and pages cross the network unencrypted: set tls or public_address in comity.yaml.");
        }
        return new SpringApplicationBuilder(ComityServer.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(properties(settings, signing))
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(Settings.class, () -> settings);
                    beans.registerBean(SignSettings.class, () -> signing);
                    beans.registerBean(MailSettings.class, () -> mail);
                    beans.registerBean(Worlds.class, () -> worlds);
                })
                .run();
    }

    private static Map<String, Object> properties(Settings settings, SignSettings signing) {
        Map<String, Object> properties = new HashMap<>(ServerCookies.properties(signing));
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.address());
        properties.put("server.compression.enabled", !settings.isLoopback());
        return properties;
    }
}
