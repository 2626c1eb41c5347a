package org.comity.server.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.Conflict;
import org.comity.desk.DeskException;
import org.comity.desk.Kinds;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Act;
import org.comity.desk.department.Department;
import org.comity.desk.dispute.Quotation;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.desk.team.Team;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /desk/KIND}: any record in a form. Saving one that was changed meanwhile shows both changes side by side, and
 * a person chooses where they clash.
 */
@Controller
class RecordPages {
    private static final String KIND = "/desk/{kind:[a-z_]+}";
    private final DeskDoor door;
    private final Pages pages;

    RecordPages(DeskDoor door, Pages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping(KIND + "/new")
    String create(@PathVariable String kind, @RequestParam Map<String, String> given, Switches switches, Model model) {
        Kind<?> of = kind(kind);
        door.read(tx -> form(tx, of, given, switches, model));
        return "desk/form";
    }

    @PostMapping(KIND)
    ModelAndView add(@PathVariable String kind, @RequestParam Map<String, String> given, Switches switches) {
        Kind<?> of = kind(kind);
        try {
            String address =
                    door.write(tx -> Addresses.of(tx, add(tx, of, given).head()));
            return new ModelAndView("redirect:" + switches.across(address));
        } catch (Wrong | DeskException | IllegalArgumentException fault) {
            return again(of, given, Optional.empty(), fault, switches);
        }
    }

    private <R extends Record> Kept<R> add(WriteTx tx, Kind<R> kind, Map<String, String> given) {
        String id = given.getOrDefault("id", "");
        R record =
                Values.record(kind.table(), name -> name.equals("id") && id.isEmpty() ? Ids.next() : given.get(name));
        boolean stands = kind.whole().isEmpty() && !(record instanceof Department);
        return Talk.call(tx, stands ? tx.add(record, Readers.placing(tx, given, Placing.of("none"))) : tx.add(record));
    }

    @GetMapping(KIND + "/{id}")
    String show(@PathVariable String kind, @PathVariable String id, Switches switches, Model model) {
        Kind<?> of = kind(kind);
        return door.read(tx -> {
            Kept<?> kept = tx.get(of.table().type(), id);
            if (kept.record() instanceof Quotation) { // one side's words are never shown without the other's
                return "redirect:" + switches.across(Addresses.of(tx, kept.head()));
            }
            model.addAttribute("kind", kind);
            model.addAttribute("kept", kept);
            model.addAttribute("name", Fields.name(kept));
            model.addAttribute("fields", Fields.of(tx, kept, switches.language()));
            model.addAttribute("mark", kept.head().placing().mark());
            model.addAttribute("mayChange", tx.mayChange(kept));
            model.addAttribute("talk", Talk.of(tx, kept));
            model.addAttribute("history", tx.rights().isMember() ? History.of(tx, id, switches.language()) : List.of());
            return "desk/record";
        });
    }

    @GetMapping(KIND + "/{id}/edit")
    String edit(@PathVariable String kind, @PathVariable String id, Switches switches, Model model) {
        Kind<?> of = kind(kind);
        door.read(tx -> edit(tx, of, id, switches, model));
        return "desk/form";
    }

    private <R extends Record> boolean edit(ReadTx tx, Kind<R> kind, String id, Switches switches, Model model) {
        Kept<R> kept = tx.get(kind.table().type(), id);
        var json = kind.table().json(kept.record());
        RecordForm form = new RecordForm(kind, switches.language(), countries(switches));
        model.addAttribute("kind", kind.name());
        model.addAttribute("kept", kept);
        model.addAttribute("version", kept.version());
        model.addAttribute("name", Fields.name(kept));
        model.addAttribute("mark", kept.head().placing().mark());
        model.addAttribute("inputs", form.inputs(tx, name -> Fields.written(json.get(name))));
        model.addAttribute("back", Addresses.of(tx, kept.head()));
        model.addAttribute("mayRemove", tx.may(Act.REMOVE, kept.head()));
        if (!kept.head().isPart() && tx.may(Act.PLACE, kept.head())) {
            place(tx, kept, model);
        }
        return true;
    }

    private static void place(ReadTx tx, Kept<?> kept, Model model) {
        model.addAttribute("placing", kept.head().placing());
        model.addAttribute(
                "teams",
                Labels.choices(tx, Team.class, kept.head().placing().team().orElse("")));
        model.addAttribute(
                "departments",
                Labels.choices(tx, Department.class, kept.head().placing().department()));
        model.addAttribute("visibilities", Visibility.values());
    }

    @PostMapping(KIND + "/{id}")
    ModelAndView change(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            Switches switches) {
        Kind<?> of = kind(kind);
        try {
            String address = door.write(
                    tx -> Addresses.of(tx, change(tx, of, id, version, given).head()));
            return new ModelAndView("redirect:" + switches.across(address));
        } catch (Conflict conflict) {
            return MergePage.of(conflict, "/desk/%s/%s".formatted(of.name(), id), Map.of(), switches);
        } catch (Wrong | DeskException | IllegalArgumentException fault) {
            return again(of, given, Optional.of(id), fault, switches);
        }
    }

    private static <R extends Record> Kept<R> change(
            WriteTx tx, Kind<R> kind, String id, int version, Map<String, String> given) {
        return tx.change(Values.record(kind.table(), name -> name.equals("id") ? id : given.get(name)), version);
    }

    @PostMapping(KIND + "/{id}/place")
    String place(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            Switches switches) {
        Kind<?> of = kind(kind);
        String address = door.write(tx -> {
            Placing was = tx.get(of.table().type(), id).head().placing();
            Placing next = Readers.placing(tx, given, was);
            return Addresses.of(
                    tx, tx.place(of.table().type(), id, version, next).head());
        });
        return "redirect:" + switches.across(address);
    }

    @PostMapping(KIND + "/{id}/remove")
    String remove(@PathVariable String kind, @PathVariable String id, @RequestParam int version, Switches switches) {
        Kind<?> of = kind(kind);
        String address = door.write(tx -> {
            Kept<?> kept = tx.get(of.table().type(), id);
            String after = kept.head().isPart() ? Addresses.of(tx, kept.head()) : "/plan";
            tx.remove(of.table().type(), id, version);
            return after;
        });
        return "redirect:" + switches.across(address);
    }

    private boolean form(ReadTx tx, Kind<?> kind, Map<String, String> given, Switches switches, Model model) {
        model.addAttribute("kind", kind.name());
        model.addAttribute(
                "inputs", new RecordForm(kind, switches.language(), countries(switches)).inputs(tx, given::get));
        String whole = kind.whole().map(given::get).orElse("");
        model.addAttribute(
                "back",
                whole == null || whole.isEmpty()
                        ? "/plan"
                        : tx.findAny(whole)
                                .map(kept -> Addresses.of(tx, kept.head()))
                                .orElse("/plan"));
        if (kind.whole().isEmpty() && !kind.table().type().equals(Department.class)) {
            boolean named = "named".equals(given.get("visibility"));
            model.addAttribute(
                    "placing", Placing.of("none").withVisibility(named ? Visibility.NAMED : Visibility.TEAM));
            model.addAttribute("teams", Labels.choices(tx, Team.class, given.getOrDefault("readers.team", "")));
            model.addAttribute("departments", Labels.choices(tx, Department.class, given.getOrDefault("owner", "")));
            model.addAttribute("visibilities", Visibility.values());
        }
        return true;
    }

    /** The same form with what was typed, under the sentence that says what was wrong. */
    private ModelAndView again(
            Kind<?> kind, Map<String, String> given, Optional<String> id, RuntimeException fault, Switches switches) {
        ModelAndView page = new ModelAndView("desk/form");
        Model model = new ExtendedModelMap();
        door.read(tx -> {
            id.ifPresent(one -> edit(tx, kind, one, switches, model));
            return form(tx, kind, given, switches, model);
        });
        id.ifPresent(one -> model.addAttribute("version", given.get("version")));
        page.addAllObjects(model.asMap());
        page.addObject("fault", String.valueOf(fault.getMessage()));
        page.setStatus(HttpStatus.valueOf(fault instanceof DeskException desk ? DeskFaults.status(desk) : 400));
        return page;
    }

    private List<Pages.Choice> countries(Switches switches) {
        return pages.countries(pages.world(switches), switches.language(), "");
    }

    private static Kind<?> kind(String name) {
        try {
            return Kinds.named(name);
        } catch (IllegalArgumentException fault) {
            throw new Wrong(404, "unknown-kind", String.valueOf(fault.getMessage()));
        }
    }
}
