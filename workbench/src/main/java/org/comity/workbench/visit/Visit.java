package org.comity.workbench.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.data.DataException;
import org.comity.data.Tie;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Names;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.workbench.AgeLine;
import org.comity.workbench.Workbench;
import org.comity.workbench.brief.Block;
import org.comity.workbench.brief.Brief;
import org.comity.workbench.brief.Paging;
import org.comity.workbench.brief.Section;
import org.comity.workbench.cite.Recheck;
import org.comity.workbench.cite.Recipe;
import org.comity.workbench.cite.Register;
import org.comity.workbench.situation.Situation;
import org.comity.workbench.situation.Views;

/** Makes the pack for a visit, and the two-sided brief. */
public final class Visit {
    private static final String VOTES = "unvotes.agreement";
    private static final String EXPORTS = "trade-agreements-panel.exports";
    private static final String ORGANISATIONS = "cow-igo.shared";
    private static final List<String> TIES = List.of("trade agreement", "alliance", "liquidity line");

    private final Workbench workbench;
    private final Locale locale;
    private final Names names;

    private Visit(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.locale = locale;
        this.names = Names.read(workbench.store().home(), locale);
    }

    public static Visit of(Workbench workbench, Locale locale) {
        return new Visit(workbench, locale);
    }

    /**
     * What is asked.
     *
     * @param asked how the relation is assessed; its home is the pair's
     * @param day of the visit
     * @param pages of A4 that the print may take, 1 to 12
     */
    public record Request(Situation.Request asked, Pair pair, LocalDate day, int pages) {
        /** Pages of a pack of which nothing else is said. */
        public static final int USUAL = 2;

        public static final int MOST = 12;

        public Request {
            if (pages < 1 || pages > MOST) {
                throw new IllegalArgumentException("A pack has 1 to %d pages, not %d.".formatted(MOST, pages));
            }
        }
    }

    /** The pack; every figure in it is kept in the register of ids. */
    public Brief pack(Request request, DeskPapers desk) {
        Ground ground = ground(request, desk);
        Register register = Register.of(workbench.store().home());
        ground.findings().forEach(register::keep);
        Words words = new Words(locale, names, request.pair());
        List<Part> parts = List.of(
                StatePart.of(ground, words),
                VisitsPart.of(desk, words),
                PromisesPart.of(ground, words),
                DifferencesPart.of(words.say("visit.differences"), desk, words, 1),
                CommonPart.of(ground, words),
                FiguresPart.of(ground, words),
                new MorePart(ground, words).goals(),
                UnknownPart.of(ground, held(request, ground), words),
                new MorePart(ground, words).sources(),
                NotesPart.of(desk, words));
        Cover cover = new Cover(
                words.say("visit.title"),
                words.say("visit.subtitle", "day", words.day(request.day()), "copy", desk.asked() ? "desk" : "public"),
                AgeLine.of(age(ground), locale));
        return laid(cover, parts, request.pages(), ground.findings(), desk, words);
    }

    /** The words of both sides on everything that is contested between them. */
    public Brief twoSided(Request request, DeskPapers desk) {
        Words words = new Words(locale, names, request.pair());
        List<Part> parts =
                List.of(DifferencesPart.of(words.say("visit.both"), desk, words, 1), NotesPart.of(desk, words));
        Cover cover = new Cover(
                words.say("visit.both.title"),
                words.say("visit.both.subtitle", "day", words.day(request.day())),
                words.say("visit.both.neutral"));
        return laid(cover, parts, request.pages(), List.of(), desk, words);
    }

    private record Cover(String title, String subtitle, String age) {}

    private Brief laid(Cover cover, List<Part> parts, int pages, List<Finding> findings, DeskPapers desk, Words words) {
        String foot = words.speech().say("sheet.footer");
        Fitting.Fit fit = new Fitting(parts, new Fitting.Measure() {
                    @Override
                    public int pages(List<Section> sections) {
                        return place(cover, sections, foot).pages();
                    }

                    @Override
                    public double height(Section section) {
                        return Paging.height(section);
                    }
                })
                .into(pages);
        List<Section> sections = new ArrayList<>(fit.sections());
        int left = place(cover, sections, foot).left();
        if (left > 0 && sections.getLast().blocks().getLast() instanceof Block.Lines(int count)) {
            sections.add(ruled(sections.removeLast(), count + left));
        }
        return Brief.sheet(
                words.speech(),
                cover.title(),
                cover.subtitle(),
                cover.age(),
                sections,
                findings,
                String.join(", ", desk.marks()));
    }

