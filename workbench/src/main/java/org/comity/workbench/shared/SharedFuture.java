package org.comity.workbench.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.data.DataException;
import org.comity.data.Facts;
import org.comity.data.Tie;
import org.comity.model.Clubs;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Names;
import org.comity.model.NeighbourRule;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.neighbourhood.Neighbourhood;

/** What two countries share on the last day of a year, the same from either side but for how the partner sees it. */
public final class SharedFuture {
    /** The parameter that says how many agreements of the desk's register are among the treaties. */
    public static final String REGISTER = "register";

    private static final List<String> KINDS = List.of("alliance", "liquidity line", "trade agreement");
    private static final String ORGANISATIONS = "cow-igo.shared";
    private final Workbench workbench;
    private final Names names;

    private SharedFuture(Workbench workbench, Names names) {
        this.workbench = workbench;
        this.names = names;
    }

    public static SharedFuture of(Workbench workbench, Locale locale) {
        return new SharedFuture(workbench, Names.read(workbench.store().home(), locale));
    }

    /**
     * Everything that is known to be shared.
     *
     * @param year whose last day counts
     * @param register agreements of the desk, of which those with both as parties are taken; empty where none may be read
     */
    public Finding finding(Pair pair, int year, NeighbourRule rule, List<AgreementLine> register) {
        LocalDate on = LocalDate.of(year, 12, 31);
        Set<String> used = new LinkedHashSet<>();
        List<List<Object>> treaties = treaties(pair, on, register, used);
        List<String> unknown = new ArrayList<>();
        List<List<Object>> neighbours = neighbours(pair, year, rule, unknown);
        SeenFromPartner seen = new SeenFromPartner(workbench);
        Findings finding = Findings.of(
                        "shared",
                        "What %s and %s share, %d".formatted(names.name(pair.home()), names.name(pair.partner()), year))
                .table(treatyTable(treaties))
                .table(organisations(pair, on))
                .table(count(pair, year))
                .table(hazards())
                .table(neighbourTable(neighbours))
                .table(seen.table(pair))
                .parameter("home", pair.home())
                .parameter("partner", pair.partner())
                .parameter("year", year)
                .parameter("rule", rule)
                .method("A treaty or membership counts when it is in force on 31 December of the year for both.")
                .method("Neighbours in common are those that the rule names for both.")
                .command(CommandLine.of("comity shared %s %s".formatted(pair.home(), pair.partner()))
                        .with("--year", String.valueOf(year))
                        .with("--rule", rule.toString())
                        .toString());
        long kept =
                treaties.stream().filter(row -> row.getFirst().equals(REGISTER)).count();
        if (kept > 0) {
            finding.parameter(REGISTER, kept);
        }
        unknown.forEach(finding::note);
        finding.sources(workbench.facts(), List.of(ORGANISATIONS));
        finding.sources(workbench.facts(), seen.held());
        used.forEach(vintage -> sourceOf(vintage, finding));
        return finding.asOf(workbench.asOf()).build();
    }

    /** Ties are no indicators; their source is named all the same. */
    private void sourceOf(String sourceAndVintage, Findings finding) {
        String[] parts = sourceAndVintage.split(" ", 2);
        var source = workbench.catalogue().getSource(parts[0]);
        finding.source(
                new Finding.SourceUse(source.id(), parts[1], source.licence(), source.citation(), Optional.empty()));
    }

    private List<List<Object>> treaties(Pair pair, LocalDate on, List<AgreementLine> register, Set<String> used) {
        Set<List<Object>> rows = new LinkedHashSet<>();
        for (String kind : KINDS) {
            for (Tie tie : workbench.facts().ties(kind)) {
                if (isBetween(tie, pair) && isInForce(tie.from(), tie.until(), on)) {
                    used.add(tie.lineage().source() + " " + tie.lineage().vintage());
                    rows.add(List.of(
                            kind,
                            tie.name(),
                            Table.cell(tie.from()),
                            Table.cell(tie.until()),
                            tie.item(),
                            tie.lineage().source()));
                }
            }
        }
        for (AgreementLine line : register) {
            Set<Country> parties = line.parties().stream()
                    .filter(party ->
                            party.withdrawn().filter(day -> !day.isAfter(on)).isEmpty())
                    .flatMap(party -> party.country().stream())
                    .collect(Collectors.toSet());
            if (parties.containsAll(List.of(pair.home(), pair.partner()))
                    && line.standing(on) == AgreementLine.Standing.IN_FORCE) {
                rows.add(List.of(
                        REGISTER,
                        line.agreement().title(),
                        Table.cell(line.agreement().inForce()),
                        Table.cell(line.agreement().expires()),
                        line.agreement().form(),
                        "register of agreements: " + line.id()));
            }
        }
        return List.copyOf(rows);
    }

    private static boolean isBetween(Tie tie, Pair pair) {
        return (tie.home().equals(pair.home()) && tie.partner().equals(pair.partner()))
                || (tie.home().equals(pair.partner()) && tie.partner().equals(pair.home()));
    }

    private static boolean isInForce(Optional<LocalDate> from, Optional<LocalDate> until, LocalDate on) {
        return from.filter(day -> !day.isAfter(on)).isPresent()
                && until.filter(day -> day.isBefore(on)).isEmpty();
    }

