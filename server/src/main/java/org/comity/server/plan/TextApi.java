package org.comity.server.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.workbench.plan.PlanFindings;
import org.comity.workbench.plan.compare.Comparison;
import org.comity.workbench.plan.extract.Extraction;
import org.comity.workbench.plan.lexicon.Lexicon;
import org.comity.workbench.plan.text.Text;
import org.comity.workbench.plan.text.TextReader;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a text promises, and what changed between two versions of it; nothing of it is kept. */
@RestController
@RequestMapping(value = "/api/v1/plan", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
@Tag(name = "Texts", description = "From an official text (plain, HTML, DOCX or PDF) to candidates for commitments.")
class TextApi {
    private static final int LONGEST_NAME = 100;

    @PostMapping("/extract")
    @Operation(
            operationId = "extract",
            summary = "The candidates of a text, as comity plan extract gives them",
            description = "all=yes adds sentences without one; format is json or csv.")
    ResponseEntity<byte[]> extract(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "no") String all,
            @Parameter(hidden = true) Switches switches)
            throws IOException {
        Text text = text(file);
        boolean whole = all.equals("yes");
        Finding finding = findings(switches)
                .extraction(Extraction.of(text), whole, "comity plan extract " + text.name() + (whole ? " --all" : ""));
        return answer(finding, format, "comity-candidates", switches);
    }

    @PostMapping("/compare")
    @Operation(
            operationId = "compareTexts",
            summary = "Formulas added, dropped and reordered between two versions of a text, and verbs that moved",
            description = "format is json or csv.")
    ResponseEntity<byte[]> compare(
            @RequestParam("old") MultipartFile before,
            @RequestParam("new") MultipartFile after,
            @RequestParam(defaultValue = "json") String format,
            @Parameter(hidden = true) Switches switches)
            throws IOException {
        Text old = text(before);
        Text now = text(after);
        Finding finding = findings(switches)
                .comparison(
                        old,
                        now,
                        Comparison.of(old, now, Lexicon.english()),
                        "comity plan compare %s %s".formatted(old.name(), now.name()));
        return answer(finding, format, "comity-changes", switches);
    }

    private static PlanFindings findings(Switches switches) {
        return new PlanFindings(switches.language().locale());
    }

    private static ResponseEntity<byte[]> answer(Finding finding, String format, String name, Switches switches) {
        if (!format.equals("json") && !format.equals("csv")) {
            throw new Wrong(400, "bad-request", "format is json or csv.");
        }
        return Download.of(finding, format, name, switches);
    }

    private static Text text(MultipartFile file) throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename())
                .map(full -> full.replaceAll(".*[/\\\\]", "").replaceAll("[^A-Za-z0-9._-]+", "_"))
                .filter(plain -> !plain.isEmpty() && plain.length() <= LONGEST_NAME)
                .orElse("text");
        return TextReader.read(name, new ByteArrayInputStream(file.getBytes()));
    }
}
