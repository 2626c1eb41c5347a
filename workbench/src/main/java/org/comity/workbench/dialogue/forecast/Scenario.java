package org.comity.workbench.dialogue.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.methods.bargain.spatial.Actors;
import org.comity.methods.bargain.spatial.Doubts;
import org.comity.methods.bargain.spatial.Doubts.Doubt;
import org.comity.methods.bargain.spatial.Doubts.Range;
import org.comity.methods.bargain.spatial.Rules;

/**
 * What a file of actors says.
 *
 * @param name of the scenario; the file's name where it has none
 * @param description empty for none
 * @param actors with their figures
 * @param descriptions one for each actor, empty for none
 * @param ranges one for each actor; empty where the file gives none
 * @param rules those of the file, or the usual ones
 * @param prngSeed of KTAB's random numbers, where the file has one
 * @param emptyAsZero figures that the file leaves empty and that were read as 0 because that was asked
 */
record Scenario(
        String name,
        String description,
        Actors actors,
        List<String> descriptions,
        List<Ranges> ranges,
        Rules rules,
        OptionalLong prngSeed,
        List<String> emptyAsZero) {
    Scenario {
        descriptions = List.copyOf(descriptions);
        ranges = List.copyOf(ranges);
        emptyAsZero = List.copyOf(emptyAsZero);
    }

    /** What the author gives of an actor's doubt: of the capability, and by dimension. */
    record Ranges(Optional<Range> capability, List<Optional<Range>> position, List<Optional<Range>> salience) {
        Ranges {
            position = List.copyOf(position);
            salience = List.copyOf(salience);
        }

        static Ranges none(int dimensions) {
            List<Optional<Range>> none = new ArrayList<>();
            for (int k = 0; k < dimensions; k++) {
                none.add(Optional.empty());
            }
            return new Ranges(Optional.empty(), none, none);
        }

        int given() {
            long by = position.stream().filter(Optional::isPresent).count()
                    + salience.stream().filter(Optional::isPresent).count();
            return (int) by + (capability.isPresent() ? 1 : 0);
        }
    }

    /** How many figures have a range of their own. */
    int given() {
        return ranges.stream().mapToInt(Ranges::given).sum();
    }

    /** How many figures there are. */
    int figures() {
        return actors.size() * (1 + 2 * actors.dimensions().size());
    }

    /** The author's ranges, and the usual doubt where there is none. */
    Doubts doubts(double percent) {
        List<Doubt> usual = Doubts.percent(actors, percent).actors();
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 0; i < usual.size(); i++) {
            Ranges own = ranges.get(i);
            doubts.add(new Doubt(
                    own.capability().orElse(usual.get(i).capability()),
                    either(own.position(), usual.get(i).position()),
                    either(own.salience(), usual.get(i).salience())));
        }
        return new Doubts(doubts);
    }

    private static List<Range> either(List<Optional<Range>> own, List<Range> usual) {
        List<Range> either = new ArrayList<>();
        for (int k = 0; k < usual.size(); k++) {
            either.add(own.get(k).orElse(usual.get(k)));
        }
        return either;
    }
}
