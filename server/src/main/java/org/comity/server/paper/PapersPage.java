package org.comity.server.paper;

import java.time.LocalDate;
import java.util.List;
import org.comity.desk.paper.Passage.Naming;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.server.desk.Addresses;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.PairPart;
import org.comity.server.page.Download;
import org.comity.server.page.Language;
import org.comity.server.page.Switches;
import org.comity.server.promise.LedgerQuestion;
import org.comity.workbench.paper.PairPapers;
import org.comity.workbench.paper.PapersFinding;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /papers/pair/KEN/UGA}: what the published papers of two sides name, quoted, for the page of the pair. */
@Controller
class PapersPage {
    private static final int MOST = 20;
    private static final String PATH = "/papers/pair/{home:[A-Z]{3}}/{partner:[A-Z]{3}}";

    private final DeskDoor door;
    private final PairPart part;

    PapersPage(DeskDoor door, PairPart part) {
        this.door = door;
        this.part = part;
    }

    /** What one side's papers name; {@code more} passages and {@code morePapers} papers are in the files only. */
    record Side(String name, List<Row> threats, List<Row> aims, int more, List<Link> papers, int morePapers) {}

    /** A passage: its words, and where they stand. */
    record Row(String what, String words, String paper, String place, String published, String page) {}

    /** A paper. */
    record Link(String page, String title, String published) {}

    @GetMapping(PATH)
    String pair(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        Pair pair = part.pair(home, partner, switches);
        LocalDate on = LedgerQuestion.on(switches, door.today());
        Language language = switches.language();
        PairPapers papers = door.read(tx -> PairPapers.read(tx, pair, on));
        PairPart.head("papers", pair, papers.marks(), switches, model);
        model.addAttribute("empty", papers.isEmpty());
        model.addAttribute(
                "sides",
                papers.both().stream().map(side -> side(side, language)).toList());
        model.addAttribute("passagesFile", PairPart.file("papers", pair, "passages", on, switches));
        model.addAttribute("papersFile", PairPart.file("papers", pair, "papers", on, switches));
        return "paper/pair";
    }

    @GetMapping(PATH + ".{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        Pair pair = part.pair(home, partner, switches);
        LocalDate on = LedgerQuestion.on(switches, door.today());
        Finding finding = PapersFinding.of(
                door.read(tx -> PairPapers.read(tx, pair, on)),
                switches.language().locale());
        return Download.of(finding, format, "comity-papers-%s-%s".formatted(home, partner), switches);
    }

    private static Side side(PairPapers.Side side, Language language) {
        List<Row> threats = rows(side, Naming.THREAT);
        List<Row> aims = rows(side, Naming.AIM);
        return new Side(
                language.name(side.country()),
                threats,
                aims,
                side.passages().size() - threats.size() - aims.size(),
                side.papers().stream()
                        .limit(MOST)
                        .map(kept -> new Link(
                                Addresses.of("paper", kept.id()),
                                kept.record().title(),
                                kept.record().published().toString()))
                        .toList(),
                Math.max(0, side.papers().size() - MOST));
    }

    private static List<Row> rows(PairPapers.Side side, Naming naming) {
        return side.named(naming).stream()
                .limit(MOST)
                .map(line -> new Row(
                        line.passage().what(),
                        line.passage().text(),
                        line.paper().title(),
                        line.passage().place(),
                        line.paper().published().toString(),
                        Addresses.of("paper", line.kept().id())))
                .toList();
    }
}
