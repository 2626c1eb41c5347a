package org.comity.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.comity.server.claim.ClaimQuestion;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.claim.language.Reading;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Claims for programs: the answer as a Finding; of a mistake its place and the nearest claim. */
@RestController
@Tag(name = "Relations", description = "Homes, their neighbours, and how each relation stands.")
class ClaimApi {
    private final Pages pages;
    private final ClaimQuestion question;

    ClaimApi(Pages pages, ClaimQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    @GetMapping("/api/v1/claim")
    @Operation(operationId = "claim", summary = "Whether figures bear a claim out, and what would change the answer")
    @Switched
    @Parameter(name = "q", in = ParameterIn.QUERY, required = true)
    ResponseEntity<?> claim(Switches switches) {
        World world = pages.world(switches);
        Reading reading = question.read(switches, world);
        return reading.mistake().isPresent()
                ? problem(reading, reading.mistake().get())
                : Download.asked(question.answer(reading, switches, world), "comity-claim", switches);
    }

    private static ResponseEntity<ProblemDetail> problem(Reading reading, Reading.Mistake mistake) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, mistake.sentence());
        detail.setType(URI.create(Wrong.type("bad-claim")));
        detail.setTitle(HttpStatus.BAD_REQUEST.getReasonPhrase());
        detail.setProperty("code", "bad-claim");
        detail.setProperty("at", mistake.at());
        detail.setProperty("length", mistake.length());
        detail.setProperty("nearest", reading.claim().text());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
