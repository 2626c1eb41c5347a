package org.comity.workbench.claim.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimParserTest {
    private static final Vocabulary WORDS = new Few();

    private static final List<String> CLAIMS = List.of(
            "score(KEN, neighbours of each year, mean) in 2014 is the highest since 2005",
            "score(CHN, neighbours of 2010, weighted(gdp)) in 2018 is the lowest or equal since 1990",
            "peaceful(PER, BOL) in 2014 is higher than in 2005",
            "peaceful(PER, BOL) in 2014 is lower or equal than peaceful(BOL, PER) in 2005",
            "unvotes.agreement(KEN, UGA) trends up from 2000 to 2014",
            "gdp(VNM) trends down from 2000 to 2014",
            "gdp(VNM) trends down from 1914 to 2014",
            "score(VNM, neighbours of each year, worst) in 2014 is at least 62.5",
            "score(VNM, neighbours of each year, share(at most 40)) in 2014 is at most 25 %",
            "share of flow(KEN, neighbours of each year) in 2014 is at least 30 %",
            "flow(KEN, neighbours of each year, sum) in 2014 is at least 1000",
            "KEN treats UGA as UGA treats KEN within 5 in 2014",
            "KEN treats UGA unlike UGA treats KEN within 2.5 in 2014");

    /** A few words of each kind. */
    private static final class Few implements Vocabulary {
        private static final Map<String, Kind> KINDS = Map.of(
                "score", Kind.SCORE,
                "peaceful", Kind.SCORE,
                "visa", Kind.OF_TWO,
                "flow", Kind.OF_TWO,
                "unvotes.agreement", Kind.OF_TWO_NEUTRAL,
                "gdp", Kind.OF_ONE_NEUTRAL,
                "wgi.law", Kind.OF_ONE_NEUTRAL);

        @Override
        public List<String> subjects() {
            return KINDS.keySet().stream().sorted().toList();
        }

        @Override
        public Optional<Kind> kind(String subject) {
            return Optional.ofNullable(KINDS.get(subject));
        }

        @Override
        public boolean hasTotal(String subject) {
            return subject.equals("flow");
        }

        @Override
        public boolean isPart(String subject) {
            return subject.equals("unvotes.agreement");
        }

        @Override
        public List<String> weights() {
            return List.of("gdp", "wgi.law");
        }

        @Override
        public boolean isKnown(Country country) {
            return Countries.embedded().find(country).isPresent();
        }

        @Override
        public Optional<Country> named(String words) {
            return words.equalsIgnoreCase("viet nam") ? Optional.of(Country.of("VNM")) : Optional.empty();
        }

        @Override
        public int lastYear() {
            return 2018;
        }
    }

    static List<String> claims() {
        return CLAIMS;
    }

    @ParameterizedTest
    @MethodSource("claims")
    void aClaimInFullIsReadAndWrittenAsItIs(String text) {
        Reading reading = ClaimParser.read(text, WORDS);
        assertThat(reading.mistake()).isEmpty();
        assertThat(reading.claim().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Score(ken,neighbors) in 2014 is highest since 2005. | score(KEN, neighbours of each year, mean) in"
                        + " 2014 is the highest since 2005",
                "peaceful(PER, BOL) in 2014 was higher than in 2005 | peaceful(PER, BOL) in 2014 is higher than in"
                        + " 2005",
                "KEN treats UGA as UGA treats KEN in 2014 | KEN treats UGA as UGA treats KEN within 5 in 2014",
                "gdp(KEN) in 2014 is at least 10000000000000 | gdp(KEN) in 2014 is at least 10000000000000",
                "unvotes.agreement(KEN, UGA) in 2014 is at least 90 % | unvotes.agreement(KEN, UGA) in 2014 is at least"
                        + " 0.9",
                "score(VNM, neighbours, share(at least 40)) in 2014 is at least 25 per cent | score(VNM, neighbours of"
                        + " each year, share(at least 40)) in 2014 is at least 25 %"
            })
    void whatIsLeftOutIsWrittenInFull(String text, String full) {
        Reading reading = ClaimParser.read(text, WORDS);
        assertThat(reading.mistake()).isEmpty();
        assertThat(reading.claim().text()).isEqualTo(full);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "score(KEN, neighbours) in 2014 is the hihgest since 2005 | hihgest | score(KEN, neighbours of each"
                        + " year, mean) in 2014 is the highest since 2005",
                "scroe(KEN, UGA) in 2014 is the highest since 2005 | scroe | score(KEN, UGA) in 2014 is the highest"
                        + " since 2005",
                "score(Viet Nam, KEN) in 2014 is the highest since 2005 | Viet Nam | score(VNM, KEN) in 2014 is the"
                        + " highest since 2005",
                "score(KEN, UGA) in 2014 is the highest since 2014 | 2014 | score(KEN, UGA) in 2014 is the highest"
                        + " since 2013",
                "score(KEN, UGA) in 1990 is the highest since 2014 | 2014 | score(KEN, UGA) in 2014 is the highest"
                        + " since 1990",
                "score(KEN, UGA) 2014 is the highest since 2005 | 2014 | score(KEN, UGA) in 2014 is the highest since"
                        + " 2005",
                "score(KEN UGA) in 2014 is the highest since 2005 | UGA | score(KEN, UGA) in 2014 is the highest since"
                        + " 2005",
                "score(KEN, KEN) in 2014 is the highest since 2005 | KEN | score(KEN, PER) in 2014 is the highest"
                        + " since 2005",
                "gdp(KEN, UGA) in 2014 is the highest since 2005 | UGA | gdp(KEN) in 2014 is the highest since 2005",
                "score(KEN) in 2014 is the highest since 2005 | KEN | score(KEN, neighbours of each year, mean) in"
                        + " 2014 is the highest since 2005",
                "score(KEN, UGA) in 2014 is the highest since 2005 by far | by | score(KEN, UGA) in 2014 is the"
                        + " highest since 2005",
                "score(KEN, UGA) in 2014 is higher than in 2014 | 2014 | score(KEN, UGA) in 2014 is higher than in"
                        + " 2013",
                "score(KEN, UGA) trends up from 1800 to 2100 | 2100 | score(KEN, UGA) trends up from 2000 to 2100",
                "score(KEN, UGA) trends up from 1913 to 2014 | 2014 | score(KEN, UGA) trends up from 1914 to 2014",
                "score(KEN, UGA) trends up from 2014 to 2005 | 2005 | score(KEN, UGA) trends up from 2005 to 2014",
                "KEN treats UGA as UGA treats PER in 2014 | PER | KEN treats UGA as UGA treats KEN within 5 in 2014",
                "score(KEN, neighbours, sum) in 2014 is at least 50 | sum | score(KEN, neighbours of each year, mean)"
                        + " in 2014 is at least 50",
                "unvotes.agreement(KEN, neighbours, worst) in 2014 is at least 0.5 | worst | unvotes.agreement(KEN,"
                        + " neighbours of each year, mean) in 2014 is at least 0.5",
                "score(KEN, neighbours, weighted(gpd)) in 2014 is at least 50 | gpd | score(KEN, neighbours of each"
                        + " year, weighted(gdp)) in 2014 is at least 50",
                "score(KEN, UGA, weighted(gdp)) in 2014 is at least 50 | , weighted | score(KEN, UGA) in 2014 is at"
                        + " least 50",
                "score(KEN, neighbours, mean, worst) in 2014 is at least 50 | , worst | score(KEN, neighbours of each"
                        + " year, mean) in 2014 is at least 50",
                "gdp(KEN UGA PER) in 2014 is at least 50 | UGA | gdp(KEN) in 2014 is at least 50",
                "flow(KEN, UGA) in 2014 is at least 50 % | 50 | flow(KEN, UGA) in 2014 is at least 50",
                "score(KEN; UGA) in 2014 is the highest since 2005 | ; | score(KEN, UGA) in 2014 is the highest since"
                        + " 2005",
                "in 2014 score(KEN, UGA) is the highest since 2005 | in | score(KEN, UGA) in 2014 is the highest since"
                        + " 2005",
                "score(KEN, UGA) in 2014 is greater than in 2005 | greater | score(KEN, UGA) in 2014 is higher than in"
                        + " 2005",
                "score(KEN, UGA) in 2014 is the worst since 2005 | worst | score(KEN, UGA) in 2014 is the lowest since"
                        + " 2005",
                "score(KEN, UGA) in 2014 fell since 2005 | fell | score(KEN, UGA) in 2014 is lower than in 2005",
                "score(KEN, UGA) increased from 2005 to 2014 | increased | score(KEN, UGA) trends up from 2005 to 2014",
                "gdp(KEN) in 2014 is higher than wgi.law(KEN) in 2014 | wgi.law | gdp(KEN) in 2014 is higher than in"
                        + " 2013",
                "share of peaceful(PER, BOL) in 2014 is at least 10 % | share | peaceful(PER, BOL) in 2014 is at least"
                        + " 10",
                "score(KEN, UGA) in 1800 is the highest since 1800 | 1800 | score(KEN, UGA) in 1801 is the highest"
                        + " since 1800",
                "score(KEN, UGA) in 1800 is higher than in 1800 | 1800 | score(KEN, UGA) in 1800 is higher than in"
                        + " 1801",
                "score(KEN, UGA) trends up from 1801 to 1800 | 1800 | score(KEN, UGA) trends up from 1800 to 1802",
                "score(KEN, UGA) in 2014 is at least 50,5 | ,5 | score(KEN, UGA) in 2014 is at least 50.5",
                "flow(KEN, UGA) in 2014 is at least 1,000 | ,000 | flow(KEN, UGA) in 2014 is at least 1000",
                "score(KEN, UGA) in 18 is the highest since 90 | 18 | score(KEN, UGA) in 2018 is the highest since 1990"
            })
    void aMistakeHasACaretUnderItsPlaceAndTheNearestClaim(String text, String wrong, String nearest) {
        Reading reading = ClaimParser.read(text, WORDS);
        Reading.Mistake mistake = reading.mistake().orElseThrow();
        assertThat(text.substring(mistake.at())).startsWith(wrong);
        assertThat(reading.claim().text()).isEqualTo(nearest);
        List<String> lines = reading.explanation().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).isEqualTo("  " + text);
        assertThat(lines.get(2).indexOf('^')).isEqualTo(2 + mistake.at());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "China is great",
                "score",
                "score(",
                "((((((",
                "in in in",
                "treats",
                "KEN treats",
                "score(KEN, neighbours of) in is the",
                "share of share of",
                "1990 2018",
                "\u4e2d\u56fd",
                "score(KEN, neighbours, share(at least)) in 2014 is at least %"
            })
    void whateverIsWrittenTheNearestClaimCanBeRead(String text) {
        nearestCanBeRead(text);
    }

    private static void nearestCanBeRead(String text) {
        Reading reading = ClaimParser.read(text, WORDS);
        String nearest = reading.claim().text();
        Reading again = ClaimParser.read(nearest, WORDS);
        assertThat(again.mistake()).as("%s, nearest to %s", nearest, text).isEmpty();
        assertThat(again.claim()).as(text).isEqualTo(reading.claim());
        reading.mistake().ifPresent(mistake -> {
            assertThat(mistake.at()).isBetween(0, reading.text().length());
            assertThat(mistake.sentence()).isNotBlank();
        });
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void claimsWithSlipsHaveANearestClaimThatCanBeRead(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            StringBuilder text = new StringBuilder(CLAIMS.get(random.nextInt(CLAIMS.size())));
            int slips = 1 + random.nextInt(4);
            for (int slip = 0; slip < slips && !text.isEmpty(); slip++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, (char) (' ' + random.nextInt(95)));
                    case 2 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
                    default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
                }
            }
            nearestCanBeRead(text.toString());
        }
    }

    @Test
    void aLongTextIsRefusedAndStillAnswered() {
        Reading reading =
                ClaimParser.read("score(KEN, UGA) in 2014 is the highest since 2005" + " x".repeat(300), WORDS);
        assertThat(reading.mistake()).isPresent();
        assertThat(reading.text()).hasSize(400);
    }
}
