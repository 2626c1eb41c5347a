package org.comity.data.own;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.data.screen.Preview;
import org.comity.model.CodeScheme;
import org.comity.model.Countries;
import org.comity.model.Meaning;
import org.comity.model.Resolution;

/** Which columns of a table name countries, and how. */
final class CountryColumns {
    private static final LocalDate DAY = LocalDate.of(2015, 12, 31);
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern CODED = Pattern.compile("cow|gw|ccode|m49|iso|un|code|state|country");

    private CountryColumns() {}

    /**
     * What was found.
     *
     * @param columns one or two columns, in the order of the table
     * @param scheme how they are written; empty for alpha-3 codes and names
     */
    record Guess(List<Integer> columns, Optional<String> scheme) {}

    static Optional<Guess> guess(Preview table) {
        for (CodeScheme scheme : List.of(
                CodeScheme.ISO3, CodeScheme.NAME, CodeScheme.ISO2, CodeScheme.COW, CodeScheme.GW, CodeScheme.M49)) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < table.header().size() && found.size() < 2; i++) {
                if (isWritten(table, i, scheme)) {
                    found.add(i);
                }
            }
            if (!found.isEmpty()) {
                boolean mixed = scheme == CodeScheme.ISO3 || scheme == CodeScheme.NAME;
                return Optional.of(new Guess(
                        found,
                        mixed ? Optional.empty() : Optional.of(scheme.name().toLowerCase(Locale.ROOT))));
            }
        }
        return Optional.empty();
    }

    /** Four of five cells are known; of numbers the header must speak of codes too, as years and counts are numbers. */
    private static boolean isWritten(Preview table, int column, CodeScheme scheme) {
        int known = 0;
        int all = 0;
        int numbers = 0;
        for (List<String> row : table.rows()) {
            if (row.size() > column && !row.get(column).isEmpty()) {
                all++;
                String cell = row.get(column);
                numbers += NUMBER.matcher(cell).matches() ? 1 : 0;
                known += Countries.embedded().resolve(scheme, cell, DAY, Meaning.NOW) instanceof Resolution.Matched
                        ? 1
                        : 0;
            }
        }
        String head = table.header().get(column).toLowerCase(Locale.ROOT);
        boolean said = CODED.matcher(head).find() && (scheme != CodeScheme.GW || head.contains("gw"));
        return all > 0 && known * 5 >= all * 4 && (numbers == 0 || said);
    }
}
