package org.comity.workbench.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.model.Finding;
import org.comity.model.Names;
import org.comity.model.Vintage;
import org.comity.workbench.AgeLine;
import org.comity.workbench.Workbench;
import org.comity.workbench.chart.ChartRenderer;
import org.comity.workbench.role.Role;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Situation;

/** Makes briefs: how old, in short, map, table with ranges, what changed, what is low, both ways, gaps, sources. */
public final class Briefing {
    private final Workbench workbench;
    private final ChartRenderer renderer;

    private Briefing(Workbench workbench, ChartRenderer renderer) {
        this.workbench = workbench;
        this.renderer = renderer;
    }

    public static Briefing of(Workbench workbench) {
        return new Briefing(workbench, ChartRenderer.shared());
    }

    /**
     * The brief of a home, year, rule and frame.
     *
     * @param locale the language of texts, names and numbers; figures are the same in all
     */
    public Brief brief(Situation.Request request, Locale locale) {
        renderer.warmUp(); // a second of work that needs no figure
        Situation situation = Situation.of(workbench, locale);
        Assessment assessment = situation.assess(request);
        Names names = Names.read(workbench.store().home(), locale);
        return compose(
                new Material(
                        assessment,
                        situation.finding(request),
                        SidesReader.read(workbench, assessment),
                        ground(assessment),
                        List.of(Role.of(workbench, locale)
                                .finding(assessment.home(), assessment.year(), assessment.rule())),
                        new Speech(locale, names)),
                renderer);
    }

    /** The sources that name the neighbours, as far as the catalogue has them; a club or a list is no source. */
    private List<Finding.SourceUse> ground(Assessment assessment) {
        Map<String, Optional<Integer>> years = new TreeMap<>();
        assessment
                .partners()
                .forEach(r ->
                        years.putIfAbsent(r.neighbour().source(), r.neighbour().carriedFrom()));
        return workbench.catalogue().sources().stream()
                .filter(source -> years.containsKey(source.id()))
                .map(source -> new Finding.SourceUse(
                        source.id(),
                        vintage(source.id()),
                        source.licence(),
                        source.citation(),
                        years.getOrDefault(source.id(), Optional.empty())))
                .toList();
    }

    private String vintage(String source) {
        return workbench.facts().inUse().values().stream()
                .filter(vintage -> vintage.source().equals(source))
                .map(Vintage::id)
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    static Brief compose(Material material, ChartRenderer renderer) {
        Speech speech = material.speech();
        List<Section> sections = Stream.of(
                        Optional.of(ShortPart.of(material)),
                        Optional.of(StandingPart.of(material)),
                        Optional.of(ChangedPart.of(material)),
                        Optional.of(LowPart.of(material)),
                        Optional.of(SidesPart.of(material)),
                        ContextPart.of(material),
                        Optional.of(RolePart.of(material)),
                        Optional.of(GapsPart.of(material)),
                        Optional.of(SourcesPart.sources(material)),
                        Optional.of(SourcesPart.method(material)))
                .flatMap(Optional::stream)
                .toList();
        List<Finding> findings = new ArrayList<>(List.of(material.finding()));
        findings.addAll(material.role());
        return new Brief(
                speech,
                renderer,
                speech.say("title", Map.of("home", material.home())),
                speech.say(
                        "subtitle",
                        Map.of(
                                "year", material.year(),
                                "rule", material.assessment().rule().toString(),
                                "frame", material.assessment().framework().title(),
                                "count", material.assessment().partners().size())),
                AgeLine.of(material.finding().age(), speech.locale()),
                sections,
                findings);
    }
}
