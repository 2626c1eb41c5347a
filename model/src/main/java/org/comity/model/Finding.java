package org.comity.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer, ready for every face: command line, pages, REST and briefs render the same Finding.
 *
 * @param id a short id to cite it by: the hash of its recipe and of the cells it used
 * @param title what was asked, in the reader's language
 * @param age to which year the figures go, the oldest in use, how many are missing; the first line of every page
 * @param tables the first is the main one
 * @param charts Vega-Lite specifications, each naming the table behind it
 * @param notes remarks that belong beside the figures
 * @param provenance what makes it reproducible
 */
public record Finding(
        String id,
        String title,
        Age age,
        List<Table> tables,
        List<Chart> charts,
        List<String> notes,
        Provenance provenance) {

    public Finding {
        tables = List.copyOf(tables);
        charts = List.copyOf(charts);
        notes = List.copyOf(notes);
    }

    /** The table of that name, or the first when the name is empty. */
    public Table table(String name) {
        return tables.stream()
                .filter(t -> name.isEmpty() || t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no table \"%s\"; there are %s."
                        .formatted(name, tables.stream().map(Table::name).toList())));
    }

    /** How old the figures are. {@code lastYear} and {@code oldestYear} are empty when nothing is held. */
    public record Age(Optional<Integer> lastYear, Optional<Integer> oldestYear, int missing, int of) {}

    /**
     * A chart over one of the Finding's tables.
     *
     * @param name unique in the Finding
     * @param title a sentence that says what is drawn
     * @param table the name of the table that stands behind it
     * @param vegaLite the specification as JSON text, data included
     */
    public record Chart(String name, String title, String table, String vegaLite) {}

    /**
     * What makes a Finding reproducible.
     *
     * @param sources the sources and vintages read
     * @param method in a few lines
     * @param parameters every option, defaults included, in a stable order
     * @param seed of the random streams; 1 unless asked otherwise
     * @param command the command line that gives this Finding again
     * @param asOf figures released by then; empty for all held
     */
    public record Provenance(
            List<SourceUse> sources,
            List<String> method,
            Map<String, String> parameters,
            long seed,
            String command,
            Optional<LocalDate> asOf) {
        public Provenance {
            sources = List.copyOf(sources);
            method = List.copyOf(method);
        }
    }

    /** A source as used: which vintage, its licence and citation, the last year it holds. */
    public record SourceUse(
            String source, String vintage, String licence, String citation, Optional<Integer> lastYear) {}
}
