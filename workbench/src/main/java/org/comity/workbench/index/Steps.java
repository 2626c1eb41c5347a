package org.comity.workbench.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.step.Denomination;
import org.comity.methods.composite.step.Imputation;
import org.comity.methods.composite.step.Normalising;
import org.comity.methods.composite.step.Outliers;
import org.comity.methods.composite.step.Screening;
import org.comity.methods.composite.weight.Weighting;

/** The steps that a recipe can name, in the order in which they usually stand. */
final class Steps {
    static final String OFF = "off";

    private static final Map<String, Function<String, Step>> PARSERS = parsers();

    private Steps() {}

    private static Map<String, Function<String, Step>> parsers() {
        Map<String, Function<String, Step>> parsers = new LinkedHashMap<>();
        parsers.put("denominate", Denomination::parse);
        parsers.put("impute", Imputation::parse);
        parsers.put("screen", Screening::parse);
        parsers.put("treat", Outliers::parse);
        parsers.put("normalise", Normalising::parse);
        parsers.put("weigh", Weighting::parse);
        parsers.put("aggregate", Aggregating::parse);
        return parsers;
    }

    /** Their names, in the usual order. */
    static List<String> names() {
        return List.copyOf(PARSERS.keySet());
    }

    static boolean isKnown(String name) {
        return PARSERS.containsKey(name);
    }

    /** The step of that name; what is wrong with its options is one sentence that begins with the name. */
    static Step parse(String name, String options) {
        Function<String, Step> parser = PARSERS.get(name);
        if (parser == null) {
            throw new IllegalArgumentException(
                    "There is no step \"%s\"; there are %s.".formatted(name, String.join(", ", names())));
        }
        return parser.apply(options.strip());
    }

    /** The place in the usual order. */
    static int order(String name) {
        return names().indexOf(name);
    }
}
