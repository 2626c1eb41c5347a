package org.comity.workbench.dialogue.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.comity.data.DataException;
import org.comity.methods.bargain.spatial.Actors;
import org.comity.methods.bargain.spatial.Rules;

/** KTAB's XML: a Scenario with its seed, choices, dimensions, actors, and how ideals follow positions. */
final class KtabXml {
    private final String file;
    private final Element root;
    private final boolean emptyAsZero;
    private final List<String> zeros = new ArrayList<>();

    KtabXml(String file, Element root, boolean emptyAsZero) {
        this.file = file;
        this.root = root;
        this.emptyAsZero = emptyAsZero;
    }

    Scenario read() {
        if (!root.name().equals("Scenario")) {
            throw mistake(root, "the file must be a Scenario of KTAB, not %s.".formatted(Cells.shown(root.name())));
        }
        List<String> dimensions = new ArrayList<>();
        for (Element name : only(root, "Dimensions").all("dName")) {
            dimensions.add(text(name));
        }
        if (dimensions.isEmpty() || dimensions.size() > Actors.MOST_DIMENSIONS) {
            throw mistake(
                    root,
                    "there must be 1 to %d dimensions, not %d.".formatted(Actors.MOST_DIMENSIONS, dimensions.size()));
        }
        List<Element> elements = only(root, "Actors").all("Actor");
        if (elements.size() < Actors.FEWEST || elements.size() > Actors.MOST) {
            throw mistake(
                    only(root, "Actors"),
                    "there must be %d to %d actors, not %d.".formatted(Actors.FEWEST, Actors.MOST, elements.size()));
        }
        List<Actors.Actor> actors = new ArrayList<>();
        List<String> descriptions = new ArrayList<>();
        List<Scenario.Ranges> ranges = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (Element element : elements) {
            Actors.Actor actor = actor(element, dimensions);
            if (places.put(actor.name(), places.size()) != null) {
                throw mistake(
                        element,
                        "there are two actors %s; every actor needs a name of its own.".formatted(actor.name()));
            }
            actors.add(actor);
            descriptions.add(element.first("description").map(Element::text).orElse(""));
            ranges.add(Scenario.Ranges.none(dimensions.size()));
        }
        return new Scenario(
                root.first("name").map(Element::text).orElse(file),
                root.first("desc").map(Element::text).orElse(""),
                ideals(Actors.of(dimensions, actors), places),
                descriptions,
                ranges,
                rules(),
                seed(),
                zeros);
    }

    private OptionalLong seed() {
        var seed = root.first("prngSeed");
        if (seed.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseUnsignedLong(text(seed.get())));
        } catch (NumberFormatException e) {
            throw mistake(
                    seed.get(),
                    "prngSeed must be a whole number of 64 bits, not \"%s\"."
                            .formatted(Cells.shown(seed.get().text())));
        }
    }

    private Rules rules() {
        var parameters = root.first("ModelParameters");
        if (parameters.isEmpty()) {
            return Rules.DEFAULT;
        }
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String choice : Choices.names()) {
            Element element = only(parameters.get(), choice);
            chosen.put(choice, text(element));
            try {
                Choices.with(Rules.DEFAULT, Map.of(choice, text(element)));
            } catch (IllegalArgumentException e) {
                throw mistake(element, String.valueOf(e.getMessage()));
            }
        }
        return Choices.with(Rules.DEFAULT, chosen);
    }

    private Actors.Actor actor(Element element, List<String> dimensions) {
        String name = text(only(element, "name"));
        double capability = number(only(element, "capability"), "the capability of " + name, 1e8);
        if (!(capability > 0)) {
            throw mistake(only(element, "capability"), "the capability of %s must be above 0.".formatted(name));
        }
        List<Double> position = figures(element, "Position", "dCoord", name, dimensions);
        List<Double> salience = figures(element, "Salience", "dSal", name, dimensions);
        double all = salience.stream().mapToDouble(s -> s).sum();
        if (!(all > 0 && all <= 100 * (1 + 1e-12))) {
            throw mistake(
                    only(element, "Salience"),
                    "the saliences of %s must add up to more than 0 and at most 100, not to %s."
                            .formatted(name, Cells.plain(Math.round(all * 1e6) / 1e6)));
        }
        return new Actors.Actor(name, capability, position, salience);
    }

    private List<Double> figures(Element actor, String group, String each, String name, List<String> dimensions) {
        List<Element> elements = only(actor, group).all(each);
        if (elements.size() != dimensions.size()) {
            throw mistake(
                    only(actor, group),
                    "%s has %d of %s for %d dimensions.".formatted(name, elements.size(), each, dimensions.size()));
        }
        List<Double> figures = new ArrayList<>();
        for (int k = 0; k < elements.size(); k++) {
            String what =
                    "the %s of %s on %s".formatted(group.toLowerCase(java.util.Locale.ROOT), name, dimensions.get(k));
            Element element = elements.get(k);
            if (element.text().isEmpty() && emptyAsZero) {
                zeros.add(what);
                figures.add(0.0);
            } else if (element.text().isEmpty()) {
                throw mistake(
                        element,
                        "%s is missing; write a number from 0 to 100, or add --empty-as-zero to read it as 0, as KTAB does."
                                .formatted(what));
            } else {
                figures.add(number(element, what, 100));
            }
        }
        return figures;
    }

    /** As KTAB: everyone's ideal follows its own position unless a pair says otherwise. */
    private Actors ideals(Actors actors, Map<String, Integer> places) {
        var adjustment = root.first("IdealAdjustment");
        if (adjustment.isEmpty()) {
            return actors;
        }
        int n = actors.size();
        double[][] shares = new double[n][n];
        for (int i = 0; i < n; i++) {
            shares[i][i] = 1;
        }
        for (Element pair : adjustment.get().all("iaPair")) {
            int i = place(only(pair, "adjustingIdeal"), places);
            int j = place(only(pair, "referencePos"), places);
            shares[i][j] = number(only(pair, "adjust"), "the share of an ideal", 1);
        }
        try {
            return actors.withIdeals(shares);
        } catch (IllegalArgumentException e) {
            throw mistake(adjustment.get(), String.valueOf(e.getMessage()));
        }
    }

    private int place(Element name, Map<String, Integer> places) {
        Integer place = places.get(text(name));
        if (place == null) {
            throw mistake(name, "there is no actor %s.".formatted(Cells.shown(text(name))));
        }
        return place;
    }

    private Element only(Element parent, String name) {
        List<Element> all = parent.all(name);
        if (all.size() != 1) {
            throw mistake(parent, "%s must have one %s, not %d.".formatted(parent.name(), name, all.size()));
        }
        return all.getFirst();
    }

    private String text(Element element) {
        if (element.text().isEmpty()) {
            throw mistake(element, "%s is empty.".formatted(element.name()));
        }
        return element.text();
    }

    private double number(Element element, String what, double most) {
        String text = text(element);
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw mistake(element, "%s must be a number, not \"%s\".".formatted(what, Cells.shown(text)));
        }
        throw mistake(
                element, "%s must be from 0 to %s, not %s.".formatted(what, Cells.plain(most), Cells.shown(text)));
    }

    private DataException mistake(Element element, String sentence) {
        return new DataException(
                "%s, line %d, column %d: %s".formatted(file, element.line(), element.column(), sentence));
    }
}
