package org.comity.server.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.model.Table;
import org.comity.model.Vintage;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.world.World;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /data/compare}: what a newer vintage changed, and what that did to scores and ranks. */
@Controller
class ComparePage {
    private static final String PATH = "/data/compare";
    private static final int MOST_SHOWN = 100;

    private final Pages pages;
    private final CompareQuestion question;

    ComparePage(Pages pages, CompareQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    @GetMapping(PATH)
    String compare(Switches switches, Model model) {
        World world = pages.world(switches);
        String what = switches.get("what");
        Map<String, List<Vintage>> held = world.vintages().stream()
                .collect(Collectors.groupingBy(Vintage::source, TreeMap::new, Collectors.toList()));
        held.values().removeIf(vintages -> vintages.size() < 2);
        List<Vintage> vintages = held.getOrDefault(CompareQuestion.source(what), List.of());
        int last = vintages.size() - 1;
        model.addAttribute("choices", choices(held, world, what));
        model.addAttribute("earlier", choices(vintages, switches.get("from"), last - 1));
        model.addAttribute("later", choices(vintages, switches.get("to"), last));
        model.addAttribute("countries", pages.countries(world, switches.language(), switches.get("home")));
        model.addAttribute(
                "frames", pages.frames(world, Optional.of(pages.frame(switches, world)), switches.language()));
        model.addAttribute(
                "framesBefore",
                world.frames().stream()
                        .map(f -> new Choice(f.id(), f.title(), f.id().equals(switches.get("before"))))
                        .toList());
        boolean known = isOneOf(vintages, switches.get("from")) && isOneOf(vintages, switches.get("to"));
        question.read(switches, world).filter(_ -> known).ifPresent(request -> {
            Finding finding = world.compare(request, switches.language().locale());
            model.addAttribute("finding", finding);
            model.addAttribute("changes", views(finding, switches, List.of("changes", "largest")));
            model.addAttribute("effects", views(finding, switches, List.of("scores", "ranks")));
            model.addAttribute("cells", views(finding, switches, List.of("cells")));
        });
        return "compare";
    }

    /** Vintages of the source that was chosen before are none of this one's: the form asks again. */
    private static boolean isOneOf(List<Vintage> vintages, String id) {
        return vintages.stream().anyMatch(vintage -> vintage.id().startsWith(id));
    }

    private static List<Choice> choices(Map<String, List<Vintage>> held, World world, String what) {
        List<Choice> choices = new ArrayList<>();
        held.keySet().forEach(source -> {
            choices.add(new Choice(source, source, source.equals(what)));
            world.indicators().stream()
                    .filter(indicator -> indicator.source().equals(source))
                    .map(indicator -> choice(indicator, what))
                    .forEach(choices::add);
        });
        return choices;
    }

    private static Choice choice(Indicator indicator, String what) {
        return new Choice(
                indicator.id(),
                indicator.id() + " " + indicator.label(),
                indicator.id().equals(what));
    }

    /** The vintages, the one asked for chosen, else that at {@code usual}. */
    private static List<Choice> choices(List<Vintage> vintages, String asked, int usual) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < vintages.size(); i++) {
            String id = vintages.get(i).id();
            choices.add(new Choice(id, id, asked.isEmpty() ? i == usual : id.equals(asked)));
        }
        return choices;
    }

    private static List<TableView> views(Finding finding, Switches switches, List<String> names) {
        return finding.tables().stream()
                .filter(table -> names.contains(table.name()))
                .filter(table -> !table.rows().isEmpty())
                .map(table -> TableView.of(first(table), switches, switches.at(PATH + ".csv", "table", table.name())))
                .toList();
    }

    private static Table first(Table table) {
        return new Table(
                table.name(),
                table.title(),
                table.columns(),
                table.rows().stream().limit(MOST_SHOWN).toList());
    }

    @GetMapping(PATH + ".{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(@PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        return Download.of(
                world.compare(
                        question.asked(switches, world), switches.language().locale()),
                format,
                "comity-compare",
                switches);
    }
}
