package org.comity.workbench.neighbourhood;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comity.model.CodeScheme;
import org.comity.model.Countries.Life;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Meaning;
import org.comity.model.Names;
import org.comity.model.NeighbourRule;
import org.comity.model.Resolution;
import org.comity.workbench.Workbench;

/** Evaluates neighbour rules, for one country or for all at once. Safe for use by many threads. */
public final class Neighbourhood {
    private final Workbench workbench;
    private final Ground ground;

    private Neighbourhood(Workbench workbench) {
        this.workbench = workbench;
        this.ground =
                workbench.remember(GroundQuestion.THE_ONE, FactsGround.class, () -> new FactsGround(workbench.facts()));
    }

    /** The ground of a store is read once. */
    private enum GroundQuestion {
        THE_ONE
    }

    private record WorldQuestion(int year, NeighbourRule rule, Set<Country> excluded) {}

    private record World(Map<Country, List<Neighbour>> byHome) {}

    public static Neighbourhood of(Workbench workbench) {
        return new Neighbourhood(workbench);
    }

    /**
     * The neighbours as of 31 December of the year, in alphabetical order of code.
     *
     * @throws IllegalArgumentException when home is not listed, or was not there on that day
     */
    public List<Neighbour> neighbours(Country home, int year, NeighbourRule rule) {
        checkAlive(home, year);
        return world(year, rule).getOrDefault(home, List.of());
    }

    /** The same for every country that has any, in alphabetical order of code. */
    public Map<Country, List<Neighbour>> world(int year, NeighbourRule rule) {
        Set<Country> excluded = names(Locale.ENGLISH).excluded();
        return workbench
                .remember(
                        new WorldQuestion(year, rule, excluded),
                        World.class,
                        () -> new World(new RuleEvaluator(ground, workbench.countries(), excluded).world(year, rule)))
                .byHome();
    }

    /** As a Finding; main table columns {@code home,partner,relation,miles,since,until,source}. */
    public Finding finding(Country home, int year, NeighbourRule rule) {
        return finding(home, year, rule, Locale.ENGLISH);
    }

    /** The same, with the texts and names of a language. */
    public Finding finding(Country home, int year, NeighbourRule rule, Locale locale) {
        return new NeighbourFinding(workbench, ground, names(locale))
                .of(home, year, rule, neighbours(home, year, rule));
    }

    private Names names(Locale locale) {
        return Names.read(workbench.store().home(), locale);
    }

    private void checkAlive(Country home, int year) {
        LocalDate date = LocalDate.of(year, 12, 31);
        Life life = workbench.countries().get(home);
        if (!life.isAlive(date)
                && workbench.countries().resolve(CodeScheme.ISO3, home.code(), date, Meaning.THEN)
                        instanceof Resolution.Refused refused) {
            throw new IllegalArgumentException(refused.detail());
        }
    }
}
