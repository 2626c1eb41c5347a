package org.comity.workbench.brief;

import java.util.List;
import org.comity.model.Finding;
import org.comity.workbench.situation.Assessment;

/**
 * Everything a brief is made of, read before the first line is written.
 *
 * @param assessment where home stands with each neighbour
 * @param finding the same as a Finding
 * @param sides indicators that are counted for each side separately
 * @param ground the sources that say who is a neighbour
 * @param role home's weight in the neighbourhood; tables and charts as they come
 */
record Material(
        Assessment assessment,
        Finding finding,
        List<Sides> sides,
        List<Finding.SourceUse> ground,
        List<Finding> role,
        Speech speech) {
    Material {
        sides = List.copyOf(sides);
        ground = List.copyOf(ground);
        role = List.copyOf(role);
    }

    String home() {
        return speech.name(assessment.home());
    }

    String year() {
        return Integer.toString(assessment.year());
    }
}
