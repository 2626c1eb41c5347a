package org.comity.workbench.trade.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** The trade of two countries as a Finding; turned round, the same from the other side. */
public final class TradeFinding {
    private static final int YEARS = 6;
    private static final String MILLION = "million USD";

    private final Workbench workbench;
    private final Pair pair;
    private final int year;
    private final Names names;
    private final Messages texts;

    private TradeFinding(Workbench workbench, Pair pair, int year, Locale locale) {
        this.workbench = workbench;
        this.pair = pair;
        this.year = year;
        this.names = Names.read(workbench.store().home(), locale);
        this.texts = Messages.of("org/comity/workbench/trade/mirror/messages", locale);
    }

    private record Asked(Pair pair, int year, Locale locale, Set<Country> excluded) {}

    /**
     * The answer, made once. Main table {@code facts}: each fact of home with partner and of partner with home; table
     * {@code mirror}: each flow as both sides report it, latest year first.
     *
     * @param year the last one that counts
     */
    public static Finding of(Workbench workbench, Pair pair, int year, Locale locale) {
        TradeFinding finding = new TradeFinding(workbench, pair, year, locale);
        return workbench.remember(
                new Asked(pair, year, locale, finding.names.excluded()), Finding.class, finding::finding);
    }

    private Finding finding() {
        TradeFacts reader = new TradeFacts(workbench, year);
        List<Fact> there = reader.facts(pair);
        List<Fact> back = reader.facts(pair.turned());
        List<Mirror> mirrors = Stream.concat(
                        reader.mirrors(pair, YEARS).stream(), reader.mirrors(pair.turned(), YEARS).stream())
                .toList();
        Findings findings = Findings.of(
                        "trade pair",
                        texts.text(
                                "mirror.title",
                                Map.of("home", names.name(pair.home()), "partner", names.name(pair.partner()))))
                .table(facts(there, back))
                .table(mirror(mirrors))
                .parameter("home", pair.home())
                .parameter("partner", pair.partner())
                .parameter("year", year)
                .command("comity trade %s %s --year %d".formatted(pair.home(), pair.partner(), year))
                .asOf(workbench.asOf())
                .age(age(there, back, mirrors));
        words(findings, there, back, mirrors);
        names.changes().forEach(findings::note);
        for (String method : List.of("dependence", "intensity", "concentration", "openness", "mirror")) {
            findings.method(texts.text("mirror.method." + method));
        }
        return findings.sources(workbench.facts(), TradeFacts.INDICATORS).build();
    }

    private void words(Findings findings, List<Fact> there, List<Fact> back, List<Mirror> mirrors) {
        boolean both = mirrors.stream().anyMatch(mirror -> mirror.reporters() == Mirror.Reporters.BOTH);
        if (both) {
            findings.note(texts.text("mirror.note.causes"));
        } else if (mirrors.isEmpty()) {
            findings.note(texts.text("mirror.note.none"));
        } else {
            findings.note(texts.text("mirror.note.one"));
        }
        Stream.concat(there.stream(), back.stream())
                .filter(fact -> fact.value().isEmpty())
                .map(Fact::source)
                .distinct()
                .sorted()
                .forEach(source -> findings.note(texts.text("mirror.note.unknown", Map.of("source", source))));
    }

    private static Finding.Age age(List<Fact> there, List<Fact> back, List<Mirror> mirrors) {
        List<Fact> all = Stream.concat(there.stream(), back.stream()).toList();
        List<Integer> years = Stream.concat(
                        all.stream().flatMap(fact -> fact.year().stream()),
                        mirrors.stream().map(Mirror::year))
                .sorted()
                .toList();
        int missing = (int) all.stream().filter(fact -> fact.value().isEmpty()).count();
        return years.isEmpty()
                ? new Finding.Age(Optional.empty(), Optional.empty(), missing, all.size())
                : new Finding.Age(Optional.of(years.getLast()), Optional.of(years.getFirst()), missing, all.size());
    }

    private Table facts(List<Fact> there, List<Fact> back) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            Fact one = there.get(i);
            Fact other = back.get(i);
            rows.add(List.of(
                    Table.word(one.kind()),
                    number(one.value()),
                    whole(one.year()),
                    number(other.value()),
                    whole(other.year()),
                    one.kind() == Fact.Kind.INTENSITY ? "ratio" : "share",
                    one.source().equals(other.source()) ? one.source() : one.source() + ", " + other.source()));
        }
        return new Table(
                "facts",
                texts.text("mirror.table.facts"),
                List.of(
                        column("fact", Kind.TEXT, ""),
                        named("home_value", pair),
                        column("home_year", Kind.YEAR, ""),
                        named("partner_value", pair.turned()),
                        column("partner_year", Kind.YEAR, ""),
                        column("measured_as", Kind.TEXT, ""),
                        column("source", Kind.ID, "")),
                rows);
    }

    private Table mirror(List<Mirror> mirrors) {
        List<List<Object>> rows = new ArrayList<>();
        for (Mirror mirror : mirrors) {
            rows.add(List.of(
                    mirror.exporter().code(),
                    mirror.importer().code(),
                    (long) mirror.year(),
                    number(mirror.exported()),
                    number(mirror.imported()),
                    applicable(mirror.gap()),
                    applicable(mirror.gapShare()),
                    Table.word(mirror.reporters()),
                    mirror.source()));
        }
        return new Table(
                "mirror",
                texts.text("mirror.table.mirror"),
                List.of(
                        column("exporter", Kind.COUNTRY, ""),
                        column("importer", Kind.COUNTRY, ""),
                        column("year", Kind.YEAR, ""),
                        column("exporter_reports", Kind.COMPUTED, MILLION),
                        column("importer_reports", Kind.COMPUTED, MILLION),
                        column("gap", Kind.COMPUTED, MILLION),
                        column("gap_share", Kind.SHARE, ""),
                        column("reporters", Kind.TEXT, ""),
                        column("source", Kind.ID, "")),
                rows);
    }

    private static Object number(Optional<Double> value) {
        return value.isPresent() ? value.get() : Blank.MISSING;
    }

    /** A gap needs two figures: with one it is not missing, it does not apply. */
    private static Object applicable(Optional<Double> value) {
        return value.isPresent() ? value.get() : Blank.NOT_APPLICABLE;
    }

    private static Object whole(Optional<Integer> value) {
        return value.isPresent() ? (Object) value.get().longValue() : Blank.MISSING;
    }

    private Column column(String name, Kind kind, String unit) {
        return new Column(name, texts.text("mirror.column." + name), kind, unit);
    }

    private Column named(String name, Pair of) {
        return Column.of(
                name,
                texts.text("mirror.column.of", Map.of("one", names.name(of.home()), "other", names.name(of.partner()))),
                Kind.COMPUTED);
    }
}
