package org.comity.server.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.desk.Kinds;
import org.comity.desk.record.Kind;
import org.comity.server.sign.Guarded;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the server's controllers declare, filled in with what there is. */
final class Walk {
    /** A variable of an address, with the expression that it must match. */
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(?::([^{}]*(?:\\{[^}]*}[^{}]*)*))?}");

    private static final Pattern CHOICE = Pattern.compile("[a-z|.]+\\|[a-z|.]+");

    /** A record's kind stands between the first and the last hyphen of its id. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]+-([a-z-]+)-[abc]");

    private final Set<Declared> declared;
    private final Map<String, List<String>> byKind;
    private final List<String> alone;
    private final List<String> kinds;

    /** @param ids of records that are tried wherever an address takes one; each holds the name of its kind */
    Walk(Guarded guarded, List<String> ids) {
        this(declared(guarded), ids, Kinds.ALL.stream().map(Kind::name).toList());
    }

    /**
     * Of addresses that were looked up before.
     *
     * @param kinds those that are tried where an address takes any kind
     */
    Walk(Set<Declared> declared, List<String> ids, List<String> kinds) {
        this.declared = declared;
        this.kinds = kinds;
        Map<String, List<String>> named = ids.stream().collect(Collectors.groupingBy(Walk::kind));
        Set<String> parts = Kinds.ALL.stream()
                .filter(kind -> kind.whole().isPresent())
                .map(Kind::name)
                .collect(Collectors.toSet());
        this.byKind = named;
        this.alone = ids.stream().filter(id -> !parts.contains(kind(id))).toList();
    }

    private static String kind(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches() ? parts.group(1).replace('-', '_') : "";
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
        for (Declared one : declared) {
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

    private List<String> values(String name, @Nullable String expression, String path) {
        if (expression != null && CHOICE.matcher(expression).matches()) {
            return List.of(expression.split("\\|"));
        }
        return switch (name) {
            case "home" -> List.of("KEN");
            case "partner" -> List.of("UGA");
            case "kind" -> kinds;
            case "sort" -> List.of("explainers", "explainer", "agreements", "agreement");
            case "format" -> List.of("csv", "json", "xlsx");
            case "version" -> List.of("1");
            case "source" -> alone.stream().limit(1).toList(); // no record is one
            default -> possible(path.contains("{format:") ? called(name, path) : ids(path), expression);
        };
    }

    /** An address that cannot hold the id of a record is the same for all of them, and is asked with one. */
    private static List<String> possible(List<String> ids, @Nullable String expression) {
        if (expression == null) {
            return ids;
        }
        Predicate<String> fits = Pattern.compile(expression).asMatchPredicate();
        List<String> fitting = ids.stream().filter(fits).toList();
        return fitting.isEmpty() ? ids.stream().limit(1).toList() : fitting;
    }

    /** A record that is not what the variable is called after has no files; one of them is asked for all the same. */
    private List<String> called(String name, String path) {
        List<String> named = byKind.getOrDefault(name, List.of());
        return named.isEmpty()
                ? ids(path)
                : Stream.concat(alone.stream().limit(1), named.stream())
                        .distinct()
                        .toList();
    }

    /** The records of the kind that the address names before; of every kind that stands alone when it names none. */
    private List<String> ids(String path) {
        List<String> named = new ArrayList<>();
        for (String part : path.split("/")) {
            named.addAll(byKind.getOrDefault(part, List.of()));
        }
        return named.isEmpty() ? alone : named;
    }
}
