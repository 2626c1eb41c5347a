package org.comity.server.work;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.model.Names;
import org.comity.server.Settings;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.workbench.plan.handover.Handover;
import org.comity.workbench.plan.handover.HandoverHtml;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /desk/post/ID/handover}: what the next holder of a post needs, as a page, one printable file, and tables. */
@Controller
class HandoverPage {
    private static final String PATH = "/desk/post/{id}/handover";
    private final DeskDoor door;
    private final Settings settings;

    HandoverPage(DeskDoor door, Settings settings) {
        this.door = door;
        this.settings = settings;
    }

    @GetMapping(PATH)
    String show(@PathVariable String id, Switches switches, Model model) {
        Handover pack = pack(id, switches);
        String base = "/desk/post/" + id + "/handover";
        List<TableView> tables = pack.finding().tables().stream()
                .filter(table -> !table.rows().isEmpty())
                .map(table -> TableView.of(
                        table,
                        switches,
                        switches.across(base + ".csv") + mark(switches, base) + "table=" + table.name()))
                .toList();
        model.addAttribute("pack", pack);
        model.addAttribute("tables", tables);
        model.addAttribute("base", base);
        model.addAttribute("mark", pack.mark());
        return "work/handover";
    }

    private static String mark(Switches switches, String base) {
        return switches.across(base + ".csv").contains("?") ? "&" : "?";
    }

    @GetMapping(PATH + ".html")
    ResponseEntity<byte[]> html(@PathVariable String id, Switches switches) {
        Handover pack = pack(id, switches);
        Names names = Names.read(settings.home(), switches.language().locale());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"comity-handover-%s.html\"".formatted(id))
                .body(HandoverHtml.of(pack, names).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(PATH + ".{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String format, Switches switches) {
        return Download.of(pack(id, switches).finding(), format, "comity-handover-" + id, switches);
    }

    private Handover pack(String id, Switches switches) {
        return door.read(
                tx -> Handover.read(tx, id, door.today(), switches.language().locale()));
    }
}
