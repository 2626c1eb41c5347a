package org.comity.server.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.page.TableView.Cell;
import org.comity.server.page.TableView.Head;
import org.comity.workbench.cite.CellIds;

/** A table of figures with the id of each beside it, which leads to how it is cited. */
final class WithIds {
    private WithIds() {}

    /** The table as it is where its figures have no ids of their own. */
    static TableView of(Finding finding, TableView view, Switches switches) {
        Map<String, String> ids = CellIds.byCell(finding);
        if (ids.isEmpty()) {
            return view;
        }
        Table table = finding.table("");
        List<String> columns = table.columns().stream().map(Table.Column::name).toList();
        List<Head> heads = new ArrayList<>(view.heads());
        heads.add(new Head(switches.language().text("how.id"), "", false));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < view.rows().size(); i++) {
            List<Cell> row = new ArrayList<>(view.rows().get(i));
            String id = CellIds.key(table.rows().get(i), columns)
                    .map(key -> ids.getOrDefault(key, ""))
                    .orElse("");
            row.add(new Cell(id, false, "", id.isEmpty() ? "" : switches.across("/cite/" + id)));
            rows.add(row);
        }
        return new TableView(view.name(), view.title(), heads, rows, view.address());
    }
}
