package org.comity.methods.signal.score;

/**
 * How warnings did: a warning stands where the chance given is at least a threshold. For each period there may be several
 * chances, given 1 to H steps ahead.
 *
 * @param events how many periods were events, by the chances given one step ahead or more
 * @param hitRate share of events with a warning at some horizon; 0 where there are none
 * @param lead mean over warned events of the longest horizon at which a warning stood, in periods; 0 where there are none
 * @param falseAlarmRate share of chances for what was no event that were warnings
 * @param falseAlarmRatio share of warnings after which no event came; 0 where none was given
 */
public record Warnings(int events, double hitRate, double lead, double falseAlarmRate, double falseAlarmRatio) {
    /**
     * Counts them.
     *
     * @param chances by case
     * @param horizons steps ahead by case
     * @param targets which period of which pair the case is about: any number, the same for the same period and pair
     * @param events whether it came, by case
     * @param threshold from which chance on a warning stands
     */
    public static Warnings of(double[] chances, int[] horizons, int[] targets, boolean[] events, double threshold) {
        java.util.Map<Integer, Integer> longest = new java.util.TreeMap<>();
        int calm = 0;
        int falseAlarms = 0;
        int warnings = 0;
        for (int i = 0; i < chances.length; i++) {
            boolean warned = chances[i] >= threshold;
            warnings += warned ? 1 : 0;
            if (events[i]) {
                longest.merge(targets[i], warned ? horizons[i] : 0, Math::max);
            } else {
                calm++;
                falseAlarms += warned ? 1 : 0;
            }
        }
        int hits = 0;
        double lead = 0;
        for (int ahead : longest.values()) {
            hits += ahead > 0 ? 1 : 0;
            lead += ahead;
        }
        int all = longest.size();
        return new Warnings(
                all,
                all == 0 ? 0 : (double) hits / all,
                hits == 0 ? 0 : lead / hits,
                calm == 0 ? 0 : (double) falseAlarms / calm,
                warnings == 0 ? 0 : (double) falseAlarms / warnings);
    }
}
