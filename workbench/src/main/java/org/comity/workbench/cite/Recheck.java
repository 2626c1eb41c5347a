package org.comity.workbench.cite;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.data.AsOf;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Vintage;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.claim.ClaimTester;
import org.comity.workbench.club.ClubMatrix;
import org.comity.workbench.dialogue.converge.ConvergeFinding;
import org.comity.workbench.dialogue.converge.ConvergeQuestion;
import org.comity.workbench.dialogue.converge.DeskEvidence;
import org.comity.workbench.dialogue.converge.Topics;
import org.comity.workbench.figures.Figures;
import org.comity.workbench.figures.Panels;
import org.comity.workbench.frame.FrameComparison;
import org.comity.workbench.frame.FrameExplained;
import org.comity.workbench.neighbourhood.Neighbourhood;
import org.comity.workbench.outlook.Outlook;
import org.comity.workbench.revision.Revision;
import org.comity.workbench.role.Role;
import org.comity.workbench.shared.SharedFuture;
import org.comity.workbench.situation.OneRelation;
import org.comity.workbench.situation.PairFinding;
import org.comity.workbench.situation.Situation;
import org.comity.workbench.trade.mirror.TradeFinding;
import org.comity.workbench.trade.scenario.ScenarioFinding;
import org.comity.workbench.trust.pair.PairVotes;
import org.comity.workbench.trust.principles.Principles;
import org.comity.workbench.trust.principles.Registers;
import org.comity.workbench.trust.ties.TiesFinding;
import org.comity.workbench.trust.ties.TiesQuestion;

/** Makes a cited Finding again: from the vintages of then, and from those of now. */
public final class Recheck {
    private Recheck() {}

    /**
     * What a check found.
     *
     * @param recipe what was checked
     * @param then made again from the vintages that it named; empty where it cannot be made again
     * @param now the same question on what is held now; empty where it cannot be asked
     * @param gone vintages that it named and that are no longer held
     * @param differences between the cells of then and now
     */
    public record Result(
            Recipe recipe,
            Optional<Finding> then,
            Optional<Finding> now,
            List<String> gone,
            List<Difference> differences) {
        public Result {
            gone = List.copyOf(gone);
            differences = List.copyOf(differences);
        }

        /** Of an answer that only its own command gives again, on what is held now. */
        public static Result again(Recipe recipe, Optional<Finding> now) {
            return new Result(recipe, now, now, List.of(), List.of());
        }

        /** Whether the vintages of then give the same id again. */
        public boolean isSame() {
            return then.map(made -> made.id().equals(recipe.id())).orElse(false);
        }

        /** Whether what is held now gives the same id. */
        public boolean isCurrent() {
            return now.map(made -> made.id().equals(recipe.id())).orElse(false);
        }
    }

    /** Checks on at most so many threads; the answer is the same on any number. */
    public static Result of(Path home, Recipe recipe, Locale locale, int threads) {
        List<String> gone = gone(home, recipe);
        if (!recipe.canBeAsked()) {
            return new Result(recipe, Optional.empty(), Optional.empty(), gone, List.of());
        }
        AsOf asOf = new AsOf(recipe.asOf(), recipe.basis());
        Optional<Finding> then = Optional.empty();
        if (gone.isEmpty()) {
            try (Workbench workbench = Workbench.open(home, asOf, threads, recipe::allows)) {
                then = Optional.of(ask(workbench, recipe, locale));
            }
        }
        try (Workbench workbench = Workbench.open(home, asOf, threads)) {
            Finding now = ask(workbench, recipe, locale);
            List<Difference> differences =
                    then.map(old -> Difference.between(old, now)).orElse(List.of());
            return new Result(recipe, then, Optional.of(now), gone, differences);
        }
    }

    /**
     * Makes several Findings again from the files of their vintages, by a workbench opened anew.
     *
     * @param recipes all with the same date of vintages
     * @return the ids of those that came out the same
     */
    public static Set<String> same(Path home, List<Recipe> recipes, Locale locale, int threads) {
        Set<String> same = new TreeSet<>();
        List<Recipe> whole = recipes.stream()
                .filter(Recipe::canBeAsked)
                .filter(recipe -> gone(home, recipe).isEmpty())
                .toList();
        if (whole.isEmpty()) {
            return same;
        }
        AsOf asOf = new AsOf(whole.getFirst().asOf(), whole.getFirst().basis());
        try (Workbench workbench = Workbench.open(
                home, asOf, threads, vintage -> whole.stream().allMatch(recipe -> recipe.allows(vintage)))) {
            for (Recipe recipe : whole) {
                if (ask(workbench, recipe, locale).id().equals(recipe.id())) {
                    same.add(recipe.id());
                }
            }
        }
        return same;
    }

