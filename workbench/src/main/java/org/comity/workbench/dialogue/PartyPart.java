package org.comity.workbench.dialogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Literal;
import org.comity.model.YamlMap;
import org.comity.workbench.dialogue.Negotiation.Kind;
import org.comity.workbench.dialogue.Negotiation.Matter;
import org.comity.workbench.dialogue.Negotiation.Note;
import org.comity.workbench.dialogue.Negotiation.Party;
import org.comity.workbench.dialogue.Negotiation.Worth;

/** What one party enters: its reservation value, what each issue is worth to it, and its red lines. */
final class PartyPart {
    static final List<String> FIELDS = List.of("name", "reservation", "doubt", "ranks", "values", "red_lines");
    private static final List<List<String>> RED_LINES = List.of(
            List.of("issue", "never"),
            List.of("issue", "only"),
            List.of("issue", "at_least", "at_most", "of"),
            List.of("never_together"));
    private static final String SHELVED = "shelved";
    private static final String COST = "cost_per_year";
    private static final String WHOLE = "whole";
    /** What stands beside the parties in what an issue is worth. */
    static final List<String> WORDS = List.of(SHELVED, COST, WHOLE);

    private static final double POINTS = 100;
    private static final double DAYS_A_YEAR = 365.25;

    private final String id;
    private final YamlMap map;
    private final Optional<LocalDate> dated;
    private final List<Matter> matters;
    private final List<Note> notes;
    private final List<String> awaited;
    private final double doubt;
    private final double[] ranked;

    /** {@code awaited}: takes a sentence for each issue of which the party has not said yet what it yields while shelved. */
    PartyPart(
            String id,
            YamlMap map,
            Optional<LocalDate> dated,
            List<Matter> matters,
            List<Note> notes,
            List<String> awaited) {
        this.id = id;
        this.map = map.only(FIELDS);
        this.dated = dated;
        this.matters = matters;
        this.notes = notes;
        this.awaited = awaited;
        this.doubt = map.findNumber("doubt").orElse(0.0);
        if (!(doubt >= 0 && doubt < 1)) {
            throw map.mistake("doubt", "must be a part from 0 to below 1, as 0.2");
        }
        this.ranked = map.has("ranks") ? centroids() : new double[0];
    }

    Party read() {
        Estimate reservation =
                map.has("reservation") ? estimate(map, "reservation", "party %s: ".formatted(id)) : Estimate.exactly(0);
        YamlMap values = map.findMap("values").orElse(null);
        if (values == null && ranked.length == 0) {
            throw map.mistake("values", "party %s: is missing; each issue needs what it is worth".formatted(id));
        }
        if (values != null) {
            values.only(matters.stream().map(Matter::id).toList());
        }
        List<Worth> worths = new ArrayList<>();
        for (int i = 0; i < matters.size(); i++) {
            String issue = matters.get(i).id();
            if (values != null && values.has(issue)) {
                worths.add(worth(values, i));
            } else if (ranked.length > 0 && matters.get(i).kind() != Kind.OPTIONS) {
                worths.add(new Worth(own(Estimate.exactly(ranked[i] * POINTS).withDoubt(doubt)), Optional.empty()));
            } else {
                throw (values == null ? map : values)
                        .mistake("values", "party %s, issue %s: has no value".formatted(id, issue));
            }
        }
        return new Party(id, map.findText("name").orElse(id), reservation, worths);
    }

    /** Weights of issues from their ranks: rank order centroids (Barron and Barrett 1996), summing to 1. */
    private double[] centroids() {
        List<String> order = map.texts("ranks");
        List<String> ids = matters.stream().map(Matter::id).toList();
        if (order.size() != ids.size() || !new HashSet<>(order).equals(new HashSet<>(ids))) {
            throw map.mistake(
                    "ranks",
                    "party %s: must name each issue once, the most important first: %s"
                            .formatted(id, String.join(", ", ids)));
        }
        double[] weights = new double[ids.size()];
        double sum = 0;
        for (int rank = ids.size(); rank >= 1; rank--) {
            sum += 1.0 / rank;
            weights[ids.indexOf(order.get(rank - 1))] = sum / ids.size();
        }
        notes.add(new Note("ranks", id));
        return weights;
    }

