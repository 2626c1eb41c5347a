package org.comity.workbench.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.composite.recipe.Run;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.Structure;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.workbench.Findings;

/** An index: its figures and the recipe by which they become scores. Immutable. */
public final class Index {
    static final String BUNDLE = "org/comity/workbench/index/messages";

    private final IndexInput given;
    private final IndexInput input;
    private final RecipeFile recipe;
    private final Messages texts;

    private Index(IndexInput given, RecipeFile recipe, Messages texts) {
        this.given = given;
        input = given.weighing(recipe.weights());
        this.recipe = recipe;
        this.texts = texts;
    }

    /** The recipe's weights take the place of those given with the figures. */
    public static Index of(IndexInput input, RecipeFile recipe, Locale locale) {
        return new Index(input, recipe, Messages.of(BUNDLE, locale));
    }

    /** The same figures by another recipe. */
    public Index by(RecipeFile other) {
        return new Index(given, other, texts);
    }

    IndexInput input() {
        return input;
    }

    RecipeFile recipe() {
        return recipe;
    }

    Messages texts() {
        return texts;
    }

    Run run() {
        return recipe.recipe().run(input.raw());
    }

    /**
     * As a Finding: main table {@code scores}, tables {@code ranks}, one for each step, {@code weights}, {@code marks} (what
     * was done to which cell), what steps have to tell, and {@code log}.
     */
    public Finding build(String command) {
        Run run = run();
        Findings finding = begin("index build", "title.build", run).command(command);
        tables(run).all().forEach(finding::table);
        return finding.build();
    }

    /** The code asked for, or the top; a mistake where the run gives it no figures. */
    String node(Run run, String asked) {
        Structure structure = run.last().structure();
        String code = asked.isEmpty() ? structure.node(structure.root()).code() : asked;
        if (run.last().data().find(code) < 0) {
            throw new IllegalArgumentException(
                    asked.isEmpty()
                            ? "The recipe ends before figures are aggregated; add the step aggregate, or --node CODE."
                            : "There is no indicator or aggregate %s in the recipe's end; there are %s."
                                    .formatted(code, String.join(", ", RunTables.aggregates(run.last()))));
        }
        return code;
    }

    RunTables tables(Run run) {
        return new RunTables(run, texts, input.labels());
    }

    /** Title, what was done, age and origin; the same for every question about the index. */
    Findings begin(String question, String title, Run run) {
        Findings finding = Findings.of(question, texts.text(title, Map.of("title", title())));
        for (Step step : run.recipe().steps()) {
            finding.note(texts.text("note.step", Map.of("step", step.name(), "options", step.text())));
        }
        input.notes().forEach(note -> finding.note(texts.text(note.key(), note.parts())));
        List<String> tops = input.tops();
        if (tops.size() > 1) {
            finding.note(texts.text(
                    "note.tops",
                    Map.of("count", tops.size(), "tops", String.join(", ", tops), "last", tops.getLast())));
        }
        input.fingerprints().forEach(finding::parameter);
        finding.parameter("recipe", recipe.spelled().yaml());
        finding.method(texts.text("method.handbook"));
        return finding.age(age(run));
    }

    private String title() {
        return recipe.title().isEmpty()
                ? input.raw().structure().node(input.raw().structure().root()).name()
                : recipe.title();
    }

    private Finding.Age age(Run run) {
        List<Integer> years = input.times().stream()
                .filter(time -> time.matches("[12]\\d{3}"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        int[] gaps = RunTables.gaps(run);
        return new Finding.Age(
                years.isEmpty() ? Optional.empty() : Optional.of(years.getLast()),
                years.isEmpty() ? Optional.empty() : Optional.of(years.getFirst()),
                gaps[0],
                gaps[1]);
    }
}
