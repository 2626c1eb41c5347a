package org.comity.server.desk;

import org.comity.server.page.Switches;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Comments on a record of any kind, and watching it; each leads back to the record's page. */
@Controller
@RequestMapping("/desk/talk/{about}")
class TalkPages {
    private final DeskDoor door;

    TalkPages(DeskDoor door) {
        this.door = door;
    }

    @PostMapping("/comments")
    String say(@PathVariable String about, @RequestParam String text, Switches switches) {
        return door.write(tx -> {
            if (!text.isBlank()) {
                Talk.say(tx, about, text.strip());
            }
            return back(tx, about, switches);
        });
    }

    @PostMapping("/watch")
    String watch(@PathVariable String about, @RequestParam boolean wanted, Switches switches) {
        return door.write(tx -> {
            Talk.watch(tx, about, wanted);
            return back(tx, about, switches);
        });
    }

    private static String back(org.comity.desk.ReadTx tx, String about, Switches switches) {
        String address =
                tx.findAny(about).map(kept -> Addresses.of(tx, kept.head())).orElse("/plan");
        return "redirect:" + switches.across(address) + "#talk";
    }
}
