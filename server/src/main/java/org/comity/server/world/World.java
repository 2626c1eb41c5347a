package org.comity.server.world;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.data.Facts;
import org.comity.data.Source;
import org.comity.data.Tie;
import org.comity.model.Country;
import org.comity.model.Explained;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.NeighbourRule;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.model.Vintage;
import org.comity.workbench.ask.Answer;
import org.comity.workbench.brief.Brief;
import org.comity.workbench.brief.BriefFormat;
import org.comity.workbench.claim.ClaimTester;
import org.comity.workbench.club.ClubMatrix;
import org.comity.workbench.dialogue.converge.ConvergeQuestion;
import org.comity.workbench.dialogue.converge.DeskEvidence;
import org.comity.workbench.figures.Figures;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.revision.Revision;
import org.comity.workbench.security.SignalsQuestion;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.AssessmentIndex;
import org.comity.workbench.situation.OneRelation;
import org.comity.workbench.situation.Situation;
import org.comity.workbench.trade.scenario.Gains;
import org.comity.workbench.trade.scenario.Scenario;
import org.comity.workbench.trust.principles.Principles;
import org.comity.workbench.trust.principles.Registers;
import org.comity.workbench.trust.ties.TiesQuestion;
import org.comity.workbench.visit.DeskPapers;
import org.comity.workbench.visit.Visit;

/** Everything that pages and REST ask of the workbench, at one state of the store. Safe for use by many threads. */
public interface World {
    /** All countries, territories and economies of today, in alphabetical order of code. */
    List<Country> homes();

    /** All sources of the catalogue, in alphabetical order of id. */
    List<Source> sources();

    /** All indicators of the catalogue, in alphabetical order of id. */
    List<Indicator> indicators();

    /** All frames, the default one first. */
    List<Framework> frames();

    /** Every vintage held. */
    List<Vintage> vintages();

    /** For each indicator that is held, the vintage it is read from. */
    Map<String, Vintage> inUse();

    Assessment assess(Situation.Request request);

    /** The assessment as a Finding. */
    Finding situation(Situation.Request request, Locale locale);

    /** The id of each relation in an assessment of one home. */
    default Map<Country, String> relationIds(Finding assessment) {
        return OneRelation.ids(assessment);
    }

    /** The same on several homes, one under the other, in the year that it means for the first. */
    Finding situation(Situation.Request request, List<Country> with, Locale locale);

    /** The tree of one partner's score, down to source cells. */
    Explained explain(Situation.Request request, Country partner, Locale locale);

    /** The neighbours by a rule, as a Finding. */
    Finding neighbours(Country home, int year, NeighbourRule rule, Locale locale);

    List<Observation> observations(Facts.Query query);

    /** One indicator for home and its partners, both directions where it has two: one row per figure, one chart. */
    Finding figures(Figures.Request request, Locale locale);

    /** What a question in a person's own words asks for. */
    Answer ask(String words, Locale locale);

    /** The brief on a home, written in the format to the stream, which stays open. */
    void brief(Situation.Request request, BriefFormat format, Locale locale, OutputStream out);

    /** The pack for a visit, with what the desk gives for it. */
    Brief visit(Visit.Request request, DeskPapers desk, Locale locale);

    /** The words of both sides on what is contested between them. */
    Brief twoSided(Visit.Request request, DeskPapers desk, Locale locale);

    /** The share of home's ties with the world that lies in its neighbourhood; empty when it cannot be told. */
    Optional<Finding> role(Country home, NeighbourRule rule, int year, Locale locale);

    /** For each source what is held. */
    Finding holdings(Locale locale);

    /** Every vintage, of one source or, with the empty text, of all. */
    Finding vintages(String source, Locale locale);

    /** The refused rows of the vintage of a source that was read last; empty when the source holds none. */
    Optional<Finding> refused(String source, Locale locale);

    List<Tie> ties(String kind);

    /** Tests claims; only a world over a store can. */
    default ClaimTester claims(Locale locale) {
        throw new IllegalArgumentException("There is no store here that a claim could be tested on.");
    }

    /** What ties two countries, by public sources and by the desk's agreements that are given. */
    Finding ties(TiesQuestion question, List<AgreementLine> agreements, Locale locale);

    /** How two countries voted, in the years up to one; empty where no roll calls are held. */
    Optional<Finding> votes(Pair pair, int year, Locale locale);

    /** Members of a club by members of it. */
    Finding club(ClubMatrix.Request request, Locale locale);

    /** Whether a frame is a user's own, and none that ships with Comity. */
    boolean isOwnFrame(String id);

    /** What a frame measures, from which side, and what is missing; in the year, or the one that it chooses. */
    Finding frame(Framework framework, Optional<Integer> year, Locale locale);

    /** Home's relations as an index of one's own. */
    AssessmentIndex index(Situation.Request request, Locale locale);

    /** What the second frame changes against that of the request. */
    Finding compareFrames(Situation.Request before, Framework after, Locale locale);

    /** All that is wrong with a frame's text, a sentence each. */
    List<String> frameFaults(String text);

    /** Saves a frame of one's own; every page offers it from now on. */
    Framework saveFrame(String text, boolean replace);

    /** What is asked of reported events, and of instruments against threats. */
    Reports reports();

    /** What two countries share at the end of a year, by public sources. */
    Finding shared(Pair pair, int year, NeighbourRule rule, Locale locale);

    /** How two countries treat each other, in both directions; empty where no figures can be read at all. */
    default Optional<Principles.Told> principles(Principles.Request request, Registers registers, Locale locale) {
        return Optional.empty();
    }

    /** Who gains from scenarios of trade policy, as a Finding. */
    default Finding gainsOf(List<Scenario> scenarios, Locale locale) {
        throw new IllegalArgumentException("There is no store here that scenarios could start from.");
    }

    /** The same as numbers, for maps. */
    default List<Gains> gainsOf(List<Scenario> scenarios) {
        throw new IllegalArgumentException("There is no store here that scenarios could start from.");
    }

    /** The countries of the baseline that scenarios start from; empty where it is not held. */
    default List<Country> baseline() {
        return List.of();
    }

    /** What two countries mean to each other in trade, by figures up to a year; empty where no figures can be read at all. */
    default Optional<Finding> trade(Pair pair, int year, Locale locale) {
        return Optional.empty();
    }

    /**
     * Topics on which positions and gains of both sides agree; empty where no figures can be read at all.
     *
     * @param desk what the asker may read of the desk
     */
    default Optional<Finding> commonGround(ConvergeQuestion question, DeskEvidence desk, Locale locale) {
        return Optional.empty();
    }

    /** The beginning of a negotiation file on some of those topics, dated today. */
    default String negotiation(ConvergeQuestion question, Finding commonGround, List<String> topics, Locale locale) {
        throw new IllegalArgumentException("There is no store here that evidence could be read from.");
    }

    /** What stands out in what is reported between a home and its neighbours; takes up to a minute the first time. */
    default Finding changes(SignalsQuestion question, Locale locale) {
        throw new IllegalArgumentException("There is no store here that reports could be read from.");
    }

    /** Published projections of countries and their scores; empty when none is held. */
    Optional<Finding> outlook(List<Country> countries);

    /** What a newer vintage changes, cell by cell and in scores and ranks. */
    Finding compare(Revision.Request request, Locale locale);
}
