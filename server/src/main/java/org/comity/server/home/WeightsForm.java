package org.comity.server.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.frame.WeighedFrame;

/**
 * The weights of a frame's goals on the page of a home, to be moved there. Weights that differ from the frame's own stand
 * in the frame's name, so that the address is the recipe.
 *
 * @param base the id of the frame whose weights are moved
 * @param goals in the order of the frame
 * @param original the same page by the frame's own weights; empty while these are in use
 * @param copy where the weighed frame is saved as one of one's own
 * @param file the weighed frame as a file
 * @param compare what the weights change against the frame's own
 */
public record WeightsForm(
        String base, List<Goal> goals, Optional<String> original, String copy, String file, String compare) {
    private static final String FIELD = "weight.";

    /** A goal with the weight in use, and that of the frame itself. */
    public record Goal(String id, String label, String weight, String usual) {}

    static WeightsForm of(Framework frame, Country home, Switches switches, World world, Pages pages) {
        String base = WeighedFrame.base(frame.id());
        Map<String, String> usual = new LinkedHashMap<>();
        pages.frame(base, world).goals().forEach(goal -> usual.put(goal.id(), WeighedFrame.text(goal.weight())));
        List<Goal> goals = frame.goals().stream()
                .map(goal -> new Goal(
                        goal.id(), goal.label(), WeighedFrame.text(goal.weight()), usual.getOrDefault(goal.id(), "")))
                .toList();
        boolean moved = WeighedFrame.isOne(frame.id());
        return new WeightsForm(
                base,
                goals,
                moved ? Optional.of(switches.at("/" + home, "frame", base)) : Optional.empty(),
                switches.acrossWith("/frames/edit", Map.of("frame", frame.id())),
                switches.across("/frames/" + frame.id() + ".yaml"),
                switches.acrossWith(
                        "/frames/compare", Map.of("before", base, "frame", frame.id(), "home", home.code())));
    }

    /** The address that the fields ask for; empty where none is given. */
    static Optional<String> asked(
            HttpServletRequest request, String path, Switches switches, World world, Pages pages) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Framework base = pages.frame(
                WeighedFrame.base(
                        switches.frame().orElse(world.frames().getFirst().id())),
                world);
        for (Framework.Group goal : base.goals()) {
            String text = request.getParameter(FIELD + goal.id());
            if (text != null && !text.isBlank()) {
                weights.put(goal.id(), weight(text.strip(), goal));
            }
        }
        return weights.isEmpty()
                ? Optional.empty()
                : Optional.of(switches.at(
                        path, "frame", WeighedFrame.with(base, weights).id()));
    }

    private static double weight(String text, Framework.Group goal) {
        if (text.matches("\\d{1,4}(\\.\\d{1,6})?")
                && Double.parseDouble(text) > 0
                && Double.parseDouble(text) <= 1000) {
            return Double.parseDouble(text);
        }
        throw new Wrong(
                400,
                "bad-weights",
                "%s: a weight must be a number above 0 and at most 1000, not \"%s\".".formatted(goal.label(), text));
    }
}
