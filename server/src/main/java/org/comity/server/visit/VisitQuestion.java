package org.comity.server.visit;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.brief.Brief;
import org.comity.workbench.brief.BriefFormat;
import org.comity.workbench.visit.DeskPapers;
import org.comity.workbench.visit.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the address of a pack asks: two countries, {@code on} a day, {@code pages}; with the desk or for everyone. */
@Component
class VisitQuestion {
    private final Pages pages;
    private final DeskDoor door;

    VisitQuestion(Pages pages, DeskDoor door) {
        this.pages = pages;
        this.door = door;
    }

    /** Which brief. */
    enum Purpose {
        VISIT,
        TWO_SIDED
    }

    /** The brief; {@code inside} asks the desk in the name of whoever asks. */
    Brief brief(Purpose purpose, String home, String partner, boolean inside, Switches switches) {
        World world = pages.world(switches);
        Pair pair = pair(home, partner, world);
        LocalDate day = day(switches);
        Visit.Request request = request(pair, day, world, switches);
        DeskPapers papers = inside ? door.read(tx -> DeskPapers.read(tx, pair, day)) : DeskPapers.NONE;
        return switch (purpose) {
            case VISIT -> world.visit(request, papers, switches.language().locale());
            case TWO_SIDED ->
                world.twoSided(request, papers, switches.language().locale());
        };
    }

    private Pair pair(String home, String partner, World world) {
        Country one = pages.country(home, world);
        Country other = pages.country(partner, world);
        if (one.equals(other)) {
            throw new Wrong(404, "same-country", "A pair needs two countries, not %s twice.".formatted(one));
        }
        return new Pair(one, other);
    }

    private Visit.Request request(Pair pair, LocalDate day, World world, Switches switches) {
        try {
            return new Visit.Request(pages.question(switches, world, pair.home()), pair, day, count(switches));
        } catch (IllegalArgumentException e) {
            throw new Wrong(400, "bad-request", String.valueOf(e.getMessage()));
        }
    }

    /** The day in the address, else today. */
    LocalDate day(Switches switches) {
        String on = switches.get("on");
        try {
            return on.isEmpty() ? door.today() : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw new Wrong(400, "bad-request", "A date is written 2014-12-31, not \"%s\".".formatted(on));
        }
    }

    static int count(Switches switches) {
        String text = switches.get("pages");
        if (text.isEmpty()) {
            return Visit.Request.USUAL;
        }
        if (!text.matches("[0-9]{1,2}")) {
            throw new Wrong(
                    400, "bad-request", "A pack has 1 to %d pages, not \"%s\".".formatted(Visit.Request.MOST, text));
        }
        return Integer.parseInt(text);
    }

    /** The brief as a file to keep. */
    static ResponseEntity<byte[]> file(Brief brief, String name, BriefFormat format) {
        return answer(brief, format)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(name, format.extension()))
                .body(bytes(brief, format));
    }

    /** The same to be read at once. */
    static ResponseEntity<byte[]> json(Brief brief) {
        return answer(brief, BriefFormat.JSON).body(bytes(brief, BriefFormat.JSON));
    }

    private static ResponseEntity.BodyBuilder answer(Brief brief, BriefFormat format) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_LANGUAGE, brief.locale().toLanguageTag());
    }

    private static byte[] bytes(Brief brief, BriefFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        brief.write(format, bytes);
        return bytes.toByteArray();
    }
}
