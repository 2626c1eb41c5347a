package org.comity.workbench.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.access.Actor;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.desk.calendar.Occasion.State;
import org.comity.desk.department.Department;
import org.comity.desk.record.Kept;
import org.comity.model.Country;
import org.comity.workbench.calendar.ics.CalendarFile;
import org.comity.workbench.calendar.ics.IcsCalendar;
import org.comity.workbench.output.Format;
import org.comity.workbench.output.Outputs;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;
import org.comity.workbench.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand visits come in from CSV and from iCalendar, and go out, without loss. */
class VisitsRoundTripTest {
    private static final int VISITS = 10_000;
    private static final LocalDate ON = LocalDate.of(2030, 1, 1);
    private static final List<String> CODES = List.of("KEN", "UGA", "PER", "BOL", "CHN", "VNM", "LAO", "IND");
    private static final List<String> TEXTS = List.of(
            "Talks on trade",
            "Commas, \"marks\"; and semicolons",
            "two\nlines and a \\ stroke",
            "=1+1",
            "Визит · 访问 · زيارة 🤝",
            "x".repeat(300));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private static Occasion visit(int i, SplittableRandom random) {
        int guest = random.nextInt(CODES.size());
        String host = CODES.get((guest + 1 + random.nextInt(CODES.size() - 1)) % CODES.size());
        LocalDate day = LocalDate.of(1949, 1, 1).plusDays(random.nextInt(30_000));
        boolean times = i % 7 == 3;
        String begins = switch (i % 7) {
            case 0 -> Integer.toString(day.getYear());
            case 1 -> day.toString().substring(0, 7);
            case 3 -> day + "T09:30";
            default -> day.toString();
        };
        return new Occasion(
                "v%05d".formatted(i),
                Occasion.Sort.VISIT,
                TEXTS.get(random.nextInt(TEXTS.size())),
                begins,
                i % 7 == 2 ? day.plusDays(1 + random.nextInt(5)).toString() : times ? day + "T17:00" : "",
                times ? List.of("UTC", "Africa/Nairobi", "").get(random.nextInt(3)) : "",
                List.of(State.values()).get(random.nextInt(State.values().length)),
                Optional.of(Country.of(CODES.get(guest))),
                Optional.of(Country.of(host)),
                i % 5 == 0 ? "TZA RWA" : "",
                i % 11 == 0 ? "EAC" : "",
                List.of(Office.values()).get(random.nextInt(Office.values().length)),
                i % 3 == 0 ? "Kampala, State House" : "",
                "Gazette no. " + i + ", https://example.org/" + i,
                i % 4 == 0 ? TEXTS.get(random.nextInt(TEXTS.size())) : "",
                "",
                "",
                0);
    }

    private static Map<String, Occasion> held(Desk desk) {
        Map<String, Occasion> held = new TreeMap<>();
        desk.read(Actor.LOCAL, tx -> tx.list(Occasion.class)).stream()
                .map(Kept::record)
                .forEach(one -> held.put(one.id(), one));
        return held;
    }

    private static byte[] csv(Desk desk) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Outputs.write(
                desk.read(Actor.LOCAL, tx -> Sheets.calendar(tx, "x", Locale.ROOT)),
                "occasions",
                Format.CSV,
                out,
                new Outputs.Look(Locale.ROOT, 0, code -> code));
        return out.toByteArray();
    }

    private Desk open(String name) {
        Desk desk = Desk.open(DeskSettings.of(folder.resolve(name)));
        desk.write(Actor.LOCAL, tx -> tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.empty())));
        return desk;
    }

    private static void comesIn(Desk desk, byte[] bytes, Map<String, Occasion> all) {
        SheetReport report =
                CalendarFile.read(desk, Actor.LOCAL, bytes, new SheetImport.Options("trade", false, ""), List.of(), ON);
        assertThat(report.refused()).isEmpty();
        assertThat(report.added()).isEqualTo(VISITS);
        assertThat(held(desk)).isEqualTo(all);
    }

    @Test
    void tenThousandVisitsComeAndGoAsTheyAre() {
        SplittableRandom random = new SplittableRandom(1);
        Map<String, Occasion> all = new TreeMap<>();
        for (int i = 0; i < VISITS; i++) {
            Occasion one = visit(i, random);
            all.put(one.id(), one);
        }
        byte[] sheet;
        byte[] calendar;
        try (Desk first = open("first")) {
            desk(first, all);
            sheet = csv(first);
            calendar = first.read(Actor.LOCAL, tx -> IcsCalendar.records(tx, "Comity"))
                    .getBytes(StandardCharsets.UTF_8);
        }
        try (Desk fromSheet = open("sheet")) {
            comesIn(fromSheet, sheet, all);
            assertThat(csv(fromSheet)).isEqualTo(sheet);
        }
        try (Desk fromCalendar = open("calendar")) {
            comesIn(fromCalendar, calendar, all);
            assertThat(csv(fromCalendar)).isEqualTo(sheet);
        }
    }

    private static void desk(Desk desk, Map<String, Occasion> all) {
        desk.write(Actor.LOCAL, tx -> {
            all.values().forEach(one -> tx.add(one, org.comity.desk.record.Placing.of("trade")));
            return "";
        });
    }
}
