package org.comity.server.cite;

import java.util.List;

/** A line that reads a table by its address, in the language of a program. */
public record Snippet(String program, String code) {
    /** In R and in Stata; an empty field is a missing figure, NA one that does not apply. */
    public static List<Snippet> of(String address) {
        return List.of(
                new Snippet("R", "figures <- read.csv(\"%s\")".formatted(address)),
                new Snippet("Stata", "import delimited \"%s\", varnames(1) clear".formatted(address)));
    }
}