    private Worth worth(YamlMap values, int issue) {
        Matter matter = matters.get(issue);
        if (values.isList(matter.id())) {
            return ordered(values, issue);
        }
        if (!values.isMap(matter.id())) {
            if (matter.kind() == Kind.OPTIONS) {
                throw values.mistake(
                        matter.id(),
                        "party %s, issue %s: needs a value for each option, %s"
                                .formatted(id, matter.id(), String.join(", ", matter.options())));
            }
            return new Worth(own(estimate(values, matter.id(), place(matter))), Optional.empty());
        }
        YamlMap given = values.findMap(matter.id()).orElseThrow();
        boolean whole = matter.kind() != Kind.OPTIONS && given.has(WHOLE);
        List<String> allowed = whole ? List.of(WHOLE) : matter.options();
        given.only(Stream.concat(allowed.stream(), Stream.of(SHELVED, COST)).toList());
        List<Estimate> options = whole
                ? own(estimate(given, WHOLE, place(matter)))
                : matter.options().stream()
                        .map(option -> {
                            if (!given.has(option)) {
                                throw values.mistake(
                                        matter.id(), "%shas no value for option %s".formatted(place(matter), option));
                            }
                            return estimate(given, option, place(matter));
                        })
                        .toList();
        return new Worth(options, shelved(given, matter));
    }

    /** Options in order of preference, best first, once issues are ranked: equal steps from the issue's weight to 0. */
    private Worth ordered(YamlMap values, int issue) {
        Matter matter = matters.get(issue);
        List<String> order = values.texts(matter.id());
        boolean withShelved = order.contains(SHELVED);
        List<String> all = withShelved
                ? Stream.concat(matter.options().stream(), Stream.of(SHELVED)).toList()
                : matter.options();
        if (ranked.length == 0) {
            throw values.mistake(
                    matter.id(), place(matter) + "an order of options needs ranks of the issues; or give numbers");
        }
        if (order.size() != all.size() || !new HashSet<>(order).equals(new HashSet<>(all))) {
            throw values.mistake(
                    matter.id(),
                    place(matter) + "must name each option once, the best first: " + String.join(", ", all));
        }
        double step = all.size() == 1 ? 0 : 1.0 / (all.size() - 1);
        List<Estimate> points = all.stream()
                .map(option -> Estimate.exactly(ranked[issue] * POINTS * (1 - step * order.indexOf(option)))
                        .withDoubt(doubt))
                .toList();
        return new Worth(
                points.subList(0, matter.options().size()),
                withShelved ? Optional.of(points.getLast()) : Optional.empty());
    }

    /** All of it is worth this much to the party, what others get nothing. */
    private List<Estimate> own(Estimate whole) {
        return matters.stream()
                .filter(matter -> matter.kind() != Kind.OPTIONS)
                .findFirst()
                .orElseThrow()
                .options()
                .stream()
                .map(party -> party.equals(id) ? whole : Estimate.exactly(0))
                .toList();
    }

    private Optional<Estimate> shelved(YamlMap given, Matter matter) {
        if (!given.has(SHELVED)) {
            if (given.has(COST)) {
                throw given.mistake(COST, place(matter) + "needs what the issue yields while shelved beside it");
            }
            return Optional.empty();
        }
        if (given.text(SHELVED).equals(EntryText.TODO)) {
            if (matter.shelvable()) {
                IllegalArgumentException sentence = given.mistake(
                        SHELVED,
                        place(matter) + "is still to be entered, as issues are to be shelved; or write shelvable: no"
                                + " under the issue");
                awaited.add(String.valueOf(sentence.getMessage()));
            }
            return Optional.empty();
        }
        Estimate yields = estimate(given, SHELVED, place(matter));
        double cost = given.findNumber(COST).orElse(0.0);
        if (cost == 0) {
            return Optional.of(yields);
        }
        if (cost < 0 || dated.isEmpty() || matter.returns().isEmpty()) {
            throw given.mistake(
                    COST,
                    place(matter)
                            + "must be 0 or more, with the file's date (dated) and the issue's day of return"
                            + " (returns)");
        }
        if (matter.returns().get().isBefore(dated.get())) { // shelving would pay
            throw given.mistake(
                    COST,
                    place(matter)
                            + "the issue's day of return (returns, %s) must not be before the file's date (dated, %s)"
                                    .formatted(matter.returns().get(), dated.get()));
        }
        double years = ChronoUnit.DAYS.between(dated.get(), matter.returns().get()) / DAYS_A_YEAR;
        return Optional.of(yields.less(cost * years));
    }

