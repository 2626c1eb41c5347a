package org.comity.server.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.FrameworkWriter;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.WeighedFrame;

/**
 * The weights of a frame's goals on the page of a home, to be moved there. Weights that differ from the frame's own stand
 * in the frame's name, so that the address is the recipe.
 *
 * @param frame the name of the frame in use, with the weights that differ
 * @param goals in the order of the frame
 * @param original the same page by the frame's own weights; empty while these are in use
 * @param copy where the weighed frame is saved as one of one's own
 * @param file the weighed frame as a file
 * @param compare what the weights change against the frame's own
 * @param index the files of the assessment as an index of one's own: their addresses by what they hold
 */
public record WeightsForm(
        String frame,
        List<Goal> goals,
        Optional<String> original,
        String copy,
        String file,
        String compare,
        Map<String, String> index) {
    private static final String FIELD = "weight.";

    /** A goal with the weight in use. */
    public record Goal(String id, String label, String weight) {}

    static WeightsForm of(Framework frame, Country home, Switches switches) {
        String base = WeighedFrame.base(frame.id());
        return new WeightsForm(
                frame.id(),
                frame.goals().stream()
                        .map(goal -> new Goal(goal.id(), goal.label(), FrameworkWriter.number(goal.weight())))
                        .toList(),
                WeighedFrame.isOne(frame.id()) ? Optional.of(switches.at("/" + home, "frame", base)) : Optional.empty(),
                switches.acrossWith("/frames/edit", Map.of("frame", frame.id())),
                switches.across("/frames/" + frame.id() + ".yaml"),
                switches.acrossWith(
                        "/frames/compare", Map.of("before", base, "frame", frame.id(), "home", home.code())),
                index(home, switches));
    }

    private static Map<String, String> index(Country home, Switches switches) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : List.of("data.csv", "meta.csv", "errors.csv", "recipe.yaml")) {
            String path = "/" + home + "/index/" + file;
            files.put(file.substring(0, file.indexOf('.')), switches.at(path, "table", ""));
        }
        return files;
    }

    /**
     * The address that the fields ask for; empty where none is given. A field left as it was changes nothing, an empty one
     * goes back to the frame's own weight; weights of measures in the frame's name stay.
     */
    static Optional<String> asked(
            HttpServletRequest request, String path, Switches switches, World world, Pages pages) {
        Framework now = pages.frame(switches, world);
        List<Framework.Group> given = now.goals().stream()
                .filter(goal -> request.getParameter(FIELD + goal.id()) != null)
                .toList();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> weights = new LinkedHashMap<>(WeighedFrame.weights(now.id()));
        for (Framework.Group goal : given) {
            String text = Objects.requireNonNull(request.getParameter(FIELD + goal.id()))
                    .strip();
            if (text.isEmpty()) {
                weights.remove(goal.id());
            } else if (!text.equals(FrameworkWriter.number(goal.weight()))) {
                weights.put(goal.id(), weight(text, goal));
            }
        }
        Framework base = pages.frame(WeighedFrame.base(now.id()), world);
        return Optional.of(
                switches.at(path, "frame", WeighedFrame.with(base, weights).id()));
    }

    private static double weight(String text, Framework.Group goal) {
        try {
            return WeighedFrame.weight(text);
        } catch (IllegalArgumentException e) {
            throw new Wrong(400, "bad-weights", "%s: %s".formatted(goal.label(), e.getMessage()));
        }
    }
}
