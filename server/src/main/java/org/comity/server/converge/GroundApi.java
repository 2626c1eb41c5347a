package org.comity.server.converge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The common ground of two countries by public figures, and the beginning of a negotiation file on it. */
@RestController
@RequestMapping("/api/v1/{home:[A-Z]{3}}/{partner:[A-Z]{3}}/common-ground")
@Tag(name = "Relations", description = "Homes, their neighbours, and how each relation stands.")
class GroundApi {
    private final GroundQuestion question;

    GroundApi(GroundQuestion question) {
        this.question = question;
    }

    @GetMapping
    @Operation(
            operationId = "commonGround",
            summary = "Topics on which positions and gains of both sides agree, ranked with intervals",
            description = "table takes one table of the answer: topics, evidence, missing, sides, passages.")
    ResponseEntity<byte[]> commonGround(@PathVariable String home, @PathVariable String partner, Switches switches) {
        return Download.asked(question.everyone(home, partner, switches).finding(), "comity-common-ground", switches);
    }

    @GetMapping("/negotiation")
    @Operation(
            operationId = "negotiationBegun",
            summary = "The beginning of a negotiation file on topics; every value in it is \"todo\"",
            description = "topics are ids, joined by commas.")
    ResponseEntity<String> negotiation(
            @PathVariable String home,
            @PathVariable String partner,
            @RequestParam(defaultValue = "") List<String> topics,
            Switches switches) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(GroundQuestion.negotiation(question.everyone(home, partner, switches), topics, switches));
    }
}
