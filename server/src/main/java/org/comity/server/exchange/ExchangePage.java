package org.comity.server.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.data.DataException;
import org.comity.desk.Query;
import org.comity.desk.department.Department;
import org.comity.server.Settings;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.workbench.plan.exchange.ImportReport;
import org.comity.workbench.plan.exchange.ImportReport.What;
import org.comity.workbench.plan.exchange.PlanExport;
import org.comity.workbench.plan.exchange.PlanFile;
import org.comity.workbench.plan.exchange.PlanImport;
import org.comity.workbench.plan.iati.IatiExport;
import org.comity.workbench.plan.iati.Reporter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /plan/exchange}: the plan as files, and files as the plan: looked at first, written after a word of yours. */
@Controller
@RequestMapping("/plan/exchange")
class ExchangePage {
    private static final int MOST = 500;
    static final int MOST_ROWS = 5000;
    private final DeskDoor door;
    private final Uploads uploads;
    private final Settings settings;

    ExchangePage(DeskDoor door, Uploads uploads, Settings settings) {
        this.door = door;
        this.uploads = uploads;
        this.settings = settings;
    }

    @GetMapping
    String show(Switches switches, Model model) {
        Optional<Reporter> reporter = Reporter.read(settings.home());
        model.addAttribute("reporter", reporter);
        model.addAttribute(
                "departments",
                door.read(tx -> tx.list(Department.class, Query.all().orderBy("name")).stream()
                        .map(kept -> new Pages.Choice(kept.id(), kept.record().name(), false))
                        .toList()));
        if (reporter.isPresent()) {
            IatiExport iati = iati(reporter.get(), switches);
            model.addAttribute("activities", iati.size());
            model.addAttribute("remarks", iati.remarks().stream().limit(MOST).toList());
            model.addAttribute("mark", String.join(" · ", iati.marks()));
        }
        return "exchange/exchange";
    }

    private IatiExport iati(Reporter reporter, Switches switches) {
        Locale language = switches.language().locale();
        return door.read(tx -> IatiExport.read(tx, Query.all(), reporter, language));
    }

    /** Something that writes to a stream. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    @GetMapping("/plan.csv")
    ResponseEntity<byte[]> csv() throws IOException {
        return file("text/csv; charset=utf-8", "comity-plan.csv", door.read(PlanExport::read)::writeCsv);
    }

    @GetMapping("/plan.xlsx")
    ResponseEntity<byte[]> xlsx() throws IOException {
        return file(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "comity-plan.xlsx",
                door.read(PlanExport::read)::writeXlsx);
    }

    @GetMapping("/activities.xml")
    ResponseEntity<byte[]> activities(Switches switches) throws IOException {
        Reporter reporter = Reporter.read(settings.home())
                .orElseThrow(
                        () -> new Wrong(
                                404,
                                "no-reporter",
                                "IATI needs to know who reports: add iati: {organisation, type, name, language} to comity.yaml."));
        IatiExport export = iati(reporter, switches);
        return file("application/xml", "comity-activities.xml", out -> export.write(out, Instant.now()));
    }

    private static ResponseEntity<byte[]> file(String type, String name, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(bytes);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .body(bytes.toByteArray());
    }

    /** Shows what a file would change; nothing is written. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String preview(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String owner,
            Switches switches,
            Model model)
            throws IOException {
        Uploads.Upload upload;
        try (InputStream bytes = file.getInputStream()) {
            upload = uploads.keep(door.actor(), bytes, name(file), owner);
        }
        PlanFile plan = plan(upload);
        ImportReport report = door.write(tx -> PlanImport.preview(tx, plan, owner));
        return report(report, upload, model);
    }

    /** Writes what the preview showed, by the state of the desk as it is by now. */
    @PostMapping("/{id}")
    String write(@PathVariable String id, Switches switches, Model model) throws IOException {
        Uploads.Upload upload = uploads.get(door.actor(), id);
        PlanFile plan = plan(upload);
        ImportReport report = door.write(tx -> PlanImport.run(tx, plan, upload.owner()));
        uploads.forget(upload);
        return report(report, upload, model);
    }

    private PlanFile plan(Uploads.Upload upload) throws IOException {
        try {
            PlanFile plan = PlanFile.read(upload.file(), upload.name());
            if (plan.rows() > MOST_ROWS) {
                throw new DataException(
                        "%s has %,d rows; a page takes %,d at a time, as others wait meanwhile: split it."
                                .formatted(plan.name(), plan.rows(), MOST_ROWS));
            }
            return plan;
        } catch (DataException fault) {
            uploads.forget(upload);
            throw new Wrong(400, "bad-file", String.valueOf(fault.getMessage()));
        }
    }

    private static String report(ImportReport report, Uploads.Upload upload, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("upload", upload.id());
        for (What what : What.values()) {
            model.addAttribute(what.word(), report.count(what));
        }
        List<ImportReport.Outcome> written = report.outcomes().stream()
                .filter(one -> one.what() == What.ADDED || one.what() == What.CHANGED)
                .toList();
        model.addAttribute("rows", written.stream().limit(MOST).toList());
        model.addAttribute(
                "faults", report.of(What.REFUSED).stream().limit(MOST).toList());
        return "exchange/report";
    }

    /** The file's own name without folders, in one line. */
    static String name(MultipartFile file) {
        String given = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return name.isEmpty() ? "file" : name.substring(0, Math.min(100, name.length()));
    }
}
