package org.comity.workbench.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.model.Messages;

/** A check in sentences. */
public final class Report {
    private static final String BUNDLE = "org/comity/workbench/cite/messages";
    private static final int MOST = 20;

    private Report() {}

    /** The outcome first, then what is new, then the cells that differ, at most twenty of them. */
    public static List<String> of(Recheck.Result result, Locale locale) {
        Messages texts = Messages.of(BUNDLE, locale);
        Recipe recipe = result.recipe();
        List<String> lines = new ArrayList<>();
        if (!recipe.canBeAsked()) {
            lines.add(texts.text("check.kept", Map.of("id", recipe.id(), "command", recipe.command())));
            return lines;
        }
        if (!result.gone().isEmpty()) {
            lines.add(
                    texts.text("check.gone", Map.of("id", recipe.id(), "vintages", String.join(", ", result.gone()))));
        } else {
            String made = result.then().map(finding -> finding.id()).orElse("");
            lines.add(texts.text(
                    result.isSame() ? "check.same" : "check.differs",
                    Map.of("id", recipe.id(), "made", made, "sources", String.join(", ", recipe.sources()))));
        }
        if (result.isCurrent()) {
            lines.add(texts.text("check.current"));
        } else {
            result.now()
                    .ifPresent(now -> lines.add(texts.text(
                            "check.now",
                            Map.of("id", now.id(), "count", result.differences().size()))));
        }
        result.differences().stream()
                .limit(MOST)
                .forEach(cell -> lines.add(texts.text(
                        "check.cell",
                        Map.of(
                                "row",
                                cell.row(),
                                "column",
                                cell.column(),
                                "then",
                                cell.then().isEmpty() ? "-" : cell.then(),
                                "now",
                                cell.now().isEmpty() ? "-" : cell.now()))));
        if (result.differences().size() > MOST) {
            lines.add(texts.text(
                    "check.more", Map.of("count", result.differences().size() - MOST)));
        }
        return lines;
    }
}
