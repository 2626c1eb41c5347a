package org.comity.workbench.promise;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.desk.Query;
import org.comity.model.Country;
import org.comity.workbench.CommandLine;

/**
 * Which promises are asked for; what is empty asks for nothing.
 *
 * @param home the side that promised
 * @param partner the side to which it was promised
 * @param agreement the id of the agreement that holds them
 * @param topic as written in the record
 * @param words that the text holds
 * @param department the owner's id
 */
public record LedgerFilter(
        Optional<Country> home,
        Optional<Country> partner,
        String agreement,
        String topic,
        String words,
        String department) {
    public static final LedgerFilter ALL = new LedgerFilter(Optional.empty(), Optional.empty(), "", "", "", "");

    /** Those of one agreement. */
    public static LedgerFilter of(String agreement) {
        return new LedgerFilter(Optional.empty(), Optional.empty(), agreement, "", "", "");
    }

    /** Those of one side to the other. */
    public static LedgerFilter of(Country home, Country partner) {
        return new LedgerFilter(Optional.of(home), Optional.of(partner), "", "", "", "");
    }

    /**
     * The command line that asks the same.
     *
     * @param verb {@code list} or {@code status}
     */
    public String command(String verb, LocalDate on) {
        return CommandLine.of("comity promises " + verb)
                .with("--home", home.map(Country::code).orElse(""))
                .with("--partner", partner.map(Country::code).orElse(""))
                .with("--agreement", agreement)
                .with("--topic", topic)
                .with("--words", words.strip())
                .with("--department", department)
                .with("--on", on.toString())
                .toString();
    }

    /** The same as a query, the earliest day due first. */
    Query query() {
        Query query = Query.all().orderBy("due");
        if (home.isPresent()) {
            query = query.and("home", home.get());
        }
        if (partner.isPresent()) {
            query = query.and("partner", partner.get());
        }
        query = agreement.isEmpty() ? query : query.and("agreement", agreement);
        query = topic.isEmpty() ? query : query.and("topic", topic);
        query = department.isEmpty() ? query : query.and("head.department", department);
        return words.isBlank() ? query : query.and("text", Query.Op.HOLDS, words.strip());
    }
}
