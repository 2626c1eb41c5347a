package org.comity.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.comity.desk.ReadTx;
import org.comity.desk.dispute.Quotation;
import org.comity.desk.record.Kept;
import org.comity.workbench.dialogue.register.Dispute;
import org.comity.workbench.dialogue.register.DisputeFinding;
import org.comity.workbench.dialogue.register.Disputes;

/** The words of every party to a dispute, for answers that would else hold those of one alone. */
final class EverySide {
    private EverySide() {}

    /** Each party with its texts, or with the sentence that none is held. */
    static List<Map<String, Object>> of(ReadTx tx, String difference) {
        List<Map<String, Object>> sides = new ArrayList<>();
        for (Dispute.Voice voice : Disputes.one(tx, difference).voices()) {
            Map<String, Object> side = new LinkedHashMap<>();
            side.put("party", voice.party().code());
            side.put("name", voice.name());
            side.put("texts", voice.words().stream().map(EverySide::text).toList());
            if (voice.words().isEmpty()) {
                side.put("none", DisputeFinding.none(voice.party().code(), Locale.ENGLISH));
            }
            sides.add(side);
        }
        return sides;
    }

    /** The same for each dispute of which something is quoted, by its id. */
    static Map<String, Object> of(ReadTx tx, List<Kept<Quotation>> quoted) {
        Map<String, Object> all = new TreeMap<>();
        for (Kept<Quotation> one : quoted) {
            all.computeIfAbsent(one.record().difference(), id -> of(tx, id));
        }
        return all;
    }

    private static Map<String, Object> text(Quotation one) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("id", one.id());
        text.put("text", one.text());
        text.put("dated", one.dated().toString());
        text.put("source", one.source());
        text.put("address", one.address());
        return text;
    }
}
