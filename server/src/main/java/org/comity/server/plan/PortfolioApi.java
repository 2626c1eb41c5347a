package org.comity.server.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.comity.model.Finding;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.workbench.CommandLine;
import org.comity.workbench.plan.portfolio.PlanPortfolio;
import org.comity.workbench.plan.portfolio.PortfolioDraft;
import org.comity.workbench.plan.portfolio.PortfolioQuestion;
import org.comity.workbench.plan.portfolio.PortfolioQuestion.Fair;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Which measures of a portfolio file to take; one question at a time, as each takes a processor for itself. */
@RestController
@Tag(
        name = "Portfolio",
        description = "Measures chosen under budget, capacities, dependencies and red lines, with proof.")
class PortfolioApi {
    private static final double LONGEST_SECONDS = 30;
    private static final int MOST_POINTS = 200;
    private final Semaphore one = new Semaphore(1);
    private final DeskDoor door;

    PortfolioApi(DeskDoor door) {
        this.door = door;
    }

    @GetMapping(value = "/api/v1/plan/portfolio.yaml", produces = "application/yaml")
    @Operation(
            operationId = "portfolioDraft",
            summary = "The open measures of the desk as a portfolio file",
            description = "budget and currency are needed; from (a month) and months say when departments' days count.")
    ResponseEntity<String> draft(
            @RequestParam double budget,
            @RequestParam String currency,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "12") int months) {
        PortfolioDraft.Question question =
                new PortfolioDraft.Question(currency.strip().toUpperCase(Locale.ROOT), budget, month(from), months);
        return ResponseEntity.ok(
                door.read(tx -> PortfolioDraft.of(tx, question)).yaml());
    }

    private YearMonth month(String text) {
        try {
            return text.isBlank() ? YearMonth.from(door.today()) : YearMonth.parse(text.strip());
        } catch (DateTimeException _) {
            throw new Wrong(400, "bad-month", "A month is written 2027-03, not \"%s\".".formatted(text));
        }
    }

    @PostMapping(value = "/api/v1/plan/portfolio", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "portfolio",
            summary = "The answer of comity plan portfolio on a file",
            description =
                    "gamma, fair (no, max-min, theil), give-up, frontier (two aims with a comma), points, costs=yes,"
                            + " with-without=yes, gap and seconds (at most 30) as on the command line.")
    ResponseEntity<byte[]> portfolio(
            @RequestParam MultipartFile file,
            @Parameter(hidden = true) @RequestParam Map<String, String> given,
            @Parameter(hidden = true) Switches switches)
            throws IOException {
        PortfolioQuestion question = question(given);
        if (!one.tryAcquire()) {
            throw new Wrong(503, "busy", "Another portfolio is being reckoned; ask again in a moment.");
        }
        Path path = Files.createTempFile("comity-portfolio-", ".yaml");
        try {
            file.transferTo(path);
            Finding finding = PlanPortfolio.finding(path, question, command(given));
            return Download.asked(finding, "comity-portfolio", switches);
        } finally {
            Files.deleteIfExists(path);
            one.release();
        }
    }

    private static PortfolioQuestion question(Map<String, String> given) {
        String frontier = given.getOrDefault("frontier", "");
        return new PortfolioQuestion(
                number(given, "gamma", 0, 1e6),
                fair(given.getOrDefault("fair", "no")),
                number(given, "give-up", 0.05, 1),
                frontier.isBlank() ? List.of() : Arrays.asList(frontier.strip().split(",")),
                (int) number(given, "points", MOST_POINTS, MOST_POINTS),
                isAsked(given, "costs"),
                isAsked(given, "with-without"),
                "comity",
                number(given, "gap", 0, 1),
                number(given, "seconds", LONGEST_SECONDS, LONGEST_SECONDS));
    }

    private static boolean isAsked(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").equals("yes");
    }

    private static double number(Map<String, String> given, String name, double usual, double most) {
        String text = given.getOrDefault(name, "");
        if (text.isBlank()) {
            return usual;
        }
        try {
            double number = Double.parseDouble(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) { // said below
        }
        throw new Wrong(
                400,
                "bad-request",
                "%s is a number from 0 to %s, not \"%s\"."
                        .formatted(name, String.valueOf(most).replaceFirst("\\.0$", ""), text));
    }

    private static Fair fair(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "no" -> Fair.NO;
            case "max-min" -> Fair.MAX_MIN;
            case "theil" -> Fair.THEIL;
            default -> throw new Wrong(400, "bad-request", "fair is no, max-min or theil, not \"%s\".".formatted(word));
        };
    }

    private static String command(Map<String, String> given) {
        CommandLine command = CommandLine.of("comity plan portfolio FILE.yaml");
        for (String name : List.of("gamma", "fair", "give-up", "frontier", "points", "gap", "seconds")) {
            command = command.with("--" + name, given.getOrDefault(name, ""));
        }
        return command
                + (isAsked(given, "costs") ? " --costs" : "")
                + (isAsked(given, "with-without") ? " --with-without" : "");
    }
}
