package org.comity.server.sign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.department.Department;
import org.comity.desk.sign.Accounts;
import org.comity.desk.sign.Passwords;
import org.comity.server.Settings;
import org.comity.server.toy.ToyServer;

/** A server whose desk has two departments and one account of each role, all with the same password. */
public final class Guarded implements AutoCloseable {
    public static final String PASSWORD = "violin under granite";
    public static final String TRADE = "trade";

    /** Made once: hashing is slow on purpose, and many servers have the same accounts. */
    private static final String HASH = Passwords.hash(PASSWORD);

    private final ToyServer server;
    private final Path home;

    private Guarded(Path home, String address) {
        this(new Settings(home, address, 0));
    }

    private Guarded(Settings settings) {
        this.server = ToyServer.start(settings);
        this.home = settings.home();
    }

    /** With accounts named after their roles: viewer, officer, lead, coordinator, administrator; and nobody's, stranger. */
    public static Guarded start() {
        return start("");
    }

    /** With further lines of comity.yaml. */
    public static Guarded start(String settings) {
        Guarded guarded = new Guarded(home(settings), "127.0.0.1");
        guarded.desk().write(Actor.LOCAL, tx -> {
            tx.add(new Department(TRADE, "Trade", Optional.empty(), "", Optional.empty()));
            tx.add(new Department("water", "Water", Optional.empty(), "", Optional.empty()));
            for (Role role : Role.values()) {
                String name = role.name().toLowerCase(java.util.Locale.ROOT);
                Accounts.add(tx, name, name, name + "@example.org", Optional.of(TRADE));
                givePassword(tx, name);
                Accounts.give(tx, name, role, role.isEverywhere() ? Optional.empty() : Optional.of(TRADE));
            }
            Accounts.add(tx, "stranger", "Stranger", "", Optional.of(TRADE));
            givePassword(tx, "stranger");
            return tx;
        });
        return guarded;
    }

    /** Lets an account sign in with {@link #PASSWORD}. */
    public static void givePassword(WriteTx tx, String account) {
        tx.credentials().setPassword(account, HASH);
        tx.event("password-changed", "account", account, Map.of());
    }

    /** Without any account. */
    public static Guarded empty(String settings, String address) {
        return new Guarded(home(settings), address);
    }

    private static Path home(String settings) {
        try {
            Path home = ToyServer.newHome();
            Files.writeString(home.resolve("comity.yaml"), settings);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it and starts another one on the same data directory. */
    Guarded again() {
        close();
        return new Guarded(home, "127.0.0.1");
    }

    /** Stops it and starts another one as told, on the same data directory. */
    Guarded again(Settings settings) {
        close();
        return new Guarded(settings);
    }

    Path home() {
        return home;
    }

    public ToyServer server() {
        return server;
    }

    public Desk desk() {
        return server.context().getBean(OpenDesk.class).get();
    }

    /** Somebody who has not signed in. */
    public Visitor visitor() {
        return new Visitor(server.address());
    }

    /** Somebody who has. */
    public Visitor as(String name) {
        Visitor visitor = visitor();
        visitor.signIn(name, PASSWORD, "");
        return visitor;
    }

    @Override
    public void close() {
        server.close();
    }
}
