package org.comity.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;
import org.comity.data.event.cameo.Cameo;
import org.comity.data.event.cameo.CameoCode;

/**
 * Made lines in the layout of GDELT 2.0: 61 columns of about 400 bytes, two different countries in 18 of 100 lines (the authentic
 * quarter-hours of 27 October 2015 and 1 January 2018 have 17 and 19), about four lines for one document.
 *
 * <p>{@code EventRows ROWS [SHARE [SEED]]} writes them to standard output; SHARE is that of lines with two countries.
 */
public final class EventRows {
    private static final int BUFFER = 1 << 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final List<String> COUNTRIES = List.of(
            "USA", "CHN", "GBR", "ISR", "RUS", "AUS", "NGA", "CAN", "IRN", "FRA", "IND", "TUR", "SYR", "JPN", "SAU",
            "KOR", "ITA", "EGY", "PAK", "DEU", "PHL", "QAT", "AFG", "GRC", "SWE", "KEN", "UGA", "PER", "BRA", "MEX",
            "VNM", "THA");
    private static final List<String> TYPES = List.of("", "", "GOV", "MIL", "COP", "BUS", "CVL", "MED", "OPP", "EDU");
    private static final List<String> PLACES = List.of(
            "Nairobi, Nairobi Area, Kenya",
            "Missouri, United States",
            "Melbourne, Victoria, Australia",
            "Lima, Lima, Peru",
            "Hanoi, Ha Noi, Vietnam",
            "Berlin, Berlin, Germany",
            "Tokyo, Tokyo, Japan",
            "Cairo, Al Qahirah, Egypt");

    private final SplittableRandom random;
    private final double share;
    private final StringBuilder text = new StringBuilder(700);
    private String link = "";
    private int ofDocument;

    private EventRows(double share, long seed) {
        this.share = share;
        this.random = new SplittableRandom(seed);
    }

    public static void main(String[] arguments) throws IOException {
        long rows = Long.parseLong(arguments[0]);
        double share = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0.18;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        try (OutputStream out =
                new BufferedOutputStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), BUFFER)) {
            write(rows, share, seed, out);
        }
    }

    /** Writes so many lines; the same for the same seed. */
    static void write(long rows, double share, long seed, OutputStream out) throws IOException {
        EventRows made = new EventRows(share, seed);
        LocalDate first = LocalDate.of(2015, 2, 19);
        for (long i = 0; i < rows; i++) {
            out.write(made.line(i, first.plusDays(i * 3000 / rows)).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private String line(long id, LocalDate known) {
        LocalDate day = random.nextInt(10) == 0 ? known.minusDays(random.nextInt(1, 365)) : known;
        String date = DAY.format(day);
        text.setLength(0);
        text.append(400_000_000L + id)
                .append('\t')
                .append(date)
                .append('\t')
                .append(date, 0, 6)
                .append('\t');
        text.append(date, 0, 4).append('\t').append(date, 0, 4).append(".4521\t");
        String home = of(COUNTRIES);
        String partner = of(COUNTRIES);
        if (random.nextDouble() >= share) {
            partner = random.nextInt(3) == 0 ? home : "";
        } else {
            while (partner.equals(home)) {
                partner = of(COUNTRIES);
            }
        }
        actor(home);
        actor(partner);
        event();
        place();
        place();
        place();
        text.append(DAY.format(known)).append("001500\t").append(link()).append('\n');
        return text.toString();
    }

    private String of(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void actor(String country) {
        String type = country.isEmpty() ? "" : of(TYPES);
        text.append(country)
                .append(type)
                .append('\t')
                .append(country)
                .append(type)
                .append('\t');
        text.append(country).append("\t\t\t\t\t").append(type).append("\t\t\t");
    }

    private void event() {
        List<CameoCode> codes = Cameo.embedded().codes();
        CameoCode code = codes.get(random.nextInt(codes.size()));
        int mentions = random.nextInt(1, 20);
        text.append(random.nextInt(2))
                .append('\t')
                .append(code.code())
                .append('\t')
                .append(code.base())
                .append('\t');
        text.append(code.base(), 0, 2)
                .append('\t')
                .append(code.quad())
                .append('\t')
                .append(code.goldstein());
        text.append('\t').append(mentions).append("\t1\t").append(mentions).append('\t');
        text.append(random.nextInt(-9, 5))
                .append('.')
                .append(random.nextLong(10_000_000_000_000L))
                .append('\t');
    }

    private void place() {
        int at = random.nextInt(PLACES.size());
        text.append("4\t")
                .append(PLACES.get(at))
                .append("\tUS\tUS")
                .append(10 + at)
                .append("\t5402\t");
        text.append(at * 5 - 30)
                .append(".7833\t")
                .append(at * 20 - 70)
                .append(".933\t-")
                .append(1_562_136 + at)
                .append('\t');
    }

    private String link() {
        if (ofDocument-- <= 0) {
            ofDocument = random.nextInt(7);
            link = "https://www.example-" + random.nextInt(4000) + ".org/news/world/"
                    + Long.toString(random.nextLong(Long.MAX_VALUE), 36) + "/a-story-of-some-length-"
                    + Long.toString(random.nextLong(Long.MAX_VALUE), 36);
        }
        return link;
    }
}
