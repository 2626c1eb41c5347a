package org.comity.server.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.server.page.Language;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.workbench.trade.scenario.Gains;
import org.comity.workbench.trade.scenario.Measure;
import org.comity.workbench.trade.scenario.Payments;

/**
 * An answer as the page shows it.
 *
 * @param how the same without its notes, which stand higher up
 * @param verdicts one for each scenario
 * @param parties the main table's rows of parties
 * @param others its other rows
 * @param payments empty rows where none are needed
 * @param path empty rows where all is in force at once
 */
record ScenarioView(
        Finding finding,
        Finding how,
        List<Verdict> verdicts,
        TableView parties,
        TableView others,
        TableView verdict,
        TableView payments,
        TableView path,
        TableView baseline) {

    /**
     * What became of one scenario.
     *
     * @param number from 1
     * @param name in the reader's language
     * @param winWin whether all gain together, and the draws suffice to say so
     * @param state the same in a word or two
     * @param sentence in how many draws all gain together
     * @param least who gains least
     * @param payment what payments would do; empty where none are needed
     * @param revenue whether what changes carries revenue
     * @param remove address without it; empty for the one being worked on
     * @param yaml address of its file
     */
    record Verdict(
            int number,
            String name,
            boolean winWin,
            String state,
            String sentence,
            String least,
            String payment,
            String revenue,
            String remove,
            String yaml) {}

    static ScenarioView of(Finding finding, List<Gains> gains, Switches switches) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int k = 0; k < gains.size(); k++) {
            verdicts.add(verdict(k + 1, gains, switches));
        }
        Set<String> parties = new java.util.HashSet<>();
        for (Gains each : gains) {
            for (int party : each.parties()) {
                parties.add(each.baseline().countries().get(party).code());
            }
        }
        Table all = finding.table("gains");
        return new ScenarioView(
                finding,
                new Finding(
                        finding.id(),
                        finding.title(),
                        finding.age(),
                        finding.tables(),
                        finding.charts(),
                        List.of(),
                        finding.provenance()),
                verdicts,
                part(all, "parties", parties, true, switches),
                part(all, "others", parties, false, switches),
                TableView.without(
                        Set.of("payments", "proved"),
                        finding.table("verdict"),
                        switches,
                        switches.at(ScenarioPage.PATH + ".csv", "table", "verdict")),
                view(finding.table("payments"), switches),
                view(finding.table("path"), switches),
                view(finding.table("baseline"), switches));
    }

    private static TableView view(Table table, Switches switches) {
        return TableView.of(table, switches, switches.at(ScenarioPage.PATH + ".csv", "table", table.name()));
    }

    private static TableView part(Table all, String name, Set<String> parties, boolean wanted, Switches switches) {
        List<List<Object>> rows = all.rows().stream()
                .filter(row -> parties.contains(row.getFirst()) == wanted)
                .toList();
        Table part = new Table(name, switches.language().text("scenarios." + name), all.columns(), rows);
        return TableView.without(Set.of("party"), part, switches, switches.at(ScenarioPage.PATH + ".csv"));
    }

    private static Verdict verdict(int number, List<Gains> gains, Switches switches) {
        Gains each = gains.get(number - 1);
        Language language = switches.language();
        Payments payments = each.payments();
        Gains.Interval welfare = each.welfare(each.leastGainer());
        Map<String, Object> said = new HashMap<>();
        said.put("share", language.number(100 * each.shareAllGain(), 1));
        said.put("error", language.number(100 * each.shareError().orElse(0), 1));
        said.put("draws", each.scenario().draws());
        said.put("least", language.name(each.baseline().countries().get(each.leastGainer())));
        said.put("welfare", language.signed(welfare.value(), 3));
        if (welfare.hasRange()) {
            said.put("low", language.signed(welfare.low(), 3));
            said.put("high", language.signed(welfare.high(), 3));
        }
        said.put("volume", language.number(payments.volume(), 0));
        said.put("after", language.number(100 * payments.shareAllGain(), 1));
        said.put("year", Integer.toString(each.baseline().year()));
        String state = !each.isTold() ? "scenarios.untold" : each.isWinWin() ? "scenarios.win" : "scenarios.nowin";
        boolean revenue = each.scenario().measures().stream().anyMatch(Measure::hasRevenue);
        String payment = switch (payments.need()) {
            case NONE -> "";
            case ENOUGH -> language.text("scenarios.payments.enough", said);
            case NOT_ENOUGH -> language.text("scenarios.payments.notenough", said);
            case NOT_IN_DRAWS -> language.text("scenarios.payments.notindraws", said);
            case IMPOSSIBLE -> language.text("scenarios.payments.impossible", said);
        };
        String kept =
                number == 1 && ScenarioQuestion.isWhole(ScenarioQuestion.own(switches)) ? "" : kept(number, switches);
        return new Verdict(
                number,
                name(each, language),
                each.isWinWin() && each.isTold(),
                language.text(state),
                language.text(state + ".long", said),
                language.text(welfare.hasRange() ? "scenarios.least" : "scenarios.least.estimate", said),
                payment,
                language.text(revenue ? "scenarios.revenue" : "scenarios.iceberg"),
                kept.isEmpty() ? "" : switches.at(ScenarioPage.PATH, kept, ""),
                switches.at(ScenarioPage.PATH + ".yaml", "what", number));
    }

    /** The switch that holds a scenario that stands beside. */
    private static String kept(int number, Switches switches) {
        List<String> given = ScenarioQuestion.KEPT.stream()
                .filter(name -> !switches.get(name).isEmpty())
                .toList();
        int at = number - 1 - (ScenarioQuestion.isWhole(ScenarioQuestion.own(switches)) ? 1 : 0);
        return at >= 0 && at < given.size() ? given.get(at) : "";
    }

    /** What changes, between whom, in the reader's words. */
    private static String name(Gains each, Language language) {
        Measure measure = each.scenario().measures().getFirst();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("members", names(members(measure), language));
        said.put("others", names(others(measure), language));
        said.put("has", others(measure).isEmpty() ? "no" : "yes");
        switch (measure) {
            case Measure.Border border -> said.put("cut", language.figure(border.percent()));
            case Measure.TravelTime time -> said.put("cut", language.figure(time.hours()));
            case Measure.Tariffs tariffs -> {
                said.put("before", language.figure(tariffs.before()));
                said.put("after", language.figure(tariffs.after()));
            }
            case Measure.Join _, Measure.Leave _ -> {}
        }
        String key = switch (measure) {
            case Measure.Join _ -> "join";
            case Measure.Leave _ -> "leave";
            case Measure.Border _ -> "border";
            case Measure.TravelTime _ -> "time";
            case Measure.Tariffs _ -> "tariffs";
        };
        return language.text("scenarios.name." + key, said);
    }

    private static String names(List<Country> countries, Language language) {
        return language.few(countries.stream().map(language::name).sorted().toList());
    }

    private static List<Country> members(Measure measure) {
        return switch (measure) {
            case Measure.Join join -> join.between().members();
            case Measure.Leave leave -> leave.between().members();
            case Measure.Border border -> border.between().members();
            case Measure.TravelTime time -> time.between().members();
            case Measure.Tariffs tariffs -> tariffs.exporters();
        };
    }

    private static List<Country> others(Measure measure) {
        return switch (measure) {
            case Measure.Join join -> join.between().others();
            case Measure.Leave leave -> leave.between().others();
            case Measure.Border border -> border.between().others();
            case Measure.TravelTime time -> time.between().others();
            case Measure.Tariffs tariffs ->
                tariffs.importers().equals(tariffs.exporters()) ? List.of() : tariffs.importers();
        };
    }

    /** Numbers of scenarios that can still be put beside. */
    static boolean hasRoom(Switches switches) {
        return IntStream.range(0, ScenarioQuestion.KEPT.size())
                .anyMatch(k -> switches.get(ScenarioQuestion.KEPT.get(k)).isEmpty());
    }
}
