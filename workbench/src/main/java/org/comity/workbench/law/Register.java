package org.comity.workbench.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Obligation;
import org.comity.desk.law.Party;
import org.comity.desk.record.Kept;
import org.comity.model.Country;
import org.comity.workbench.CommandLine;

/**
 * The agreements that an actor may read, by title.
 *
 * @param on the day on which they stand as they do
 */
public record Register(List<AgreementLine> lines, LocalDate on) {
    public Register {
        lines = List.copyOf(lines);
    }

    /**
     * Which agreements are asked for; what is empty asks for nothing.
     *
     * @param parties countries of which each must be a party
     * @param words that the title holds
     */
    public record Filter(List<Country> parties, String words) {
        public static final Filter ALL = new Filter(List.of(), "");

        public Filter {
            parties = List.copyOf(parties);
        }

        /**
         * The command line that asks the same.
         *
         * @param verb {@code list} or {@code reminders}
         */
        public CommandLine command(String verb, LocalDate on) {
            return CommandLine.of("comity agreements " + verb)
                    .with(
                            "--party",
                            String.join(",", parties.stream().map(Country::code).toList()))
                    .with("--words", words.strip())
                    .with("--on", on.toString());
        }
    }

    /** Reads the register. */
    public static Register read(ReadTx tx, Filter filter, LocalDate on) {
        Query query = Query.all().orderBy("title");
        if (!filter.words().isBlank()) {
            query = query.and("title", Query.Op.HOLDS, filter.words().strip());
        }
        List<AgreementLine> lines =
                lines(tx.list(Agreement.class, query), tx.list(Party.class), tx.list(Obligation.class));
        return new Register(
                lines.stream()
                        .filter(line -> filter.parties().stream().allMatch(country -> has(line, country)))
                        .toList(),
                on);
    }

    private static boolean has(AgreementLine line, Country country) {
        return line.parties().stream()
                .anyMatch(party -> party.country().filter(country::equals).isPresent());
    }

    /** One agreement. @throws org.comity.desk.DeskException MISSING when there is none that the actor may read */
    public static AgreementLine one(ReadTx tx, String id) {
        Query of = Query.where("agreement", id);
        return lines(List.of(tx.get(Agreement.class, id)), tx.list(Party.class, of), tx.list(Obligation.class, of))
                .getFirst();
    }

    private static List<AgreementLine> lines(
            List<Kept<Agreement>> agreements, List<Kept<Party>> parties, List<Kept<Obligation>> obligations) {
        Map<String, List<Party>> partiesOf = by(parties, Party::agreement);
        Map<String, List<Obligation>> obligationsOf = by(obligations, Obligation::agreement);
        return agreements.stream()
                .map(one -> new AgreementLine(
                        one,
                        partiesOf.getOrDefault(one.id(), List.of()).stream()
                                .sorted(Comparator.comparing(Party::name))
                                .toList(),
                        obligationsOf.getOrDefault(one.id(), List.of()).stream()
                                .sorted(Comparator.comparing(Obligation::clause).thenComparing(Obligation::id))
                                .toList()))
                .toList();
    }

    private static <R extends Record> Map<String, List<R>> by(List<Kept<R>> parts, Function<R, String> whole) {
        Map<String, List<R>> by = new HashMap<>();
        parts.forEach(part -> by.computeIfAbsent(whole.apply(part.record()), _ -> new ArrayList<>())
                .add(part.record()));
        return by;
    }

    /** The handling marks of all lines, in alphabetical order. */
    public List<String> marks() {
        TreeSet<String> marks = new TreeSet<>();
        lines.forEach(line -> marks.add(line.mark()));
        return List.copyOf(marks);
    }

    /** The line of an id. */
    public Optional<AgreementLine> find(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }
}
