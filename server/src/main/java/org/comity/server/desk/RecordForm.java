package org.comity.server.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.comity.desk.ReadTx;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Money;
import org.comity.desk.record.Table;
import org.comity.model.Country;
import org.comity.server.page.Language;
import org.comity.server.page.Pages.Choice;
import org.jspecify.annotations.Nullable;

/** The inputs of a form for one record of any kind. */
final class RecordForm {
    /** How an input is written. */
    enum Sort {
        TEXT,
        AREA,
        NUMBER,
        DATE,
        FLAG,
        CHOICE,
        HIDDEN
    }

    /**
     * One input.
     *
     * @param name of the component
     * @param label for people
     * @param needed whether it must be given
     * @param choices for {@code CHOICE}
     */
    record Input(String name, String label, Sort sort, boolean needed, String value, List<Choice> choices) {}

    private static final Set<String> LONG = Set.of(
            "text",
            "mandate",
            "answer",
            "reason",
            "note",
            "purpose",
            "part",
            "sentence",
            "action",
            "question",
            "decision",
            "situation",
            "done",
            "outcome",
            "sources");

    private final Kind<?> kind;
    private final Language language;
    private final List<Choice> countries;

    RecordForm(Kind<?> kind, Language language, List<Choice> countries) {
        this.kind = kind;
        this.language = language;
        this.countries = countries;
    }

    /** The inputs with their values, as texts by component; what is not given is empty. */
    List<Input> inputs(ReadTx tx, Function<String, @Nullable String> values) {
        return kind.table().components().stream()
                .map(component -> {
                    String value = values.apply(component);
                    return input(tx, component, value == null ? "" : value);
                })
                .toList();
    }

    private Input input(ReadTx tx, String component, String value) {
        Table<?> table = kind.table();
        Class<?> type = table.typeOf(component);
        boolean whole = kind.whole().filter(component::equals).isPresent();
        boolean hidden = component.equals("id") || component.equals("about") || (whole && !value.isEmpty());
        Optional<Class<? extends Record>> named = Labels.named(table, component);
        List<Choice> choices = hidden
                ? List.of()
                : type.isEnum()
                        ? constants(type, value)
                        : type == Country.class
                                ? chosen(countries, value)
                                : named.map(kinds -> chosen(Labels.choices(tx, kinds, value), value))
                                        .orElseGet(List::of);
        Sort sort = hidden ? Sort.HIDDEN : choices.isEmpty() && named.isEmpty() ? sort(type, component) : Sort.CHOICE;
        boolean needed = !table.isOptional(component) && (type != String.class || named.isPresent());
        return new Input(component, Fields.label(table, component, language), sort, needed, value, choices);
    }

    private List<Choice> constants(Class<?> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .map(Values::word)
                .map(word -> new Choice(word, language.text("word." + word), word.equals(value)))
                .toList();
    }

    /** A value that is not among the choices stays one, so that saving a form never loses it. */
    private static List<Choice> chosen(List<Choice> choices, String value) {
        List<Choice> all = new java.util.ArrayList<>(choices.stream()
                .map(choice -> new Choice(
                        choice.value(), choice.label(), choice.value().equals(value)))
                .toList());
        if (!value.isEmpty()
                && choices.stream().noneMatch(choice -> choice.value().equals(value))) {
            all.add(new Choice(value, value, true));
        }
        return all;
    }

    private static Sort sort(Class<?> type, String component) {
        if (type == LocalDate.class) {
            return Sort.DATE;
        }
        if (type == Boolean.class) {
            return Sort.FLAG;
        }
        if (type == String.class) {
            return LONG.contains(component) ? Sort.AREA : Sort.TEXT;
        }
        return type == Money.class || !Number.class.isAssignableFrom(type) ? Sort.TEXT : Sort.NUMBER;
    }
}
