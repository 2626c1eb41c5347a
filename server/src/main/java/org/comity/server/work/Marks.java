package org.comity.server.work;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.desk.record.Kept;

/** The handling marks of what stands on a page, each once, printed at its head and foot. */
final class Marks {
    private Marks() {}

    static String of(Collection<? extends Kept<?>> all) {
        return all.stream()
                .map(kept -> kept.head().placing().mark())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" · "));
    }
}
