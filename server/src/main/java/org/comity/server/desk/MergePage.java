package org.comity.server.desk;

import java.util.Map;
import org.comity.desk.Conflict;
import org.comity.desk.Kinds;
import org.comity.desk.record.Table;
import org.comity.server.page.Switches;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Two changes of one record side by side; what is saved goes to the same address with the version of today. */
public final class MergePage {
    private MergePage() {}

    /**
     * The page, with the status 409.
     *
     * @param action where the form goes
     * @param beside what else the form carries, by name
     */
    public static ModelAndView of(Conflict conflict, String action, Map<String, String> beside, Switches switches) {
        Table<?> table = Kinds.named(conflict.head().kind()).table();
        String leave = "/desk/%s/%s".formatted(table.name(), conflict.head().id());
        return of(conflict, table, action, leave, beside, switches);
    }

    /** The same for records that are kept in another form than that in which they are changed. */
    public static ModelAndView of(
            Conflict conflict,
            Table<?> table,
            String action,
            String leave,
            Map<String, String> beside,
            Switches switches) {
        ModelAndView page = new ModelAndView("desk/merge");
        page.addObject("leave", leave);
        page.addObject("head", conflict.head());
        page.addObject("mark", conflict.head().placing().mark());
        page.addObject("sentence", String.valueOf(conflict.getMessage()));
        page.addObject("lines", MergeLine.of(conflict.merge().fields(), table, switches.language()));
        page.addObject("action", action);
        page.addObject("beside", beside);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
