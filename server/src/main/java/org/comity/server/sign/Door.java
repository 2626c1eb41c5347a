package org.comity.server.sign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may ask an address. An address that no rule names is not there: a new page is closed until a rule says otherwise. */
public enum Door {
    /** Everyone, without account; the same answer for all, which may be kept. Only read. */
    OPEN,
    /** Everyone, without account; read from the desk's public records, and not kept. Only read. */
    PUBLISHED,
    /** Everyone who is about to sign in, and who signs out. */
    THRESHOLD,
    /** Members, and the one at the machine while there is no account. */
    MEMBER;

    private static final String ATTRIBUTE = Door.class.getName();
    private static final List<Rule> RULES = rules();

    private record Rule(Door door, PathPattern pattern) {}

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        add(
                rules,
                MEMBER,
                "/plan/**",
                "/departments/**",
                "/agreements/**",
                "/promises/**",
                "/papers/**",
                "/calendar/**",
                "/audit/**",
                "/dialogue/**",
                "/desk/**");
        add(
                rules,
                MEMBER,
                "/{list:plan|departments|agreements|promises|calendar|audit|dialogue}.{format:[a-z]+}",
                "/api/v1/desk/**");
        add(rules, MEMBER, "/api/v1/promises", "/api/v1/agreements", "/api/v1/agreements/reminders");
        add(rules, MEMBER, "/api/v1/promises/import", "/api/v1/agreements/import", "/api/v1/calendar/**");
        add(rules, MEMBER, "/api/v1/calendar", "/api/v1/promises/pairs/**", "/api/v1/papers/**");
        add(rules, MEMBER, "/api/v1/plan", "/api/v1/plan/**");
        add(rules, MEMBER, "/api/v1/dialogue", "/api/v1/dialogue/**");
        add(rules, MEMBER, "/frames/edit");
        add(rules, THRESHOLD, "/sign-in", "/sign-in/**", "/sign-out");
        add(rules, PUBLISHED, "/public/**", "/feeds/**");
        add(rules, OPEN, "/", "/search", "/charts/**", "/assets/**", "/error", "/actuator/health/**");
        add(rules, OPEN, "/frames", "/frames/**", "/api/v1/frames/**");
        add(rules, OPEN, "/club", "/club/**", "/api/v1/clubs", "/api/v1/clubs/**");
        add(rules, OPEN, "/claim", "/claim/**", "/claim.{format:[a-z]+}", "/api/v1/claim");
        add(rules, OPEN, "/scenarios/**", "/api/v1/scenarios/**");
        add(rules, OPEN, "/cite/**", "/api/v1/findings/**");
        add(rules, OPEN, "/figures/**", "/data/**", "/{list:figures|data}.{format:[a-z]+}");
        add(rules, OPEN, "/{home:(?!api)[A-Za-z]{3}}/**", "/{home:[A-Z]{3}}.{format:[a-z]+}");
        add(rules, OPEN, "/api/docs/**", "/api/v1/sources/{source}/refused");
        add(rules, OPEN, "/api/v1/{list:homes|frames|indicators|sources|holdings|vintages|figures|compare}");
        add(rules, OPEN, "/api/v1/{home:[A-Z]{3}}/**");
        return List.copyOf(rules);
    }

    private static void add(List<Rule> rules, Door door, String... patterns) {
        for (String pattern : patterns) {
            rules.add(new Rule(door, PathPatternParser.defaultInstance.parse(pattern)));
        }
    }

    /** The door of an address, by the first rule that names it; read as the dispatcher reads it. */
    public static Optional<Door> of(PathContainer path) {
        return RULES.stream()
                .filter(rule -> rule.pattern().matches(path))
                .map(Rule::door)
                .findFirst();
    }

    static Optional<Door> find(HttpServletRequest request) {
        return of(ServletRequestPathUtils.parseAndCache(request).pathWithinApplication());
    }

    void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whether a request came in by this door. */
    public boolean holds(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) == this;
    }
}
