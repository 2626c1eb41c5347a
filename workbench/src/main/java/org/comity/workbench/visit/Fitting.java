package org.comity.workbench.visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.workbench.brief.Section;

/**
 * Shortens parts until they fit a number of pages: first long texts, to 500 and then 240 characters; then the highest
 * block gives up its last entry, again and again, none below its least; then texts to 180 characters and less, and the
 * same; at last promises and differences are only counted.
 */
final class Fitting {
    private static final int SHORTEST = 80;
    private static final int[] LONGEST = {2000, 500, 240, 180, 130, 105, SHORTEST};
    /** From this length of texts on entries are given up as well. */
    private static final int CUTTING = 240;

    private final List<Part> parts;
    private final Measure measure;
    /** A part is made and measured once at each length: from one step to the next only one of them changes. */
    private final Map<Cut, Section> made = new HashMap<>();

    private final Map<Cut, Double> heights = new HashMap<>();

    /** A part of which so many entries are shown, with texts of at most so many characters. */
    private record Cut(int part, int shown, int longest) {}

    /** How many pages sections take, and how high they are. */
    interface Measure {
        int pages(List<Section> sections);

        double height(Section section);
    }

    /**
     * What fits.
     *
     * @param sections in order
     * @param gone the headings of those for which there is no room
     */
    record Fit(List<Section> sections, List<String> gone) {}

    Fitting(List<Part> parts, Measure measure) {
        this.parts = List.copyOf(parts);
        this.measure = measure;
    }

    /** @throws IllegalArgumentException when not even the least of all parts fits */
    Fit into(int pages) {
        for (int longest : LONGEST) {
            int[] shown = parts.stream().mapToInt(Part::entries).toArray();
            while (true) {
                Fit fit = fit(shown, longest);
                if (measure.pages(fit.sections()) <= pages) {
                    return fit;
                }
                int next = longest > CUTTING ? -1 : highest(shown, longest, false);
                next = next < 0 && longest == SHORTEST ? highest(shown, longest, true) : next;
                if (next < 0) {
                    break;
                }
                shown[next]--;
            }
        }
        throw new IllegalArgumentException("The pack does not fit %d %s of A4.\nMaybe you want --pages %d."
                .formatted(pages, pages == 1 ? "page" : "pages", pages + 1));
    }

    private Fit fit(int[] shown, int longest) {
        List<Section> sections = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            Part part = parts.get(i);
            if (shown[i] == 0 && part.entries() > 0) {
                gone.add(part.heading());
            } else {
                sections.add(section(new Cut(i, shown[i], longest)));
            }
        }
        return new Fit(sections, gone);
    }

    /** The part that is to give up an entry; -1 when none can. */
    private int highest(int[] shown, int longest, boolean bare) {
        return IntStream.range(0, shown.length)
                .filter(i ->
                        shown[i] > (bare ? parts.get(i).bare() : parts.get(i).least()))
                .boxed()
                .max((a, b) ->
                        Double.compare(height(new Cut(a, shown[a], longest)), height(new Cut(b, shown[b], longest))))
                .orElse(-1);
    }

    private Section section(Cut cut) {
        return made.computeIfAbsent(cut, one -> parts.get(one.part()).section(one.shown(), one.longest()));
    }

    private double height(Cut cut) {
        return heights.computeIfAbsent(cut, one -> measure.height(section(one)));
    }
}
