package org.comity.workbench.trust.principles;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Names;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.neighbourhood.Neighbourhood;

/** Answers how two countries treat each other. The same code reads both directions: turning the pair swaps the lines. */
public final class Principles {
    private final Workbench workbench;
    private final Locale locale;

    private Principles(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.locale = locale;
    }

    /** With the texts of a language; figures are the same in all. */
    public static Principles of(Workbench workbench, Locale locale) {
        return new Principles(workbench, locale);
    }

    /**
     * What is asked.
     *
     * @param year figures count until its end, the newest of each; neighbours are those of its end
     * @param rule who is a neighbour of each of the two; the other one is, whatever the rule
     */
    public record Request(Pair pair, int year, NeighbourRule rule) {}

    /**
     * Both directions, line by line: the n-th line of both says the same of either.
     *
     * @param there what home does towards partner
     * @param back what partner does towards home
     * @param used indicators that gave a figure, or could have
     */
    public record Answer(Request request, List<Line> there, List<Line> back, List<String> used) {
        public Answer {
            there = List.copyOf(there);
            back = List.copyOf(back);
            used = List.copyOf(used);
        }
    }

    private record PublicQuestion(Request request) {}

    /** What public figures give; the same whatever the registers hold, and made once. */
    private record Figures(Map<Country, List<Country>> around, Decided decided, Map<Pair, List<Line>> dependence) {}

    /** Both directions. */
    public Answer answer(Request request, Registers registers) {
        Pair pair = request.pair();
        Figures figures = workbench.remember(new PublicQuestion(request), Figures.class, () -> figures(request));
        Ground ground = new Ground(
                figures.around(),
                figures.decided(),
                registers,
                two -> figures.dependence().getOrDefault(two, List.of()));
        TreeSet<String> used = new TreeSet<>(figures.decided().used());
        used.addAll(Dependence.indicators());
        return new Answer(request, ground.lines(pair), ground.lines(pair.turned()), List.copyOf(used));
    }

    private Figures figures(Request request) {
        Pair pair = request.pair();
        Map<Country, List<Country>> around = new HashMap<>();
        around.put(pair.home(), around(pair, request));
        around.put(pair.partner(), around(pair.turned(), request));
        Decided decided = Decided.read(
                workbench.facts()::panel,
                pair,
                around,
                request.year(),
                workbench.facts().inUse().keySet());
        Dependence dependence = new Dependence(workbench, request.year());
        return new Figures(
                around, decided, Map.of(pair, dependence.lines(pair), pair.turned(), dependence.lines(pair.turned())));
    }

    private List<Country> around(Pair pair, Request request) {
        TreeSet<Country> around = new TreeSet<>(List.of(pair.partner()));
        Neighbourhood.of(workbench).neighbours(pair.home(), request.year(), request.rule()).stream()
                .map(Neighbour::partner)
                .forEach(around::add);
        return List.copyOf(around);
    }

    /**
     * Both directions as a Finding: main table {@code principles}, a row for each figure of each direction, those from home
     * to partner first.
     */
    public Finding finding(Request request, Registers registers) {
        return told(request, registers).finding();
    }

    /** The same with the lines themselves, and their texts. */
    public Told told(Request request, Registers registers) {
        Names names = Names.read(workbench.store().home(), locale);
        Answer answer = answer(request, registers);
        return new Told(
                answer,
                new PrinciplesFinding(workbench, LineText.texts(locale), names).of(answer, registers),
                LineText.in(locale),
                registers.marks());
    }

    /**
     * An answer in three forms.
     *
     * @param marks the handling marks of what the registers gave, in alphabetical order
     */
    public record Told(Answer answer, Finding finding, LineText text, List<String> marks) {
        public Told {
            marks = List.copyOf(marks);
        }
    }
}
