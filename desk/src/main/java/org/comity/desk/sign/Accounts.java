package org.comity.desk.sign;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Role;
import org.comity.desk.department.Department;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.team.Account;
import org.comity.desk.team.RoleGrant;

/** What an administrator does to accounts; each within the transaction that it is given. */
public final class Accounts {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final String FIRST_DEPARTMENT = "administration";

    private Accounts() {}

    /** An account and its roles, for a list; nothing of how it signs in. */
    public record Line(Account account, List<RoleGrant> roles) {}

    /** Every account that the actor may read, by name. */
    public static List<Line> list(ReadTx tx) {
        List<RoleGrant> grants =
                tx.list(RoleGrant.class).stream().map(Kept::record).toList();
        return tx.list(Account.class).stream()
                .map(Kept::record)
                .map(account -> new Line(
                        account,
                        grants.stream()
                                .filter(grant -> grant.account().equals(account.id()))
                                .toList()))
                .toList();
    }

    /**
     * Adds an account without a password. It belongs to the department given, else to the first one; a desk without any
     * gets one named Administration.
     *
     * @throws IllegalArgumentException for a name that is none
     */
    public static Account add(WriteTx tx, String name, String shown, String mail, Optional<String> department) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "An account's name has 1 to 64 small letters, digits, dots and hyphens, not \"%s\"."
                            .formatted(name));
        }
        if (tx.find(Account.class, name).isPresent()) {
            throw new DeskException(Reason.INVALID, "There is an account %s already.".formatted(name));
        }
        Account account = new Account(name, shown.isBlank() ? name : shown, mail, true);
        return tx.add(account, Placing.of(department.orElseGet(() -> anyDepartment(tx))))
                .record();
    }

    private static String anyDepartment(WriteTx tx) {
        return tx.list(Department.class, Query.all().page(1, 0)).stream()
                .findFirst()
                .map(Kept::id)
                .orElseGet(() -> tx.add(new Department(
                                FIRST_DEPARTMENT, "Administration", Optional.empty(), "", Optional.empty()))
                        .id());
    }

    /** Gives a role, in a department unless it holds everywhere; nothing happens when the account has it. */
    public static void give(WriteTx tx, String account, Role role, Optional<String> department) {
        RoleGrant grant = new RoleGrant(Ids.next(), account, role, department);
        if (grants(tx, account, role, department).isEmpty()) {
            tx.add(grant);
        }
    }

    /** Takes a role away. */
    public static void take(WriteTx tx, String account, Role role, Optional<String> department) {
        List<Kept<RoleGrant>> found = grants(tx, account, role, department);
        if (found.isEmpty()) {
            throw new DeskException(
                    Reason.MISSING,
                    "%s is no %s%s."
                            .formatted(
                                    account,
                                    role.name().toLowerCase(Locale.ROOT),
                                    department
                                            .map(" in the department "::concat)
                                            .orElse("")));
        }
        found.forEach(kept -> tx.remove(RoleGrant.class, kept.id(), kept.version()));
    }

    private static List<Kept<RoleGrant>> grants(WriteTx tx, String account, Role role, Optional<String> department) {
        return tx.list(RoleGrant.class, Query.where("account", account)).stream()
                .filter(kept -> kept.record().role() == role
                        && kept.record().department().equals(department))
                .toList();
    }

    /**
     * Sets a password, which ends the account's sessions.
     *
     * @throws IllegalArgumentException when the rules refuse it
     */
    public static void setPassword(WriteTx tx, String account, String password) {
        tx.get(Account.class, account);
        PasswordRules.check(password, account).ifPresent(fault -> {
            throw new IllegalArgumentException(fault.sentence());
        });
        tx.credentials().setPassword(account, Passwords.hash(password));
        tx.event("password-changed", "account", account, Map.of());
    }

    /** Locks an account, which ends its sessions and tokens, or lets it sign in again. */
    public static void setActive(WriteTx tx, String account, boolean active) {
        Kept<Account> kept = tx.get(Account.class, account);
        Account was = kept.record();
        tx.change(new Account(was.id(), was.name(), was.mail(), active), kept.version());
        tx.credentials().endSessions(account);
        if (!active) {
            tx.tokens().revokeAll(account);
        }
    }

    /** Ends one-time codes for an account whose holder lost them. */
    public static void resetCodes(WriteTx tx, String account) {
        tx.get(Account.class, account);
        tx.credentials().clearCodes(account);
        tx.event("one-time-codes-ended", "account", account, Map.of());
    }
}
