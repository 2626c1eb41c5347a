package org.comity.model;

/** What kind of figure a cell holds. Missing, zero and not applicable are three things, from the file to the chart. */
public enum Status {
    OBSERVED("observed"),
    PROVISIONAL("provisional"),
    ESTIMATED("estimated"),
    IMPUTED("imputed"),
    CARRIED("carried"),
    NOT_APPLICABLE("not applicable"),
    NOT_REPORTED("not reported");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** The word as it is written in facts. */
    public String label() {
        return label;
    }

    /** Whether a cell of this status holds a number. */
    public boolean hasValue() {
        return this != NOT_APPLICABLE && this != NOT_REPORTED;
    }

    public static Status parse(String label) {
        for (Status status : values()) {
            if (status.label.equals(label)) {
                return status;
            }
        }
        throw new IllegalArgumentException("There is no status \"%s\".".formatted(label));
    }
}
