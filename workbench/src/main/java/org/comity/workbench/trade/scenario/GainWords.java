package org.comity.workbench.trade.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.workbench.Findings;

/** What must be said beside a model's gain. */
final class GainWords {
    private final List<Gains> gains;
    private final Names names;
    private final Messages texts;

    GainWords(List<Gains> gains, Names names, Messages texts) {
        this.gains = gains;
        this.names = names;
        this.texts = texts;
    }

    void say(Findings findings) {
        Set<String> notes = new LinkedHashSet<>();
        notes.add(texts.text("scenario.note.model"));
        for (Gains each : gains) {
            verdict(each, notes);
        }
        say(notes, this::kinds);
        say(notes, this::inForce);
        origin(gains.getFirst().baseline(), notes); // one baseline for all
        domestic(gains.getFirst().baseline(), notes);
        say(notes, (each, own) -> estimates(each.scenario(), own));
        say(
                notes,
                (each, own) -> own.add(texts.text(
                        "scenario.note.interval",
                        Map.of("draws", each.scenario().draws()))));
        say(notes, this::deficits);
        say(notes, (each, own) -> {
            if (!each.isProved()) {
                own.add(texts.text("scenario.note.unproved"));
            }
        });
        notes.forEach(findings::note);
        findings.method(texts.text("scenario.method.model"));
        Set<String> rules = new LinkedHashSet<>();
        say(
                rules,
                (each, own) -> own.add(texts.text(
                        "scenario.method.deficits",
                        Map.of("rule", each.scenario().deficits().name().toLowerCase(Locale.ROOT)))));
        rules.forEach(findings::method);
        findings.method(texts.text("scenario.method.draws"));
        findings.method(texts.text("scenario.method.win"));
        findings.method(texts.text("scenario.method.told"));
        findings.method(texts.text("scenario.method.payments"));
    }

    /** Says it once where it is the same for all scenarios, and else of each by its name. */
    private void say(Set<String> notes, BiConsumer<Gains, Set<String>> words) {
        List<Set<String>> said = new ArrayList<>();
        for (Gains each : gains) {
            Set<String> own = new LinkedHashSet<>();
            words.accept(each, own);
            said.add(own);
        }
        boolean same = said.stream().distinct().count() == 1;
        for (int k = 0; k < said.size(); k++) {
            String name = gains.get(k).scenario().name();
            for (String text : said.get(k)) {
                notes.add(same ? text : texts.text("scenario.note.of", Map.of("name", name, "text", text)));
            }
        }
    }

    /** Flows that are not of the year or the kind that the baseline is named by, and countries it has not. */
    private void origin(TradeBaseline base, Set<String> notes) {
        TradeBaseline.Origin origin = base.origin();
        String year = Integer.toString(base.year());
        if (origin.flowYear() != base.year()) {
            notes.add(texts.text(
                    "scenario.note.older",
                    Map.of("source", origin.source(), "flows", Integer.toString(origin.flowYear()), "year", year)));
        }
        boolean manufactures = origin.source().equals(TradeBaseline.SOURCE);
        origin.added()
                .forEach((country, added) -> notes.add(texts.text(
                        manufactures ? "scenario.note.addedgoods" : "scenario.note.added",
                        Map.of(
                                "country", names.name(country),
                                "source", added.source(),
                                "flows", Integer.toString(added.flowYear()),
                                "year", year))));
        if (!origin.leftOut().isEmpty()) {
            notes.add(texts.text(
                    "scenario.note.leftout",
                    Map.of("count", origin.leftOut().size(), "source", origin.source(), "year", year)));
        }
    }

    private void verdict(Gains each, Set<String> notes) {
        Payments payments = each.payments();
        double least = each.welfare(each.leastGainer()).value();
        Map<String, Object> said = Map.of(
                "name", each.scenario().name(),
                "draws", each.scenario().draws(),
                "share", 100 * each.shareAllGain(),
                "error", 100 * each.shareError().orElse(0),
                "least", names.name(each.baseline().countries().get(each.leastGainer())),
                "welfare", Math.abs(least) < 0.0005 ? 0.0 : least, // three places are shown
                "volume", payments.volume(),
                "after", 100 * payments.shareAllGain(),
                "year", Integer.toString(each.baseline().year()));
        String told = each.isWinWin() ? "scenario.note.win" : "scenario.note.nowin";
        notes.add(texts.text(each.isTold() ? told : "scenario.note.untold", said));
        switch (payments.need()) {
            case NONE -> {}
            case ENOUGH -> notes.add(texts.text("scenario.note.enough", said));
            case NOT_ENOUGH -> notes.add(texts.text("scenario.note.notenough", said));
            case NOT_IN_DRAWS -> notes.add(texts.text("scenario.note.notindraws", said));
            case IMPOSSIBLE -> notes.add(texts.text("scenario.note.impossible", said));
        }
    }

