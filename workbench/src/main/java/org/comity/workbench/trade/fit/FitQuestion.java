package org.comity.workbench.trade.fit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.methods.gravity.estimate.Options;
import org.comity.methods.gravity.frame.FrameQuestion;

/**
 * What is asked of a fit.
 *
 * @param frame which columns and rows, and the formula
 * @param options how it is fitted
 * @param smallSample the word for the small-sample factors
 * @param effects whether the levels of the effects are shown
 * @param covariance whether the covariance of the coefficients is shown
 * @param fitted whether a table of what the fit says of each row is shown
 * @param definitions as they were written
 * @param words the other options, as they were written
 */
public record FitQuestion(
        FrameQuestion frame,
        Options options,
        String smallSample,
        boolean effects,
        boolean covariance,
        boolean fitted,
        List<String> definitions,
        Map<String, String> words) {
    public FitQuestion {
        definitions = List.copyOf(definitions);
        words = Map.copyOf(words);
    }

    /** What makes the answer what it is, by name; the number of threads does not. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("formula", frame.formula().text().strip());
        for (int d = 0; d < definitions.size(); d++) {
            parameters.put("define." + (d + 1), definitions.get(d).strip());
        }
        for (String word : List.of("where", "weights", "offset", "cluster", "panel", "time-step")) {
            if (words.containsKey(word)) {
                parameters.put(word, words.get(word).strip());
            }
        }
        parameters.put("family", lower(options.family()));
        parameters.put("tolerance", Double.toString(options.tolerance()));
        parameters.put("iterations", Integer.toString(options.iterations()));
        parameters.put("errors", lower(options.errors()));
        parameters.put("small-sample", smallSample);
        parameters.put("singletons", options.singletons() ? "dropped" : "kept");
        parameters.put("separated", options.separation() ? "dropped" : "kept");
        parameters.put("bias-correction", Boolean.toString(options.biasCorrection()));
        parameters.put("reset", Boolean.toString(options.reset()));
        return parameters;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }
}
