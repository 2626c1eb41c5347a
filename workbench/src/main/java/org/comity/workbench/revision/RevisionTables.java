package org.comity.workbench.revision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.comity.data.Catalogue;
import org.comity.data.diff.Change;
import org.comity.data.diff.VintageDiff.Count;
import org.comity.methods.attribution.Split;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.Place;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Assessment.Score;

/** A comparison as tables. */
final class RevisionTables {
    private static final List<String> PARTS = List.of("change", "data_revised", "data_added", "method_changed");

    private final Messages texts;

    RevisionTables(Messages texts) {
        this.texts = texts;
    }

    private Table table(String name, List<Column> columns, List<List<Object>> rows) {
        return new Table(name, texts.text("table." + name), columns, rows);
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }

    private List<Column> columns(Kind kind, String... names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(column(name, kind));
        }
        return columns;
    }

    /** One row per indicator, kind of tie, or table without a key. */
    Table changes(List<Count> counts, Catalogue catalogue) {
        List<Column> columns = columns(Kind.TEXT, "table", "indicator", "label");
        columns.addAll(columns(Kind.WHOLE, "from_cells", "to_cells", "unchanged", "revised", "added", "withdrawn"));
        List<List<Object>> rows = new ArrayList<>();
        for (Count count : counts) {
            rows.add(List.of(
                    count.table(),
                    count.indicator(),
                    catalogue
                            .findIndicator(count.indicator())
                            .<Object>map(Indicator::label)
                            .orElse(Blank.NOT_APPLICABLE),
                    count.from(),
                    count.to(),
                    count.unchanged(),
                    count.revised(),
                    count.added(),
                    count.withdrawn()));
        }
        return table("changes", columns, rows);
    }

    Table largest(List<Change> changes) {
        return table(
                "largest",
                cellColumns(),
                changes.stream().map(RevisionTables::row).toList());
    }

    Table cells(List<Change> changes) {
        return table(
                "cells",
                cellColumns(),
                changes.stream().map(RevisionTables::row).toList());
    }

    private List<Column> cellColumns() {
        List<Column> columns = columns(Kind.TEXT, "became", "table", "indicator");
        columns.addAll(columns(Kind.COUNTRY, "home", "partner"));
        columns.addAll(columns(Kind.TEXT, "period", "reporter", "item"));
        columns.addAll(columns(Kind.SOURCE_FIGURE, "from", "to"));
        columns.addAll(columns(Kind.COMPUTED, "difference"));
        columns.addAll(columns(Kind.SHARE, "size"));
        columns.addAll(columns(Kind.TEXT, "from_text", "to_text", "fields"));
        return columns;
    }

    private static List<Object> row(Change change) {
        boolean both = change.from().isPresent() && change.to().isPresent();
        return List.of(
                change.kind().name().toLowerCase(Locale.ROOT),
                change.table(),
                change.indicator(),
                text(change.home()),
                text(change.partner()),
                text(change.period()),
                text(change.reporter()),
                text(change.item()),
                figure(change.from(), change.kind() != Change.Kind.ADDED && isFigure(change)),
                figure(change.to(), change.kind() != Change.Kind.WITHDRAWN && isFigure(change)),
                both ? (Object) (change.to().getAsDouble() - change.from().getAsDouble()) : Blank.NOT_APPLICABLE,
                figure(change.size(), false),
                text(change.fromText()),
                text(change.toText()),
                text(change.fields()));
    }

    private static boolean isFigure(Change change) {
        return change.table().equals("observations");
    }

    private static Object text(Optional<String> text) {
        return text.<Object>map(t -> t).orElse(Blank.NOT_APPLICABLE);
    }

    /** A figure that a vintage has, but reports as missing, is missing; one that it has not at all is not applicable. */
    private static Object figure(OptionalDouble value, boolean held) {
        if (value.isPresent()) {
            return value.getAsDouble();
        }
        return held ? Blank.MISSING : Blank.NOT_APPLICABLE;
    }

    private List<Column> effectColumns(boolean goals, Kind kind) {
        List<Column> columns = columns(Kind.COUNTRY, "home", "partner");
        columns.add(column("year", Kind.YEAR));
        if (goals) {
            columns.add(column("goal", Kind.TEXT));
        }
        columns.addAll(columns(kind, "before", "before_low", "before_high", "after", "after_low", "after_high"));
        PARTS.forEach(part -> columns.add(column(part, Kind.COMPUTED)));
        return columns;
    }

    /** One row per partner and score: the whole, then each goal. */
    Table scores(Effects effects) {
        Map<String, Function<Relation, Optional<Score>>> kinds = new java.util.LinkedHashMap<>();
        kinds.put("overall", Relation::overall);
        for (Framework.Group goal : effects.after().framework().goals()) {
            kinds.put(
                    goal.id(), relation -> Optional.ofNullable(relation.goals().get(goal.id())));
        }
        for (String goal : new TreeMap<>(goals(effects.before())).keySet()) {
            kinds.putIfAbsent(
                    goal, relation -> Optional.ofNullable(relation.goals().get(goal)));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Country partner : effects.partners()) {
            kinds.forEach((name, score) -> {
                List<Object> row = keys(effects, partner);
                row.add(name);
                Optional<Split> split =
                        effects.split(partner, relation -> score.apply(relation).map(Score::value));
                Optional<Score> before = Effects.find(effects.before(), partner).flatMap(score);
                Optional<Score> after = Effects.find(effects.after(), partner).flatMap(score);
                add(row, split.map(Split::before), before);
                add(row, split.map(Split::after), after);
                parts(row, split, before.isPresent() && after.isPresent());
                rows.add(row);
            });
        }
        return table("scores", effectColumns(true, Kind.COMPUTED), rows);
    }

    private static Map<String, Framework.Group> goals(Assessment assessment) {
        Map<String, Framework.Group> goals = new TreeMap<>();
        assessment.framework().goals().forEach(goal -> goals.put(goal.id(), goal));
        return goals;
    }

    private static List<Object> keys(Effects effects, Country partner) {
        return new ArrayList<>(List.of(effects.asked().home().code(), partner.code(), (long) effects.year()));
    }

    private static void add(List<Object> row, Optional<BigDecimal> rounded, Optional<Score> score) {
        row.add(rounded.<Object>map(BigDecimal::doubleValue)
                .or(() -> score.map(Score::value))
                .orElse(Blank.MISSING));
        row.add(score.<Object>map(Score::low).orElse(Blank.MISSING));
        row.add(score.<Object>map(Score::high).orElse(Blank.MISSING));
    }

    /** One row per partner: its place among home's neighbours. */
    Table ranks(Effects effects) {
        List<List<Object>> rows = new ArrayList<>();
        for (Country partner : effects.partners()) {
            List<Object> row = keys(effects, partner);
            Optional<Place> before = Effects.find(effects.before(), partner).flatMap(Relation::place);
            Optional<Place> after = Effects.find(effects.after(), partner).flatMap(Relation::place);
            place(row, before);
            place(row, after);
            parts(
                    row,
                    effects.split(partner, relation -> relation.place().map(place -> (double) place.rank())),
                    before.isPresent() && after.isPresent());
            rows.add(row);
        }
        return table("ranks", effectColumns(false, Kind.WHOLE), rows);
    }

    private static void place(List<Object> row, Optional<Place> place) {
        row.add(place.<Object>map(p -> (long) p.rank()).orElse(Blank.MISSING));
        row.add(place.<Object>map(p -> (long) p.low()).orElse(Blank.MISSING));
        row.add(place.<Object>map(p -> (long) p.high()).orElse(Blank.MISSING));
    }

    /** The change and its parts; missing where a state between has no value, not applicable without a before or after. */
    private static void parts(List<Object> row, Optional<Split> split, boolean both) {
        Object none = both ? Blank.MISSING : Blank.NOT_APPLICABLE;
        row.add(split.<Object>map(s -> s.change().doubleValue()).orElse(none));
        for (int cause = 0; cause < Effects.CAUSES; cause++) {
            int one = cause;
            row.add(split.<Object>map(s -> s.parts().get(one).doubleValue()).orElse(none));
        }
    }
}