    private static Paging.Place place(Cover cover, List<Section> sections, String foot) {
        return Paging.of(cover.title(), cover.subtitle(), cover.age(), sections, foot);
    }

    /** The rest of the last page is room to write. */
    private static Section ruled(Section notes, int count) {
        List<Block> blocks = new ArrayList<>(notes.blocks());
        blocks.removeLast();
        blocks.add(new Block.Lines(count));
        return new Section(notes.id(), notes.heading(), blocks);
    }

    private Ground ground(Request request, DeskPapers desk) {
        Pair pair = request.pair();
        Views views = views(request);
        FigureReader reader = new FigureReader(workbench, pair, request.day().getYear(), locale);
        List<FigureLine> ten =
                new TenFigures(workbench, reader).choose(request.asked().framework());
        return new Ground(
                pair,
                request.day(),
                views,
                reader.find(VOTES),
                reader.find(EXPORTS),
                reader.find(ORGANISATIONS),
                ten,
                same(ten),
                ties(pair, request.day()),
                desk);
    }

    /** Where no figure of the frame is held, or none that says who neighbours whom, the two are all that is asked about. */
    private Views views(Request request) {
        Situation situation = Situation.of(workbench, locale);
        Situation.Request asked = request.asked();
        boolean isHeld = asked.framework()
                .measures()
                .anyMatch(measure -> workbench.facts().inUse().containsKey(measure.indicator()));
        if (isHeld) {
            try {
                return Views.of(situation, asked, request.pair());
            } catch (DataException _) {
                // without neighbours
            }
        }
        return Views.of(
                situation,
                new Situation.Request(
                        asked.home(),
                        isHeld
                                ? asked.year()
                                : asked.year()
                                        .or(() -> Optional.of(request.day().getYear() - 1)),
                        new NeighbourRule(List.of(
                                new NeighbourRule.Listed(List.of(request.pair().partner())))),
                        asked.framework(),
                        asked.draws(),
                        asked.seed()),
                request.pair());
    }

    /** Which of them come out the same from their files, read anew. */
    private Set<String> same(List<FigureLine> ten) {
        var now = java.time.Clock.systemUTC().instant();
        List<Recipe> recipes =
                ten.stream().map(line -> Recipe.of(line.finding(), now)).toList();
        return Recheck.same(workbench.store().home(), recipes, locale, workbench.threads());
    }

    private List<Tie> ties(Pair pair, LocalDate day) {
        Predicate<Tie> between = tie -> !tie.home().equals(tie.partner())
                && new Pair(tie.home(), tie.partner()).canonical().equals(pair.canonical());
        Predicate<Tie> inForce =
                tie -> tie.from().map(from -> !from.isAfter(day)).orElse(false)
                        && tie.until().map(until -> !until.isBefore(day)).orElse(true);
        return TIES.stream()
                .flatMap(kind -> workbench.facts().ties(kind).stream())
                .filter(between.and(inForce))
                .collect(Collectors.toMap(
                        tie -> tie.kind() + " " + tie.name(),
                        tie -> tie,
                        (one, _) -> one,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparingInt((Tie tie) -> TIES.indexOf(tie.kind()))
                        .thenComparing(tie -> tie.from().orElse(LocalDate.MIN), Comparator.reverseOrder())
                        .thenComparing(Tie::name))
                .toList();
    }

    /** The indicators of the frame that have a figure for the pair, on either side. */
    private Set<String> held(Request request, Ground ground) {
        FigureReader reader =
                new FigureReader(workbench, ground.pair(), request.day().getYear(), locale);
        return request.asked()
                .framework()
                .measures()
                .map(Framework.Measure::indicator)
                .distinct()
                .filter(id -> reader.find(id).isPresent())
                .collect(Collectors.toSet());
    }

    /** The newest and the oldest year of the figures shown; missing are measures of the frame. */
    private static Finding.Age age(Ground ground) {
        Finding.Age frame = ground.views().there().finding().age();
        List<Integer> years = Stream.concat(
                        ground.ten().stream().map(FigureLine::year),
                        Stream.of(frame.lastYear(), frame.oldestYear()).flatMap(Optional::stream))
                .toList();
        return new Finding.Age(
                years.stream().max(Integer::compare),
                years.stream().min(Integer::compare),
                frame.missing(),
                frame.of());
    }
}
