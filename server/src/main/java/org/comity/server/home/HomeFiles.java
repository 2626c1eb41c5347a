package org.comity.server.home;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Objects;
import org.comity.model.Finding;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.brief.BriefFormat;
import org.comity.workbench.output.Format;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Situation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /KEN.csv}: the tables of a home as files; {@code ?table=} names one of several. */
@Controller
class HomeFiles {
    private final Pages pages;

    HomeFiles(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/{home:[A-Z]{3}}.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> home(@PathVariable String home, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Situation.Request asked = pages.question(switches, world, pages.country(home, world));
        Finding finding = world.situation(
                asked,
                HomePage.with(pages, switches, asked.home(), world),
                switches.language().locale());
        return Download.of(finding, format, "comity-" + home, switches);
    }

    @GetMapping("/{home:[A-Z]{3}}/role.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> role(@PathVariable String home, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Assessment assessment = world.assess(pages.question(switches, world, pages.country(home, world)));
        Finding finding = world.role(
                        assessment.home(),
                        switches.rule(),
                        assessment.year(),
                        switches.language().locale())
                .orElseThrow(() -> new Wrong(
                        404, "no-figures", "The role of this neighbourhood cannot be told: no figure is held."));
        return Download.of(finding, format, "comity-role-" + home, switches);
    }

    /** {@code /KEN/index/recipe.yaml}: the assessment as an index of one's own, file by file. */
    @GetMapping("/{home:[A-Z]{3}}/index/{file:data.csv|meta.csv|errors.csv|recipe.yaml}")
    ResponseEntity<byte[]> index(@PathVariable String home, @PathVariable String file, Switches switches) {
        World world = pages.world(switches);
        Situation.Request asked = pages.question(switches, world, pages.country(home, world));
        byte[] bytes = Objects.requireNonNull(
                world.index(asked, switches.language().locale()).files().get(file));
        String type = file.endsWith(".csv") ? Format.CSV.mediaType() : "application/yaml; charset=utf-8";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(file))
                .body(bytes);
    }

    /** {@code /KEN/brief.docx}: always saved, because a brief carries its own style and is read without this server. */
    @GetMapping("/{home:[A-Z]{3}}/brief.{format:html|docx|md|json}")
    ResponseEntity<byte[]> brief(@PathVariable String home, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Situation.Request asked = pages.question(switches, world, pages.country(home, world));
        BriefFormat written = BriefFormat.ofFile("brief." + format);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        world.brief(asked, written, switches.language().locale(), bytes);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, written.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"comity-%s.%s\"".formatted(home.toLowerCase(Locale.ROOT), format))
                .body(bytes.toByteArray());
    }
}
