package org.comity.server.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.comity.desk.Query;
import org.comity.desk.department.Department;
import org.comity.desk.record.Kind;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Pages;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;
import org.comity.workbench.sheet.Sheets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The records of {@code /promises}, {@code /agreements} and {@code /calendar}: as CSV out, and CSV in. */
@Controller
class SheetPages {
    private static final String PROMISES = "/promises/records";
    private static final String AGREEMENTS = "/agreements/records";
    private static final String CALENDAR = "/calendar/records";
    private static final int MOST = 500;
    private final DeskDoor door;

    SheetPages(DeskDoor door) {
        this.door = door;
    }

    @GetMapping({PROMISES, AGREEMENTS, CALENDAR})
    String show(HttpServletRequest request, Model model) {
        return fill(what(request), "", model);
    }

    private static String what(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith(CALENDAR) ? "calendar" : path.startsWith(AGREEMENTS) ? "agreements" : "promises";
    }

    private String fill(String what, String owner, Model model) {
        model.addAttribute("what", what);
        model.addAttribute("tables", kinds(what).keySet());
        model.addAttribute(
                "departments",
                door.read(tx -> tx.list(Department.class, Query.all().orderBy("name")).stream()
                        .map(kept -> new Pages.Choice(
                                kept.id(), kept.record().name(), kept.id().equals(owner)))
                        .toList()));
        return "exchange/sheet";
    }

    static Map<String, Kind<?>> kinds(String what) {
        return switch (what) {
            case "promises" -> Sheets.PROMISES;
            case "calendar" -> Sheets.CALENDAR;
            default -> Sheets.LAW;
        };
    }

    /** Reads a sheet: rows that can be kept are, the others are named with their line and reason. */
    @PostMapping(
            value = {PROMISES, AGREEMENTS, CALENDAR},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView read(
            HttpServletRequest request,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "false") boolean replace,
            Model model)
            throws IOException {
        String what = what(request);
        ModelAndView page = new ModelAndView(fill(what, owner, model));
        try {
            SheetReport report = door.sheet(kinds(what), file.getBytes(), new SheetImport.Options(owner, replace, ""));
            page.addObject("file", ExchangePage.name(file));
            page.addObject("report", report);
            page.addObject("refused", report.refused().stream().limit(MOST).toList());
            page.addObject("more", Math.max(0, report.refused().size() - MOST));
        } catch (IllegalArgumentException fault) {
            page.addObject("fault", String.valueOf(fault.getMessage()));
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }
}
