package org.comity.workbench.dialogue.converge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.treatment.Proportion;
import org.comity.model.Messages;
import org.comity.workbench.dialogue.converge.Evidence.Kind;
import org.comity.workbench.dialogue.converge.Evidence.Measured;
import org.comity.workbench.dialogue.converge.Evidence.Role;

/** Positions by passages of both sides' papers: how many of those that persons decided on were accepted. */
final class PassageEvidence {
    private final ConvergeQuestion question;
    private final List<Passages.Proposal> proposals;
    private final Messages texts;
    private final Gathered gathered;

    PassageEvidence(ConvergeQuestion question, List<Passages.Proposal> proposals, Messages texts, Gathered gathered) {
        this.question = question;
        this.proposals = proposals;
        this.texts = texts;
        this.gathered = gathered;
    }

    void read(Topic topic) {
        if (topic.words().isEmpty()) {
            return;
        }
        List<Passages.Proposal> here =
                proposals.stream().filter(one -> one.topic().equals(topic.id())).toList();
        List<Passages.Proposal> decided =
                here.stream().filter(one -> one.decided().isPresent()).toList();
        if (decided.isEmpty()) {
            gathered.lacks(topic, Kind.PASSAGES, texts.text("converge.what.passages"), why(here.size()));
            return;
        }
        int accepted = (int) decided.stream().filter(Passages::isAccepted).count();
        Optional<Measured> share = Proportion.of(accepted, decided.size())
                .map(range -> Measured.share(range.value(), range.low(), range.high()));
        gathered.add(new Evidence(
                topic.id(),
                Kind.PASSAGES,
                Role.POSITION,
                texts.text("converge.what.passages.n", Map.of("accepted", accepted, "decided", decided.size())),
                true,
                share,
                share,
                texts.text("converge.unit.accepted"),
                "desk",
                decided.stream()
                        .flatMap(one -> List.of(one.one(), one.other()).stream())
                        .mapToInt(line -> line.paper().published().getYear())
                        .max()
                        .orElse(question.year())));
    }

    private String why(int open) {
        return open > 0
                ? texts.text("converge.how.passages.open", Map.of("count", open))
                : texts.text("converge.how.passages");
    }
}
