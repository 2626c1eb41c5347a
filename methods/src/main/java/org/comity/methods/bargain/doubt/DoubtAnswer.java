package org.comity.methods.bargain.doubt;

import java.util.List;
import org.comity.methods.bargain.solution.Standard;

/**
 * What the draws say.
 *
 * @param draws how many
 * @param seed of the draws
 * @param standard that merit follows
 * @param packages the candidates, in the order of their deals
 * @param questions all numbers in doubt, by value, largest first; equal ones by party, issue and option
 * @param perfectInformation by how much the expected merit would rise if everything were known before choosing
 * @param bestExpected the number of the package with the largest expected merit; of equal ones the first, as below
 * @param leastRegret the number of the package whose largest regret is least
 * @param mostProbable the number of the package that is most likely accepted by all; of equal ones the one with more
 *     expected merit
 */
public record DoubtAnswer(
        int draws,
        long seed,
        Standard standard,
        List<PackageDoubt> packages,
        List<Question> questions,
        double perfectInformation,
        int bestExpected,
        int leastRegret,
        int mostProbable) {
    public DoubtAnswer {
        packages = List.copyOf(packages);
        questions = List.copyOf(questions);
    }
}
