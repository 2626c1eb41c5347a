package org.comity.workbench.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.YamlMap;

/**
 * The numbers of one party in a text, each where it stands, so that one can be changed and all else (comments too) stays
 * as it was written.
 */
public final class ValueTexts {
    private static final String RESERVATION = "reservation";

    private final String text;
    private final Map<String, YamlMap.Span> spans = new LinkedHashMap<>();

    private ValueTexts(String text) {
        this.text = text;
    }

    /** The numbers under a party of a negotiation file; none where it has no such party. */
    public static ValueTexts ofParty(String text, String party) {
        ValueTexts values = new ValueTexts(text);
        YamlMap.parse("file", text)
                .findMap("parties")
                .filter(parties -> parties.isMap(party))
                .flatMap(parties -> parties.findMap(party))
                .ifPresent(values::collect);
        return values;
    }

    /** The numbers of a text that holds what one party entered. */
    public static ValueTexts ofEntry(String text) {
        ValueTexts values = new ValueTexts(text);
        values.collect(YamlMap.parse("file", text));
        return values;
    }

    private void collect(YamlMap party) {
        party.findSpan(RESERVATION).ifPresent(span -> spans.put(RESERVATION, span));
        Optional<YamlMap> values = party.isMap("values") ? party.findMap("values") : Optional.empty();
        if (values.isEmpty()) {
            return;
        }
        for (String issue : values.get().names()) {
            values.get().findSpan(issue).ifPresent(span -> spans.put(issue, span));
            if (values.get().isMap(issue)) {
                YamlMap options = values.get().findMap(issue).orElseThrow();
                options.names()
                        .forEach(option ->
                                options.findSpan(option).ifPresent(span -> spans.put(key(issue, option), span)));
            }
        }
    }

    /** The key of a number that stands under an option of an issue. */
    public static String key(String issue, String option) {
        return issue + " / " + option;
    }

    /** Each number as written, by its key: {@code reservation}, the issue, or {@link #key}; in the order of the text. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        spans.forEach((key, span) -> texts.put(key, text.substring(at(span.from()), at(span.until()))));
        return texts;
    }

    /**
     * The text with other numbers. Keys that are not there are left out.
     *
     * @throws IllegalArgumentException for what is no number in one of the forms of a file
     */
    public String with(Map<String, String> changes) {
        record Change(YamlMap.Span span, String written) {}
        List<Change> made = new ArrayList<>();
        changes.forEach((key, value) -> {
            YamlMap.Span span = spans.get(key);
            if (span != null) {
                if (Estimate.parse(value).isEmpty()) {
                    throw new IllegalArgumentException(
                            "%s must be %s, not \"%s\".".formatted(key, Estimate.FORMS, value));
                }
                made.add(new Change(span, value.strip()));
            }
        });
        made.sort(
                Comparator.comparingInt((Change change) -> change.span().from()).reversed());
        StringBuilder changed = new StringBuilder(text);
        made.forEach(change ->
                changed.replace(at(change.span().from()), at(change.span().until()), change.written()));
        return changed.toString();
    }

    /** The reader counts code points; texts count chars. */
    private int at(int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }
}
