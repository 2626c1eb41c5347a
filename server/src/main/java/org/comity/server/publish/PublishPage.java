package org.comity.server.publish;

import org.comity.desk.ReadTx;
import org.comity.desk.access.Act;
import org.comity.desk.record.Kept;
import org.comity.server.desk.Addresses;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.Fields;
import org.comity.server.page.Switches;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/KIND/ID/publish}: the page as everyone would read it, the act that makes it public, and its withdrawal. */
@Controller
@RequestMapping("/desk/{kind:[a-z_]+}/{id}")
class PublishPage {
    private final DeskDoor door;
    private final Publisher publisher;

    PublishPage(DeskDoor door, Publisher publisher) {
        this.door = door;
        this.publisher = publisher;
    }

    @GetMapping("/publish")
    String preview(@PathVariable String kind, @PathVariable String id, Switches switches, Model model) {
        Publishable of = publisher.needKind(kind);
        return door.read(tx -> {
            Kept<?> kept = record(tx, of, id);
            PublicPage page = of.page(tx, id, switches.language());
            model.addAttribute("kind", kind);
            model.addAttribute("kept", kept);
            model.addAttribute("name", Fields.name(kept));
            model.addAttribute("mark", kept.head().placing().mark());
            model.addAttribute("page", page);
            model.addAttribute("digest", page.digest());
            model.addAttribute("remarks", of.remarks(tx, id, switches.language()));
            model.addAttribute("today", door.today());
            model.addAttribute("acts", tx.published(kind, id));
            model.addAttribute("public", Publisher.current(tx, kind, id));
            model.addAttribute("address", address(of, id));
            model.addAttribute("back", Addresses.of(tx, kept.head()));
            model.addAttribute("may", tx.may(Act.PUBLISH, kept.head()));
            return "public/preview";
        });
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam String digest,
            @RequestParam(defaultValue = "") String note,
            Switches switches) {
        Publishable of = publisher.needKind(kind);
        return door.write(tx -> {
            record(tx, of, id);
            publisher.publish(tx, of, id, digest, note.strip(), door.today(), switches.language());
            return "redirect:" + switches.across(address(of, id));
        });
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String kind, @PathVariable String id, Switches switches) {
        Publishable of = publisher.needKind(kind);
        return door.write(tx -> {
            record(tx, of, id);
            publisher.withdraw(tx, of, id, door.today());
            return "redirect:" + switches.across("/desk/%s/%s/publish".formatted(kind, id));
        });
    }

    /** The record, when the reader may read it and it is of the kind that the address names. */
    static Kept<?> record(ReadTx tx, Publishable of, String id) {
        return tx.get(org.comity.desk.Kinds.named(of.kind()).table().type(), id);
    }

    static String address(Publishable of, String id) {
        return "/public/" + of.sort() + "/" + id;
    }
}
