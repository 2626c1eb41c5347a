package org.comity.data.mapping;

import java.util.regex.Pattern;

/** Where a file says on which day its producer released it. */
public sealed interface ReleasedFrom {
    /** In its name: the first group is a date as 2014-03-05, 20140305 or 2014. */
    record Name(Pattern pattern) implements ReleasedFrom {}

    /** Above its header: in the cell after the one that holds this label. */
    record Preamble(String label) implements ReleasedFrom {}
}
