package org.comity.methods.composite.recipe;

/**
 * What a step did to one cell.
 *
 * @param step the step's name
 * @param what was done: imputed, winsorised from above, logged ...
 * @param code of the indicator
 * @param row the row's name
 * @param before the figure before; not a number where there was none
 * @param after the figure after it
 */
public record Mark(String step, What what, String code, String row, double before, double after) {
    /**
     * What can be done to a cell. One that was emptied (a figure whose denominator is missing) must be filled by a later
     * step; one that was dropped stands for a whole row or column.
     */
    public enum What {
        IMPUTED,
        WINSORISED_FROM_ABOVE,
        WINSORISED_FROM_BELOW,
        LOGGED,
        TRANSFORMED,
        EMPTIED,
        DROPPED
    }
}
