package org.comity.server.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Notes in the audit log that somebody signed out. */
final class Farewell implements LogoutHandler {
    private final OpenDesk desk;

    Farewell(OpenDesk desk) {
        this.desk = desk;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof Member member && member.way() == Member.Way.SESSION) {
            desk.signIn().out(member.account());
        }
    }
}
