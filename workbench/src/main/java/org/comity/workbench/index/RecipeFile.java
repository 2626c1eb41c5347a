package org.comity.workbench.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.model.YamlMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A recipe as people keep and share it: the steps in order, weights by code, and what the uncertainty analysis varies.
 *
 * @param title for people; empty where it has none
 * @param author who stands for it; empty where nobody is named
 * @param date of the recipe, as written; empty where it has none
 * @param steps in the order in which they are done
 * @param weights by code, in the place of those of the indicators' table
 * @param choices that the uncertainty analysis varies, in the notation of choices; empty: the usual ones
 */
public record RecipeFile(
        String title, String author, String date, List<Line> steps, Map<String, Double> weights, List<String> choices) {
    private static final String ERRORS = "errors=";
    private static final List<String> FIELDS = List.of("title", "author", "date", "steps", "weights", "uncertainty");

    public RecipeFile {
        steps = List.copyOf(steps);
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        choices = List.copyOf(choices);
    }

    /** A step and its options in the notation of the command line. */
    public record Line(String name, String options) {}

    /** What is done to these figures where nobody says otherwise. */
    public static RecipeFile usual(IndexInput input) {
        List<Line> steps = new ArrayList<>();
        if (input.namesDenominators()) {
            steps.add(new Line("denominate", "on"));
        }
        steps.add(new Line("normalise", "minmax:0,100"));
        steps.add(new Line("weigh", "given"));
        steps.add(new Line("aggregate", "amean"));
        return new RecipeFile("", "", "", steps, Map.of(), List.of());
    }

    public static RecipeFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        RecipeFile read = parse(name, YamlMap.textOf(name, file));
        return read.varying(
                read.choices().stream().map(choice -> beside(file, choice)).toList());
    }

    /** A file of standard errors may lie beside the recipe that names it, so that both can be sent together. */
    private static String beside(Path recipe, String choice) {
        if (!choice.startsWith(ERRORS) || Files.exists(Path.of(choice.substring(ERRORS.length())))) {
            return choice;
        }
        Path sibling = recipe.resolveSibling(choice.substring(ERRORS.length()));
        return Files.isRegularFile(sibling) ? ERRORS + sibling : choice;
    }

    /** Every mistake is one sentence that begins with file, line and field. */
    public static RecipeFile parse(String name, String text) {
        YamlMap map = YamlMap.parse(name, text).only(FIELDS);
        List<Line> steps = lines(map);
        if (steps.isEmpty()) {
            throw map.mistake("steps", "is empty; a recipe needs at least one step");
        }
        Map<String, Double> weights = new LinkedHashMap<>();
        map.findMap("weights")
                .ifPresent(given -> given.names()
                        .forEach(
                                code -> weights.put(code, given.findNumber(code).orElseThrow())));
        return new RecipeFile(
                map.findText("title").orElse(""),
                map.findText("author").orElse(""),
                map.findText("date").orElse(""),
                steps,
                weights,
                map.texts("uncertainty"));
    }

    private static List<Line> lines(YamlMap map) {
        List<Line> lines = new ArrayList<>();
        for (YamlMap item : map.maps("steps")) {
            if (item.names().size() != 1) {
                throw map.mistake("steps", "each must be one name with its options, as \"- normalise: minmax:0,100\"");
            }
            String name = item.names().iterator().next();
            String options = item.text(name);
            if (!Steps.isKnown(name)) {
                throw item.mistake(name, "there is no such step; there are " + String.join(", ", Steps.names()));
            }
            if (!options.equals(Steps.OFF)) {
                lines.add(new Line(name, options));
            }
        }
        return lines;
    }

    /**
     * The same with other options for a step: in its place where it is there already, else before the first step that
     * usually comes later; {@code off} takes it out.
     */
    public RecipeFile with(String step, String options) {
        List<Line> changed = new ArrayList<>(steps);
        int place = place(changed, step);
        if (options.strip().equals(Steps.OFF)) {
            changed.removeIf(line -> line.name().equals(step));
        } else if (changed.stream().filter(line -> line.name().equals(step)).count() > 1) {
            throw new StepFailure(
                    step,
                    "",
                    "",
                    "the recipe has it more than once; change it in the file, or write off to take all of them out");
        } else if (place >= 0) {
            changed.set(place, new Line(step, options.strip()));
        } else {
            int before = 0;
            while (before < changed.size() && Steps.order(changed.get(before).name()) < Steps.order(step)) {
                before++;
            }
            changed.add(before, new Line(step, options.strip()));
        }
        return new RecipeFile(title, author, date, changed, weights, choices);
    }

    private static int place(List<Line> lines, String step) {
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place).name().equals(step)) {
                return place;
            }
        }
        return -1;
    }

    /** The same with other things to vary. */
    public RecipeFile varying(List<String> other) {
        return new RecipeFile(title, author, date, steps, weights, other);
    }

    /** The steps, ready to run. */
    public Recipe recipe() {
        return new Recipe(steps.stream()
                .map(line -> Steps.parse(line.name(), line.options()))
                .toList());
    }

    /** The recipe with each step's options in full, as it runs. */
    public RecipeFile spelled() {
        List<Line> full = new ArrayList<>();
        for (Step step : recipe().steps()) {
            full.add(new Line(step.name(), step.text()));
        }
        return new RecipeFile(title, author, date, full, weights, choices);
    }

    /** As a file that {@link #parse} reads back to the same recipe. */
    public String yaml() {
        Map<String, Object> file = new LinkedHashMap<>();
        put(file, "title", title);
        put(file, "author", author);
        put(file, "date", date);
        file.put(
                "steps",
                steps.stream().map(line -> Map.of(line.name(), line.options())).toList());
        if (!weights.isEmpty()) {
            file.put("weights", new LinkedHashMap<>(weights));
        }
        if (!choices.isEmpty()) {
            file.put("uncertainty", choices);
        }
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        return new Yaml(options).dump(file);
    }

    private static void put(Map<String, Object> file, String field, String text) {
        if (!text.isEmpty()) {
            file.put(field, text);
        }
    }
}
