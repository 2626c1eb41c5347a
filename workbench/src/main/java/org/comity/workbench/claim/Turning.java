package org.comity.workbench.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.methods.claim.Support;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.claim.Evidence.Line;
import org.comity.workbench.claim.Lists.Member;
import org.comity.workbench.claim.language.Claim;

/** What would change an answer: missing figures, years that tie or cannot be told apart, and how large a shift it takes. */
final class Turning {
    private static final int MOST_PARTS = 6;
    private static final int MOST_NAMED = 3;

    private final ClaimTester.Request request;
    private final Shelf shelf;
    private final Evidence evidence;
    private final Messages texts;
    private final Set<String> held;

    /** @param held ids of the sources that are held */
    Turning(ClaimTester.Request request, Shelf shelf, Evidence evidence, Messages texts, Set<String> held) {
        this.request = request;
        this.shelf = shelf;
        this.evidence = evidence;
        this.texts = texts;
        this.held = Set.copyOf(held);
    }

    /**
     * A part that is missing.
     *
     * @param share what its figures would add to what is observed, the mean over the years in which too little is, 0 to 1
     */
    private record Gap(Shelf.Part part, double share) {}

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        List<Line> thin = evidence.thin();
        if (!thin.isEmpty()) {
            sentences.add(texts.text(
                    "turn.thin",
                    Map.of(
                            "years",
                            String.join(", ", ClaimFinding.years(thin)),
                            "count",
                            (int) thin.stream()
                                    .map(line -> line.point().year())
                                    .distinct()
                                    .count(),
                            "least",
                            ClaimFinding.percent(Math.floor(100 * least(thin)) / 100))));
            missing().ifPresent(sentences::add);
        }
        years("turn.tied", line -> line.tied()).ifPresent(sentences::add);
        years("turn.near", this::isNear).ifPresent(sentences::add);
        years(
                        "turn.against",
                        line -> !line.tied()
                                && line.support().map(Support::isRefuted).orElse(false))
                .ifPresent(sentences::add);
        evidence.support()
                .filter(support -> thin.isEmpty()
                        && evidence.limit() == Evidence.Limit.NONE
                        && Double.isFinite(support.toSupport()))
                .ifPresent(support -> sentences.add(shift(support)));
        return sentences;
    }

    private static double least(List<Line> lines) {
        return lines.stream().mapToDouble(Line::observed).min().orElse(0);
    }

    /** What is missing; how to get it where its source is not held, else that the source held has no figure there. */
    private Optional<String> missing() {
        List<Gap> gaps = gaps();
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.text(
                        held.contains(gaps.getFirst().part().source()) ? "turn.missing.held" : "turn.missing",
                        Map.of(
                                "source",
                                gaps.getFirst().part().source(),
                                "parts",
                                gaps.stream()
                                        .limit(MOST_NAMED)
                                        .map(gap -> "%s (%s)"
                                                .formatted(
                                                        gap.part().name(),
                                                        gap.part().source()))
                                        .collect(Collectors.joining("; ")),
                                "command",
                                "comity data import " + gaps.getFirst().part().source() + " FILE")));
    }

    private boolean isNear(Line line) {
        return line.support()
                .map(support -> !support.isCertain() && !support.isRefuted())
                .orElse(false);
    }

    private interface Which {
        boolean of(Line line);
    }

    private Optional<String> years(String key, Which which) {
        List<Line> lines = evidence.lines().stream()
                .filter(line -> request.claim() instanceof Claim.Extreme && which.of(line))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.text(
                        key, Map.of("years", String.join(", ", ClaimFinding.years(lines)), "count", lines.size())));
    }

    /** How far the figure is from another answer. */
    private String shift(Support support) {
        String key = support.isCertain() ? "turn.keep" : support.isRefuted() ? "turn.rise" : "turn.both";
        String unit = request.claim() instanceof Claim.Trend ? ".slope" : "";
        return texts.text(
                key + unit,
                Map.of(
                        "by",
                        number(Math.abs(support.toSupport())),
                        "down",
                        number(Math.abs(support.toRefute())),
                        "direction",
                        direction(true),
                        "back",
                        direction(false)));
    }

    /** Which way the figure moves for the claim, or against it. */
    private String direction(boolean forIt) {
        boolean up = switch (request.claim()) {
            case Claim.Extreme extreme -> extreme.highest();
            case Claim.Comparison comparison -> comparison.higher();
            case Claim.Trend trend -> trend.up();
            case Claim.Level level -> level.atLeast();
            case Claim.Treatment treatment -> !treatment.alike();
        };
        String gap = request.claim() instanceof Claim.Treatment ? "gap." : "";
        return texts.text("direction." + gap + (up == forIt ? "up" : "down"));
    }

    /** Three significant digits, or whole numbers where there are more. */
    private static String number(double value) {
        if (value == 0 || value >= 1000) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        int digits = Math.max(0, 2 - (int) Math.floor(Math.log10(value)));
        return String.format(Locale.ROOT, "%." + Math.min(digits, 12) + "f", value);
    }

    /** The missing parts of the years in which too little is observed; where there are none of the claimed year. */
    private List<Gap> gaps() {
        List<Line> thin = evidence.thin();
        List<Line> of = thin.isEmpty() ? List.of(evidence.lines().getFirst()) : thin;
        Map<Shelf.Part, Double> missing = new LinkedHashMap<>();
        for (Line line : of) {
            double all =
                    line.point().members().stream().mapToDouble(Member::weight).sum();
            for (Member member : line.point().members()) {
                var observed = shelf.observed(member.unit(), line.point().year());
                shelf.parts().stream()
                        .filter(part -> !observed.get(part.number()) && all > 0)
                        .forEach(part ->
                                missing.merge(part, member.weight() / all * part.share() / of.size(), Double::sum));
            }
        }
        return missing.entrySet().stream()
                .map(entry -> new Gap(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble((Gap gap) -> -gap.share())
                        .thenComparingInt(gap -> gap.part().number()))
                .limit(MOST_PARTS)
                .toList();
    }

    /** The same as rows. */
    Table table() {
        List<List<Object>> rows = new ArrayList<>();
        evidence.support().ifPresent(support -> {
            rows.add(shift(support.isCertain() ? "shift_to_doubt" : "shift_to_support", support.toSupport()));
            rows.add(shift(support.isRefuted() ? "shift_to_hope" : "shift_to_refute", -support.toRefute()));
        });
        for (Line line : evidence.lines()) {
            Object year = (long) line.point().year();
            if (!line.isEnough()) {
                rows.add(row("too_little_observed", year, "", "", Blank.NOT_APPLICABLE, line.observed()));
            }
            if (line.tied()) {
                rows.add(row("tie", year, "", "", Blank.NOT_APPLICABLE, Blank.NOT_APPLICABLE));
            } else if (isNear(line) && request.claim() instanceof Claim.Extreme) {
                Object shift = finite(line.support().orElseThrow().toSupport());
                rows.add(row("cannot_be_told_apart", year, "", "", shift, Blank.NOT_APPLICABLE));
            }
        }
        gaps().forEach(gap -> rows.add(row(
                "missing",
                Blank.NOT_APPLICABLE,
                gap.part().name(),
                gap.part().source(),
                Blank.NOT_APPLICABLE,
                gap.share())));
        return new Table(
                "changes",
                texts.text("table.changes"),
                List.of(
                        column("change", Kind.TEXT),
                        column("year", Kind.YEAR),
                        column("measure", Kind.TEXT),
                        column("source", Kind.TEXT),
                        column("shift", Kind.COMPUTED),
                        column("share", Kind.SHARE)),
                rows);
    }

    /** A shift of the claimed figure, above 0 in favour of the claim. */
    private List<Object> shift(String kind, double by) {
        return row(kind, Blank.NOT_APPLICABLE, "", "", finite(by), Blank.NOT_APPLICABLE);
    }

    /** No shift is enough where a neighbour without a figure could stand anywhere. */
    private static Object finite(double shift) {
        return Double.isFinite(shift) ? (Object) shift : Blank.NOT_APPLICABLE;
    }

    private List<Object> row(String kind, Object year, String measure, String source, Object shift, Object share) {
        return List.of(texts.text("change." + kind), year, measure, source, shift, share);
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }
}
