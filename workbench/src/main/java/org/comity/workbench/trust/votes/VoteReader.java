package org.comity.workbench.trust.votes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.data.Catalogue;
import org.comity.data.DataException;
import org.comity.data.Refusal.Reason;
import org.comity.data.importing.CodeResolver;
import org.comity.data.mapping.FileKind;
import org.comity.data.mapping.Limits;
import org.comity.data.mapping.Mapping;
import org.comity.data.screen.Records;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Resolution;
import org.comity.model.Vintage.SourceFile;

/** Reads files of votes in either published layout; a code means what it meant on the day of the vote. */
public final class VoteReader {
    private static final int NO_MEMBER = 9;
    private static final int MOST_CODE_LENGTH = 80;

    private final Limits limits = Limits.DEFAULT;
    private final Refusals refusals = new Refusals();
    private final List<SourceFile> files = new ArrayList<>();
    private final Map<Country, Integer> place = new HashMap<>();
    private final Map<Integer, Call> calls = new HashMap<>();
    private long loaded;
    private long outOfScope;
    private long absences;

    /** A roll call, the time in which it lies, and how each country of the crosswalk voted in it. */
    @SuppressWarnings("ArrayRecordComponent") // filled row by row, never compared
    private record Call(RollCall rollCall, int era, byte[] votes) {
        Call as(RollCall described) {
            return new Call(described, era, votes);
        }
    }

    private VoteReader() {
        Countries.embedded().list().forEach(life -> place.put(life.country(), place.size()));
    }

    /**
     * Reads the files whole.
     *
     * @throws DataException for a file that is none of votes, in one sentence
     */
    public static Votes read(VoteFiles files) throws IOException {
        return new VoteReader().votes(files);
    }

    private Votes votes(VoteFiles from) throws IOException {
        Mapping mapping = Catalogue.shipped().mapping("unvotes");
        FileKind raw = kind(mapping, "raw-votes");
        FileKind plain = kind(mapping, "votes");
        Map<Integer, RollCall> described = new HashMap<>();
        RollCallReader rollCallReader = new RollCallReader(limits, refusals, files);
        long refusedElsewhere;
        try (Records records = Records.open(from.votes(), limits)) {
            boolean isRaw = records.columns().containsAll(raw.header());
            if (!isRaw) {
                RollCallReader.need(records, plain.header(), "votes");
            }
            if (from.rollCalls().isPresent()) {
                described.putAll(rollCallReader.rollCalls(from.rollCalls().get()));
            } else if (!isRaw) {
                throw new DataException("%s does not describe its roll calls; name their file with --rollcalls."
                        .formatted(records.name()));
            }
            refusedElsewhere = refusals.count();
            SeatCodes codes = new SeatCodes(new CodeResolver(Countries.embedded(), mapping, isRaw ? raw : plain));
            read(records, codes, isRaw, described);
            files.addFirst(records.finish());
        }
        long refused = refusals.count() - refusedElsewhere;
        return join(rollCallReader, from, refused);
    }

    private static FileKind kind(Mapping mapping, String name) {
        return mapping.kinds().stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the mapping of unvotes has no kind " + name));
    }

    private void read(Records records, SeatCodes codes, boolean isRaw, Map<Integer, RollCall> described)
            throws IOException {
        RollCallReader.Cells cells = new RollCallReader.Cells(records);
        int vote = cells.place("vote");
        int code = cells.place(isRaw ? "ccode" : "country_code");
        int name = cells.place("country");
        if (!isRaw) {
            described.values().forEach(rollCall -> call(rollCall, codes));
        }
        while (records.next()) {
            if (records.fault().isPresent()) {
                refusals.add(records.fault().get());
                continue;
            }
            int given = meaning(records, vote);
            if (given == NO_MEMBER) {
                outOfScope++; // a state that was no member then has no place in the roll call
                continue;
            }
            Call call = calls.get(records.whole(cells.id));
            if (call == null && isRaw) {
                Optional<RollCall> found = cells.rollCall(described, refusals);
                if (found.isEmpty()) {
                    continue;
                }
                call = call(found.get(), codes);
                RollCallReader.atMost(calls.size(), records.name());
            }
            if (call == null) {
                refusals.add(records.refuse(
                        cells.id,
                        Reason.UNKNOWN_CODE,
                        "There is no roll call of that number in the file of roll calls."));
                continue;
            }
            String seat = records.text(code).strip();
            if (seat.isEmpty() && name >= 0) {
                seat = "name:" + records.text(name).strip();
            }
            if (given < 0) {
                refusals.add(records.refuse(
                        vote,
                        Reason.UNKNOWN_CODE,
                        "A vote is 1 or yes, 2 or abstain, 3 or no, 8 or absent, 9 for a state that was no member."));
            } else {
                one(records, call, codes, given, code, seat);
            }
        }
    }

