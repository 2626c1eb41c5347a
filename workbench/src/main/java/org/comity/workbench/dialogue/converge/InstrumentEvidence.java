package org.comity.workbench.dialogue.converge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.methods.treatment.Proportion;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.dialogue.converge.Evidence.Kind;
import org.comity.workbench.dialogue.converge.Evidence.Measured;
import org.comity.workbench.dialogue.converge.Evidence.Role;
import org.comity.workbench.dialogue.converge.Topic.Instrument;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.trust.ties.Instruments;
import org.comity.workbench.trust.ties.Instruments.Count;
import org.comity.workbench.trust.ties.Instruments.Held;
import org.comity.workbench.trust.ties.TieLine;

/**
 * Instruments. With how many of its neighbours (the other side among them) a side has one is its position. What there is to
 * gain is how many other pairs of its neighbourhood have one while this pair has none; where the two have one, or may have
 * one, what more there is to gain is not known.
 */
final class InstrumentEvidence {
    private static final Count NONE = new Count(0, 0);

    private final Workbench workbench;
    private final Pair pair;
    private final ConvergeQuestion question;
    private final Messages texts;
    private final Gathered gathered;
    private final Instruments ties;
    private final PairFigures figures;

    InstrumentEvidence(
            Workbench workbench,
            ConvergeQuestion question,
            Map<Country, Set<Country>> around,
            List<AgreementLine> register,
            Messages texts,
            Gathered gathered) {
        this.workbench = workbench;
        this.pair = question.pair();
        this.question = question;
        this.texts = texts;
        this.gathered = gathered;
        this.ties = new Instruments(workbench, pair, around, LocalDate.of(question.year(), 12, 31), register);
        this.figures = new PairFigures(workbench, pair, around, question.year());
    }

    /** Reads a topic's instruments; whether the two have one of those that its file names, by any source that is held. */
    boolean read(Topic topic) {
        boolean isThere = false;
        for (Instrument instrument : topic.instruments()) {
            isThere |= instrument.isCounted() ? counted(topic, instrument) : dated(topic, instrument);
        }
        ties.registered(title -> Words.speaksOf(title, topic.words()))
                .filter(held -> held.own().values().stream().anyMatch(count -> count.with() > 0))
                .ifPresent(held -> add(topic, texts.text("converge.what.register"), held));
        return isThere;
    }

    private boolean dated(Topic topic, Instrument instrument) {
        String what = !instrument.label().isEmpty()
                ? instrument.label()
                : instrument.item().isEmpty()
                        ? instrument.kind()
                        : texts.text(
                                "converge.what.class", Map.of("kind", instrument.kind(), "class", instrument.item()));
        List<Held> held = ties.of(instrument.kind(), instrument.item());
        if (held.isEmpty()) {
            gathered.lacks(
                    topic,
                    Kind.INSTRUMENTS,
                    what,
                    texts.text(
                            "converge.how.ties",
                            Map.of("sources", String.join(", ", ties.sourcesFor(instrument.kind())))));
        }
        for (Held one : held) {
            ties.use(one.source()).ifPresent(gathered::uses);
            add(topic, what, one);
        }
        return held.stream().anyMatch(one -> one.standing() == TieLine.Standing.IN_FORCE);
    }

    private void add(Topic topic, String what, Held held) {
        add(
                topic,
                what,
                new Found(
                        held.own().getOrDefault(pair.home(), NONE),
                        held.own().getOrDefault(pair.partner(), NONE),
                        room(held, pair.home()),
                        room(held, pair.partner()),
                        held.source(),
                        held.on().getYear()));
    }

    /** What other pairs have and this one has not. */
    private static Optional<Count> room(Held held, Country side) {
        Count others = held.others().getOrDefault(side, NONE);
        return switch (held.standing()) {
            case IN_FORCE, NOT_KNOWN -> Optional.empty();
            case NOT_YET, ENDED -> Optional.of(others).filter(count -> count.of() > 0);
        };
    }

    private boolean counted(Topic topic, Instrument instrument) {
        String id = instrument.indicator();
        Optional<Indicator> indicator = workbench.catalogue().findIndicator(id);
        String label =
                instrument.label().isEmpty() ? indicator.map(Indicator::label).orElse(id) : instrument.label();
        Optional<PairFigures.Read> read = workbench.facts().inUse().containsKey(id)
                ? indicator.flatMap(one -> figures.read(one, instrument.givenByPartner()))
                : Optional.empty();
        gathered.uses(id); // that it lacks the two is an answer of this vintage too
        if (read.isEmpty()) {
            gathered.lacks(
                    topic,
                    Kind.INSTRUMENTS,
                    label,
                    workbench.facts().inUse().containsKey(id)
                            ? texts.text("converge.how.both", Map.of("year", question.year() - RiskEvidence.OLDEST))
                            : texts.text("converge.how.indicator", Map.of("indicator", id)));
            return false;
        }
        PairFigures.Read found = read.get();
        add(
                topic,
                label,
                new Found(
                        found.own().getOrDefault(pair.home(), NONE),
                        found.own().getOrDefault(pair.partner(), NONE),
                        Optional.ofNullable(found.room().get(pair.home())),
                        Optional.ofNullable(found.room().get(pair.partner())),
                        indicator.map(Indicator::source).orElse(""),
                        found.year()));
        return found.isThere();
    }

    /** What was counted: with how many of its neighbours each side has it, and what is left to gain. */
    private record Found(
            Count first,
            Count second,
            Optional<Count> roomFirst,
            Optional<Count> roomSecond,
            String source,
            int year) {}

    private void add(Topic topic, String what, Found found) {
        gathered.add(new Evidence(
                topic.id(),
                Kind.INSTRUMENTS,
                Role.POSITION,
                what,
                false,
                share(found.first()),
                share(found.second()),
                texts.text("converge.unit.own"),
                found.source(),
                found.year()));
        if (found.roomFirst().isPresent() || found.roomSecond().isPresent()) {
            gathered.add(new Evidence(
                    topic.id(),
                    Kind.INSTRUMENTS,
                    Role.GAIN,
                    what,
                    false,
                    found.roomFirst().flatMap(InstrumentEvidence::share),
                    found.roomSecond().flatMap(InstrumentEvidence::share),
                    texts.text("converge.unit.room"),
                    found.source(),
                    found.year()));
        }
    }

    private static Optional<Measured> share(Count count) {
        return Proportion.of(count.with(), count.of())
                .map(range -> Measured.share(range.value(), range.low(), range.high()));
    }
}
