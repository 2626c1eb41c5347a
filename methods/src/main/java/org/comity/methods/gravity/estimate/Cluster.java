package org.comity.methods.gravity.estimate;

/**
 * A partition of the rows within which errors may depend on each other. The column is not copied: do not change it while
 * a fit runs.
 */
public final class Cluster {
    private final String name;
    private final int[] ids;
    private final int groups;

    /** Names a partition. Shape: ids[n], each from 0 to {@code groups - 1}; groups without a row are allowed. */
    public Cluster(String name, int[] ids, int groups) {
        this.name = name;
        this.ids = ids;
        this.groups = groups;
    }

    public String name() {
        return name;
    }

    /** The group of each row, not a copy. Shape: [n]. */
    public int[] ids() {
        return ids;
    }

    public int groups() {
        return groups;
    }
}
