package org.comity.workbench.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.methods.claim.Support;
import org.comity.methods.composite.Draws;
import org.comity.methods.composite.Sample;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.claim.Evidence.Line;
import org.comity.workbench.claim.Lists.Member;
import org.comity.workbench.claim.language.Subject;
import org.comity.workbench.situation.YearDraws.Drawn;

/** An answer as tables. */
final class ClaimTables {
    private final ClaimTester.Request request;
    private final Evidence evidence;
    private final Messages texts;

    ClaimTables(ClaimTester.Request request, Evidence evidence, Messages texts) {
        this.request = request;
        this.evidence = evidence;
        this.texts = texts;
    }

    String verdict() {
        return texts.text("verdict." + evidence.verdict().name().toLowerCase(Locale.ROOT));
    }

    /** One row. The verdict is a word for programs too, the same in every language. */
    Table answer() {
        List<Object> row = List.of(
                request.claim().text(),
                Table.word(evidence.verdict()),
                evidence.support().<Object>map(Support::trueIn).orElse(Blank.MISSING),
                (long) request.draws(),
                evidence.leastObserved(),
                reason());
        return table(
                "answer",
                List.of(
                        column("claim", Kind.TEXT),
                        column("answer", Kind.TEXT),
                        column("true_in", Kind.SHARE),
                        column("draws", Kind.WHOLE),
                        column("least_observed", Kind.SHARE),
                        column("because", Kind.TEXT)),
                List.of(row));
    }

    /** Why the answer is what it is, as one of a few words for programs. */
    private String reason() {
        return evidence.support().isEmpty()
                ? "nothing to compare"
                : !evidence.thin().isEmpty()
                        ? "too little observed"
                        : switch (evidence.limit()) {
                            case NONE -> "draws";
                            case FEW_YEARS -> "too few years";
                            case MISSING -> "neighbours missing";
                        };
    }

    /** The figures, in order of year. */
    Table years() {
        List<List<Object>> rows = evidence.lines().stream()
                .sorted(Comparator.comparingInt((Line line) -> line.point().year())
                        .thenComparing(line -> line.point().subject().text()))
                .map(this::year)
                .toList();
        return table(
                "by_year",
                List.of(
                        column("year", Kind.YEAR),
                        column("subject", Kind.TEXT),
                        column("role", Kind.TEXT),
                        column("value", Kind.COMPUTED),
                        column("low", Kind.COMPUTED),
                        column("high", Kind.COMPUTED),
                        column("observed_share", Kind.SHARE),
                        column("compared_share", Kind.SHARE),
                        column("difference", Kind.COMPUTED),
                        column("difference_low", Kind.COMPUTED),
                        column("difference_high", Kind.COMPUTED),
                        column("true_in", Kind.SHARE),
                        column("tied", Kind.FLAG)),
                rows);
    }

    private List<Object> year(Line line) {
        List<Object> row = new ArrayList<>();
        row.add((long) line.point().year());
        row.add(line.point().subject().text());
        row.add(role(line));
        add(row, line.value());
        row.add(line.observed());
        row.add(line.shared().<Object>map(share -> share).orElse(Blank.NOT_APPLICABLE));
        if (line.number() > 0 && line.difference().isPresent()) {
            add(row, line.difference());
        } else {
            Blank none = line.role() == Evidence.Role.COMPARED
                            && line.number() > 0
                            && line.shared().isEmpty()
                    ? Blank.MISSING
                    : Blank.NOT_APPLICABLE;
            row.addAll(List.of(none, none, none));
        }
        row.add(line.support().<Object>map(Support::trueIn).orElse(Blank.NOT_APPLICABLE));
        row.add(line.difference().isPresent() ? line.tied() : Blank.NOT_APPLICABLE);
        return row;
    }

    private String role(Line line) {
        String key = line.role() == Evidence.Role.NOT_THERE
                ? "role.not_there"
                : line.isEnough() ? "role." + line.role().name().toLowerCase(Locale.ROOT) : "role.thin";
        return texts.text(key);
    }

    /** Whose figures are joined in each year, and how. */
    Table members() {
        List<List<Object>> rows = new ArrayList<>();
        evidence.lines().stream()
                .sorted(Comparator.comparingInt(line -> line.point().year()))
                .forEach(line -> rows.addAll(members(line)));
        return table(
                "members",
                List.of(
                        column("year", Kind.YEAR),
                        column("home", Kind.COUNTRY),
                        column("partner", Kind.COUNTRY),
                        column("value", Kind.COMPUTED),
                        column("low", Kind.COMPUTED),
                        column("high", Kind.COMPUTED),
                        column("weight", Kind.COMPUTED),
                        column("observed_share", Kind.SHARE)),
                rows);
    }

    private static List<List<Object>> members(Line line) {
        List<List<Object>> rows = new ArrayList<>();
        Subject subject = line.point().subject();
        for (int m = 0; m < line.point().members().size(); m++) {
            Member member = line.point().members().get(m);
            List<Object> row = new ArrayList<>();
            row.add((long) line.point().year());
            row.add(subject.home().code());
            row.add(member.unit().partner().code());
            add(row, line.figures().of(m));
            row.add(member.weight() > 0 ? member.weight() : Blank.MISSING);
            row.add(line.figures().observed(m));
            rows.add(row);
        }
        return rows;
    }

    private static void add(List<Object> row, Optional<Drawn> drawn) {
        row.add(drawn.<Object>map(Drawn::value).orElse(Blank.MISSING));
        Optional<Interval> interval = drawn.map(ClaimTables::interval);
        row.add(interval.<Object>map(Interval::low).orElse(Blank.MISSING));
        row.add(interval.<Object>map(Interval::high).orElse(Blank.MISSING));
    }

    /** The 5th to 95th percentile of the draws; it always holds the point. */
    static Interval interval(Drawn drawn) {
        Draws.Range range = Sample.range(drawn.draws());
        return new Interval(drawn.value(), Math.min(drawn.value(), range.low()), Math.max(drawn.value(), range.high()));
    }

    private Table table(String name, List<Column> columns, List<List<Object>> rows) {
        return new Table(name, texts.text("table." + name), columns, rows);
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }
}
