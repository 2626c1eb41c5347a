package org.comity.workbench.visit;

import java.util.ArrayList;
import java.util.List;
import org.comity.workbench.brief.Block;

/** One's own notes, and room for more; in a copy for everyone only the room. */
final class NotesPart {
    /** Ruled lines that stay however full the pages are. */
    static final int LINES = 2;

    private NotesPart() {}

    static Part of(DeskPapers desk, Words words) {
        List<String> notes = desk.notes();
        return new Part("notes", words.say("visit.notes"), notes.size() + 1, 1, (shown, longest) -> {
            List<Block> blocks = new ArrayList<>();
            notes.stream()
                    .limit(shown - 1L)
                    .forEach(note -> blocks.add(new Block.Text(words.shortened(note, longest))));
            if (shown - 1 < notes.size()) {
                blocks.add(new Block.Text(words.say("visit.notes.more", "more", notes.size() - shown + 1)));
            }
            blocks.add(new Block.Lines(LINES));
            return blocks;
        });
    }
}