    private void kinds(Gains each, Set<String> notes) {
        for (Measure measure : each.scenario().measures()) {
            notes.add(texts.text(measure.hasRevenue() ? "scenario.note.revenue" : "scenario.note.iceberg"));
        }
    }

    /** How many pairs of a joined agreement have one already. */
    private void inForce(Gains each, Set<String> notes) {
        TradeBaseline base = each.baseline();
        for (Measure measure : each.scenario().measures()) {
            if (measure instanceof Measure.Join join) {
                int pairs = 0;
                int held = 0;
                for (int i = 0; i < base.countries().size(); i++) {
                    for (int j = i + 1; j < base.countries().size(); j++) {
                        if (join.between()
                                .holds(base.countries().get(i), base.countries().get(j))) {
                            pairs++;
                            held += base.isInForce(i, j) ? 1 : 0;
                        }
                    }
                }
                if (held > 0) {
                    boolean all = join.reach() == Measure.Reach.ALL_PAIRS;
                    notes.add(texts.text(
                            all ? "scenario.note.further" : "scenario.note.without",
                            Map.of("held", held, "pairs", pairs, "year", Integer.toString(base.year()))));
                }
            }
        }
    }

    private void domestic(TradeBaseline base, Set<String> notes) {
        base.estimated()
                .forEach((country, band) -> notes.add(texts.text(
                        "scenario.note.estimated",
                        Map.of(
                                "country", names.name(country),
                                "rule", band.citation(),
                                "value", band.value(),
                                "low", band.low(),
                                "high", band.high(),
                                "year", Integer.toString(base.year())))));
        if (base.unlisted() > 0) {
            notes.add(texts.text("scenario.note.unlisted", Map.of("pairs", base.unlisted())));
        }
    }

    private void estimates(Scenario scenario, Set<String> notes) {
        Band sigma = scenario.elasticity();
        notes.add(texts.text(
                "scenario.note.elasticity",
                Map.of(
                        "varied", isVaried(sigma),
                        "value", sigma.value(),
                        "low", sigma.low(),
                        "high", sigma.high(),
                        "citation", cited(sigma.citation()))));
        for (Measure measure : scenario.measures()) {
            switch (measure) {
                case Measure.Join join -> effect(join.effect(), notes);
                case Measure.Leave leave -> effect(leave.effect(), notes);
                case Measure.TravelTime time ->
                    notes.add(texts.text(
                            "scenario.note.day",
                            Map.of(
                                    "varied", isVaried(time.percentPerDay()),
                                    "value", time.percentPerDay().value(),
                                    "low", time.percentPerDay().low(),
                                    "high", time.percentPerDay().high(),
                                    "citation", cited(time.percentPerDay().citation()))));
                case Measure.Border _, Measure.Tariffs _ -> {}
            }
        }
    }

    private void effect(Effect effect, Set<String> notes) {
        notes.add(texts.text(
                "scenario.note.effect",
                Map.of(
                        "value", effect.value(),
                        "percent", 100 * Math.expm1(effect.value()),
                        "error", effect.standardError(),
                        "spread", effect.spread(),
                        "citation", cited(effect.citation()))));
    }

    private static String isVaried(Band band) {
        return band.low() < band.high() ? "yes" : "no";
    }

    /** What the rule of deficits does to whoever does not take part. */
    private void deficits(Gains each, Set<String> notes) {
        each.commonFactor().ifPresent(factor -> {
            double percent = 100 * (factor - 1);
            if (Math.abs(percent) > Gains.LEAST) {
                notes.add(texts.text("scenario.note.deficits", Map.of("percent", percent)));
            }
        });
    }

    private String cited(String citation) {
        return citation.isBlank() ? texts.text("scenario.own") : citation.strip();
    }
}
