package org.comity.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.desk.Desk;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.sign.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity desk account VERB}: accounts and their roles, for the administrator at the machine. */
@Command(name = "account")
final class DeskAccountCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity desk account "
                        + String.join("|", spec.subcommands().keySet()) + ".");
    }

    @Command(name = "add")
    int add(
            @Mixin DeskOptions options,
            @Parameters(index = "0", paramLabel = "ACCOUNT") String account,
            @Option(names = "--department", paramLabel = "DEPARTMENT", defaultValue = "") String department,
            @Option(names = "--name", paramLabel = "NAME", defaultValue = "") String name,
            @Option(names = "--mail", paramLabel = "ADDRESS", defaultValue = "") String mail)
            throws IOException {
        Actor.of(account); // finds fault with a name that is reserved
        String password = options.password();
        try (Desk desk = options.open()) {
            desk.write(Actor.LOCAL, tx -> {
                Optional<String> where = Optional.of(department).filter(id -> !id.isEmpty());
                Accounts.add(tx, account, name, mail, where);
                Accounts.setPassword(tx, account, password);
                return account;
            });
        }
        options.print("%s may sign in; next: comity desk account role %s ROLE.".formatted(account, account));
        return ExitCode.OK;
    }

    @Command(name = "password")
    int password(@Mixin DeskOptions options, @Parameters(index = "0", paramLabel = "ACCOUNT") String account)
            throws IOException {
        String password = options.password();
        try (Desk desk = options.open()) {
            desk.write(Actor.LOCAL, tx -> {
                Accounts.setPassword(tx, account, password);
                return account;
            });
        }
        options.print("%s has a new password.".formatted(account));
        return ExitCode.OK;
    }

    @Command(name = "role")
    int role(
            @Mixin DeskOptions options,
            @Parameters(index = "0", paramLabel = "ACCOUNT") String account,
            @Parameters(index = "1", paramLabel = "ROLE") Role role,
            @Option(names = "--department", paramLabel = "DEPARTMENT", defaultValue = "") String department,
            @Option(names = "--remove") boolean remove)
            throws IOException {
        Optional<String> where = Optional.of(department).filter(id -> !id.isEmpty());
        try (Desk desk = options.open()) {
            desk.write(Actor.LOCAL, tx -> {
                if (remove) {
                    Accounts.take(tx, account, role, where);
                } else {
                    Accounts.give(tx, account, role, where);
                }
                return account;
            });
        }
        options.print("%s %s %s%s."
                .formatted(
                        account,
                        remove ? "is no longer" : "is",
                        role.name().toLowerCase(java.util.Locale.ROOT),
                        where.map(id -> " in " + id).orElse("")));
        return ExitCode.OK;
    }

    @Command(name = "list")
    int list(@Mixin DeskOptions options) throws IOException {
        try (Desk desk = options.open()) {
            for (Accounts.Line line : desk.read(Actor.LOCAL, Accounts::list)) {
                List<String> roles = line.roles().stream()
                        .map(grant -> grant.role().name().toLowerCase(java.util.Locale.ROOT)
                                + grant.department().map(id -> " in " + id).orElse(""))
                        .sorted()
                        .toList();
                options.print("%s%s: %s"
                        .formatted(
                                line.account().id(),
                                line.account().active() ? "" : " (locked)",
                                roles.isEmpty() ? "no role" : String.join(", ", roles)));
            }
        }
        return ExitCode.OK;
    }

    @Command(name = "lock")
    int lock(@Mixin DeskOptions options, @Parameters(index = "0", paramLabel = "ACCOUNT") String account)
            throws IOException {
        return change(options, tx -> Accounts.setActive(tx, account, false), account + " is locked.");
    }

    @Command(name = "unlock")
    int unlock(@Mixin DeskOptions options, @Parameters(index = "0", paramLabel = "ACCOUNT") String account)
            throws IOException {
        return change(options, tx -> Accounts.setActive(tx, account, true), account + " may sign in again.");
    }

    @Command(name = "codes")
    int codes(@Mixin DeskOptions options, @Parameters(index = "0", paramLabel = "ACCOUNT") String account)
            throws IOException {
        return change(options, tx -> Accounts.resetCodes(tx, account), account + " signs in without one-time codes.");
    }

    private static int change(DeskOptions options, Consumer<WriteTx> work, String done) throws IOException {
        try (Desk desk = options.open()) {
            desk.write(Actor.LOCAL, tx -> {
                work.accept(tx);
                return done;
            });
        }
        options.print(done);
        return ExitCode.OK;
    }
}
