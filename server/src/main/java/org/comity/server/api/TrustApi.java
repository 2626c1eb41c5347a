package org.comity.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.pair.PairQuestion;
import org.comity.server.pair.TiesAsked;
import org.comity.server.pair.VotesAsked;
import org.comity.server.principles.PrinciplesQuestion;
import org.comity.server.world.World;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What ties two countries, how they voted and how they treat each other, by public figures, as Findings. */
@RestController
@RequestMapping("/api/v1/{home:[A-Z]{3}}/{partner:[A-Z]{3}}")
@Tag(name = "Relations", description = "Homes, their neighbours, and how each relation stands.")
class TrustApi {
    private final Pages pages;
    private final PairQuestion pair;
    private final PrinciplesQuestion principles;
    private final VotesAsked votes;

    TrustApi(Pages pages, PairQuestion pair, PrinciplesQuestion principles, VotesAsked votes) {
        this.pages = pages;
        this.pair = pair;
        this.principles = principles;
        this.votes = votes;
    }

    @GetMapping("/votes")
    @Operation(
            operationId = "votes",
            summary = "How two countries voted in the General Assembly by year, and the resolutions that divide them",
            description = "table takes one table of the answer: votes or dividing.")
    ResponseEntity<byte[]> votes(@PathVariable String home, @PathVariable String partner, Switches switches) {
        return Download.asked(votes.held(home, partner, switches), "comity-votes", switches);
    }

    @GetMapping("/ties")
    @Operation(
            operationId = "ties",
            summary = "Dated ties, overlaps, and what other pairs have and this one has not",
            description = "on is the day that counts, else the end of the year; table takes one table of the answer.")
    ResponseEntity<byte[]> ties(@PathVariable String home, @PathVariable String partner, Switches switches) {
        World world = pages.world(switches);
        return Download.asked(
                TiesAsked.finding(pair.answer(home, partner, switches, world), switches, world),
                "comity-ties",
                switches);
    }

    @GetMapping("/principles")
    @Operation(
            operationId = "principles",
            summary = "How two countries treat each other, both ways, by public figures alone")
    ResponseEntity<byte[]> principles(@PathVariable String home, @PathVariable String partner, Switches switches) {
        return Download.asked(principles.everyone(home, partner, switches).finding(), "comity-principles", switches);
    }
}
