package org.comity.server.changes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.model.Country;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.sign.ServerAddress;
import org.comity.workbench.security.told.ChangesDigest;
import org.comity.workbench.security.told.DigestSheet;
import org.comity.workbench.security.told.ToldChange;
import org.comity.workbench.security.told.ToldWords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What of a list of changes is new since a day: {@code /KEN/changes/digest} to read and print, {@code /KEN/changes/mail.html} for a
 * mail; {@code /KEN/changes.atom} has the whole list for feed readers, which know what they have shown.
 */
@Controller
class DigestPages {
    private static final String PATH = "/{home:[A-Z]{3}}/changes";
    private static final int USUAL_DAYS = 31;

    private final Pages pages;
    private final ChangesAsked asked;
    private final ServerAddress address;

    DigestPages(Pages pages, ChangesAsked asked, ServerAddress address) {
        this.pages = pages;
        this.asked = asked;
        this.address = address;
    }

    /** A new line as the page shows it. */
    record Line(
            String direction,
            String words,
            String why,
            String unusual,
            String share,
            String sure,
            String sourceBreak,
            String outlook,
            String address) {}

    @GetMapping(PATH + "/digest")
    String page(@PathVariable String home, Switches switches, Model model, HttpServletResponse response) {
        Country country = pages.country(home, pages.world(switches));
        LocalDate since = since(switches);
        ChangesAsked.Look now = asked.look(country, switches);
        ChangesAsked.Look then = asked.look(country, known(since, switches), switches);
        model.addAttribute("home", country);
        model.addAttribute("name", switches.language().name(country));
        model.addAttribute("back", switches.across("/" + home + "/changes"));
        model.addAttribute("since", since.toString());
        if (!now.isMade() || !then.isMade()) {
            return ChangesPage.wait(now.isMade() ? then : now, model, response);
        }
        model.addAttribute(
                "mail",
                switches.acrossWith("/" + home + "/changes/mail.html", java.util.Map.of("since", since.toString())));
        model.addAttribute("feed", switches.across("/" + home + "/changes.atom"));
        model.addAttribute("why", now.why());
        now.told().ifPresent(told -> {
            ChangesDigest digest =
                    ChangesDigest.of(country, since, told.finding(), then.told().map(ChangesAsked.Told::finding));
            ToldWords words = words(switches);
            model.addAttribute("finding", told.finding());
            model.addAttribute("lead", new DigestSheet(words, "").lead(digest));
            model.addAttribute("lines", lines(digest, words, switches));
        });
        return "changes/digest";
    }

    private static List<Line> lines(ChangesDigest digest, ToldWords words, Switches switches) {
        return digest.fresh().stream().map(line -> line(line, words, switches)).toList();
    }

    private static Line line(ToldChange line, ToldWords words, Switches switches) {
        return new Line(
                words.direction(line),
                line.words(),
                line.why(),
                words.unusual(line),
                words.share(line),
                words.sure(line),
                words.sourceBreak(line),
                line.outlook(),
                switches.acrossWith(
                        "/" + line.home() + "/changes",
                        java.util.Map.of("partner", line.partner().code())));
    }

    @GetMapping(value = PATH + ".atom", produces = "application/atom+xml;charset=UTF-8")
    @ResponseBody
    String feed(@PathVariable String home, Switches switches, HttpServletRequest request) {
        Country country = pages.country(home, pages.world(switches));
        return sheet(switches, request).atom(country, asked.held(country, switches));
    }

    /** Saved, not shown: its styles stand in place, which no page of this server may have. */
    @GetMapping(PATH + "/mail.html")
    ResponseEntity<String> mail(@PathVariable String home, Switches switches, HttpServletRequest request) {
        Country country = pages.country(home, pages.world(switches));
        LocalDate since = since(switches);
        var now = asked.held(country, switches);
        var then = asked.find(country, known(since, switches), switches).map(ChangesAsked.Told::finding);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"comity-changes-%s.html\"".formatted(home))
                .body(sheet(switches, request).html(ChangesDigest.of(country, since, now, then)));
    }

    private DigestSheet sheet(Switches switches, HttpServletRequest request) {
        return new DigestSheet(words(switches), address.of(request));
    }

    private static ToldWords words(Switches switches) {
        return ToldWords.in(switches.language().locale(), switches.language()::name);
    }

    private static AsOf known(LocalDate since, Switches switches) {
        return new AsOf(Optional.of(since), switches.asOf().basis());
    }

    /** The day of the address, else a month before the day of the list. */
    private static LocalDate since(Switches switches) {
        LocalDate end = switches.asOf().date().orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        String text = switches.get("since");
        LocalDate since = text.isEmpty() ? end.minusDays(USUAL_DAYS) : day(text);
        if (!since.isBefore(end)) {
            throw new Wrong(
                    400,
                    "bad-date",
                    "since must be a day before the day of the list, %s, not %s.".formatted(end, since));
        }
        return since;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new Wrong(400, "bad-date", "A date is written 2024-12-31, not \"%s\".".formatted(text));
        }
    }
}
