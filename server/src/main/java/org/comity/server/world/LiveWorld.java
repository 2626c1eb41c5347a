package org.comity.server.world;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.data.Facts;
import org.comity.data.Source;
import org.comity.data.Tie;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Explained;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.NeighbourRule;
import org.comity.model.Observation;
import org.comity.model.Vintage;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.brief.BriefFormat;
import org.comity.workbench.brief.Briefing;
import org.comity.workbench.figures.Figures;
import org.comity.workbench.neighbourhood.Neighbourhood;
import org.comity.workbench.role.Role;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Situation;
import org.comity.workbench.sources.Holdings;

/** One open workbench. */
final class LiveWorld implements World, AutoCloseable {
    private final Workbench workbench;
    private final Situation situation;
    private final Neighbourhood neighbourhood;
    private final List<Country> homes;
    private final Map<String, Vintage> inUse;
    private final List<Framework> frames;

    private LiveWorld(Workbench workbench) {
        this.workbench = workbench;
        this.situation = Situation.of(workbench);
        this.neighbourhood = Neighbourhood.of(workbench);
        this.homes = workbench.countries().alive(LocalDate.now(ZoneOffset.UTC)).stream()
                .map(Countries.Life::country)
                .toList();
        this.frames = Frames.of(workbench).list();
        this.inUse = workbench.facts().inUse();
    }

    static LiveWorld open(Path home, AsOf asOf) {
        return new LiveWorld(Workbench.open(home, asOf));
    }

    @Override
    public List<Country> homes() {
        return homes;
    }

    @Override
    public List<Source> sources() {
        return workbench.catalogue().sources();
    }

    @Override
    public List<Indicator> indicators() {
        return workbench.catalogue().indicators();
    }

    @Override
    public List<Framework> frames() {
        return frames;
    }

    @Override
    public List<Vintage> vintages() {
        return workbench.store().vintages();
    }

    @Override
    public Map<String, Vintage> inUse() {
        return inUse;
    }

    @Override
    public Assessment assess(Situation.Request request) {
        return situation.assess(request);
    }

    @Override
    public Finding situation(Situation.Request request) {
        return situation.finding(request);
    }

    @Override
    public Explained explain(Situation.Request request, Country partner) {
        return situation.explain(request, partner);
    }

    @Override
    public Finding neighbours(Country home, int year, NeighbourRule rule) {
        return neighbourhood.finding(home, year, rule);
    }

    @Override
    public List<Observation> observations(Facts.Query query) {
        return workbench.facts().observations(query);
    }

    @Override
    public Finding figures(Figures.Request request, Locale locale) {
        return Figures.of(workbench, locale).show(request);
    }

    @Override
    public void brief(Situation.Request request, BriefFormat format, Locale locale, OutputStream out) {
        Briefing.of(workbench).brief(request, locale).write(format, out);
    }

    @Override
    public Optional<Finding> role(Country home, NeighbourRule rule, int year) {
        Finding finding = Role.of(workbench).finding(home, year, rule);
        return finding.table("").rows().isEmpty() ? Optional.empty() : Optional.of(finding);
    }

    @Override
    public Finding holdings() {
        return Holdings.of(workbench).status();
    }

    @Override
    public Finding vintages(String source) {
        return Holdings.of(workbench).vintages(source);
    }

    @Override
    public List<Tie> ties(String kind) {
        return workbench.facts().ties(kind);
    }

    @Override
    public void close() {
        workbench.close();
    }
}