    private static List<String> gone(Path home, Recipe recipe) {
        List<String> held = new ArrayList<>();
        for (Vintage vintage : FactStore.open(home).vintages()) {
            held.add(vintage.source() + " " + vintage.id());
        }
        return recipe.sources().stream().filter(use -> !held.contains(use)).toList();
    }

    private static Finding ask(Workbench workbench, Recipe recipe, Locale locale) {
        return switch (recipe.question()) {
            case "show" -> Figures.of(workbench, locale).show(figures(recipe));
            case "assess" -> assess(workbench, recipe, locale);
            case "pair" -> pair(workbench, recipe, locale);
            case "neighbours" ->
                Neighbourhood.of(workbench).finding(home(recipe), year(recipe, "year"), rule(recipe), locale);
            case "role" -> Role.of(workbench, locale).finding(home(recipe), year(recipe, "year"), rule(recipe));
            case "panel" ->
                Panels.of(workbench, locale)
                        .finding(new Panels.Request(
                                home(recipe),
                                rule(recipe),
                                year(recipe, "from"),
                                year(recipe, "to"),
                                Arrays.asList(text(recipe, "indicators").split(","))));
            case "club" -> ClubMatrix.of(workbench, locale).finding(club(workbench, recipe));
            case "frames show" ->
                FrameExplained.of(workbench, locale)
                        .finding(
                                Frames.of(workbench).get(text(recipe, "frame")),
                                text(recipe, "year").equals("none")
                                        ? Optional.empty()
                                        : Optional.of(year(recipe, "year")));
            case "frames compare" ->
                FrameComparison.of(workbench, locale)
                        .finding(
                                new Situation.Request(
                                        home(recipe),
                                        Optional.of(year(recipe, "year")),
                                        rule(recipe),
                                        Frames.of(workbench).get(text(recipe, "before")),
                                        year(recipe, "draws"),
                                        recipe.seed()),
                                Frames.of(workbench).get(text(recipe, "after")));
            case "data diff" -> diff(workbench, recipe, locale);
            case "outlook" -> outlook(workbench, recipe);
            case "shared" -> shared(workbench, recipe, locale);
            case "principles" -> principles(workbench, recipe, locale);
            case "claim" -> claim(workbench, recipe, locale);
            case "ties" -> ties(workbench, recipe, locale);
            case "trade pair" -> trade(workbench, recipe, locale);
            case "scenario" -> ScenarioFinding.of(workbench, ScenarioFinding.scenarios(recipe.parameters()), locale);
            case "security changes",
                    "security backtest",
                    "security forecast",
                    "security signals",
                    "security series",
                    "security events",
                    "security record",
                    "security instruments" -> SecurityAnswers.ask(workbench, recipe, locale);
            case "votes pair" -> votes(workbench, recipe, locale);
            case ConvergeFinding.QUESTION -> converge(workbench, recipe, locale);
            default -> throw new IllegalStateException("No question is called %s.".formatted(recipe.question()));
        };
    }

    private static ClubMatrix.Request club(Workbench workbench, Recipe recipe) {
        Framework framework = Frames.of(workbench).get(text(recipe, "frame"));
        return new ClubMatrix.Request(
                text(recipe, "club"),
                Optional.of(LocalDate.parse(text(recipe, "on"))),
                Optional.of(year(recipe, "year")),
                ClubMatrix.Request.shown(text(recipe, "what"), framework),
                text(recipe, "gap").equals("true"),
                framework,
                year(recipe, "draws"),
                recipe.seed());
    }

    private static Situation.Request situation(Workbench workbench, Recipe recipe, Country home, NeighbourRule rule) {
        return new Situation.Request(
                home,
                Optional.of(year(recipe, "year")),
                rule,
                Frames.of(workbench).get(text(recipe, "frame")),
                year(recipe, "draws"),
                recipe.seed());
    }

    private static Finding assess(Workbench workbench, Recipe recipe, Locale locale) {
        Finding whole = Situation.of(workbench, locale)
                .finding(
                        situation(workbench, recipe, home(recipe), rule(recipe)),
                        countries(recipe.parameters().getOrDefault("with", "")));
        String only = recipe.parameters().getOrDefault(OneRelation.ONLY, "");
        return only.isEmpty() ? whole : OneRelation.of(whole, Country.of(only));
    }

    private static Finding pair(Workbench workbench, Recipe recipe, Locale locale) {
        Pair pair = new Pair(home(recipe), Country.of(text(recipe, "partner")));
        Situation situation = Situation.of(workbench, locale);
        List<Country> beside = countries(recipe.parameters().getOrDefault(PairFinding.BESIDE, ""));
        if (!beside.isEmpty()) {
            NeighbourRule asked = NeighbourRule.parse(text(recipe, PairFinding.RULE_ASKED));
            return PairFinding.of(situation, situation(workbench, recipe, pair.home(), asked), pair, beside);
        }
        NeighbourRule back = NeighbourRule.parse(text(recipe, PairFinding.RULE_BACK));
        return PairFinding.of(
                pair,
                situation.finding(situation(workbench, recipe, pair.home(), rule(recipe))),
                situation.finding(situation(workbench, recipe, pair.partner(), back)),
                year(recipe, "year"),
                recipe.command());
    }

