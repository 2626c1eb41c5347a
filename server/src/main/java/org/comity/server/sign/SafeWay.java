package org.comity.server.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where one goes after signing in: an address of this server that is for members, or the plan. */
final class SafeWay {
    /** Where members begin. */
    static final String USUAL = "/plan";

    /** A path of our own and nothing that a browser could read as another host or as a scheme. */
    private static final Pattern OWN = Pattern.compile(
            "/(plan|departments|agreements|promises|papers|calendar|audit|desk)([/.?][A-Za-z0-9/_.~?&=%+,:-]*)?");

    private static final int LONGEST = 1000;

    private SafeWay() {}

    /** The address asked for, when it is one of ours. */
    static String of(@Nullable String asked) {
        if (asked == null || asked.length() > LONGEST) {
            return USUAL;
        }
        boolean own = OWN.matcher(asked).matches() && !asked.contains("//") && !asked.contains("..");
        return own ? asked : USUAL;
    }

    /** The page to sign in on, which then leads on to what was asked for. */
    static String signIn(HttpServletRequest request) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean read = request.getMethod().equals("GET") && of(asked).equals(asked);
        return "/sign-in" + (read ? "?continue=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) : "");
    }

    static void home(HttpServletResponse response) {
        see(response, "/");
    }

    /** Sends the reader on, to be read with GET. */
    static void see(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
