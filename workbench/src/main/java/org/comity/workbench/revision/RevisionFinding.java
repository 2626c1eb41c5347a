package org.comity.workbench.revision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.data.Manifest;
import org.comity.data.Manifest.Held;
import org.comity.data.Source;
import org.comity.data.diff.TwoVintages;
import org.comity.data.diff.VintageDiff;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Vintage;
import org.comity.workbench.Findings;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.situation.Situation;

/** A comparison of two vintages as a Finding. */
record RevisionFinding(Workbench workbench, Revision.Request request, VintageDiff diff, Messages texts) {
    /** How many of the largest revisions are shown. */
    private static final int LARGEST = 20;

    Finding build(Optional<Effects> effects) {
        TwoVintages two = diff.vintages();
        RevisionTables tables = new RevisionTables(texts);
        Findings findings = Findings.of("data diff", title(two))
                .age(age(two))
                .table(tables.changes(diff.counts(), workbench.catalogue()))
                .table(tables.largest(diff.largest(LARGEST)))
                .table(tables.cells(diff.cells(request.most())))
                .method(texts.text("method.cells"))
                .parameter("what", request.what())
                .parameter("from", two.from().vintage().id())
                .parameter("to", two.to().vintage().id())
                .parameter("limit", request.most());
        if (diff.size() > request.most()) {
            findings.note(texts.text("note.limit", Map.of("listed", request.most(), "all", diff.size())));
        }
        extents(two).ifPresent(findings::note);
        effects.ifPresent(made -> add(made, findings, tables));
        Stream.of(two.from(), two.to()).map(this::use).forEach(findings::source);
        return findings.command(command(two)).asOf(workbench.asOf()).build();
    }

    private void add(Effects effects, Findings findings, RevisionTables tables) {
        Situation.Request asked = effects.asked();
        findings.table(tables.scores(effects))
                .table(tables.ranks(effects))
                .method(texts.text("method.split"))
                .method(texts.text("method.range", Map.of("draws", asked.draws())))
                .note(texts.text(effects.isMethodChanged() ? "note.method.changed" : "note.method.same"))
                .parameter("home", asked.home())
                .parameter("year", effects.year())
                .parameter("rule", asked.rule())
                .parameter("frame", asked.framework().id())
                .parameter("frame_before", effects.frameBefore().id())
                .parameter("draws", asked.draws())
                .seed(asked.seed());
        if (effects.partners().isEmpty()) {
            findings.note(texts.text("note.none", Map.of("home", asked.home().code())));
        }
    }

    private String title(TwoVintages two) {
        return texts.text(
                "title",
                Map.of(
                        "what", request.what(),
                        "from", two.from().vintage().id(),
                        "to", two.to().vintage().id()));
    }

    /** A vintage that is an excerpt lacks what was left out of it, not what was withdrawn. */
    private Optional<String> extents(TwoVintages two) {
        return two.from().vintage().extent() == two.to().vintage().extent()
                ? Optional.empty()
                : Optional.of(texts.text("note.extent"));
    }

    private static Finding.Age age(TwoVintages two) {
        List<Held> held = Stream.of(two.from(), two.to())
                .flatMap(manifest -> manifest.indicators().entrySet().stream())
                .filter(entry -> two.indicator().map(entry.getKey()::equals).orElse(true))
                .map(Map.Entry::getValue)
                .toList();
        return new Finding.Age(
                held.stream().map(Held::lastYear).max(Integer::compare),
                held.stream().map(Held::firstYear).min(Integer::compare),
                0,
                held.size());
    }

    private Finding.SourceUse use(Manifest manifest) {
        Vintage vintage = manifest.vintage();
        Source source = workbench.catalogue().getSource(vintage.source());
        return new Finding.SourceUse(
                source.id(),
                vintage.id(),
                source.licence(),
                source.citation(),
                manifest.indicators().values().stream().map(Held::lastYear).max(Integer::compare));
    }

    private String command(TwoVintages two) {
        String diffed = "comity data diff %s --from %s --to %s%s"
                .formatted(
                        request.what(),
                        two.from().vintage().id(),
                        two.to().vintage().id(),
                        request.most() == Revision.Request.USUALLY ? "" : " --limit " + request.most());
        return diffed
                + request.effect()
                        .map(asked -> " --home %s%s --rule %s --frame %s%s --draws %d --seed %d"
                                .formatted(
                                        asked.home(),
                                        asked.year()
                                                .map(year -> " --year " + year)
                                                .orElse(""),
                                        asked.rule(),
                                        Frames.of(workbench).name(asked.framework()),
                                        request.frameBefore()
                                                .map(frame -> " --frame-before "
                                                        + Frames.of(workbench).name(frame))
                                                .orElse(""),
                                        asked.draws(),
                                        asked.seed()))
                        .orElse("");
    }
}
