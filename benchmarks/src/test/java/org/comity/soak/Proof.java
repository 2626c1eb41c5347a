package org.comity.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.audit.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a desk holds all that was acknowledged: each write stands in the audit log at the version that was told, on
 * the version that it was made upon; no two hold the same; nothing is there that nobody sent; and the desk's own check
 * finds every record as its last row of the log says.
 *
 * @param acknowledged how many writes were looked for
 * @param rows of the audit log
 * @param faults one sentence each; none when all is there
 */
record Proof(int acknowledged, long rows, List<String> faults) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern MARKER = Pattern.compile("\\[w:([a-z0-9-]+)\\.\\d+]");
    private static final int PAGE = 5000;

    Proof {
        faults = List.copyOf(faults);
    }

    static Proof of(Desk desk, Ledger ledger, List<Ledger.Write> acknowledged) {
        List<String> faults = new ArrayList<>();
        Verification found = desk.verify();
        found.faults().forEach(fault -> faults.add("verify: " + fault));
        Map<String, AuditRow> byVersion = new HashMap<>();
        Map<String, AuditRow> byMarker = new HashMap<>();
        long rows = 0;
        for (AuditRow row : log(desk)) {
            rows++;
            byVersion.put(row.record() + "@" + row.versionAfter(), row);
            markers(row).forEach(marker -> byMarker.put(marker, row));
        }
        Set<String> told = new HashSet<>();
        Set<String> versions = new HashSet<>();
        for (Ledger.Write write : acknowledged) {
            told.add(write.marker());
            if (write.version() > 0 && !versions.add(write.record() + "@" + write.version())) {
                faults.add("two writes were told that they are version %d of %s"
                        .formatted(write.version(), write.record()));
            }
            if (!isKept(write, byVersion, byMarker)) {
                faults.add("lost: " + write);
            }
        }
        byMarker.keySet().stream()
                .filter(marker -> !told.contains(marker) && !ledger.isUnanswered(marker))
                .forEach(marker -> faults.add("kept, but refused to its sender or never sent: " + marker));
        return new Proof(acknowledged.size(), rows, faults);
    }

    private static boolean isKept(Ledger.Write write, Map<String, AuditRow> byVersion, Map<String, AuditRow> byMarker) {
        AuditRow row = byVersion.get(write.record() + "@" + write.version());
        boolean marked = byMarker.containsKey(write.marker());
        return switch (write.kind()) {
            case "comment" -> marked;
            case "removal" -> row != null && row.act().equals("removed");
            case "step" -> marked && row != null && row.versionBefore() == write.seen() && moved(row, write);
            default ->
                row != null
                        && row.versionBefore() == write.seen()
                        && markers(row).contains(write.marker());
        };
    }

    /** Whether the row moves the measure to another step in the name of the one who wrote. */
    private static boolean moved(AuditRow row, Ledger.Write write) {
        return row.change().contains("\"step\"") && write.marker().startsWith("[w:" + row.actor() + ".");
    }

    /** The markers in what a change made, not in what was there before. */
    private static Set<String> markers(AuditRow row) {
        Set<String> found = new HashSet<>();
        if (row.change().contains("[w:")) {
            for (JsonNode change : JSON.readTree(row.change())) {
                Matcher matcher = MARKER.matcher(change.path(1).asString(""));
                while (matcher.find()) {
                    found.add(matcher.group());
                }
            }
        }
        return found;
    }

    private static List<AuditRow> log(Desk desk) {
        return desk.read(Actor.LOCAL, tx -> {
            List<AuditRow> all = new ArrayList<>();
            List<AuditRow> page = tx.audit(Long.MAX_VALUE, PAGE);
            while (!page.isEmpty()) {
                all.addAll(page);
                page = tx.audit(page.getLast().sequence(), PAGE);
            }
            return all;
        });
    }
}
