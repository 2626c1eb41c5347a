package org.comity.server.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import org.comity.server.frame.FrameQuestion;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.world.World;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Frames for programs: what one measures, and what another changes. The list of them is beside all other lists. */
@RestController
@RequestMapping("/api/v1/frames")
class FrameApi {
    private final Pages pages;
    private final FrameQuestion question;

    FrameApi(Pages pages, FrameQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    @GetMapping("/" + FrameQuestion.ID)
    @Switched
    ResponseEntity<byte[]> frameExplained(@PathVariable String id, Switches switches) {
        World world = pages.world(switches);
        return Download.asked(
                world.frame(
                        question.frame(id, world),
                        switches.year(),
                        switches.language().locale()),
                "comity-frame-" + id,
                switches);
    }

    @GetMapping("/compare")
    @Switched
    @Parameter(name = "before", in = ParameterIn.QUERY, required = true)
    @Parameter(name = "home", in = ParameterIn.QUERY, required = true)
    ResponseEntity<byte[]> framesCompared(Switches switches) {
        return Download.asked(question.asked(switches, pages.world(switches)), "comity-frames-compare", switches);
    }
}
