package org.comity.model;

/** How often an indicator is observed. The letter is what is written in facts and on the command line. */
public enum Frequency {
    YEAR('Y'),
    MONTH('M'),
    WEEK('W'),
    DAY('D'),
    /** Does not change by year (a distance): stored under the year of publication, read for any year. */
    ONCE('O');

    private final char letter;

    Frequency(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }
}
