package org.comity.server.visit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.comity.server.page.Switches;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Packs as JSON: what stands on the pages, and the Findings behind it. {@code on} is the day, {@code pages} the most pages. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Visits", description = "The pack for a visit, and the words of both sides.")
class VisitApi {
    private static final String PAIR = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}";
    private final VisitQuestion question;

    VisitApi(VisitQuestion question) {
        this.question = question;
    }

    @GetMapping(PAIR + "/visit")
    @Operation(operationId = "visit", summary = "The pack for a visit, without the desk")
    ResponseEntity<byte[]> everyone(@PathVariable String home, @PathVariable String partner, Switches switches) {
        return VisitQuestion.json(question.brief(VisitQuestion.Purpose.VISIT, home, partner, false, switches));
    }

    @GetMapping("/desk/visit" + PAIR)
    @Operation(operationId = "deskVisit", summary = "The pack for a visit, with what the asker may read of the desk")
    ResponseEntity<byte[]> desk(@PathVariable String home, @PathVariable String partner, Switches switches) {
        return VisitQuestion.json(question.brief(VisitQuestion.Purpose.VISIT, home, partner, true, switches));
    }

    @GetMapping("/desk/two-sided" + PAIR)
    @Operation(operationId = "twoSided", summary = "What both sides say on what is contested, in their own words")
    ResponseEntity<byte[]> both(@PathVariable String home, @PathVariable String partner, Switches switches) {
        return VisitQuestion.json(question.brief(VisitQuestion.Purpose.TWO_SIDED, home, partner, true, switches));
    }
}
