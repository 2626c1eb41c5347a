package org.comity.workbench.dialogue.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.data.DataException;
import org.comity.methods.bargain.spatial.Doubts.Range;
import org.comity.methods.bargain.spatial.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorsFileTest {
    private static final String KTAB = """
        Rivers , "Sharing, of a river",3,2,
        Actor,Description,Power,Water,Water sal,Power,Power sal,
        UP, Upper state, 100.5, 10, 50, 20, 40,
        DOWN, "Lower, larger state", 80, 90.25, 60, 70, 40,
        BASIN, Basin office, 20, 50, 30, 50, 30,
        """;

    private static Scenario read(String text) {
        return ActorsFile.scenario(text.getBytes(StandardCharsets.UTF_8), "talks", false);
    }

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(DataException.class).hasMessage(sentence);
    }

    @Test
    void ktabsCsvWithAndWithoutTheLastComma() {
        Scenario with = read(KTAB);
        assertThat(with.name()).isEqualTo("Rivers");
        assertThat(with.actors().dimensions()).containsExactly("Water", "Power");
        assertThat(with.actors().list().get(1).position()).containsExactly(90.25, 70.0);
        assertThat(with.actors().list().get(1).salience()).containsExactly(60.0, 40.0);
        assertThat(with.actors().list().get(0).capability()).isEqualTo(100.5);
        assertThat(with.rules()).isEqualTo(Rules.DEFAULT);
        assertThat(with.given()).isZero();
        assertThat(with.figures()).isEqualTo(15);
        Scenario without = read(KTAB.replaceAll("(?m),$", ""));
        assertThat(without.actors().list()).isEqualTo(with.actors().list());
        assertThat(read("\ufeff" + KTAB.replace("\n", ", \r\n")).actors().list())
                .isEqualTo(with.actors().list());
    }

    @Test
    void mistakesInKtabsCsvSayLineAndColumn() {
        refused("", "talks is empty; it needs a row for each actor.");
        refused("Rivers,x,3,2\n", "talks, line 1: there are no actors under the header.");
        refused(
                KTAB.replace(",3,2,", ",3 actors,2,"),
                "talks, line 1, column 3: the number of actors must be a whole number, not \"3 actors\"; line 1 is"
                        + " name, description, number of actors, number of dimensions.");
        refused(
                KTAB.replace(",3,2,", ",4,2,"),
                "talks, line 1: the number of actors is 4, but 3 rows follow the header; mend one or the other.");
        refused(KTAB.replace(",3,2,", ",3,0,"), "talks, line 1, column 4: there must be 1 to 100 dimensions, not 0.");
        refused(KTAB.replace(",3,2,", ",2,2,"), "talks, line 1, column 3: there must be 3 to 250 actors, not 2.");
        refused(
                KTAB.replace("90.25", "high"),
                "talks, line 4, column 4: the position of DOWN on Water must be a number with a decimal point, not"
                        + " \"high\".");
        refused(
                KTAB.replace("90.25", ""),
                "talks, line 4, column 4: the position of DOWN on Water is missing; write a number, 0 if it is 0.");
        refused(
                KTAB.replace("90.25", "190.25"),
                "talks, line 4, column 4: the position of DOWN on Water must be from 0 to 100, not 190.25.");
        refused(
                KTAB.replace("100.5", "0"),
                "talks, line 3, column 3: the capability of UP must be above 0; leave out who has no influence.");
        refused(
                KTAB.replace("60, 70, 40", "60, 70, 40.5"),
                "talks, line 4: the saliences of DOWN must add up to more than 0 and at most 100, not to 100.5.");
        refused(
                KTAB.replace("BASIN", "UP"),
                "talks, line 5, column 1: there are two actors UP; every actor needs a name of its own.");
        refused(
                KTAB.replace("20, 50, 30, 50, 30,", "20, 50, 30, 50, 30, 7"),
                "talks, line 5, column 8: there is a cell too many for 2 dimensions; a text with a comma needs"
                        + " quotation marks.");
        refused(
                KTAB.replace("Water,Water sal", ",Water sal"),
                "talks, line 2, column 4: dimension 1 of 2 has no name.");
    }

    private static final String RANGES = """
        actor,capability,capability low,capability high,Tariff position,Tariff_position_low,Tariff_position_high,tariff salience,description
        UP,100,90,120,10,5,25,50,Upper state
        DOWN,80,,,90,,,60,
        BASIN,20,20,20,50,50,50,30,Basin office
        """;

    @Test
    void rangesOfTheAuthorsStandBesideTheUsualDoubt() {
        Scenario scenario = read(RANGES);
        assertThat(scenario.name()).isEqualTo("talks");
        assertThat(scenario.actors().dimensions()).containsExactly("Tariff");
        assertThat(scenario.given()).isEqualTo(4);
        assertThat(scenario.ranges().getFirst().capability()).isEqualTo(Optional.of(new Range(90, 120)));
        assertThat(scenario.descriptions()).containsExactly("Upper state", "", "Basin office");
        var doubts = scenario.doubts(20).actors();
        assertThat(doubts.get(0).position()).containsExactly(new Range(5, 25));
        assertThat(doubts.get(0).salience()).containsExactly(new Range(40, 60));
        assertThat(doubts.get(1).capability()).isEqualTo(new Range(64, 96));
        assertThat(doubts.get(1).position()).containsExactly(new Range(70, 100));
        assertThat(doubts.get(2).capability()).isEqualTo(new Range(20, 20));
    }

    @Test
    void mistakesInACsvWithRangesSayLineAndColumn() {
        refused(
                RANGES.replace("5,25", "15,25"),
                "talks, line 2, column 6: the position of UP on Tariff is 10, which is not between its low 15 and its"
                        + " high 25.");
        refused(
                RANGES.replace("90,120", "90,"),
                "talks, line 2, column 4: the high of the capability of UP is missing; write a number, 0 if it is 0.");
        refused(RANGES.replace("90,120", "0,120"), "talks, line 2, column 3: the capability of UP must be above 0.");
        String columns =
                "columns are actor, description, capability, and for each dimension NAME position and NAME salience,"
                        + " each figure also with low and high";
        refused(
                RANGES.replace("description", "remark"),
                "talks, line 1, column 9: there is no column \"remark\"; %s.".formatted(columns));
        refused(
                RANGES.replace("tariff salience", "quota salience"),
                "talks, line 1: there is no column \"tariff salience\"; %s.".formatted(columns));
        refused(
                RANGES.replace("capability high", "capability low"),
                "talks, line 1, column 4: there are two columns capability low.");
        refused("actor,capability\nA,1\n", "talks, line 1: there is no position; %s.".formatted(columns));
        refused(
                "actor,capability,position,salience\nA,1,1,1\nB,1,1,1\n",
                "talks, line 3: there must be 3 to 250 actors, not 2.");
        refused(
                "actor,capability,position,salience\nA,1,1,1\nB,1,1,1\nA,1,1,1\n",
                "talks, line 4, column 1: there are two actors A; every actor needs a name of its own.");
    }

    @Test
    void oneDimensionNeedsNoName() {
        Scenario scenario = read("Actor,Capability,Position,Salience\nA,1,1,1\nB,1,2,1\nC,1,3,1\n");
        assertThat(scenario.actors().dimensions()).containsExactly("Position");
        assertThat(scenario.actors().list().get(2).position()).containsExactly(3.0);
    }

    private static final String XML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Scenario>
          <name>Rivers</name><desc>x</desc><prngSeed>18446744073709551615</prngSeed>
          <ModelParameters>
            <VictoryProbModel>Square</VictoryProbModel><PCEModel>MarkovUniform</PCEModel>
            <StateTransitions>Stochastic</StateTransitions><VotingRule>Proportional</VotingRule>
            <BigRAdjust>No</BigRAdjust><BigRRange>Max</BigRRange><ThirdPartyCommit>NoCommit</ThirdPartyCommit>
            <InterVecBrgn>S2PMax</InterVecBrgn><BargnModel>PWCompInterp</BargnModel>
          </ModelParameters>
          <Dimensions><dName>Water</dName></Dimensions>
          <Actors>
            <Actor><name>UP</name><description>Upper</description><capability>100</capability>
              <Position><dCoord>10</dCoord></Position><Salience><dSal>50</dSal></Salience></Actor>
            <Actor><name>DOWN</name><description>Lower</description><capability>80</capability>
              <Position><dCoord></dCoord></Position><Salience><dSal>60</dSal></Salience></Actor>
            <Actor><name>BASIN</name><description>Office</description><capability>20</capability>
              <Position><dCoord>50</dCoord></Position><Salience><dSal>30</dSal></Salience></Actor>
          </Actors>
          <IdealAdjustment>
            <iaPair><adjustingIdeal>UP</adjustingIdeal><referencePos>UP</referencePos><adjust>0.5</adjust></iaPair>
          </IdealAdjustment>
        </Scenario>
        """;

    @Test
    void ktabsXmlWithItsChoicesSeedAndIdeals() {
        Scenario scenario = ActorsFile.scenario(XML.getBytes(StandardCharsets.UTF_8), "talks.xml", true);
        assertThat(scenario.name()).isEqualTo("Rivers");
        assertThat(scenario.prngSeed()).hasValue(-1);
        assertThat(scenario.actors().hasIdeals()).isTrue();
        assertThat(scenario.actors().list().get(1).position()).containsExactly(0.0);
        assertThat(scenario.emptyAsZero()).containsExactly("the position of DOWN on Water");
        assertThat(Choices.words(scenario.rules()).values())
                .containsExactly(
                        "Square",
                        "Prop",
                        "MarkovUniform",
                        "Stochastic",
                        "Max",
                        "None",
                        "NoCommit",
                        "S2PMax",
                        "PWCompInterp");
    }

    @Test
    void mistakesInXmlSayLineAndColumn() {
        refused(
                XML,
                "talks, line 15, column 25: the position of DOWN on Water is missing; write a number from 0 to 100, or"
                        + " add --empty-as-zero to read it as 0, as KTAB does.");
        String whole = XML.replace("<dCoord></dCoord>", "<dCoord>90</dCoord>");
        assertThat(read(whole).actors().size()).isEqualTo(3);
        refused(
                whole.replace("<VotingRule>Proportional", "<VotingRule>Plurality"),
                "talks, line 6, column 64: VotingRule must be one of Binary, PropBin, Prop, PropCbc, Cubic, ASymProsp,"
                        + " not \"Plurality\".");
        refused(
                whole.replace("<adjust>0.5", "<adjust>1.5"),
                "talks, line 20, column 87: the share of an ideal must be from 0 to 1, not 1.5.");
        refused(
                whole.replace("<referencePos>UP", "<referencePos>ELSE"),
                "talks, line 20, column 62: there is no actor ELSE.");
        refused(
                whole.replace("<dSal>30</dSal>", "<dSal>30</dSal><dSal>1</dSal>"),
                "talks, line 17, column 57: BASIN has 2 of dSal for 1 dimensions.");
        refused(
                whole.replace("<capability>20", "<capability>much"),
                "talks, line 16, column 75: the capability of BASIN must be a number, not \"much\".");
        refused(
                whole.replace("18446744073709551615", "-1"),
                "talks, line 3, column 46: prngSeed must be a whole number of 64 bits, not \"-1\".");
        assertThatThrownBy(() -> read("<Scenario><name>"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("this is no sound XML; look for a tag that is not closed.");
        assertThatThrownBy(() -> read("<Model/>"))
                .hasMessage("talks, line 1, column 9: the file must be a Scenario of KTAB, not Model.");
    }

    @Test
    void aFileOfXmlReadsNothingElseAndIsNeverDeep(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hidden");
        assertThatThrownBy(() ->
                        read("<!DOCTYPE Scenario [<!ENTITY x SYSTEM \"%s\">]><Scenario><name>&x;</name></Scenario>"
                                .formatted(secret.toUri())))
                .isInstanceOf(DataException.class)
                .hasMessageNotContaining("hidden");
        assertThatThrownBy(() -> read("<a>".repeat(17)))
                .hasMessageContaining("the file has too many elements, or too deep ones.");
        byte[] large = new byte[ActorsFile.LARGEST + 1];
        Path file = Files.write(folder.resolve("large.csv"), large);
        assertThatThrownBy(() -> ActorsFile.read(file, "large.csv", false))
                .hasMessage("large.csv is larger than the 4 MB that a file of actors may have.");
        assertThatThrownBy(() -> ActorsFile.scenario(new byte[] {(byte) 0xC3, 0x28}, "talks", false))
                .hasMessage("talks is not UTF-8 text; save it in UTF-8.");
    }
}
