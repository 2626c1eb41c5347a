package org.comity.server.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.desk.Published;
import org.comity.desk.ReadTx;
import org.comity.desk.promise.Publication;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Wrong;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /public}: what everyone may read, without an account: each page as it was shown to who approved it. */
@Controller
class PublicPages {
    private static final int EARLIER = 50;
    private final DeskDoor door;
    private final Publisher publisher;

    PublicPages(DeskDoor door, Publisher publisher) {
        this.door = door;
        this.publisher = publisher;
    }

    /** A page in the list. */
    record Line(String address, String title, LocalDate dated) {}

    @GetMapping("/public")
    String all(Model model) {
        Map<String, List<Line>> sorts = new TreeMap<>();
        for (Published one : door.read(ReadTx::published)) {
            publisher
                    .ofKind(one.kind())
                    .ifPresent(of -> sorts.computeIfAbsent(of.sort(), _ -> new java.util.ArrayList<>())
                            .add(line(of, one.act())));
        }
        model.addAttribute("sorts", sorts);
        return "public/all";
    }

    private static Line line(Publishable of, Publication act) {
        return new Line(
                PublishPage.address(of, act.about()),
                PublicPage.read(act.snapshot()).title(),
                act.dated());
    }

    @GetMapping("/public/{sort:[a-z-]+}/{id:[A-Za-z0-9-]+}")
    String page(@PathVariable String sort, @PathVariable String id, Model model) {
        List<Publication> acts = acts(sort, id);
        model.addAttribute("act", acts.getFirst());
        model.addAttribute("page", PublicPage.read(acts.getFirst().snapshot()));
        model.addAttribute("earlier", acts.stream().skip(1).limit(EARLIER).toList());
        model.addAttribute("json", "/public/%s/%s.json".formatted(sort, id));
        return "public/page";
    }

    @GetMapping(value = "/public/{sort:[a-z-]+}/{id:[A-Za-z0-9-]+}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PublicAnswer> json(@PathVariable String sort, @PathVariable String id) {
        Publication act = acts(sort, id).getFirst();
        return ResponseEntity.ok(
                new PublicAnswer(act.dated(), act.approver(), act.digest(), PublicPage.read(act.snapshot())));
    }

    /** A public page for programs. */
    record PublicAnswer(LocalDate dated, String approver, String digest, PublicPage page) {}

    /** The acts, the last first; what is withdrawn answers as if it had never been, but for saying so. */
    private List<Publication> acts(String sort, String id) {
        Publishable of = publisher.needSort(sort);
        List<Publication> acts = door.read(tx -> tx.published(of.kind(), id));
        if (acts.isEmpty()) {
            throw new Wrong(404, "not-found", "There is no public page of %s.".formatted(id));
        }
        acts.getFirst().withdrawn().ifPresent(day -> {
            throw new Wrong(410, "withdrawn", "This page was withdrawn on %s.".formatted(day));
        });
        return acts;
    }
}
