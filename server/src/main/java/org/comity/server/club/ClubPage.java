package org.comity.server.club;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.comity.model.Clubs;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /club/ASEAN} and {@code /club/CHN,VNM,LAO}: members by members. */
@Controller
class ClubPage {
    private static final String CLUB = "{club:[A-Za-z]{2,12}(?:,[A-Za-z]{3})*}";
    private static final String FORMAT = "{format:" + Download.FORMATS + "}";

    private final Pages pages;
    private final ClubQuestion question;

    ClubPage(Pages pages, ClubQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    /** A club of the list, with how many members it has today. */
    public record Listed(String name, String address, int members) {}

    @GetMapping("/club")
    String all(Switches switches, Model model) {
        String own = switches.get("partner").toUpperCase(Locale.ROOT).replaceAll("[\\s,;]+", ",");
        if (!own.isEmpty() && !own.matches("[A-Z]{3}(,[A-Z]{3})*")) {
            throw new Wrong(400, "bad-country", "Countries are named by codes of three letters, such as CHN,LAO,VNM.");
        }
        if (!own.isEmpty()) {
            return "redirect:" + switches.across("/club/" + own);
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        model.addAttribute(
                "clubs",
                Clubs.embedded().names().stream()
                        .sorted()
                        .map(name -> new Listed(
                                name,
                                switches.across("/club/" + name),
                                Clubs.embedded().members(name, today).size()))
                        .toList());
        return "clubs";
    }

    @GetMapping("/club/" + CLUB)
    String club(@PathVariable String club, Switches switches, Model model) {
        String capitals = club.toUpperCase(Locale.ROOT);
        if (!capitals.equals(club)) {
            return "redirect:" + switches.at("/club/" + capitals);
        }
        World world = pages.world(switches);
        Finding finding = question.answer(club, switches, world);
        Map<String, String> chosen = finding.provenance().parameters();
        Framework frame = pages.frame(switches, world);
        String path = "/club/" + club;
        model.addAttribute("finding", finding);
        model.addAttribute("club", chosen.getOrDefault("club", club).replace(",", ", "));
        model.addAttribute("year", chosen.getOrDefault("year", ""));
        model.addAttribute("on", chosen.getOrDefault("on", ""));
        model.addAttribute("matrix", MatrixView.of(finding, switches));
        model.addAttribute("frames", pages.frames(world, Optional.of(frame), switches.language()));
        model.addAttribute("goals", goals(frame, switches));
        model.addAttribute("pairs", indicators(world, switches, i -> i.level() != Indicator.Level.COUNTRY));
        model.addAttribute("alone", indicators(world, switches, i -> i.level() == Indicator.Level.COUNTRY));
        model.addAttribute(
                "cells",
                TableView.without(Set.of("year"), finding.table("cells"), switches, file(switches, path, "cells")));
        model.addAttribute(
                "members", TableView.of(finding.table("members"), switches, file(switches, path, "members")));
        model.addAttribute(
                "pinned",
                switches.pinned(
                        path,
                        Map.of(
                                "year",
                                chosen.getOrDefault("year", ""),
                                "frame",
                                frame.id(),
                                "on",
                                chosen.getOrDefault("on", "")),
                        LocalDate.now(ZoneOffset.UTC)));
        finding.charts().stream()
                .findFirst()
                .ifPresent(_ -> model.addAttribute("chart", switches.at(path + "/charts/matrix.json")));
        return "club";
    }

    private static String file(Switches switches, String path, String table) {
        return switches.at(path + ".csv", "table", table);
    }

    private static List<Choice> goals(Framework frame, Switches switches) {
        String what = switches.get("what");
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", switches.language().text("head.score"), what.isEmpty() || what.equals("score")));
        frame.goals()
                .forEach(goal -> choices.add(
                        new Choice(goal.id(), goal.label(), goal.id().equals(what))));
        return choices;
    }

    private static List<Choice> indicators(World world, Switches switches, Predicate<Indicator> wanted) {
        String what = switches.get("what");
        return world.indicators().stream()
                .filter(i -> world.inUse().containsKey(i.id()))
                .filter(i -> i.frequency() == Frequency.YEAR || i.frequency() == Frequency.ONCE)
                .filter(wanted)
                .map(i -> new Choice(i.id(), i.label() + " (" + i.id() + ")", i.id().equals(what)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    @GetMapping("/club/" + CLUB + "/charts/matrix.json")
    ResponseEntity<String> chart(@PathVariable String club, Switches switches) {
        return question.answer(club, switches, pages.world(switches)).charts().stream()
                .findFirst()
                .map(chart -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(chart.vegaLite()))
                .orElseThrow(() -> new Wrong(404, "no-figures", "There is nothing to draw: no figure is held."));
    }

    @GetMapping("/club/" + CLUB + "." + FORMAT)
    ResponseEntity<byte[]> file(@PathVariable String club, @PathVariable String format, Switches switches) {
        Finding finding = question.answer(club, switches, pages.world(switches));
        return Download.of(finding, format, "comity-" + club.replace(',', '-'), switches);
    }
}
