package org.comity.server.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import org.comity.model.Clubs;
import org.comity.server.club.ClubQuestion;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Clubs for programs: the list with everyone's dates, and members by members. */
@RestController
@RequestMapping("/api/v1/clubs")
class ClubApi {
    private final Pages pages;
    private final ClubQuestion question;

    ClubApi(Pages pages, ClubQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    @GetMapping
    List<Clubs.Membership> clubs() {
        return Clubs.embedded().names().stream()
                .sorted()
                .flatMap(name -> Clubs.embedded().memberships(name).stream())
                .toList();
    }

    @GetMapping("/{club:[A-Za-z]{2,12}(?:,[A-Za-z]{3})*}/matrix")
    @Switched
    @Parameter(name = "what", in = ParameterIn.QUERY)
    @Parameter(name = "view", in = ParameterIn.QUERY)
    @Parameter(name = "on", in = ParameterIn.QUERY)
    ResponseEntity<byte[]> clubMatrix(@PathVariable String club, Switches switches) {
        return Download.asked(
                question.answer(club, switches, pages.world(switches)), "comity-" + club.replace(',', '-'), switches);
    }
}
