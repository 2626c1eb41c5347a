package org.comity.server.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.sign.Accounts;
import org.comity.desk.sign.Credential;
import org.comity.desk.sign.RandomText;
import org.comity.desk.sign.Totp;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/me}: how one signs in oneself. What changes it asks for the password again. */
@Controller
@RequestMapping("/desk/me")
class MePage {
    private static final String AGAIN = "redirect:/desk/me";
    private final OpenDesk desk;
    private final Sessions sessions;
    private final ServerAddress server;

    MePage(OpenDesk desk, Sessions sessions, ServerAddress server) {
        this.desk = desk;
        this.sessions = sessions;
        this.server = server;
    }

    @GetMapping
    String me(Actor actor, @RequestParam(defaultValue = "0") int failed, Model model) {
        if (!actor.equals(Actor.LOCAL)) {
            desk.get().read(actor, tx -> {
                Credential kept = tx.credentials().of(actor.name());
                model.addAttribute("hasPassword", kept.passwordHash().isPresent());
                model.addAttribute("hasCodes", kept.sealedSecret().isPresent());
                model.addAttribute("codesLeft", tx.credentials().codesLeft(actor.name()));
                model.addAttribute("tokens", tx.tokens().list(actor.name()));
                model.addAttribute("roles", tx.rights().grants());
                return actor;
            });
        }
        model.addAttribute("failed", failed);
        return "me";
    }

    @PostMapping("/password")
    String password(
            Actor actor,
            @RequestParam String password,
            @RequestParam String fresh,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.prove(actor, password, request);
        if (!fresh.equals(again)) {
            throw new Wrong(400, "bad-request", "The new password was typed differently the second time.");
        }
        write(actor, tx -> Accounts.setPassword(tx, actor.name(), fresh));
        sessions.endOthers(request, response);
        return AGAIN;
    }

    /** A secret to put into an app; it holds once a first code from there was typed in. */
    @PostMapping("/codes")
    String begin(Actor actor, @RequestParam String password, HttpServletRequest request, Model model) {
        sessions.prove(actor, password, request);
        String secret = Totp.newSecret();
        write(
                actor,
                tx -> tx.credentials()
                        .setPending(actor.name(), desk.signIn().seal().close(secret, actor.name())));
        model.addAttribute("secret", secret);
        model.addAttribute("address", Totp.address(actor.name(), secret));
        return "codes";
    }

    @PostMapping("/codes/confirm")
    String confirm(
            Actor actor,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<String> codes = RandomText.recoveryCodes();
        write(actor, tx -> {
            Credential kept = tx.credentials().of(actor.name());
            OptionalLong step = kept.pendingSecret()
                    .map(pending -> Totp.USUAL.prove(
                            desk.signIn().seal().open(pending, actor.name()),
                            code.strip(),
                            Instant.now(),
                            kept.lastStep()))
                    .orElse(OptionalLong.empty());
            if (step.isEmpty()) {
                throw new Wrong(400, "code-not-right", "This code is not right; begin again, and look at the clock.");
            }
            List<String> hashes = codes.stream().map(RandomText::hashOfCode).toList();
            tx.credentials().confirm(actor.name(), step.getAsLong(), hashes);
            tx.event("one-time-codes-set-up", "account", actor.name(), Map.of());
        });
        sessions.endOthers(request, response);
        model.addAttribute("codes", codes);
        return "codes";
    }

    @PostMapping("/codes/end")
    String end(Actor actor, @RequestParam String password, HttpServletRequest request, HttpServletResponse response) {
        sessions.prove(actor, password, request);
        write(actor, tx -> {
            tx.credentials().clearCodes(actor.name());
            tx.event("one-time-codes-ended", "account", actor.name(), Map.of());
        });
        sessions.endOthers(request, response);
        return AGAIN;
    }

    @PostMapping("/tokens")
    String token(
            Actor actor,
            @RequestParam String password,
            @RequestParam String name,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "read") String may,
            HttpServletRequest request,
            Switches switches,
            Model model) {
        sessions.prove(actor, password, request);
        boolean calendars = may.equals("calendars");
        Duration lifetime = Duration.ofDays(days);
        String text = desk.get().write(actor, tx -> {
            tx.event("token-made", "account", actor.name(), Map.of("name", name, "may", may));
            return calendars
                    ? tx.tokens()
                            .makeForCalendars(
                                    actor.name(),
                                    switches.language().text("me.token.calendar", name),
                                    tx.now(),
                                    lifetime)
                    : tx.tokens().make(actor.name(), name, may.equals("write"), tx.now(), lifetime);
        });
        model.addAttribute("token", text);
        if (calendars) {
            model.addAttribute("calendar", server.of(request) + "/plan/calendar.ics?token=" + text);
        }
        return "codes";
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(Actor actor, @PathVariable String id) {
        write(actor, tx -> {
            if (!tx.tokens().revoke(actor.name(), id)) {
                throw new Wrong(404, "not-found", "You have no such token.");
            }
            tx.event("token-revoked", "account", actor.name(), Map.of());
        });
        return AGAIN;
    }

    @PostMapping("/sessions/end")
    String endSessions(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        sessions.signedIn(actor);
        write(actor, tx -> tx.credentials().endSessions(actor.name()));
        sessions.endOthers(request, response);
        return AGAIN;
    }

    private void write(Actor actor, java.util.function.Consumer<WriteTx> work) {
        desk.get().write(actor, tx -> {
            work.accept(tx);
            return actor;
        });
    }
}
