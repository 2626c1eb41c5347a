package org.comity.workbench.trust.pair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.data.Facts;
import org.comity.methods.idealpoint.Point;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;
import org.comity.workbench.trust.ideal.Dividing;
import org.comity.workbench.trust.votes.AffinityFinding;
import org.comity.workbench.trust.votes.AffinityWords;
import org.comity.workbench.trust.votes.StoredVotes;
import org.comity.workbench.trust.votes.VoteSet;
import org.comity.workbench.trust.votes.Votes;

/** The votes of two countries as a Finding; turned round, the same with the two sides changed. */
public final class PairVotes {
    /** How many years are shown, the last one included. */
    public static final int YEARS = 20;
    /** Over how many of them the resolutions that divide are looked for. */
    static final int MODEL_YEARS = 10;

    private static final int RESOLUTIONS = 15;
    private static final int LONGEST = 160;
    private static final String MEASURES = "agreement,kappa,pi,s";
    private static final String POSITION = "ideal-points.position";

    private final Workbench workbench;
    private final Pair pair;
    private final int year;
    private final Names names;
    private final Messages texts;

    private PairVotes(Workbench workbench, Pair pair, int year, Locale locale) {
        this.workbench = workbench;
        this.pair = pair;
        this.year = year;
        this.names = Names.read(workbench.store().home(), locale);
        this.texts = Messages.of("org/comity/workbench/trust/pair/messages", locale);
    }

    private record Asked(Pair pair, int year, Locale locale) {}

    private record Made(Optional<Finding> finding) {}

    /**
     * The answer, made once; empty where the store holds no votes. Main table {@code votes}: a row for each year up to the
     * one asked for in which both voted; table {@code dividing}: the resolutions that divide the two most.
     */
    public static Optional<Finding> of(Workbench workbench, Pair pair, int year, Locale locale) {
        return workbench
                .remember(
                        new Asked(pair, year, locale),
                        Made.class,
                        () -> new Made(StoredVotes.of(workbench)
                                .map(votes -> new PairVotes(workbench, pair, year, locale).finding(votes))))
                .finding();
    }

    private Finding finding(Votes votes) {
        Finding affinity = affinity(votes);
        int from = year - MODEL_YEARS + 1;
        Optional<Dividing> model = Dividing.of(workbench, votes, from, year);
        Findings findings = Findings.of("votes pair", title())
                .table(years(affinity))
                .table(dividing(model))
                .parameter("home", pair.home())
                .parameter("partner", pair.partner())
                .parameter("year", year)
                .parameter("years", YEARS)
                .parameter("model years", MODEL_YEARS)
                .parameter("measures", MEASURES)
                .note(texts.text("pairvotes.note.line"))
                .age(affinity.age())
                .command("comity votes pair %s %s --year %d".formatted(pair.home(), pair.partner(), year))
                .asOf(workbench.asOf());
        points(model, from).ifPresent(findings::note);
        affinity.notes().forEach(findings::note);
        if (model.isEmpty()) {
            findings.note(texts.text(
                    "pairvotes.note.few", Map.of("from", Integer.toString(from), "to", Integer.toString(year))));
        }
        names.changes().forEach(findings::note);
        affinity.provenance().method().forEach(findings::method);
        findings.method(texts.text(
                "pairvotes.method.dividing", Map.of("from", Integer.toString(from), "to", Integer.toString(year))));
        findings.sources(workbench.facts(), List.of("unvotes.agreement", POSITION));
        return findings.seed(affinity.provenance().seed()).build();
    }

    private String title() {
        return texts.text(
                "pairvotes.title",
                Map.of(
                        "home", names.name(pair.home()),
                        "partner", names.name(pair.partner()),
                        "to", Integer.toString(year)));
    }

    private Finding affinity(Votes votes) {
        try {
            return AffinityFinding.of(
                    votes,
                    AffinityWords.question(
                            new VoteSet.All(),
                            Map.of(
                                    "from",
                                    Integer.toString(year - YEARS + 1),
                                    "to",
                                    Integer.toString(year),
                                    "measure",
                                    MEASURES),
                            Optional.empty(),
                            List.of(pair.home(), pair.partner()),
                            Optional.empty(),
                            workbench.threads()),
                    "");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // no file is read
        }
    }

