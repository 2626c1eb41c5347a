package org.comity.workbench.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.data.DataException;
import org.comity.data.Facts;
import org.comity.model.Clubs;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.NeighbourRule;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.Handling;
import org.comity.workbench.Workbench;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.neighbourhood.Neighbourhood;
import org.comity.workbench.trust.ties.TieLine;
import org.comity.workbench.trust.ties.TieReader;

/** What two countries share on the last day of a year, the same from either side but for how the partner sees it. */
public final class SharedFuture {
    private static final List<String> KINDS = List.of("alliance", "liquidity line", "trade agreement");
    private static final String BUNDLE = "org/comity/workbench/shared/messages";
    /** Words in cells are those of the files, the same in every language. */
    static final Messages CELLS = Messages.of(BUNDLE, Locale.ENGLISH);

    private static final String ORGANISATIONS = "cow-igo.shared";
    private final Workbench workbench;
    private final Names names;
    private final Messages texts;

    private SharedFuture(Workbench workbench, Names names, Locale locale) {
        this.workbench = workbench;
        this.names = names;
        this.texts = Messages.of(BUNDLE, locale);
    }

    public static SharedFuture of(Workbench workbench, Locale locale) {
        return new SharedFuture(workbench, Names.read(workbench.store().home(), locale), locale);
    }

    /**
     * Everything that is known to be shared.
     *
     * @param year whose last day counts
     * @param register agreements of the desk, of which those with both as parties are taken; empty where none may be read
     */
    public Finding finding(Pair pair, int year, NeighbourRule rule, List<AgreementLine> register) {
        LocalDate on = LocalDate.of(year, 12, 31);
        List<TieLine> treaties = treaties(pair, on, register);
        List<String> unknown = new ArrayList<>();
        List<List<Object>> neighbours = neighbours(pair, year, rule, unknown);
        SeenFromPartner seen = new SeenFromPartner(workbench, texts);
        Findings finding = Findings.of(
                        "shared",
                        texts.text(
                                "title",
                                Map.of(
                                        "home", names.name(pair.home()),
                                        "partner", names.name(pair.partner()),
                                        "year", String.valueOf(year))))
                .table(treatyTable(treaties, on))
                .table(organisations(pair, on))
                .table(count(pair, year))
                .table(hazards())
                .table(neighbourTable(neighbours))
                .table(seen.table(pair))
                .parameter("home", pair.home())
                .parameter("partner", pair.partner())
                .parameter("year", year)
                .parameter("rule", rule)
                .method(texts.text("method.in_force"))
                .method(texts.text("method.neighbours"))
                .command(CommandLine.of("comity shared %s %s".formatted(pair.home(), pair.partner()))
                        .with("--year", String.valueOf(year))
                        .with("--rule", rule.toString())
                        .toString());
        long kept = treaties.stream().filter(line -> line.origin().isDesk()).count();
        if (kept > 0) {
            finding.parameter(Findings.REGISTER, kept);
        }
        unknown.forEach(finding::note);
        finding.sources(workbench.facts(), List.of(ORGANISATIONS));
        finding.sources(workbench.facts(), seen.held());
        treaties.stream()
                .map(TieLine::origin)
                .filter(origin -> !origin.isDesk())
                .forEach(origin -> sourceOf(origin, finding));
        return finding.asOf(workbench.asOf()).build();
    }

    /** Ties are no indicators; their source is named all the same. */
    private void sourceOf(TieLine.Origin origin, Findings findings) {
        var source = workbench.catalogue().getSource(origin.source());
        findings.source(new Finding.SourceUse(
                source.id(), origin.vintage(), source.licence(), source.citation(), Optional.empty()));
    }

    /** Those in force on the day, and those that lasted when their edition ended before it. */
    private List<TieLine> treaties(Pair pair, LocalDate on, List<AgreementLine> register) {
        return new TieReader(workbench, register)
                .of(pair).stream()
                        .filter(line -> line.origin().isDesk() || KINDS.contains(line.kind()))
                        .filter(line -> switch (line.standing(on)) {
                            case IN_FORCE, NOT_KNOWN -> true;
                            case NOT_YET, ENDED -> false;
                        })
                        .toList();
    }

    private Table treatyTable(List<TieLine> treaties, LocalDate on) {
        return new Table(
                "treaties",
                texts.text("table.treaties"),
                List.of(
                        column("tie_kind", Kind.TEXT),
                        column("tie_name", Kind.TEXT),
                        column("in_force_since", Kind.TEXT),
                        column("in_force_until", Kind.TEXT),
                        column("tie_standing", Kind.TEXT),
                        column("known_to", Kind.TEXT),
                        column("tie_item", Kind.TEXT),
                        column("source", Kind.TEXT),
                        Handling.column(texts.locale())),
                treaties.stream()
                        .map(line -> List.<Object>of(
                                line.origin().isDesk() ? CELLS.text("cell.register") : line.kind(),
                                line.name(),
                                Table.cell(line.from()),
                                Table.cell(line.until()),
                                Table.word(line.standing(on)),
                                line.knownTo().<Object>map(LocalDate::toString).orElse(Table.Blank.NOT_APPLICABLE),
                                line.item(),
                                line.origin().isDesk()
                                        ? CELLS.text("cell.register_of", Map.of("id", line.id()))
                                        : line.origin().source(),
                                Handling.cell(List.of(line.mark()))))
                        .toList());
    }

    /** Clubs of which both were members on the day. */
    private Table organisations(Pair pair, LocalDate on) {
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
                texts.text("table.organisations"),
                List.of(
                        column("organisation", Kind.TEXT),
                        column("home_since", Kind.TEXT),
                        column("partner_since", Kind.TEXT),
                        column("reference", Kind.TEXT),
                        column("members_page", Kind.TEXT)),
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
                        CELLS.text("cell.organisations"),
                        last.get().value().getAsDouble(),
                        (long) last.get().period().year(),
                        last.get().lineage().source())
                : List.of(
                        CELLS.text("cell.organisations"),
                        Table.Blank.MISSING,
                        Table.Blank.MISSING,
                        CELLS.text("cell.organisations_how"));
        return new Table(
                "organisations_counted",
                texts.text("table.organisations_counted"),
                List.of(
                        column("counted", Kind.TEXT),
                        column("count", Kind.SOURCE_FIGURE),
                        column("year", Kind.YEAR),
                        column("source", Kind.TEXT)),
                List.of(row));
    }

    /** No source of hazards is in the catalogue: that is said, and nothing put in its place. */
    private Table hazards() {
        return new Table(
                "hazards",
                texts.text("table.hazards"),
                List.of(
                        column("hazard", Kind.TEXT),
                        column("figure", Kind.SOURCE_FIGURE),
                        column("how_to_get", Kind.TEXT)),
                List.of(List.of(CELLS.text("cell.hazards"), Table.Blank.MISSING, CELLS.text("cell.hazards_how"))));
    }

    /** @param unknown takes the sentence that says why the rule cannot be followed, where it cannot */
    private List<List<Object>> neighbours(Pair pair, int year, NeighbourRule rule, List<String> unknown) {
        try {
            return neighbours(pair, year, rule);
        } catch (DataException fault) {
            unknown.add(texts.text("note.neighbours", Map.of("why", String.valueOf(fault.getMessage()))));
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

    private Table neighbourTable(List<List<Object>> rows) {
        return new Table(
                "neighbours",
                texts.text("table.neighbours"),
                List.of(
                        column("neighbour", Kind.COUNTRY),
                        column("to_home", Kind.TEXT),
                        column("to_partner", Kind.TEXT),
                        column("source", Kind.TEXT)),
                rows);
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }
}
