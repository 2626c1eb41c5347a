package org.comity.server.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.comity.data.AsOf;
import org.comity.model.NeighbourRule;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Switches} from an address, and refuses what cannot be meant. */
@Component
class SwitchesReader implements HandlerMethodArgumentResolver {
    /** All switches, in the order in which addresses name them. */
    static final List<String> NAMES = List.of(
            "year",
            "rule",
            "frame",
            "asof",
            "known",
            "span",
            "sort",
            "view",
            "source",
            "indicator",
            "beside",
            "with",
            "from",
            "to",
            "home",
            "partner",
            "what",
            "before",
            "table",
            "format",
            "q",
            "department",
            "step",
            "task",
            "late",
            "agreement",
            "state",
            "on",
            "days",
            "month",
            "page",
            "pages",
            "do",
            "others",
            "reach",
            "effect",
            "cut",
            "hours",
            "after",
            "phase",
            "elasticity",
            "draws",
            "second",
            "third",
            "fourth",
            "since",
            "lang");

    static final List<String> EVERYWHERE = List.of("rule", "frame", "asof", "known", "lang");
    private static final int LONGEST = 400;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    private final Languages languages;

    SwitchesReader(Languages languages) {
        this.languages = languages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Switches.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return read(name -> together(request.getParameterValues(name)));
    }

    /** Boxes that are ticked give one switch several times: its values, with commas between. */
    static @Nullable String together(String @Nullable [] values) {
        return values == null ? null : String.join(",", values);
    }

    /** Reads every switch through {@code parameter}, which answers null for one that was not given. */
    Switches read(NullableParameter parameter) {
        Map<String, String> given = new HashMap<>();
        for (String name : NAMES) {
            String value = parameter.get(name);
            if (value != null && !value.isBlank()) {
                if (value.length() > LONGEST) {
                    throw new Wrong(400, "bad-request", "The switch \"%s\" is too long.".formatted(name));
                }
                given.put(name, value.strip());
            }
        }
        return new Switches(
                given,
                Optional.ofNullable(given.get("year")).map(SwitchesReader::year),
                Optional.ofNullable(given.get("rule")).map(SwitchesReader::rule).orElse(NeighbourRule.DEFAULT),
                Optional.ofNullable(given.get("frame")),
                asOf(given),
                languages.of(given.getOrDefault("lang", "")));
    }

    /** A request parameter, or null. */
    interface NullableParameter {
        @Nullable
        String get(String name);
    }

    /** A year from 1800 to 2100. */
    static int year(String text) {
        if (!text.matches("\\d{4}") || Integer.parseInt(text) < FIRST_YEAR || Integer.parseInt(text) > LAST_YEAR) {
            throw new Wrong(
                    400,
                    "bad-year",
                    "A year is a whole number from %d to %d, not \"%s\".".formatted(FIRST_YEAR, LAST_YEAR, text));
        }
        return Integer.parseInt(text);
    }

    private static NeighbourRule rule(String text) {
        UnaryOperator<String> plus =
                written -> written.replace(' ', '+'); // a plus sign typed into an address is a blank
        try {
            return NeighbourRule.parse(plus.apply(text));
        } catch (IllegalArgumentException e) {
            throw new Wrong(400, "bad-rule", String.valueOf(e.getMessage()));
        }
    }

    private static AsOf asOf(Map<String, String> given) {
        AsOf.Basis basis = "retrieval".equals(given.get("known")) ? AsOf.Basis.RETRIEVAL : AsOf.Basis.RELEASE;
        String text = given.getOrDefault("asof", "");
        if (text.isEmpty()) {
            return AsOf.LATEST;
        }
        try {
            return new AsOf(Optional.of(LocalDate.parse(text)), basis);
        } catch (DateTimeException e) {
            throw new Wrong(400, "bad-date", "A date is written 2024-12-31, not \"%s\".".formatted(text));
        }
    }
}
