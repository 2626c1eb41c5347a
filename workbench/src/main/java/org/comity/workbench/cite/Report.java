package org.comity.workbench.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

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
        if (!recipe.canBeAsked() && result.then().isPresent()) {
            Map<String, String> ids =
                    Map.of("id", recipe.id(), "made", result.then().get().id());
            lines.add(texts.text(result.isSame() ? "check.again" : "check.other", ids));
            return lines;
        }
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

    /** The same as a Finding, for every format: the outcome, and all cells that differ. */
    public static Finding finding(Recheck.Result result, Locale locale) {
        Recipe recipe = result.recipe();
        List<List<Object>> cells = new ArrayList<>();
        for (Difference cell : result.differences()) {
            cells.add(List.of(cell.table(), cell.row(), cell.column(), cell.then(), cell.now()));
        }
        Findings answer = Findings.of("check", recipe.title())
                .table(new Table(
                        "check",
                        recipe.title(),
                        List.of(
                                Column.of("id", "id", Kind.ID),
                                Column.of("same", "same", Kind.FLAG),
                                Column.of("then", "made again", Kind.ID),
                                Column.of("now", "on what is held now", Kind.ID)),
                        List.of(List.of(
                                recipe.id(),
                                result.isSame(),
                                Table.cell(result.then().map(Finding::id)),
                                Table.cell(result.now().map(Finding::id))))))
                .table(new Table(
                        "differences",
                        "",
                        List.of(
                                Column.of("table", "table", Kind.TEXT),
                                Column.of("row", "row", Kind.TEXT),
                                Column.of("column", "column", Kind.TEXT),
                                Column.of("then", "then", Kind.TEXT),
                                Column.of("now", "now", Kind.TEXT)),
                        cells))
                .command("comity check " + recipe.id());
        of(result, locale).forEach(answer::note);
        return answer.build();
    }
}
