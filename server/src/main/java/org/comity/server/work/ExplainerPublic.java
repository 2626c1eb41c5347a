package org.comity.server.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.record.Kept;
import org.comity.desk.work.Correction;
import org.comity.desk.work.Explainer;
import org.comity.server.page.Language;
import org.comity.server.page.Wrong;
import org.comity.server.publish.PublicPage;
import org.comity.server.publish.PublicPage.Block;
import org.comity.server.publish.Publishable;
import org.springframework.stereotype.Component;

/** An explainer for everyone: what is said, its sources, and its dated corrections. */
@Component
class ExplainerPublic implements Publishable {
    @Override
    public String kind() {
        return "explainer";
    }

    @Override
    public String sort() {
        return "explainers";
    }

    @Override
    public PublicPage page(ReadTx tx, String id, Language language) {
        Explainer explainer = tx.get(Explainer.class, id).record();
        List<Block> blocks = new ArrayList<>();
        List<List<String>> corrections =
                tx.list(Correction.class, Query.where("explainer", id).orderBy("dated")).stream()
                        .map(Kept::record)
                        .map(one -> List.of(one.dated().toString(), one.text()))
                        .toList();
        if (!corrections.isEmpty()) { // what was wrong comes first
            blocks.add(Block.table(
                    language.text("kinds.correction"),
                    List.of(language.text("field.dated"), language.text("kind.correction")),
                    corrections));
        }
        blocks.add(Block.text("", pieces(explainer.text(), "\n\\s*\n")));
        blocks.add(Block.text(language.text("field.sources"), pieces(explainer.sources(), "\n")));
        return new PublicPage(explainer.title(), blocks);
    }

    private static List<String> pieces(String text, String at) {
        return Arrays.stream(text.replace("\r\n", "\n").split(at))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** The text is approved by the same act, unless it was before. */
    @Override
    public void approve(WriteTx tx, String id, LocalDate day) {
        Kept<Explainer> kept = tx.get(Explainer.class, id);
        Explainer was = kept.record();
        if (was.text().isBlank() || was.sources().isBlank()) {
            throw new Wrong(
                    400, "bad-record", "An explainer is published with its text and its sources; one is empty.");
        }
        if (was.approver().isEmpty()) {
            tx.change(
                    new Explainer(
                            id,
                            was.about(),
                            was.title(),
                            was.text(),
                            was.sources(),
                            Optional.of(tx.actor().name()),
                            Optional.of(day)),
                    kept.version());
        }
    }
}
