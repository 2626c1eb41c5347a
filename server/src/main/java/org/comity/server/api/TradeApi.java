package org.comity.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.pair.PairQuestion;
import org.comity.server.world.World;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The trade of two countries for programs. */
@RestController
@Tag(name = "Relations", description = "Homes, their neighbours, and how each relation stands.")
class TradeApi {
    private final Pages pages;
    private final PairQuestion question;

    TradeApi(Pages pages, PairQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    @GetMapping("/api/v1/{home:[A-Z]{3}}/{partner:[A-Z]{3}}/trade")
    @Operation(
            operationId = "pairTrade",
            summary = "What two countries mean to each other in trade, and both reporters' figures")
    @Switched
    ResponseEntity<byte[]> pairTrade(@PathVariable String home, @PathVariable String partner, Switches switches) {
        World world = pages.world(switches);
        PairQuestion.Answer answer = question.answer(home, partner, switches, world);
        return world.trade(
                        answer.pair(),
                        answer.there().assessment().year(),
                        switches.language().locale())
                .map(finding -> Download.asked(finding, "comity-trade-%s-%s".formatted(home, partner), switches))
                .orElseThrow(() -> new Wrong(404, "no-figures", "No figures can be read here."));
    }
}
