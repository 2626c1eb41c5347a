package org.comity.server.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.DeskException;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.access.Act;
import org.comity.desk.record.Kept;
import org.comity.desk.work.Criterion;
import org.comity.desk.work.Option;
import org.comity.desk.work.OptionsTable;
import org.comity.model.Finding;
import org.comity.server.desk.Addresses;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.DeskFaults;
import org.comity.server.desk.Fields;
import org.comity.server.desk.History;
import org.comity.server.desk.PartsTable;
import org.comity.server.desk.Talk;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.page.Wrong;
import org.comity.workbench.plan.options.Options;
import org.comity.workbench.plan.options.OptionsFinding;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/options_table/ID}: options compared, as ranges of ranks, with the scores behind them in one form. */
@Controller
class OptionsPage {
    private static final String PATH = "/desk/options_table/{id:(?!new$)[A-Za-z0-9.-]+}";
    private final DeskDoor door;

    OptionsPage(DeskDoor door) {
        this.door = door;
    }

    /** What the table is about: its name and address. */
    record About(String name, String address) {}

    /** An options table in the list. */
    public record Line(String id, String title, String question, String decided) {}

    /** A chart on the page. */
    record Picture(String name, String title, String address) {}

    @GetMapping("/desk/options")
    String all(Model model) {
        return door.read(tx -> {
            List<Kept<OptionsTable>> all =
                    tx.list(OptionsTable.class, Query.all().orderBy("title"));
            model.addAttribute("lines", all.stream().map(OptionsPage::line).toList());
            model.addAttribute("mark", Marks.of(all));
            return "work/options-all";
        });
    }

    static Line line(Kept<OptionsTable> kept) {
        OptionsTable table = kept.record();
        return new Line(
                kept.id(),
                table.title(),
                table.question(),
                table.decided().map(Object::toString).orElse(""));
    }

    @GetMapping(PATH)
    String show(@PathVariable String id, Switches switches, Model model) {
        return door.read(tx -> fill(tx, id, Map.of(), switches, model));
    }

    private static String fill(ReadTx tx, String id, Map<String, String> typed, Switches switches, Model model) {
        Options options = Options.read(tx, id);
        Kept<OptionsTable> kept = options.table();
        Finding finding = OptionsFinding.of(options, switches.language().locale());
        String base = "/desk/options_table/" + id;
        model.addAttribute("kept", kept);
        model.addAttribute("options", kept.record());
        model.addAttribute("about", about(tx, kept.record().about()));
        model.addAttribute("mark", kept.head().placing().mark());
        model.addAttribute("mayChange", tx.may(Act.CHANGE, kept.head()));
        model.addAttribute("finding", finding);
        model.addAttribute(
                "ranked", !options.options().isEmpty() && !options.criteria().isEmpty());
        model.addAttribute(
                "charts",
                finding.charts().stream()
                        .map(chart -> new Picture(
                                chart.name(),
                                chart.title(),
                                switches.across(base + "/chart/" + chart.name() + ".json")))
                        .toList());
        model.addAttribute(
                "table", TableView.of(finding.table("ranks"), switches, switches.across(base + "/ranks.csv")));
        model.addAttribute("grid", ScoreGrid.of(options, typed));
        model.addAttribute("choices", PartsTable.of(tx, Option.class, kept, switches.language()));
        model.addAttribute("criteria", PartsTable.of(tx, Criterion.class, kept, switches.language()));
        model.addAttribute("talk", Talk.of(tx, kept));
        model.addAttribute("history", tx.rights().isMember() ? History.of(tx, id, switches.language()) : List.of());
        return "work/options";
    }

    private static Optional<About> about(ReadTx tx, Optional<String> id) {
        return id.flatMap(tx::findAny).map(one -> new About(Fields.name(one), Addresses.of(tx, one.head())));
    }

    @PostMapping(PATH + "/scores")
    ModelAndView scores(@PathVariable String id, @RequestParam Map<String, String> given, Switches switches) {
        try {
            door.write(tx -> ScoreGrid.save(tx, Options.read(tx, id), given));
            return new ModelAndView("redirect:" + switches.across("/desk/options_table/" + id));
        } catch (Wrong | DeskException | IllegalArgumentException fault) {
            Model model = new ExtendedModelMap();
            String template = door.read(tx -> fill(tx, id, given, switches, model));
            ModelAndView page = new ModelAndView(template);
            page.addAllObjects(model.asMap());
            page.addObject("fault", String.valueOf(fault.getMessage()));
            page.setStatus(HttpStatus.valueOf(fault instanceof DeskException desk ? DeskFaults.status(desk) : 400));
            return page;
        }
    }

    @GetMapping(PATH + "/ranks.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String format, Switches switches) {
        return Download.of(finding(id, switches), format, "comity-options-" + id, switches);
    }

    @GetMapping(PATH + "/chart/{name:both|home|partner}.json")
    ResponseEntity<String> chart(@PathVariable String id, @PathVariable String name, Switches switches) {
        return finding(id, switches).charts().stream()
                .filter(chart -> chart.name().equals(name))
                .findFirst()
                .map(chart -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(chart.vegaLite()))
                .orElseThrow(() -> new Wrong(404, "not-found", "No criterion of this table is one side's alone."));
    }

    private Finding finding(String id, Switches switches) {
        return door.read(tx ->
                OptionsFinding.of(Options.read(tx, id), switches.language().locale()));
    }
}
