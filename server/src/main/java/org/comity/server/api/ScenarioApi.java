package org.comity.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.scenario.ScenarioQuestion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios of trade policy for programs: the same switches as the page, the answer as a Finding. */
@RestController
@Tag(name = "Relations", description = "Homes, their neighbours, and how each relation stands.")
class ScenarioApi {
    private final Pages pages;
    private final ScenarioQuestion question;

    ScenarioApi(Pages pages, ScenarioQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    @GetMapping("/api/v1/scenarios/trade")
    @Operation(operationId = "tradeScenario", summary = "Who gains from a change of trade policy, by the model")
    @Switched
    @Parameter(name = "do", in = ParameterIn.QUERY)
    @Parameter(name = "with", in = ParameterIn.QUERY, required = true)
    @Parameter(name = "others", in = ParameterIn.QUERY)
    @Parameter(name = "effect", in = ParameterIn.QUERY)
    @Parameter(name = "elasticity", in = ParameterIn.QUERY)
    @Parameter(name = "draws", in = ParameterIn.QUERY)
    ResponseEntity<byte[]> tradeScenario(Switches switches) {
        return Download.asked(question.finding(switches, pages.world(switches)), "comity-scenario", switches);
    }
}
