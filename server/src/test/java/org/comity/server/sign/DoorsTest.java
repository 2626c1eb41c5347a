package org.comity.server.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which addresses are open and which are for members; an address of a controller that no rule names fails here. */
class DoorsTest {
    /** A value for each path variable that any address has; a new variable gets its value here. */
    private static final Map<String, String> VALUES = Map.of(
            "home", "KEN",
            "partner", "UGA",
            "source", "toy-flows",
            "format", "csv",
            "name", "map",
            "id", "01JEXAMPLE",
            "list", "homes");

    private static Optional<Door> door(String path) {
        return Door.of(PathContainer.parsePath(path));
    }

    @Test
    void everyAddressOfAControllerIsNamedByARuleAndOpenOnesOnlyRead() {
        try (Guarded guarded = Guarded.empty("", "127.0.0.1")) {
            List<String> unnamed = new ArrayList<>();
            List<String> writing = new ArrayList<>();
            var mappings = guarded.server()
                    .context()
                    .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                    .getHandlerMethods()
                    .keySet();
            assertThat(mappings).hasSizeGreaterThan(40);
            for (RequestMappingInfo mapping : mappings) {
                Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                for (String pattern : mapping.getPatternValues()) {
                    Optional<Door> door = door(sample(pattern));
                    if (door.isEmpty()) {
                        unnamed.add(pattern);
                    }
                    boolean open = door.equals(Optional.of(Door.OPEN)) || door.equals(Optional.of(Door.PUBLISHED));
                    if (open && !pattern.equals("/error") && !methods.equals(Set.of(RequestMethod.GET))) {
                        writing.add(methods + " " + pattern);
                    }
                }
            }
            assertThat(unnamed).as("name them in Door, by the narrowest rule").isEmpty();
            assertThat(writing).as("an open address is only read").isEmpty();
        }
    }

    private static String sample(String pattern) {
        String path = pattern;
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            path = path.replaceAll("\\{" + value.getKey() + "(:[^/]*?)?}(?=[/.]|$)", value.getValue());
        }
        return path.replaceAll("\\{[^/]*}", "x");
    }

    @ParameterizedTest
    @CsvSource({
        "/, OPEN",
        "/KEN, OPEN",
        "/ken/UGA, OPEN",
        "/KEN/UGA.csv, OPEN",
        "/api/v1/KEN/UGA, OPEN",
        "/api/v1/homes, OPEN",
        "/sign-in, THRESHOLD",
        "/sign-out, THRESHOLD",
        "/plan, MEMBER",
        "/plan/, MEMBER",
        "/plan/KEN, MEMBER",
        "/%70lan/x, MEMBER",
        "/plan;x=1/y, MEMBER",
        "/desk/accounts, MEMBER",
        "/audit.csv, MEMBER",
        "/api/v1/desk, MEMBER",
        "/api/v1/desk/me, MEMBER",
        "/api/v1/desk/KEN/UGA, MEMBER"
    })
    void anAddressHasItsDoor(String path, Door door) {
        assertThat(door(path)).hasValue(door);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/planet",
                "/PLAN",
                "/api",
                "/api/v2/desk/me",
                "/api/x/y",
                "/actuator/env",
                "/actuator",
                "/h2-console",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/comity.yaml"
            })
    void whatNoRuleNamesIsNotThere(String path) {
        assertThat(door(path)).isEmpty();
    }
}