    List<Constraint> redLines(Statements statements) {
        List<Constraint> lines = new ArrayList<>();
        for (YamlMap line : map.maps("red_lines")) {
            Statements.oneForm(line, "party %s: ".formatted(id), RED_LINES);
            if (line.has("never_together")) {
                lines.add(neverTogether(line, statements));
                continue;
            }
            int issue = statements.issue(line, "issue", line.text("issue"));
            List<Constraint> made = new ArrayList<>();
            options(line, "never").forEach(option -> made.add(never(line, statements, issue, option)));
            if (!options(line, "only").isEmpty()) {
                made.add(only(line, statements, issue));
            }
            if (line.has("at_least") || line.has("at_most")) {
                made.add(share(line, statements, issue));
            }
            if (made.isEmpty()) {
                throw line.mistake(
                        "issue", "party %s: says nothing; add never, only, at_least or at_most".formatted(id));
            }
            lines.addAll(made);
        }
        return lines;
    }

    private Constraint neverTogether(YamlMap line, Statements statements) {
        List<String> texts = line.texts("never_together");
        return new Constraint.Clause(
                "red line of %s: never together %s".formatted(id, String.join(", ", texts)),
                texts.stream()
                        .map(text ->
                                statements.literal(line, "never_together", text).negated())
                        .toList());
    }

    private Constraint never(YamlMap line, Statements statements, int issue, String option) {
        String name =
                "red line of %s: %s never %s".formatted(id, matters.get(issue).id(), option);
        Literal literal = option.equals(SHELVED)
                ? Literal.settled(issue)
                : Literal.taken(issue, statements.option(line, "never", issue, option))
                        .negated();
        return new Constraint.Clause(name, List.of(literal));
    }

    private Constraint only(YamlMap line, Statements statements, int issue) {
        List<String> options = options(line, "only");
        List<Literal> any = new ArrayList<>();
        for (String option : options) {
            any.add(
                    option.equals(SHELVED)
                            ? Literal.shelved(issue)
                            : Literal.taken(issue, statements.option(line, "only", issue, option)));
        }
        if (!options.contains(SHELVED)) {
            any.add(Literal.shelved(issue)); // what is shelved is not settled in another way
        }
        return new Constraint.Clause(
                "red line of %s: %s only %s".formatted(id, matters.get(issue).id(), String.join(" or ", options)), any);
    }

    private Constraint share(YamlMap line, Statements statements, int issue) {
        if (matters.get(issue).kind() != Kind.DIVISIBLE) {
            throw line.mistake("issue", "party %s: only a divisible issue has shares".formatted(id));
        }
        String of = line.findText("of").orElse(id);
        int option = statements.option(line, "of", issue, of);
        double low = line.findText("at_least")
                .map(text -> Statements.part(line, "at_least", text))
                .orElse(0.0);
        double high = line.findText("at_most")
                .map(text -> Statements.part(line, "at_most", text))
                .orElse(1.0);
        if (low > high) {
            throw line.mistake("at_least", "must not be above at_most");
        }
        return new Constraint.ShareLimit(
                "red line of %s: share of %s in %s from %s to %s"
                        .formatted(id, of, matters.get(issue).id(), low, high),
                List.of(),
                issue,
                option,
                low,
                high);
    }

    private static List<String> options(YamlMap line, String field) {
        return line.isList(field)
                ? line.texts(field)
                : line.findText(field).stream().toList();
    }

    private Estimate estimate(YamlMap from, String field, String place) {
        return Estimate.parse(from.text(field))
                .orElseThrow(() -> from.mistake(
                        field, "%smust be %s, not \"%s\"".formatted(place, Estimate.FORMS, from.text(field))))
                .withDoubt(doubt);
    }

    private String place(Matter matter) {
        return "party %s, issue %s: ".formatted(id, matter.id());
    }
}
