package org.comity.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.model.Framework;
import org.comity.model.Framework.Group;
import org.comity.model.Framework.Measure;
import org.comity.model.Framework.Node;

/**
 * What is changed in a copy of a frame.
 *
 * @param id the copy's id; empty for that of the frame
 * @param title the copy's title; empty for that of the frame
 * @param weights new weights of goals and measures, by id
 * @param labels new labels, by id
 * @param dropped measures and goals to leave out, by id
 * @param added new measures by the id of the goal that they go to
 */
public record FrameEdit(
        String id,
        String title,
        Map<String, Double> weights,
        Map<String, String> labels,
        Set<String> dropped,
        Map<String, List<Measure>> added) {
    public FrameEdit {
        weights = Map.copyOf(weights);
        labels = Map.copyOf(labels);
        dropped = Set.copyOf(dropped);
        added = Map.copyOf(added);
    }

    /** The copy. A goal that loses all its measures goes with them. */
    public Framework apply(Framework frame) {
        List<Group> goals = new ArrayList<>();
        for (Group goal : frame.goals()) {
            Group edited = group(goal);
            if (!edited.children().isEmpty() && !dropped.contains(goal.id())) {
                goals.add(edited);
            }
        }
        return new Framework(
                id.isBlank() ? frame.id() : id.strip(),
                title.isBlank() ? frame.title() : title.strip(),
                frame.origin(),
                frame.notice(),
                goals,
                frame.context());
    }

    private Group group(Group group) {
        List<Node> children = new ArrayList<>();
        for (Node child : group.children()) {
            if (!dropped.contains(child.id())) {
                switch (child) {
                    case Group below -> {
                        Group edited = group(below);
                        if (!edited.children().isEmpty()) {
                            children.add(edited);
                        }
                    }
                    case Measure measure -> children.add(measure(measure));
                }
            }
        }
        children.addAll(added.getOrDefault(group.id(), List.of()));
        return new Group(
                group.id(),
                labels.getOrDefault(group.id(), group.label()),
                group.why(),
                weights.getOrDefault(group.id(), group.weight()),
                children);
    }

    private Measure measure(Measure m) {
        return new Measure(
                m.id(),
                labels.getOrDefault(m.id(), m.label()),
                m.indicator(),
                weights.getOrDefault(m.id(), m.weight()),
                m.rule(),
                m.size(),
                m.distance(),
                m.direction(),
                m.goalposts(),
                m.transform(),
                m.why());
    }
}
