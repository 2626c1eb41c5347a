package org.comity.methods.bargain.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.comity.methods.bargain.spatial.Rules.BargnModel;
import org.comity.methods.bargain.spatial.Rules.InterVecBrgn;
import org.comity.methods.bargain.spatial.Rules.PceModel;
import org.comity.methods.bargain.spatial.Rules.ThirdPartyCommit;
import org.comity.methods.bargain.spatial.Rules.VotingRule;
import org.junit.jupiter.api.Test;

class ActorsTest {
    private static Actors.Actor actor(String name, double capability, double position, double salience) {
        return new Actors.Actor(name, capability, List.of(position), List.of(salience));
    }

    private static Actors of(Actors.Actor... actors) {
        return Actors.of(List.of("tariff"), Arrays.asList(actors));
    }

    private static void refused(Actors.Actor third, String sentence) {
        assertThatThrownBy(() -> of(actor("a", 1, 1, 1), actor("b", 1, 1, 1), third))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void figuresOutOfRangeAreRefusedByName() {
        refused(actor("c", 0, 1, 1), "The capability of c must be above 0 and below 100 million, not 0.0.");
        refused(actor("c", Double.NaN, 1, 1), "The capability of c must be above 0 and below 100 million, not NaN.");
        refused(actor("c", 1, 100.1, 1), "The position of c on tariff must be from 0 to 100, not 100.1.");
        refused(actor("c", 1, -1, 1), "The position of c on tariff must be from 0 to 100, not -1.0.");
        refused(actor("c", 1, 1, 101), "The salience of c on tariff must be from 0 to 100, not 101.0.");
        refused(actor("c", 1, 1, 0), "The saliences of c must add up to more than 0 and at most 100, not to 0.0.");
        refused(actor("a", 1, 1, 1), "There are two actors a; every actor needs a name of its own.");
        refused(
                new Actors.Actor("c", 1, List.of(1.0, 2.0), List.of(1.0)),
                "c must have a position and a salience on each of 1 dimensions, not 2 and 1.");
        assertThatThrownBy(() -> of(actor("a", 1, 1, 1), actor("b", 1, 1, 1)))
                .hasMessage("There must be 3 to 250 actors, not 2.");
        assertThatThrownBy(() -> Actors.of(List.of(), List.of()))
                .hasMessage("There must be 1 to 100 dimensions, not 0.");
    }

    @Test
    void sharesInIdealsAreAtMostOne() {
        Actors three = of(actor("a", 1, 1, 1), actor("b", 1, 1, 1), actor("c", 1, 1, 1));
        assertThatThrownBy(() -> three.withIdeals(new double[][] {{1, 0, 0}, {0.5, 0.6, 0}, {0, 0, 1}}))
                .hasMessageStartingWith("The shares in the ideal of b must add up to at most 1, not to 1.1");
        assertThatThrownBy(() -> three.withIdeals(new double[][] {{1, -0.1, 0}, {0, 1, 0}, {0, 0, 1}}))
                .hasMessage("The share of b in the ideal of a must be from 0 to 1, not -0.1.");
        assertThatThrownBy(() -> three.withIdeals(new double[2][3]))
                .hasMessage("There must be 3 rows of shares, not 2.");
        assertThat(three.withIdeals(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}})
                        .hasIdeals())
                .isFalse();
        assertThat(three.withIdeals(new double[][] {{1, 0, 0}, {0, 0.5, 0}, {0, 0, 1}})
                        .hasIdeals())
                .isTrue();
    }

    @Test
    void choicesHaveTheNamesOfKtab() {
        assertThat(Stream.of(VotingRule.values()).map(Rules::name))
                .containsExactly("Binary", "PropBin", "Prop", "PropCbc", "Cubic", "ASymProsp");
        assertThat(Stream.of(InterVecBrgn.values()).map(Rules::name)).containsExactly("S1P1", "S2P2", "S2PMax");
        assertThat(Stream.of(BargnModel.values()).map(Rules::name))
                .containsExactly("InitOnlyInterp", "InitRcvrInterp", "PWCompInterp");
        assertThat(Stream.of(PceModel.values()).map(Rules::name))
                .containsExactly("Conditional", "MarkovIncentive", "MarkovUniform");
        assertThat(Stream.of(ThirdPartyCommit.values()).map(Rules::name))
                .containsExactly("NoCommit", "SemiCommit", "FullCommit");
    }
}
