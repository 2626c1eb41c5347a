package org.comity.soak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a soak found, for {@code docs/measured}. */
final class SoakReport {
    private SoakReport() {}

    static String of(Soak.Outcome outcome) {
        Extent extent = outcome.extent();
        Meter meter = outcome.meter();
        StringBuilder text = new StringBuilder();
        line(
                text,
                "Soak of %s: %d users over HTTP, %d s, %d kills (kill -9), desk in %s, %d measures at first, thinking %d ms on average.",
                LocalDate.now(java.time.ZoneOffset.UTC),
                extent.users(),
                outcome.took().toSeconds(),
                meter.windows().size() - 1,
                extent.postgresql() ? "PostgreSQL" : "H2",
                extent.measures(),
                extent.thinkMillis());
        line(
                text,
                "Machine: %d processors, %s, Java %s; client, database and server share it; %s class cache.%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                Runtime.version(),
                extent.trained() ? "with the" : "no");
        proofs(text, outcome);
        answers(text, outcome);
        times(text, meter, extent);
        kinds(text, meter);
        outcome.surprises().stream().limit(20).forEach(one -> line(text, "unexpected: %s", one));
        outcome.faults().stream().limit(20).forEach(one -> line(text, "fault: %s", one));
        return text.toString();
    }

    private static void proofs(StringBuilder text, Soak.Outcome outcome) {
        Proof last = outcome.proofs().getLast();
        line(
                text,
                "Acknowledged writes looked for after each kill and at the end: %d in the end; lost = %d.",
                last.acknowledged(),
                outcome.faults().stream()
                        .filter(fault -> fault.startsWith("lost"))
                        .count());
        line(
                text,
                "Two told the same version = %d; kept though refused = %d; faults of chain and records = %d (%d rows).",
                outcome.faults().stream()
                        .filter(fault -> fault.startsWith("two"))
                        .count(),
                outcome.faults().stream()
                        .filter(fault -> fault.startsWith("kept"))
                        .count(),
                outcome.faults().stream()
                        .filter(fault -> fault.startsWith("verify"))
                        .count(),
                last.rows());
        line(text, "comity desk verify: %s", outcome.verified());
    }

    private static void answers(StringBuilder text, Soak.Outcome outcome) {
        Map<Integer, Integer> statuses = new TreeMap<>(outcome.meter().statuses());
        int unanswered = statuses.getOrDefault(Meter.UNANSWERED, 0);
        statuses.remove(Meter.UNANSWERED);
        line(
                text,
                "Answers by status: %s; 5xx = %d; without an answer (the process was gone) %d.",
                statuses,
                outcome.serverErrors(),
                unanswered);
        line(
                text,
                "Conflicts answered 409 or 412: %d; not expected by a script: %d.%n",
                statuses.getOrDefault(409, 0) + statuses.getOrDefault(412, 0),
                outcome.surprises().size());
    }

    private static void times(StringBuilder text, Meter meter, Extent extent) {
        Predicate<Meter.Request> signIn = request -> request.kind().equals("sign in");
        List<Meter.Request> steady = meter.steady(true);
        List<Meter.Request> sinceUp = meter.steady(false);
        line(
                text,
                "Times in milliseconds, from sending to the last byte:%n%-46s %8s %8s %8s %8s",
                "",
                "count",
                "p50",
                "p99",
                "max");
        row(
                text,
                "answered, server up for " + extent.settle().toSeconds() + " s or more",
                steady.stream().filter(signIn.negate()).toList());
        row(
                text,
                "answered, at any time",
                sinceUp.stream().filter(signIn.negate()).toList());
        row(
                text,
                "signing in (Argon2id), at any time",
                sinceUp.stream().filter(signIn).toList());
        int[] ages = {0, 5, 10, 20, 30, 3600};
        for (int i = 0; i + 1 < ages.length; i++) {
            row(
                    text,
                    "  begun %d to %d s after a start".formatted(ages[i], ages[i + 1]),
                    meter.aged(ages[i], ages[i + 1]).stream()
                            .filter(signIn.negate())
                            .toList());
        }
        line(
                text,
                "Counted: every answered request of every kind below but signing in, whatever its status; left out in the first row:");
        line(
                text,
                "those between a kill and %d s after the first answer of the new process; in the second: only while it was down.",
                extent.settle().toSeconds());
        List<Long> down = meter.windows().stream()
                .skip(1)
                .map(window -> (window.up() - window.killed()) / 1_000_000)
                .sorted()
                .toList();
        if (!down.isEmpty()) {
            line(
                    text,
                    "From kill to the first answer, the check of a copy included: %d to %d ms.",
                    down.getFirst(),
                    down.getLast());
        }
        line(text, "");
    }

    private static void kinds(StringBuilder text, Meter meter) {
        Map<String, List<Meter.Request>> kinds = new TreeMap<>();
        meter.steady(true)
                .forEach(request -> kinds.computeIfAbsent(request.kind(), _ -> new ArrayList<>())
                        .add(request));
        kinds.forEach((kind, requests) -> row(text, kind, requests));
        line(text, "");
    }

    private static void row(StringBuilder text, String name, List<Meter.Request> requests) {
        Meter.Times times = Meter.times(requests);
        line(text, "%-46s %8d %8.1f %8.1f %8.1f", name, times.count(), times.median(), times.p99(), times.longest());
    }

    @SuppressWarnings("AnnotateFormatMethod") // our formats stand above
    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
