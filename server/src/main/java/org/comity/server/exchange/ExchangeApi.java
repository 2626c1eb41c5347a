package org.comity.server.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.workbench.CommandLine;
import org.comity.workbench.plan.exchange.ImportReport;
import org.comity.workbench.plan.exchange.PlanFile;
import org.comity.workbench.plan.exchange.PlanImport;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A plan from a file, as {@code comity plan load} reads it; what goes out is at {@code /plan/exchange}. */
@RestController
@Tag(name = "Plan", description = "What is computed from the plan, of what you may read.")
class ExchangeApi {
    private final DeskDoor door;

    ExchangeApi(DeskDoor door) {
        this.door = door;
    }

    @PostMapping(value = "/api/v1/plan/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "planImport",
            summary = "Brings a plan in as CSV or XLSX: every row with what became of it",
            description = "Without write=yes nothing is written. owner is the department of rows that name none.")
    ResponseEntity<byte[]> load(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "no") String write,
            @Parameter(hidden = true) Switches switches)
            throws IOException {
        Path path = Files.createTempFile("comity-plan-", ".upload");
        try {
            file.transferTo(path);
            PlanFile plan = PlanFile.read(path, ExchangePage.name(file));
            if (plan.rows() > ExchangePage.MOST_ROWS) {
                throw new Wrong(
                        400,
                        "bad-file",
                        "%s has %,d rows; %,d are taken at a time, as others wait meanwhile: split it."
                                .formatted(plan.name(), plan.rows(), ExchangePage.MOST_ROWS));
            }
            boolean writes = write.equals("yes");
            ImportReport report =
                    door.write(tx -> writes ? PlanImport.run(tx, plan, owner) : PlanImport.preview(tx, plan, owner));
            String command =
                    CommandLine.of("comity plan load FILE").with("--owner", owner) + (writes ? "" : " --dry-run");
            return Download.asked(report.finding(command), "comity-import", switches);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    @PostMapping(value = "/api/v1/promises/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "promisesImport",
            summary = "Brings promises, reports, evidence or codings in as CSV",
            description =
                    "owner is the department of rows that name none; replace=yes lets a row take the place of a record of"
                            + " the same id; kind names the table where the header does not tell.")
    ResponseEntity<byte[]> promises(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "no") String replace,
            @RequestParam(defaultValue = "") String kind,
            @Parameter(hidden = true) Switches switches)
            throws IOException {
        return sheet("promises", file, new SheetImport.Options(owner, replace.equals("yes"), kind), switches);
    }

    @PostMapping(value = "/api/v1/agreements/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "agreementsImport",
            summary = "Brings agreements, parties or obligations in as CSV",
            description = "owner, replace and kind as for promises.")
    ResponseEntity<byte[]> agreements(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "no") String replace,
            @RequestParam(defaultValue = "") String kind,
            @Parameter(hidden = true) Switches switches)
            throws IOException {
        return sheet("agreements", file, new SheetImport.Options(owner, replace.equals("yes"), kind), switches);
    }

    @PostMapping(value = "/api/v1/calendar/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "calendarImport",
            summary = "Brings dates in as iCalendar or CSV",
            description = "owner and replace as for promises; kind is what events are whose calendar does not say.")
    ResponseEntity<byte[]> calendar(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "no") String replace,
            @RequestParam(defaultValue = "") String kind,
            @Parameter(hidden = true) Switches switches)
            throws IOException {
        return sheet("calendar", file, new SheetImport.Options(owner, replace.equals("yes"), kind), switches);
    }

    private ResponseEntity<byte[]> sheet(
            String what, MultipartFile file, SheetImport.Options options, Switches switches) throws IOException {
        SheetReport report = door.sheet(SheetPages.kinds(what), file.getBytes(), options);
        return Download.asked(
                report.finding(ExchangePage.name(file), "comity " + what + " import FILE"), "comity-import", switches);
    }
}
