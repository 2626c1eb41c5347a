package org.comity.server.toy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.workbench.ask.Ask;
import org.comity.workbench.figures.Figures;

/** What the toy world gives to questions in one's own words. */
record ToyShelf(ToyWorld world, Locale locale) implements Ask.Shelf {
    @Override
    public List<Indicator> indicators() {
        return world.indicators();
    }

    @Override
    public Finding show(Figures.Request request) {
        return world.figures(request, locale);
    }

    @Override
    public Optional<Integer> lastYear(String indicator) {
        return Optional.of(2015);
    }

    @Override
    public List<Country> neighbours(Country home, int year) {
        return List.of();
    }
}
