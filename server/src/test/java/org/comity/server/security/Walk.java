package org.comity.server.security;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.desk.Kinds;
import org.comity.desk.record.Kind;
import org.comity.server.sign.Guarded;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the server's controllers declare, filled in with what there is. */
final class Walk {
    /** A variable of an address, with the expression that it must match. */
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(?::([^{}]*(?:\\{[^}]*}[^{}]*)*))?}");

    private static final Pattern CHOICE = Pattern.compile("[a-z|]+");

    private final Guarded guarded;
    private final List<String> ids;

    /** @param ids of records that are tried wherever an address takes one; each holds the name of its kind */
    Walk(Guarded guarded, List<String> ids) {
        this.guarded = guarded;
        this.ids = ids;
    }

    /** An address as it is declared, and how it is asked. */
    record Declared(RequestMethod method, String pattern) {}

    /** Every address that is declared. */
    static Set<Declared> declared(Guarded guarded) {
        Set<Declared> all = new TreeSet<>(java.util.Comparator.comparing(Declared::toString));
        for (RequestMappingInfo info : guarded.server()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                methods.forEach(method -> all.add(new Declared(method, pattern)));
            }
        }
        return all;
    }

    /** Every address that can be read, once for each record that it can be about. */
    List<String> readable() {
        Set<String> paths = new TreeSet<>();
        for (Declared one : declared(guarded)) {
            if (one.method() == RequestMethod.GET) {
                paths.addAll(filled(one.pattern()));
            }
        }
        paths.removeIf(
                path -> path.startsWith("/api/docs") || path.startsWith("/charts") || path.startsWith("/assets"));
        return List.copyOf(paths);
    }

    /** An address with values in place of its variables: every choice of a format, every kind with its own records. */
    List<String> filled(String pattern) {
        List<String> done = new ArrayList<>();
        List<String> open = new ArrayList<>(List.of(pattern));
        while (!open.isEmpty()) {
            String path = open.removeLast();
            Matcher variable = VARIABLE.matcher(path);
            if (!variable.find()) {
                done.add(path);
                continue;
            }
            for (String value : values(variable.group(1), variable.group(2), path)) {
                open.add(path.substring(0, variable.start()) + value + path.substring(variable.end()));
            }
        }
        return done;
    }

    private List<String> values(String name, String expression, String path) {
        if (expression != null
                && expression.contains("|")
                && CHOICE.matcher(expression).matches()) {
            return List.of(expression.split("\\|"));
        }
        return switch (name) {
            case "home" -> List.of("KEN");
            case "partner" -> List.of("UGA");
            case "kind" -> Kinds.ALL.stream().map(Kind::name).toList();
            case "sort" -> List.of("explainers", "explainer", "agreements", "agreement");
            case "format" -> List.of("csv", "json", "xlsx");
            default -> ids(path);
        };
    }

    /** The records of the kind that the address names before; of every kind that stands alone when it names none. */
    private List<String> ids(String path) {
        List<String> named = new ArrayList<>();
        for (Kind<?> kind : Kinds.ALL) {
            if (path.contains("/" + kind.name() + "/")) {
                ids.stream().filter(id -> isOf(id, kind)).forEach(named::add);
            }
        }
        return named.isEmpty() ? ids.stream().filter(id -> !isPart(id)).toList() : Collections.unmodifiableList(named);
    }

    private static boolean isPart(String id) {
        return Kinds.ALL.stream().anyMatch(kind -> kind.whole().isPresent() && isOf(id, kind));
    }

    private static boolean isOf(String id, Kind<?> kind) {
        return id.matches("[a-z0-9]+-" + kind.name().replace('_', '-') + "-[abc]");
    }
}
