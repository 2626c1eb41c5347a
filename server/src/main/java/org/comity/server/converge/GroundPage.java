package org.comity.server.converge;

import java.util.List;
import java.util.Set;
import org.comity.desk.paper.PassageMatch.Verdict;
import org.comity.model.Pair;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.page.Wrong;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /KEN/UGA/common-ground}: for everyone; {@code /desk/common-ground/KEN/UGA}: with what the asker may read of the desk,
 * where matching passages are accepted or rejected. Both begin a negotiation file on the topics that are ticked.
 */
@Controller
class GroundPage {
    private static final String PAIR = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}";
    private static final String PUBLIC = PAIR + "/common-ground";
    private static final String DESK = "/desk/common-ground" + PAIR;
    private static final String FILE = ".{format:" + Download.FORMATS + "}";
    private static final String NEGOTIATION = "/negotiation.yaml";

    private final GroundQuestion question;

    GroundPage(GroundQuestion question) {
        this.question = question;
    }

    @GetMapping(PUBLIC)
    String everyone(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        return page(question.everyone(home, partner, switches), false, switches, model);
    }

    @GetMapping(DESK)
    String desk(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        return page(question.desk(home, partner, switches), true, switches, model);
    }

    @GetMapping(PUBLIC + FILE)
    ResponseEntity<byte[]> everyoneFile(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return file(question.everyone(home, partner, switches), format, switches);
    }

    @GetMapping(DESK + FILE)
    ResponseEntity<byte[]> deskFile(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return file(question.desk(home, partner, switches), format, switches);
    }

    @GetMapping(PUBLIC + NEGOTIATION)
    ResponseEntity<String> everyoneNegotiation(
            @PathVariable String home,
            @PathVariable String partner,
            @RequestParam(defaultValue = "") List<String> topics,
            Switches switches) {
        return negotiation(question.everyone(home, partner, switches), topics, switches);
    }

    @GetMapping(DESK + NEGOTIATION)
    ResponseEntity<String> deskNegotiation(
            @PathVariable String home,
            @PathVariable String partner,
            @RequestParam(defaultValue = "") List<String> topics,
            Switches switches) {
        return negotiation(question.desk(home, partner, switches), topics, switches);
    }

    /** Decides on two passages. */
    @PostMapping(DESK + "/match")
    String decide(
            @PathVariable String home,
            @PathVariable String partner,
            @RequestParam String topic,
            @RequestParam String one,
            @RequestParam String other,
            @RequestParam String verdict,
            Switches switches) {
        question.decide(
                topic,
                one,
                other,
                switch (verdict) {
                    case "accept" -> Verdict.ACCEPTED;
                    case "reject" -> Verdict.REJECTED;
                    default ->
                        throw new Wrong(
                                400, "bad-verdict", "A verdict is accept or reject, not \"%s\".".formatted(verdict));
                });
        return "redirect:" + switches.across("/desk/common-ground/%s/%s".formatted(home, partner)) + "#passages";
    }

    private static String page(GroundQuestion.Told told, boolean inside, Switches switches, Model model) {
        Pair pair = told.question().pair();
        String open = "/%s/%s/common-ground".formatted(pair.home(), pair.partner());
        String closed = "/desk/common-ground/%s/%s".formatted(pair.home(), pair.partner());
        String base = inside ? closed : open;
        String turned = base.replace(pair.home() + "/" + pair.partner(), pair.partner() + "/" + pair.home());
        model.addAttribute("view", GroundView.of(told, switches.language()));
        model.addAttribute("finding", told.finding());
        model.addAttribute("mark", String.join(" · ", told.desk().marks()));
        model.addAttribute("inside", inside);
        model.addAttribute("base", base);
        model.addAttribute("other", switches.at(inside ? open : closed));
        model.addAttribute("turned", switches.at(turned));
        model.addAttribute("back", switches.across("/%s/%s".formatted(pair.home(), pair.partner())));
        model.addAttribute("evidence", table("evidence", told, base, switches));
        model.addAttribute("missing", table("missing", told, base, switches));
        return "converge/ground";
    }

    private static TableView table(String name, GroundQuestion.Told told, String base, Switches switches) {
        return TableView.without(
                Set.of(), told.finding().table(name), switches, switches.at(base + ".csv", "table", name));
    }

    private static ResponseEntity<byte[]> file(GroundQuestion.Told told, String format, Switches switches) {
        Pair pair = told.question().pair();
        return Download.of(
                told.finding(), format, "comity-common-ground-%s-%s".formatted(pair.home(), pair.partner()), switches);
    }

    private static ResponseEntity<String> negotiation(
            GroundQuestion.Told told, List<String> topics, Switches switches) {
        Pair pair = told.question().pair();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"negotiation-%s-%s.yaml\"".formatted(pair.home(), pair.partner()))
                .body(GroundQuestion.negotiation(told, topics, switches));
    }
}
