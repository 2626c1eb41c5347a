package org.comity.methods.gravity.estimate;

/**
 * A set of fixed effects: one free constant for each level. The column is not copied: do not change it while a fit runs.
 */
public final class Effect {
    private final String name;
    private final int[] ids;
    private final int levels;

    /**
     * Names a set of effects. Shape: ids[n], each from 0 to {@code levels - 1}; levels without a row are allowed.
     *
     * @param name such as exporter^year
     */
    public Effect(String name, int[] ids, int levels) {
        this.name = name;
        this.ids = ids;
        this.levels = levels;
    }

    public String name() {
        return name;
    }

    /** The level of each row, not a copy. Shape: [n]. */
    public int[] ids() {
        return ids;
    }

    public int levels() {
        return levels;
    }
}
