package org.comity.server.work;

import java.util.List;
import java.util.Optional;
import org.comity.desk.Query;
import org.comity.desk.access.Act;
import org.comity.desk.record.Kept;
import org.comity.desk.work.Correction;
import org.comity.desk.work.Explainer;
import org.comity.server.desk.Addresses;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.Fields;
import org.comity.server.desk.History;
import org.comity.server.desk.PartsTable;
import org.comity.server.desk.Talk;
import org.comity.server.page.Switches;
import org.comity.server.publish.Publisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /desk/explainer/ID}: an explainer at work: its text, sources, corrections, and the way to its public page. */
@Controller
class ExplainerPage {
    private final DeskDoor door;

    ExplainerPage(DeskDoor door) {
        this.door = door;
    }

    /** What it explains: its name and address. */
    record About(String name, String address) {}

    /** A line of the list: whether anything of it is public, and since when. */
    record Line(String id, String title, Optional<String> since) {}

    @GetMapping("/desk/explainers")
    String all(Model model) {
        return door.read(tx -> {
            List<Kept<Explainer>> all = tx.list(Explainer.class, Query.all().orderBy("title"));
            model.addAttribute(
                    "lines",
                    all.stream()
                            .map(kept -> new Line(
                                    kept.id(),
                                    kept.record().title(),
                                    Publisher.current(tx, "explainer", kept.id())
                                            .map(act -> act.dated().toString())))
                            .toList());
            model.addAttribute("mark", Marks.of(all));
            return "work/explainers";
        });
    }

    @GetMapping("/desk/explainer/{id:(?!new$)[A-Za-z0-9.-]+}")
    String show(@PathVariable String id, Switches switches, Model model) {
        return door.read(tx -> {
            Kept<Explainer> kept = tx.get(Explainer.class, id);
            Optional<About> about = kept.record()
                    .about()
                    .flatMap(tx::findAny)
                    .map(one -> new About(Fields.name(one), Addresses.of(tx, one.head())));
            model.addAttribute("kept", kept);
            model.addAttribute("explainer", kept.record());
            model.addAttribute("about", about);
            model.addAttribute("mark", kept.head().placing().mark());
            model.addAttribute("mayChange", tx.may(Act.CHANGE, kept.head()));
            model.addAttribute("public", Publisher.current(tx, "explainer", id));
            model.addAttribute("corrections", PartsTable.of(tx, Correction.class, kept, switches.language()));
            model.addAttribute("talk", Talk.of(tx, kept));
            model.addAttribute("history", tx.rights().isMember() ? History.of(tx, id, switches.language()) : List.of());
            return "work/explainer";
        });
    }
}