    private static Finding diff(Workbench workbench, Recipe recipe, Locale locale) {
        boolean hasEffect = recipe.parameters().containsKey("home");
        return Revision.of(workbench, locale)
                .finding(new Revision.Request(
                        text(recipe, "what"),
                        text(recipe, "from"),
                        text(recipe, "to"),
                        hasEffect
                                ? Optional.of(situation(workbench, recipe, home(recipe), rule(recipe)))
                                : Optional.empty(),
                        hasEffect
                                ? Optional.of(Frames.of(workbench).get(text(recipe, "frame_before")))
                                : Optional.empty(),
                        year(recipe, "limit")));
    }

    private static Finding outlook(Workbench workbench, Recipe recipe) {
        String indicators = text(recipe, "indicators");
        String actual = text(recipe, "actual");
        return Outlook.of(workbench)
                .finding(new Outlook.Request(
                        Arrays.asList(indicators.split(",")),
                        countries(text(recipe, "countries")),
                        actual.isEmpty() ? Optional.empty() : Optional.of(actual)));
    }

    private static Finding shared(Workbench workbench, Recipe recipe, Locale locale) {
        Pair pair = new Pair(home(recipe), Country.of(text(recipe, "partner")));
        return SharedFuture.of(workbench, locale).finding(pair, year(recipe, "year"), rule(recipe), List.of());
    }

    private static Finding principles(Workbench workbench, Recipe recipe, Locale locale) {
        Pair pair = new Pair(home(recipe), Country.of(text(recipe, "partner")));
        var request = new Principles.Request(pair, year(recipe, "year"), rule(recipe));
        return Principles.of(workbench, locale).finding(request, Registers.none(LocalDate.EPOCH));
    }

    private static Finding claim(Workbench workbench, Recipe recipe, Locale locale) {
        Framework framework = Frames.of(workbench).get(text(recipe, "frame"));
        ClaimTester tester = ClaimTester.of(workbench, locale);
        return tester.finding(new ClaimTester.Request(
                tester.read(text(recipe, "claim"), framework).orThrow(),
                framework,
                rule(recipe),
                year(recipe, "draws"),
                recipe.seed()));
    }

    private static Finding ties(Workbench workbench, Recipe recipe, Locale locale) {
        Pair pair = new Pair(home(recipe), Country.of(text(recipe, "partner")));
        LocalDate on = LocalDate.parse(text(recipe, "on"));
        return TiesFinding.of(workbench, new TiesQuestion(pair, on, rule(recipe)), List.of(), locale);
    }

    private static Finding votes(Workbench workbench, Recipe recipe, Locale locale) {
        Pair pair = new Pair(home(recipe), Country.of(text(recipe, "partner")));
        return PairVotes.of(workbench, pair, year(recipe, "year"), locale)
                .orElseThrow(() -> new DataException("The votes of then are no longer held."));
    }

    private static Finding converge(Workbench workbench, Recipe recipe, Locale locale) {
        Pair pair = new Pair(home(recipe), Country.of(text(recipe, "partner")));
        ConvergeQuestion question = new ConvergeQuestion(
                pair,
                year(recipe, "year"),
                rule(recipe),
                Topics.shipped(),
                text(recipe, "scenario").equals("true"),
                year(recipe, "draws"),
                recipe.seed());
        return ConvergeFinding.of(workbench, question, DeskEvidence.none(), locale);
    }

    private static Finding trade(Workbench workbench, Recipe recipe, Locale locale) {
        Pair pair = new Pair(home(recipe), Country.of(text(recipe, "partner")));
        return TradeFinding.of(workbench, pair, year(recipe, "year"), locale);
    }

    private static Figures.Request figures(Recipe recipe) {
        return new Figures.Request(
                text(recipe, "indicator"),
                countries(text(recipe, "home")),
                countries(text(recipe, "partners")),
                Optional.of(year(recipe, "from")),
                Optional.of(year(recipe, "to")));
    }

    private static List<Country> countries(String codes) {
        return codes.isEmpty()
                ? List.of()
                : Arrays.stream(codes.split(",")).map(Country::of).toList();
    }

    static Country home(Recipe recipe) {
        return Country.of(text(recipe, "home"));
    }

    static NeighbourRule rule(Recipe recipe) {
        return NeighbourRule.parse(text(recipe, "rule"));
    }

    static int year(Recipe recipe, String name) {
        return Integer.parseInt(text(recipe, name));
    }

    static String text(Recipe recipe, String name) {
        String value = recipe.parameters().get(name);
        if (value == null) {
            throw new IllegalArgumentException("The recipe of %s lacks \"%s\".".formatted(recipe.id(), name));
        }
        return value;
    }
}
