package org.comity.workbench.cite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.model.Finding;
import org.comity.model.Vintage;
import org.comity.workbench.FindingId;
import org.comity.workbench.Findings;
import org.comity.workbench.situation.OneRelation;
import org.comity.workbench.situation.PairFinding;

/**
 * What a Finding was made from; enough to make it again.
 *
 * @param id the Finding's id
 * @param question the name of the question; empty where no command gives the Finding again
 * @param parameters of the question
 * @param seed of the random streams
 * @param asOf figures released, or retrieved, by then; empty for all held
 * @param basis what {@code asOf} is compared with
 * @param sources source and vintage of each use, as {@code source vintage}
 * @param made when the id was first shown here
 * @param title for people
 * @param command the command line
 * @param cells the single figures in it, or the relations of an assessment: id to {@code HOME PARTNER YEAR}
 */
public record Recipe(
        String id,
        String question,
        Map<String, String> parameters,
        long seed,
        Optional<LocalDate> asOf,
        AsOf.Basis basis,
        List<String> sources,
        Instant made,
        String title,
        String command,
        Map<String, String> cells) {
    /** The questions that can be asked again. */
    static final List<String> KNOWN = List.of(
            "show",
            "assess",
            "pair",
            "neighbours",
            "role",
            "panel",
            "club",
            "frames show",
            "frames compare",
            "data diff",
            "outlook",
            "shared",
            "principles",
            "claim",
            "ties",
            "votes pair",
            "scenario",
            "trade pair",
            "dialogue converge",
            "security changes",
            "security backtest",
            "security forecast",
            "security signals",
            "security series",
            "security events",
            "security record",
            "security instruments");

    private static final List<String> ALSO = List.of("years");

    public Recipe {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        sources = List.copyOf(sources);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The recipe of a Finding, made at a moment; the question is the one whose id is the Finding's. */
    public static Recipe of(Finding finding, Instant made) {
        Finding.Provenance provenance = finding.provenance();
        String question = questionOf(finding);
        return new Recipe(
                finding.id(),
                question,
                provenance.parameters(),
                provenance.seed(),
                provenance.asOf(),
                provenance.command().contains("--known-by retrieval") ? AsOf.Basis.RETRIEVAL : AsOf.Basis.RELEASE,
                provenance.sources().stream()
                        .map(use -> use.source() + " " + use.vintage())
                        .toList(),
                made,
                finding.title(),
                provenance.command(),
                question.equals("assess") ? relations(finding) : CellIds.of(finding));
    }

    /** The ids of the relations in an assessment of one home. */
    private static Map<String, String> relations(Finding finding) {
        Map<String, String> parameters = finding.provenance().parameters();
        Map<String, String> ids = new LinkedHashMap<>();
        if (!parameters.containsKey("with") && !parameters.containsKey(OneRelation.ONLY)) {
            String year = parameters.getOrDefault("year", "");
            String home = parameters.getOrDefault("home", "");
            OneRelation.ids(finding).forEach((partner, id) -> ids.put(id, home + " " + partner + " " + year));
        }
        return ids;
    }

    /** The question's name; empty where it is none of those known here. */
    static String questionOf(Finding finding) {
        return java.util.stream.Stream.concat(KNOWN.stream(), ALSO.stream())
                .filter(name -> FindingId.of(name, finding.provenance(), finding.tables())
                        .equals(finding.id()))
                .findFirst()
                .orElse("");
    }

    /** Whether the public figures alone give the answer again; what holds records of the desk they do not. */
    public boolean canBeAsked() {
        boolean lacksRule =
                parameters.containsKey(PairFinding.BESIDE) && !parameters.containsKey(PairFinding.RULE_ASKED);
        return KNOWN.contains(question) && !lacksRule && !parameters.containsKey(Findings.REGISTER);
    }

    /** The recipe of one of its single figures. */
    Optional<Recipe> cell(String cellId) {
        String cell = cells.get(cellId);
        if (cell == null) {
            return Optional.empty();
        }
        String[] parts = cell.split(" ", -1);
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (question.equals("assess")) {
            changed.put(OneRelation.ONLY, parts[1]);
            String line = OneRelation.command(command, parts[1]);
            return Optional.of(
                    new Recipe(cellId, question, changed, seed, asOf, basis, sources, made, title, line, Map.of()));
        }
        changed.put("home", parts[0]);
        changed.put("partners", parts[1]);
        changed.put("from", parts[2]);
        changed.put("to", parts[2]);
        String partner = parts[1].isEmpty() ? "" : " " + parts[1];
        String line = "comity show %s %s%s --from %s --to %s"
                .formatted(parameters.get("indicator"), parts[0], partner, parts[2], parts[2]);
        String ending = asOf.map(date -> " --as-of " + date).orElse("")
                + (asOf.isPresent() && basis == AsOf.Basis.RETRIEVAL ? " --known-by retrieval" : "");
        return Optional.of(new Recipe(
                cellId, question, changed, seed, asOf, basis, sources, made, title, line + ending, Map.of()));
    }

    /** Whether a vintage could have been read when this was made: those named, and of other sources those held by then. */
    boolean allows(Vintage vintage) {
        boolean named = sources.stream().anyMatch(use -> use.startsWith(vintage.source() + " "));
        return named
                ? sources.contains(vintage.source() + " " + vintage.id())
                : !vintage.retrieved().isAfter(made);
    }
}