    /** The measures as they came, without the codes of the two, and where each stands by the published points. */
    private Table years(Finding affinity) {
        Table measured = affinity.table("affinity");
        Map<Integer, Observation> home = positions(pair.home());
        Map<Integer, Observation> partner = positions(pair.partner());
        List<Column> columns =
                new ArrayList<>(measured.columns().subList(2, measured.columns().size()));
        columns.addAll(position("position_home", pair.home()));
        columns.addAll(position("position_partner", pair.partner()));
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> cells : measured.rows()) {
            List<Object> row = new ArrayList<>(cells.subList(2, cells.size()));
            int at = ((Long) row.getFirst()).intValue();
            row.addAll(cells(Optional.ofNullable(home.get(at))));
            row.addAll(cells(Optional.ofNullable(partner.get(at))));
            rows.add(row);
        }
        return new Table("votes", texts.text("pairvotes.table.votes"), columns, rows);
    }

    /** The published figure with the bounds that are published with it. */
    private List<Column> position(String name, Country country) {
        Map<String, Object> who = Map.of("country", names.name(country));
        return List.of(
                Column.of(name, texts.text("pairvotes.column.position", who), Kind.SOURCE_FIGURE),
                Column.of(name + "_low", texts.text("pairvotes.column.position_low", who), Kind.SOURCE_FIGURE),
                Column.of(name + "_high", texts.text("pairvotes.column.position_high", who), Kind.SOURCE_FIGURE));
    }

    private static List<Object> cells(Optional<Observation> figure) {
        return Stream.<Function<Observation, OptionalDouble>>of(Observation::value, Observation::low, Observation::high)
                .map(part -> figure.map(part).filter(OptionalDouble::isPresent))
                .map(part -> part.<Object>map(OptionalDouble::getAsDouble).orElse(Blank.MISSING))
                .toList();
    }

    private Map<Integer, Observation> positions(Country country) {
        Map<Integer, Observation> found = new TreeMap<>();
        if (workbench.facts().inUse().containsKey(POSITION)) {
            workbench
                    .facts()
                    .observations(new Facts.Query(List.of(POSITION), Set.of(country), Set.of(), year - YEARS + 1, year))
                    .forEach(figure -> found.put(figure.period().year(), figure));
        }
        return found;
    }

    private Table dividing(Optional<Dividing> model) {
        List<List<Object>> rows = model.map(found -> found.most(pair, RESOLUTIONS)).orElse(List.of()).stream()
                .map(this::row)
                .toList();
        return new Table(
                "dividing",
                texts.text("pairvotes.table.dividing"),
                List.of(
                        column("date", Kind.TEXT),
                        column("resolution", Kind.TEXT),
                        column("title", Kind.TEXT),
                        vote("home_vote", pair.home()),
                        vote("partner_vote", pair.partner()),
                        column("divides", Kind.COMPUTED),
                        column("rcid", Kind.YEAR)),
                rows);
    }

    private List<Object> row(Dividing.Divided divided) {
        String words = divided.rollCall().title().isEmpty()
                ? divided.rollCall().description()
                : divided.rollCall().title();
        return List.of(
                divided.rollCall().date().toString(),
                divided.rollCall().resolution().isEmpty()
                        ? Blank.MISSING
                        : divided.rollCall().resolution(),
                words.isEmpty() ? Blank.MISSING : shortened(words),
                word(divided.there()),
                word(divided.back()),
                divided.divides(),
                (long) divided.rollCall().id());
    }

    /** Some titles of the source are whole pages of minutes. */
    private static String shortened(String words) {
        return words.length() <= LONGEST
                ? words
                : words.substring(0, LONGEST - 1).strip() + "…";
    }

    /** As files have it, in every language the same. */
    private static String word(byte vote) {
        return vote == Votes.YES ? "yes" : vote == Votes.NO ? "no" : "abstain";
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("pairvotes.column." + name), kind);
    }

    private Column vote(String name, Country country) {
        return Column.of(name, names.name(country), Kind.TEXT);
    }

    /** Where the model puts the two, with standard errors. */
    private Optional<String> points(Optional<Dividing> model, int from) {
        Optional<Point> home = model.flatMap(found -> found.point(pair.home()));
        Optional<Point> partner = model.flatMap(found -> found.point(pair.partner()));
        return home.isEmpty() || partner.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.text(
                        "pairvotes.note.points",
                        Map.of(
                                "from", Integer.toString(from),
                                "to", Integer.toString(year),
                                "home", names.name(pair.home()),
                                "partner", names.name(pair.partner()),
                                "there", home.get().value(),
                                "thereError", home.get().standardError(),
                                "back", partner.get().value(),
                                "backError", partner.get().standardError())));
    }
}
