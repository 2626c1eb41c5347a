package org.comity.server.cite;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.comity.data.FactStore;
import org.comity.model.Finding;
import org.comity.server.Settings;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.page.Wrong;
import org.comity.server.sign.ServerAddress;
import org.comity.workbench.cite.Citation;
import org.comity.workbench.cite.Recheck;
import org.comity.workbench.cite.Recipe;
import org.comity.workbench.cite.Register;
import org.comity.workbench.cite.Report;
import org.comity.workbench.cite.SavedFinding;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /cite/ID}: footnote, BibTeX, the check, the table as it was, and how R and Stata read it. */
@Controller
class CitePage {
    /** Of a Finding, a figure or a sentence. */
    private static final String ID = "{id:[a-z2-7]{10}(?:-[0-9]{1,2})?}";

    private final Settings settings;
    private final Register register;
    private final ServerAddress address;

    CitePage(Settings settings, ServerAddress address) {
        this.settings = settings;
        this.register = Register.of(settings.home());
        this.address = address;
    }

    @GetMapping("/cite/" + ID)
    String page(@PathVariable String id, Switches switches, HttpServletRequest request, Model model) {
        Locale locale = switches.language().locale();
        Recheck.Result checked = check(id, locale);
        Recipe recipe = checked.recipe();
        model.addAttribute("id", id);
        model.addAttribute(
                "title", checked.then().or(checked::now).map(Finding::title).orElse(recipe.title()));
        model.addAttribute("command", recipe.command());
        model.addAttribute("report", Report.of(checked, locale));
        model.addAttribute("same", checked.isSame());
        checked.now()
                .map(Finding::id)
                .filter(now -> !now.equals(recipe.id()))
                .ifPresent(now -> model.addAttribute("newer", switches.across("/cite/" + now)));
        checked.now().ifPresent(finding -> model.addAttribute("now", finding)); // its id is shown, and so is kept
        checked.then().or(checked::now).ifPresent(finding -> {
            String server = address.of(request);
            model.addAttribute("then", finding);
            model.addAttribute("citation", Citation.of(id, finding, server, LocalDate.now(ZoneOffset.UTC), locale));
            model.addAttribute("snippets", Snippet.of(server + "/cite/" + id + ".csv"));
            model.addAttribute(
                    "table", TableView.of(finding.table(""), switches, switches.across("/cite/" + id + ".csv")));
        });
        return "cite";
    }

    /** The Finding as it was then: a table as CSV and so on, or the whole as a {@code .comity} file. */
    @GetMapping("/cite/" + ID + ".{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String format, Switches switches) {
        Finding finding = made(id, switches.language().locale());
        return format.equals(SavedFinding.EXTENSION)
                ? saved(finding)
                : Download.of(finding, format, "comity-" + id, switches);
    }

    @GetMapping("/api/v1/findings/" + ID)
    ResponseEntity<byte[]> api(@PathVariable String id, Switches switches) {
        return Download.asked(made(id, switches.language().locale()), "comity-" + id, switches);
    }

    /** What a check of the id says. */
    record Checked(String id, boolean same, String now, List<String> report, String command) {}

    @GetMapping("/api/v1/findings/" + ID + "/check")
    ResponseEntity<Checked> checked(@PathVariable String id, Switches switches) {
        Recheck.Result result = check(id, switches.language().locale());
        return ResponseEntity.ok(new Checked(
                id,
                result.isSame(),
                result.now().map(Finding::id).orElse(""),
                Report.of(result, switches.language().locale()),
                result.recipe().command()));
    }

    private Finding made(String id, Locale locale) {
        Recheck.Result checked = check(id, locale);
        return checked.then()
                .orElseThrow(() -> new Wrong(
                        404,
                        "unknown-finding",
                        "The Finding \"%s\" cannot be made again here; it was shown by: %s."
                                .formatted(id, checked.recipe().command())));
    }

    private Recheck.Result check(String id, Locale locale) {
        Recipe recipe = register.find(id)
                .filter(found -> !found.sources().isEmpty()) // what the desk holds is not for everyone
                .orElseThrow(() -> new Wrong(
                        404,
                        "unknown-finding",
                        "No figure or Finding with the id \"%s\" was shown here.".formatted(id)));
        return Recheck.of(settings.home(), recipe, locale, 1);
    }

    private ResponseEntity<byte[]> saved(Finding finding) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SavedFinding.of(finding, FactStore.open(settings.home()).vintages()).write(bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.set(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"comity-%s.%s\"".formatted(finding.id(), SavedFinding.EXTENSION)))
                .body(bytes.toByteArray());
    }
}
