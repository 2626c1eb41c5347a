package org.comity.workbench.dialogue.converge;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.comity.desk.ReadTx;
import org.comity.desk.paper.PassageMatch;
import org.comity.desk.record.Kept;
import org.comity.model.Pair;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.law.Register;
import org.comity.workbench.paper.PairPapers;

/**
 * What the desk holds for the common ground of two countries, as far as the asker may read it.
 *
 * @param register agreements; empty where neither of the two is a party to any
 * @param home the passages of home's papers that speak of partner or of no country by name
 * @param partner the same the other way round
 * @param matches what persons decided on pairs of passages
 */
public record DeskEvidence(
        List<AgreementLine> register,
        List<PairPapers.Line> home,
        List<PairPapers.Line> partner,
        List<Kept<PassageMatch>> matches) {
    public DeskEvidence {
        register = List.copyOf(register);
        home = List.copyOf(home);
        partner = List.copyOf(partner);
        matches = List.copyOf(matches);
    }

    /** Without a desk. */
    public static DeskEvidence none() {
        return new DeskEvidence(List.of(), List.of(), List.of(), List.of());
    }

    /** Reads what was published by a day. */
    public static DeskEvidence read(ReadTx tx, Pair pair, LocalDate on) {
        PairPapers papers = PairPapers.read(tx, pair, on);
        List<AgreementLine> agreements =
                Register.read(tx, Register.Filter.ALL, on).lines();
        boolean isOfOne = agreements.stream()
                .flatMap(line -> line.parties().stream())
                .flatMap(party -> party.country().stream())
                .anyMatch(country -> country.equals(pair.home()) || country.equals(pair.partner()));
        return new DeskEvidence(
                isOfOne ? agreements : List.of(),
                papers.home().passages(),
                papers.partner().passages(),
                tx.list(PassageMatch.class));
    }

    /** The same from the other side. */
    public DeskEvidence turned() {
        return new DeskEvidence(register, /* home= */ partner, /* partner= */ home, matches);
    }

    /** Whether nothing of the desk can be in an answer. */
    boolean isEmpty() {
        return register.isEmpty() && home.isEmpty() && partner.isEmpty();
    }

    /** How many records of the desk an answer rests on. */
    int size() {
        return register.size() + home.size() + partner.size();
    }

    /** The handling marks of what is here, in alphabetical order. */
    public List<String> marks() {
        TreeSet<String> marks = new TreeSet<>();
        register.forEach(line -> marks.add(line.mark()));
        home.forEach(line -> marks.add(line.kept().head().placing().mark()));
        partner.forEach(line -> marks.add(line.kept().head().placing().mark()));
        marks.remove("");
        return List.copyOf(marks);
    }
}
