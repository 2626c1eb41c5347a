package org.comity.server.sign;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.desk.DeskException;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Act;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.department.Department;
import org.comity.desk.record.Area;
import org.comity.desk.sign.Accounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/accounts}: who has an account and which roles; for administrators, as the desk itself checks. */
@Controller
@RequestMapping("/desk/accounts")
class AccountsPage {
    private static final String AGAIN = "redirect:/desk/accounts";
    private final OpenDesk desk;

    AccountsPage(OpenDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        desk.get().read(actor, tx -> {
            allow(tx);
            model.addAttribute("lines", Accounts.list(tx));
            model.addAttribute("departments", tx.list(Department.class));
            model.addAttribute("allRoles", Role.values());
            return actor;
        });
        return "accounts";
    }

    @PostMapping
    String add(
            Actor actor,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String password) {
        return change(actor, tx -> {
            Accounts.add(tx, name, shown, mail, Optional.empty());
            if (!password.isEmpty()) {
                Accounts.setPassword(tx, name, password);
            }
        });
    }

    @PostMapping("/{name}/roles")
    String role(
            Actor actor,
            @PathVariable String name,
            @RequestParam String role,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "false") boolean take) {
        Role which = Role.valueOf(role.toUpperCase(Locale.ROOT));
        Optional<String> where = Optional.of(department).filter(id -> !id.isEmpty() && !which.isEverywhere());
        return change(actor, tx -> {
            if (take) {
                Accounts.take(tx, name, which, where);
            } else {
                Accounts.give(tx, name, which, where);
            }
        });
    }

    @PostMapping("/{name}/password")
    String password(Actor actor, @PathVariable String name, @RequestParam String password) {
        return change(actor, tx -> Accounts.setPassword(tx, name, password));
    }

    @PostMapping("/{name}/lock")
    String lock(Actor actor, @PathVariable String name) {
        return change(actor, tx -> Accounts.setActive(tx, name, false));
    }

    @PostMapping("/{name}/unlock")
    String unlock(Actor actor, @PathVariable String name) {
        String again = change(actor, tx -> Accounts.setActive(tx, name, true));
        desk.signIn().forgetFailures(name);
        return again;
    }

    @PostMapping("/{name}/codes/end")
    String endCodes(Actor actor, @PathVariable String name) {
        return change(actor, tx -> Accounts.resetCodes(tx, name));
    }

    private String change(Actor actor, Consumer<WriteTx> work) {
        desk.get().write(actor, tx -> {
            allow(tx); // also for the own account, whose password is changed on its own page with the old one
            work.accept(tx);
            return actor;
        });
        return AGAIN;
    }

    private static void allow(ReadTx tx) {
        if (!tx.rights().mayAnywhere(Act.CHANGE, Area.TEAM)) {
            throw new DeskException(DeskException.Reason.DENIED, "Accounts are for administrators.");
        }
    }
}
