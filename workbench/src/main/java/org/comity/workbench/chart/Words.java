package org.comity.workbench.chart;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Messages;
import tools.jackson.databind.node.ObjectNode;

/** What all charts say, in the reader's language. */
final class Words {
    private final Messages messages;

    Words(Locale locale) {
        this.messages = Messages.of("org/comity/workbench/chart/messages", locale);
    }

    String missing() {
        return messages.text("missing");
    }

    String text(String key) {
        return messages.text(key);
    }

    String text(String key, Map<String, ?> arguments) {
        return messages.text(key, arguments);
    }

    /** Puts {@code value, low, high} (null when missing) and the {@code tip} that is shown on pointing. */
    void put(ObjectNode row, String label, Optional<Interval> interval) {
        if (interval.isEmpty()) {
            row.putNull("value").putNull("low").putNull("high");
            row.put("tip", messages.text("missing.tip", Map.of("label", label)));
            return;
        }
        Interval i = interval.get();
        row.put("value", i.value()).put("low", i.low()).put("high", i.high());
        row.put(
                "tip",
                messages.text(
                        "range.tip", Map.of("label", label, "value", i.value(), "low", i.low(), "high", i.high())));
    }

    /** A change in per cent with its range, for pointing at. */
    String change(String label, Interval change) {
        return messages.text(
                "change.tip",
                Map.of("label", label, "value", change.value(), "low", change.low(), "high", change.high()));
    }
}
