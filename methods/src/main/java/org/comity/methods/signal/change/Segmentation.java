package org.comity.methods.signal.change;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The changes of a series and what they were judged by.
 *
 * @param changes in order of time
 * @param levels one more than changes
 * @param penalty what each change had to gain
 * @param dispersion variance of a figure around its level; of counts the variance over the mean
 * @param correlation of neighbouring periods, 0 to 0.8
 * @param seasonal whether effects of the season were taken out
 * @param p chance that a series without any change shows one as strong as the strongest here, found or not; empty where none was simulated
 */
public record Segmentation(
        List<Change> changes,
        List<Level> levels,
        double penalty,
        double dispersion,
        double correlation,
        boolean seasonal,
        OptionalDouble p) {
    public Segmentation {
        changes = List.copyOf(changes);
        levels = List.copyOf(levels);
    }
}
