package org.comity.workbench.dialogue.converge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comity.model.Finding;

/** Everything found on all topics, in the order in which it was looked for. For use by one thread. */
final class Gathered {
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Evidence.Missing> missing = new ArrayList<>();
    private final Set<String> indicators = new TreeSet<>();
    private final List<Finding.SourceUse> sources = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void add(Evidence found) {
        evidence.add(found);
    }

    void lacks(Topic topic, Evidence.Kind kind, String what, String how) {
        missing.add(new Evidence.Missing(topic.id(), kind, what, how));
    }

    void uses(String indicator) {
        indicators.add(indicator);
    }

    void uses(Finding.SourceUse source) {
        sources.add(source);
    }

    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    List<Evidence.Missing> missing() {
        return List.copyOf(missing);
    }

    Set<String> indicators() {
        return new TreeSet<>(indicators);
    }

    List<Finding.SourceUse> sources() {
        return List.copyOf(sources);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
