package org.comity.workbench.dialogue.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comity.model.CodeScheme;

/**
 * A public set of rivalries or disputes that the register reads. What it says of states is its authors' coding: it comes in
 * as a third source's quotation, with their names and the year, and makes no claim of any side.
 */
enum PublicSet {
    THOMPSON_SAKUWA_SUHAS(
            "rivalries",
            "tss",
            "tssr_id",
            "Thompson, Sakuwa and Suhas (2021), Analyzing Strategic Rivalries in World Politics",
            2021,
            "tssr_id,rivalry,ccode1,ccode2,start,end",
            "positional,spatial,ideological,interventionary"),
    THOMPSON_DREYER(
            "rivalries",
            "td",
            "rivalryno",
            "Thompson and Dreyer (2012), Handbook of International Rivalries",
            2012,
            "rivalryno,rivalryname,ccode1,ccode2,styear,endyear",
            "type1,type2,type3"),
    MIDB(
            "mid",
            "mid4",
            "dispnum3",
            "Palmer, D'Orazio, Kenwick and Lane (2015), The MID4 data set (MIDB 4.2)",
            2015,
            "dispnum3,ccode,stday,stmon,styear,endyear,sidea",
            "hiact,hostlev,revtype1,fatality"),
    GIBLER_MILLER_LITTLE(
            "mid",
            "gml",
            "dispnum",
            "Gibler, Miller and Little (2016), An analysis of the Militarized Interstate Dispute dataset (GML MID"
                    + " 2.2.1)",
            2016,
            "dispnum,ccode,stday,stmon,styear,endyear,sidea",
            "hiact");

    private final String from;
    private final String prefix;
    private final String key;
    private final String source;
    private final int year;
    private final String needed;
    private final String coded;

    PublicSet(String from, String prefix, String key, String source, int year, String needed, String coded) {
        this.from = from;
        this.prefix = prefix;
        this.key = key;
        this.source = source;
        this.year = year;
        this.needed = needed;
        this.coded = coded;
    }

    /** The set of a header. @throws IllegalArgumentException in one sentence when it is none of them */
    static PublicSet of(String from, List<String> header) {
        List<PublicSet> sets =
                Arrays.stream(values()).filter(set -> set.from.equals(from)).toList();
        if (sets.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no public set \"%s\"; there are rivalries, mid.".formatted(from));
        }
        Optional<PublicSet> found = sets.stream()
                .filter(set -> header.containsAll(List.of(set.needed.split(","))))
                .findFirst();
        return found.orElseThrow(() ->
                new IllegalArgumentException("The header is none of %s; the columns that tell them are: %s."
                        .formatted(
                                from,
                                String.join(
                                        "; ",
                                        sets.stream().map(set -> set.needed).toList()))));
    }

    /** Whether a row is a participant, and those of one number are one dispute. */
    boolean isByParticipant() {
        return from.equals("mid");
    }

    String prefix() {
        return prefix;
    }

    /** The column of the entry's number. */
    String key() {
        return key;
    }

    /** Authors, year and title. */
    String source() {
        return source;
    }

    /** The first day of the year of publication: the day is not known. */
    LocalDate published() {
        return LocalDate.of(year, 1, 1);
    }

    /** Authors and year alone. */
    String authors() {
        return source.substring(0, source.indexOf(')') + 1);
    }

    List<String> coded() {
        return List.of(coded.split(","));
    }

    CodeScheme scheme() {
        return CodeScheme.COW;
    }

    /** What a cell says when it says nothing. */
    static boolean isBlank(String cell) {
        return Set.of("", "-9", "na").contains(cell.strip().toLowerCase(Locale.ROOT));
    }
}
