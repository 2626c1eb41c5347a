package org.comity.server.sign;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /sign-in}: the form; what it sends is read by {@link PasswordEntry}. */
@Controller
class SignInPage {
    private final SignSettings settings;

    SignInPage(SignSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/sign-in")
    String form(
            @RequestParam(name = "continue", defaultValue = "") String way,
            @RequestParam(defaultValue = "") String refused,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("way", SafeWay.of(way));
        model.addAttribute("refused", !refused.isEmpty());
        model.addAttribute("provider", settings.provider().isPresent());
        model.addAttribute("begin", ProviderEntry.BEGIN);
        model.addAttribute("plain", !settings.isSecure() && !isNear(request));
        return "sign-in";
    }

    private static boolean isNear(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        return peer.startsWith("127.") || peer.equals("0:0:0:0:0:0:0:1") || peer.equals("::1");
    }
}
