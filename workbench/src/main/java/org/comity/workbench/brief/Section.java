package org.comity.workbench.brief;

import java.util.List;

/** A headed part of a brief. */
record Section(String id, String heading, List<Block> blocks) {
    Section {
        blocks = List.copyOf(blocks);
    }
}
