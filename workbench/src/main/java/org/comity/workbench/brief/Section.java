package org.comity.workbench.brief;

import java.util.List;

/** A headed part of a brief. */
public record Section(String id, String heading, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