    private static Table treatyTable(List<List<Object>> rows) {
        return new Table(
                "treaties",
                "Treaties both are in",
                List.of(
                        Column.of("tie_kind", "kind", Kind.TEXT),
                        Column.of("tie_name", "name in the source", Kind.TEXT),
                        Column.of("in_force_since", "in force since", Kind.TEXT),
                        Column.of("in_force_until", "until", Kind.TEXT),
                        Column.of("tie_item", "class", Kind.TEXT),
                        Column.of("source", "source", Kind.TEXT)),
                rows);
    }

    /** Clubs of which both were members on the day. */
    private static Table organisations(Pair pair, LocalDate on) {
        List<List<Object>> rows = new ArrayList<>();
        for (String club : Clubs.embedded().names()) {
            Map<Country, Clubs.Membership> members = Clubs.embedded().members(club, on).stream()
                    .collect(Collectors.toMap(Clubs.Membership::member, Function.identity(), (one, _) -> one));
            Clubs.Membership home = members.get(pair.home());
            Clubs.Membership partner = members.get(pair.partner());
            if (home != null && partner != null) {
                rows.add(List.of(
                        club, home.from().toString(), partner.from().toString(), home.reference(), home.page()));
            }
        }
        rows.sort(Comparator.comparing(row -> row.getFirst().toString()));
        return new Table(
                "organisations",
                "Organisations both are in",
                List.of(
                        Column.of("organisation", "organisation", Kind.TEXT),
                        Column.of("home_since", "home since", Kind.TEXT),
                        Column.of("partner_since", "partner since", Kind.TEXT),
                        Column.of("reference", "reference", Kind.TEXT),
                        Column.of("members_page", "list of members", Kind.TEXT)),
                rows);
    }

    /** How many organisations of all, by the source that counts them; of the last year up to the one asked for. */
    private Table count(Pair pair, int year) {
        Optional<Observation> last = workbench
                .facts()
                .observations(
                        new Facts.Query(List.of(ORGANISATIONS), Set.of(pair.home()), Set.of(pair.partner()), 0, year))
                .stream()
                .filter(figure -> figure.value().isPresent())
                .max(Comparator.comparingInt(figure -> figure.period().year()));
        List<Object> row = last.isPresent()
                ? List.of(
                        "intergovernmental organisations of which both are full members",
                        last.get().value().getAsDouble(),
                        (long) last.get().period().year(),
                        last.get().lineage().source())
                : List.of(
                        "intergovernmental organisations of which both are full members",
                        Table.Blank.MISSING,
                        Table.Blank.MISSING,
                        "not known: comity data import cow-igo FILE");
        return new Table(
                "organisations_counted",
                "Organisations counted",
                List.of(
                        Column.of("counted", "what", Kind.TEXT),
                        Column.of("count", "count", Kind.SOURCE_FIGURE),
                        Column.of("year", "year", Kind.YEAR),
                        Column.of("source", "source", Kind.TEXT)),
                List.of(row));
    }

    /** No source of hazards is in the catalogue: that is said, and nothing put in its place. */
    private static Table hazards() {
        return new Table(
                "hazards",
                "Hazards that reach both",
                List.of(
                        Column.of("hazard", "hazard", Kind.TEXT),
                        Column.of("figure", "figure", Kind.SOURCE_FIGURE),
                        Column.of("how_to_get", "how to get it", Kind.TEXT)),
                List.of(List.of(
                        "floods, droughts, storms, earthquakes, epidemics",
                        Table.Blank.MISSING,
                        "not known: no source of hazards is in the catalogue; bring your own figures of pairs"
                                + " (docs/own-figures.md)")));
    }

    /** @param unknown takes the sentence that says why the rule cannot be followed, where it cannot */
    private List<List<Object>> neighbours(Pair pair, int year, NeighbourRule rule, List<String> unknown) {
        try {
            return neighbours(pair, year, rule);
        } catch (DataException fault) {
            unknown.add("Neighbours in common are not known. " + fault.getMessage());
            return List.of();
        }
    }

    private List<List<Object>> neighbours(Pair pair, int year, NeighbourRule rule) {
        Neighbourhood neighbourhood = Neighbourhood.of(workbench);
        Map<Country, Neighbour> home = neighbourhood.neighbours(pair.home(), year, rule).stream()
                .collect(Collectors.toMap(Neighbour::partner, Function.identity()));
        return neighbourhood.neighbours(pair.partner(), year, rule).stream()
                .filter(neighbour -> home.containsKey(neighbour.partner()))
                .sorted(Comparator.comparing(Neighbour::partner))
                .map(neighbour -> List.<Object>of(
                        neighbour.partner().code(),
                        java.util.Objects.requireNonNull(home.get(neighbour.partner()))
                                .relation(),
                        neighbour.relation(),
                        neighbour.source()))
                .toList();
    }

    private static Table neighbourTable(List<List<Object>> rows) {
        return new Table(
                "neighbours",
                "Neighbours in common",
                List.of(
                        Column.of("neighbour", "country, territory or economy", Kind.COUNTRY),
                        Column.of("to_home", "to home", Kind.TEXT),
                        Column.of("to_partner", "to partner", Kind.TEXT),
                        Column.of("source", "source", Kind.TEXT)),
                rows);
    }
}