    private Call call(RollCall rollCall, SeatCodes codes) {
        Call call = new Call(rollCall, codes.era(rollCall.date()), new byte[place.size()]);
        calls.put(rollCall.id(), call);
        return call;
    }

    private void one(Records records, Call call, SeatCodes codes, int given, int code, String seat) {
        if (seat.length() > MOST_CODE_LENGTH) {
            refusals.add(records.refuse(code, Reason.UNKNOWN_CODE, "No country has so long a code."));
            return;
        }
        Resolution meant = codes.resolve(seat, call.era(), call.rollCall().date());
        switch (meant) {
            case Resolution.OutOfScope _ -> outOfScope++;
            case Resolution.Refused(Resolution.Reason reason, String detail) ->
                refusals.add(records.refuse(code, Reason.valueOf(reason.name()), detail));
            case Resolution.Matched(Country country) -> {
                int at = place.getOrDefault(country, -1);
                if (at < 0) {
                    refusals.add(records.refuse(code, Reason.UNKNOWN_CODE, "There is no such country."));
                } else if (call.votes()[at] != Votes.NONE) {
                    refusals.add(records.refuse(
                            code, Reason.DUPLICATE, "%s has a vote in this roll call already.".formatted(country)));
                } else {
                    call.votes()[at] = (byte) given;
                    loaded++;
                    absences += given == Votes.ABSENT ? 1 : 0;
                }
            }
        }
    }

    /** A vote's number; -1 for what is none. */
    private static int meaning(Records records, int column) {
        int number = records.whole(column);
        if (number >= 0) {
            return (number >= 1 && number <= 3) || number == Votes.ABSENT || number == NO_MEMBER ? number : -1;
        }
        return switch (records.text(column)) {
            case "yes" -> Votes.YES;
            case "abstain" -> Votes.ABSTAIN;
            case "no" -> Votes.NO;
            case "absent" -> Votes.ABSENT;
            default -> -1;
        };
    }

    private Votes join(RollCallReader reader, VoteFiles from, long refused) throws IOException {
        Map<Integer, RollCall> held = new HashMap<>();
        calls.forEach((id, call) -> held.put(id, call.rollCall()));
        if (from.issues().isPresent()) {
            reader.addIssues(from.issues().get(), held);
        }
        List<Call> inOrder = calls.values().stream()
                .map(call -> call.as(held.getOrDefault(call.rollCall().id(), call.rollCall())))
                .sorted(Comparator.comparing((Call call) -> call.rollCall().date())
                        .thenComparingInt(call -> call.rollCall().id()))
                .toList();
        SortedMap<Country, Integer> voters = new TreeMap<>(place);
        voters.values().removeIf(at -> inOrder.stream().allMatch(call -> call.votes()[at] == Votes.NONE));
        byte[][] votes = new byte[voters.size()][inOrder.size()];
        int c = 0;
        for (int at : voters.values()) {
            for (int r = 0; r < inOrder.size(); r++) {
                votes[c][r] = inOrder.get(r).votes()[at];
            }
            c++;
        }
        Votes.Rows rows = new Votes.Rows(loaded, outOfScope, refused, absences, refusals.kept());
        return new Votes(
                inOrder.stream().map(Call::rollCall).toList(), List.copyOf(voters.keySet()), votes, rows, files);
    }
}
