package org.comity.server.changes;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.change.FollowedChange;
import org.comity.desk.change.FollowedChange.Direction;
import org.comity.desk.change.FollowedChange.State;
import org.comity.desk.change.FollowedChange.Telling;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Measure;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Language;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.workbench.security.told.ToldChange;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/changes/KEN}: the same list with what the asker may read of the desk: which lines are followed, and by whom. */
@Controller
class ChangesDesk {
    private static final String PATH = "/desk/changes/{home:[A-Z]{3}}";

    private final Pages pages;
    private final ChangesAsked asked;
    private final DeskDoor door;

    ChangesDesk(Pages pages, ChangesAsked asked, DeskDoor door) {
        this.pages = pages;
        this.asked = asked;
        this.door = door;
    }

    /** A line that somebody follows: its page, where it stands, and who looks after it. */
    record Followed(String address, String sentence, String state, String label, String account, boolean isTask) {}

    @GetMapping(PATH)
    String page(@PathVariable String home, Switches switches, Model model, HttpServletResponse response) {
        Country country = pages.country(home, pages.world(switches));
        ChangesAsked.Look look = asked.look(country, switches);
        String template = ChangesPage.fill(country, look, switches, model, response);
        model.addAttribute("mark", "");
        if (!look.isMade()) {
            return template;
        }
        List<ToldChange> lines =
                look.told().map(told -> ToldChange.of(told.finding())).orElseGet(List::of);
        door.read(tx -> {
            List<Kept<FollowedChange>> kept = of(tx, country);
            model.addAttribute("inside", true);
            model.addAttribute("followed", followed(tx, kept, lines, switches.language()));
            model.addAttribute("others", others(tx, kept, lines, switches.language()));
            model.addAttribute("departments", departments(tx));
            model.addAttribute("mark", marks(kept));
            return kept.size();
        });
        return template;
    }

    /** What the asker may read of a home's lines, the last first. */
    private static List<Kept<FollowedChange>> of(ReadTx tx, Country home) {
        return tx.list(FollowedChange.class, Query.where("home", home).orderByDescending("head.created_at"));
    }

    /** By the key of the line that the list tells now. */
    private static Map<String, Followed> followed(
            ReadTx tx, List<Kept<FollowedChange>> kept, List<ToldChange> lines, Language language) {
        Map<String, Followed> followed = new HashMap<>();
        for (ToldChange line : lines) {
            find(kept, line).ifPresent(one -> followed.put(line.key(), view(tx, one, language)));
        }
        return followed;
    }

    /** What is followed and no longer told. */
    private static List<Followed> others(
            ReadTx tx, List<Kept<FollowedChange>> kept, List<ToldChange> lines, Language language) {
        return kept.stream()
                .filter(one -> lines.stream().noneMatch(line -> line.isToldIn(List.of(told(one.record())))))
                .map(one -> view(tx, one, language))
                .toList();
    }

    /** Who follows a line: the last with its very period, else the last whose period lies in its interval. */
    private static Optional<Kept<FollowedChange>> find(List<Kept<FollowedChange>> kept, ToldChange line) {
        return kept.stream()
                .filter(one -> told(one.record()).key().equals(line.key()))
                .findFirst()
                .or(() -> kept.stream()
                        .filter(one -> line.isToldIn(List.of(told(one.record()))))
                        .findFirst());
    }

    /** The line as it was told; of its interval the period alone is kept. */
    private static ToldChange told(FollowedChange change) {
        boolean isLatest = change.telling() == Telling.LATEST;
        String dated = isLatest ? "" : change.period();
        return new ToldChange(
                change.home(),
                change.partner(),
                change.direction().name().toLowerCase(Locale.ROOT),
                change.reported(),
                change.period(),
                isLatest,
                change.q(),
                change.sentence(),
                "",
                dated,
                dated,
                "",
                Optional.empty(),
                "",
                OptionalLong.empty());
    }

    /** Of its measure nothing is said to whom it is not to be read. */
    private static Followed view(ReadTx tx, Kept<FollowedChange> kept, Language language) {
        FollowedChange change = kept.record();
        String state = change.state().name().toLowerCase(Locale.ROOT);
        return new Followed(
                "/desk/followed_change/" + kept.id(),
                change.sentence(),
                state,
                language.text("word." + state),
                change.account().orElse(""),
                change.measure().flatMap(id -> tx.find(Measure.class, id)).isPresent());
    }

    private static String marks(List<Kept<FollowedChange>> kept) {
        return kept.stream()
                .map(one -> one.head().placing().mark())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" · "));
    }

    /** The departments in which the asker may begin to follow a line. */
    private static List<Pages.Choice> departments(ReadTx tx) {
        return tx.list(Department.class, Query.all().orderBy("name")).stream()
                .filter(one -> tx.mayAdd(FollowedChange.class, one.id()))
                .map(one -> new Pages.Choice(one.id(), one.record().name(), false))
                .toList();
    }

    /** Follows a line as it stands in the list now; who follows it already is led to it. */
    @PostMapping(PATH + "/follow")
    String follow(
            @PathVariable String home,
            @RequestParam String line,
            @RequestParam String owner,
            @RequestParam(defaultValue = "team") String readers,
            Switches switches) {
        Country country = pages.country(home, pages.world(switches));
        Finding finding = asked.held(country, switches);
        ToldChange told = ToldChange.of(finding).stream()
                .filter(one -> one.key().equals(line))
                .findFirst()
                .orElseThrow(() -> new Wrong(
                        404, "no-such-line", "The list does not tell \"%s\"; look at it again.".formatted(line)));
        Visibility visibility = readers.equals("department") ? Visibility.DEPARTMENT : Visibility.TEAM;
        String id = door.write(tx -> {
            Optional<String> known = find(of(tx, country), told).map(Kept::id);
            return known.orElseGet(
                    () -> tx.add(record(told, finding), Placing.of(owner).withVisibility(visibility))
                            .id());
        });
        return "redirect:" + switches.across("/desk/followed_change/" + id);
    }

    private static FollowedChange record(ToldChange told, Finding finding) {
        return new FollowedChange(
                Ids.next(),
                told.home(),
                told.partner(),
                Direction.valueOf(told.direction().toUpperCase(Locale.ROOT)),
                told.kind(),
                told.period(),
                told.isLatest() ? Telling.LATEST : Telling.LEVEL,
                State.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                told.words(),
                told.q(),
                finding.id(),
                finding.provenance().command(),
                Optional.empty());
    }
}
