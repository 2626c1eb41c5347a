package org.comity.server.toy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.model.Country;
import org.comity.model.NeighbourRule;
import org.comity.workbench.neighbourhood.Neighbour;

/** Neighbours of a few homes on three continents; all others have two. */
final class ToyNeighbours {
    private static final Map<String, String> BY_LAND = Map.of(
            "KEN", "ETH SOM SSD TZA UGA",
            "BRA", "ARG BOL COL GUF GUY PER PRY SUR URY VEN",
            "VNM", "CHN KHM LAO",
            "UGA", "COD KEN RWA SSD TZA");
    private static final Map<String, String> BY_SEA =
            Map.of("KEN", "COM SYC", "BRA", "TTO", "VNM", "BRN IDN MYS PHL THA");

    private ToyNeighbours() {}

    static List<Country> of(Country home, NeighbourRule rule) {
        String land = BY_LAND.getOrDefault(home.code(), "KEN".equals(home.code()) ? "" : "FRA KEN");
        String sea = rule.toString().contains("sea") ? BY_SEA.getOrDefault(home.code(), "") : "";
        String listed = rule.terms().stream()
                .filter(term -> term instanceof NeighbourRule.Listed)
                .map(term -> term.toString().substring("list:".length()).replace(',', ' '))
                .collect(java.util.stream.Collectors.joining(" "));
        return Stream.of((land + ' ' + sea + ' ' + listed).strip().split(" "))
                .filter(code -> !code.isEmpty() && !code.equals(home.code()))
                .map(Country::of)
                .distinct()
                .sorted()
                .toList();
    }

    static Neighbour neighbour(Country home, Country partner, int year) {
        boolean land = BY_LAND.getOrDefault(home.code(), "").contains(partner.code());
        return new Neighbour(
                home,
                partner,
                land ? "land" : "sea:400",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "toy-ties",
                year > 2016 ? Optional.of(2016) : Optional.empty());
    }
}
