package org.comity.server.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.desk.WriteTx;
import org.comity.desk.dialogue.Frame;
import org.comity.desk.dialogue.Lock;
import org.comity.desk.dialogue.Negotiations;
import org.comity.workbench.dialogue.EntryText;
import org.comity.workbench.dialogue.Negotiation;
import org.comity.workbench.dialogue.NegotiationFile;
import org.comity.workbench.dialogue.ValueTexts;

/**
 * The points of a negotiation as one account may see them: the shared text, and what that account itself entered.
 *
 * @param frame what all readers share
 * @param version of the frame
 * @param author whether the account made the negotiation
 * @param mayChange whether it may change the frame
 * @param mark the handling mark
 * @param entries what the account entered, by party
 */
record PointsSheet(
        Frame frame, int version, boolean author, boolean mayChange, String mark, Map<String, Entered> entries) {
    /** In place of a party: the shared text. */
    static final String SHARED = "";

    private static final String FILE = "negotiation.yaml";
    private static final String VERSION = "version";
    private static final String POINTS = "points:";

    PointsSheet {
        entries = Map.copyOf(entries);
    }

    /** A text of a party, and its version; 0 when it is not kept yet. */
    record Entered(String text, int version) {}

    /** A number of a party to be moved; {@code name} is that of its field. */
    record Cell(String name, String value, String party) {}

    /** A row of numbers, one for each party; null where a party has none. */
    record Row(String label, List<Cell> cells) {}

    /** The numbers as rows, those given by a form in place of those kept. */
    record Points(List<String> parties, List<Row> rows) {}

    Points points(Map<String, String> given) {
        List<String> parties = parties();
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        Set<String> keys = new LinkedHashSet<>();
        for (String party : parties) {
            Map<String, String> own = values(party).texts();
            texts.put(party, own);
            keys.addAll(own.keySet());
        }
        List<Row> rows = new ArrayList<>();
        for (String key : keys) {
            List<Cell> cells = new ArrayList<>();
            for (String party : parties) {
                String kept = texts.getOrDefault(party, Map.of()).get(key);
                String name = name(party, key);
                cells.add(
                        kept == null ? new Cell("", "", party) : new Cell(name, given.getOrDefault(name, kept), party));
            }
            rows.add(new Row(key, cells));
        }
        return new Points(parties, rows);
    }

    private List<String> parties() {
        return NegotiationFile.outline(FILE, frame.text()).parties();
    }

    private static String name(String party, String key) {
        return POINTS + party + ":" + key;
    }

    /** Where a party's numbers stand: in its own sheet, in the shared text, or in a sheet yet to be kept. */
    private ValueTexts values(String party) {
        Entered own = entries.get(party);
        if (own != null) {
            return ValueTexts.ofEntry(own.text());
        }
        ValueTexts shared = ValueTexts.ofParty(frame.text(), party);
        return shared.texts().isEmpty() ? ValueTexts.ofEntry(blank()) : shared;
    }

    private boolean isShared(String party) {
        return !entries.containsKey(party)
                && !ValueTexts.ofParty(frame.text(), party).texts().isEmpty();
    }

    private String blank() {
        return EntryText.blank(NegotiationFile.outline(FILE, frame.text()).matters());
    }

    /** What was moved, by key. */
    private Map<String, String> moved(String party, Map<String, String> given) {
        Map<String, String> moved = new LinkedHashMap<>();
        values(party).texts().forEach((key, kept) -> {
            String value = given.getOrDefault(name(party, key), kept).strip();
            if (!value.equals(kept)) {
                moved.put(key, value);
            }
        });
        return moved;
    }

    /** The negotiation with the numbers that a form gives. @throws IllegalArgumentException in one sentence */
    Negotiation negotiation(Map<String, String> given) {
        Map<String, String> texts = new LinkedHashMap<>();
        String shared = frame.text();
        for (String party : parties()) {
            Map<String, String> moved = moved(party, given);
            if (isShared(party)) {
                shared = ValueTexts.ofParty(shared, party).with(moved);
            } else {
                texts.put(party, values(party).with(moved));
            }
        }
        return NegotiationFile.parse(FILE, shared, texts);
    }

    /** The fields of a form that say which versions were read. */
    Map<String, Integer> versions() {
        Map<String, Integer> versions = new LinkedHashMap<>();
        versions.put(VERSION, version);
        entries.forEach((party, own) -> versions.put(VERSION + "." + party, own.version()));
        return versions;
    }

    static int version(Map<String, String> given, String party) {
        String written = given.getOrDefault(party.equals(SHARED) ? VERSION : VERSION + "." + party, "0");
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("A version is a whole number, not \"%s\".".formatted(written), e);
        }
    }

    /** Keeps what was moved where it stands. */
    void keep(WriteTx tx, Lock lock, Map<String, String> given) {
        String shared = frame.text();
        for (String party : parties()) {
            Map<String, String> moved = moved(party, given);
            if (moved.isEmpty()) {
                continue;
            }
            if (isShared(party)) {
                shared = ValueTexts.ofParty(shared, party).with(moved);
            } else {
                Negotiations.enter(tx, lock, frame.id(), party, values(party).with(moved), version(given, party));
            }
        }
        if (!shared.equals(frame.text())) {
            change(tx, lock, shared, version(given, SHARED));
        }
    }

    /** Changes the text that all readers share. */
    void change(WriteTx tx, Lock lock, String text, int seen) {
        Frame changed = new Frame(frame.id(), frame.title(), frame.parties(), frame.differences(), frame.seats(), text);
        Negotiations.change(tx, lock, changed, seen);
    }
}
