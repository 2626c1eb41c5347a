package org.comity.methods.bargain.spatial;

import java.util.List;

/**
 * One state of the run.
 *
 * @param number 0 is the start
 * @param positions by actor and dimension, 0 to 100
 * @param ideals what each actor measures others by, likewise; the positions unless ideals lag
 * @param risks each actor's risk attitude, -1 (wary) to 1 (bold)
 * @param utilities to each actor, by row, of the position of each actor, by column; 0 to 1
 * @param chances that each actor's position is the outcome, 0 to 1; actors at one position have the same chance
 * @param expected by dimension, each distinct position weighted with its chance, 0 to 100
 * @param mean by dimension, each actor's position weighted with capability times salience, 0 to 100
 * @param offers made in this state, in order of initiator; none in the last
 */
public record Turn(
        int number,
        List<List<Double>> positions,
        List<List<Double>> ideals,
        List<Double> risks,
        List<List<Double>> utilities,
        List<Double> chances,
        List<Double> expected,
        List<Double> mean,
        List<Offer> offers) {
    public Turn {
        positions = positions.stream().map(List::copyOf).toList();
        ideals = ideals.stream().map(List::copyOf).toList();
        risks = List.copyOf(risks);
        utilities = utilities.stream().map(List::copyOf).toList();
        chances = List.copyOf(chances);
        expected = List.copyOf(expected);
        mean = List.copyOf(mean);
        offers = List.copyOf(offers);
    }
}
