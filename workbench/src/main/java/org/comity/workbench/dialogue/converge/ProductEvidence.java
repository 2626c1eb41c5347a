package org.comity.workbench.dialogue.converge;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Messages;
import org.comity.model.Observation;
import org.comity.workbench.Workbench;
import org.comity.workbench.dialogue.converge.Evidence.Kind;
import org.comity.workbench.dialogue.converge.Evidence.Measured;
import org.comity.workbench.dialogue.converge.Evidence.Role;
import org.comity.workbench.dialogue.converge.Topics.Traded;

/**
 * What one side exports with advantage and the other imports. The advantage is Balassa's index (Balassa 1965, Manchester
 * School 33(2), 99-123): the products' share in a side's exports over their share in the exports of all countries held; the
 * need is the same of imports. An index r counts as r / (1 + r), a half where a side is like the world. A side counts the
 * better of its two roles, as the one who sells and as the one who buys, each as much as the lesser of advantage and need.
 */
final class ProductEvidence {
    /** Fewer countries are no world. */
    private static final int FEWEST = 20;

    private final Workbench workbench;
    private final ConvergeQuestion question;
    private final Topics topics;
    private final Messages texts;
    private final Gathered gathered;
    private final Map<String, Optional<Flows>> read = new HashMap<>();

    ProductEvidence(Workbench workbench, ConvergeQuestion question, Messages texts, Gathered gathered) {
        this.workbench = workbench;
        this.question = question;
        this.topics = question.topics();
        this.texts = texts;
        this.gathered = gathered;
    }

    /** Flows of one year by country and product. */
    private record Flows(int year, Map<Country, Map<String, Double>> byCountry) {
        /** The index of a country in products; empty where it has no flows, or the world none of these. */
        Optional<Double> index(Country country, List<String> codes) {
            Map<String, Double> own = byCountry.getOrDefault(country, Map.of());
            double whole = sum(own.values());
            double world = 0;
            double worldOf = 0;
            for (Map<String, Double> flows : byCountry.values()) {
                world += sum(flows.values());
                worldOf += of(flows, codes);
            }
            return whole > 0 && worldOf > 0
                    ? Optional.of((of(own, codes) / whole) / (worldOf / world))
                    : Optional.empty();
        }

        private static double sum(Collection<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).sum();
        }

        private static double of(Map<String, Double> flows, List<String> codes) {
            return flows.entrySet().stream()
                    .filter(entry -> codes.stream().anyMatch(entry.getKey()::startsWith))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }
    }

    void read(Topic topic) {
        if (topic.products().isEmpty()) {
            return;
        }
        for (Traded traded : topics.traded()) {
            List<String> codes = topic.products().getOrDefault(traded.classification(), List.of());
            gathered.uses(traded.exports());
            gathered.uses(traded.imports());
            Optional<Flows> exports = flows(traded.exports());
            Optional<Flows> imports = flows(traded.imports());
            if (!codes.isEmpty() && exports.isPresent() && imports.isPresent()) {
                add(topic, traded, codes, exports.get(), imports.get());
                return;
            }
        }
        gathered.lacks(topic, Kind.PRODUCTS, texts.text("converge.what.products"), texts.text("converge.how.products"));
    }

    private void add(Topic topic, Traded traded, List<String> codes, Flows exports, Flows imports) {
        Country first = question.pair().home();
        Country second = question.pair().partner();
        Optional<Double> sells = exports.index(first, codes);
        Optional<Double> buys = imports.index(first, codes);
        Optional<Double> otherSells = exports.index(second, codes);
        Optional<Double> otherBuys = imports.index(second, codes);
        int year = Math.min(exports.year(), imports.year());
        gathered.add(beside(topic, "converge.what.exports", sells, otherSells, traded.exports(), exports.year()));
        gathered.add(beside(topic, "converge.what.imports", buys, otherBuys, traded.imports(), imports.year()));
        Optional<Double> there = lesser(sells, otherBuys);
        Optional<Double> back = lesser(otherSells, buys);
        Optional<Measured> match = there.isPresent() && back.isPresent()
                ? Optional.of(Math.max(there.get(), back.get())).map(value -> Measured.share(value, value, value))
                : Optional.empty();
        if (match.isEmpty()) {
            gathered.lacks(
                    topic, Kind.PRODUCTS, texts.text("converge.what.products"), texts.text("converge.how.products"));
            return;
        }
        gathered.add(new Evidence(
                topic.id(),
                Kind.PRODUCTS,
                Role.GAIN,
                texts.text("converge.what.match", Map.of("codes", String.join(", ", codes))),
                true,
                match,
                match,
                texts.text("converge.unit.match"),
                source(traded.exports()),
                year));
    }

    private Evidence beside(
            Topic topic, String key, Optional<Double> first, Optional<Double> second, String indicator, int year) {
        return new Evidence(
                topic.id(),
                Kind.PRODUCTS,
                Role.CONTEXT,
                texts.text(key),
                false,
                first.map(ProductEvidence::index),
                second.map(ProductEvidence::index),
                texts.text("converge.unit.index"),
                source(indicator),
                year);
    }

    private String source(String indicator) {
        return workbench.catalogue().getIndicator(indicator).source();
    }

    private static Measured index(double value) {
        return new Measured(value, value, value, counts(value), counts(value), counts(value));
    }

    private static Optional<Double> lesser(Optional<Double> advantage, Optional<Double> need) {
        return advantage.flatMap(one -> need.map(other -> Math.min(counts(one), counts(other))));
    }

    static double counts(double index) {
        return index / (1 + index);
    }

    /** Flows of the last year that has both sides, not older than may be used. */
    private Optional<Flows> flows(String indicator) {
        return read.computeIfAbsent(indicator, this::readFlows);
    }

    private Optional<Flows> readFlows(String indicator) {
        if (!workbench.facts().inUse().containsKey(indicator)) {
            return Optional.empty();
        }
        TreeMap<Integer, Map<Country, Map<String, Double>>> years = new TreeMap<>();
        for (Observation figure : workbench
                .facts()
                .observations(new Facts.Query(
                        List.of(indicator),
                        Set.of(),
                        Set.of(),
                        question.year() - RiskEvidence.OLDEST,
                        question.year()))) {
            if (figure.value().isPresent() && figure.item().isPresent()) {
                years.computeIfAbsent(figure.period().year(), _ -> new TreeMap<>())
                        .computeIfAbsent(figure.home(), _ -> new TreeMap<>())
                        .merge(figure.item().get(), figure.value().getAsDouble(), Double::sum);
            }
        }
        return years.descendingMap().entrySet().stream()
                .filter(entry -> entry.getValue().size() >= FEWEST
                        && entry.getValue().containsKey(question.pair().home())
                        && entry.getValue().containsKey(question.pair().partner()))
                .findFirst()
                .map(entry -> new Flows(entry.getKey(), entry.getValue()));
    }
}
