package org.comity.soak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every request that was sent: when, for what, how it was answered and how long that took. */
final class Meter {
    /** What stands in place of a status where none came. */
    static final int UNANSWERED = 0;

    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Window> windows = new ConcurrentLinkedQueue<>();

    /**
     * A request.
     *
     * @param kind of work
     * @param began on the nano clock
     * @param nanos until the whole answer was there
     */
    record Request(String kind, int status, long began, long nanos) {}

    /** From a kill, or the first start, until the new process has settled, on the nano clock. */
    record Window(long killed, long up, long settled) {}

    /** Times in milliseconds of some requests. */
    record Times(int count, double median, double p99, double longest) {}

    void add(Request request) {
        requests.add(request);
    }

    void add(Window window) {
        windows.add(window);
    }

    List<Window> windows() {
        return List.copyOf(windows);
    }

    /** Answered requests that began when no process was down or new, and ended before the next kill. */
    List<Request> steady(boolean settledOnly) {
        List<Request> steady = new ArrayList<>();
        for (Request request : requests) {
            boolean apart = windows.stream()
                    .anyMatch(window -> request.began() + request.nanos() >= window.killed()
                            && request.began() < (settledOnly ? window.settled() : window.up()));
            if (request.status() != UNANSWERED && !apart) {
                steady.add(request);
            }
        }
        return steady;
    }

    /** Answered requests that began between so many seconds after the latest start and so many, and before the next kill. */
    List<Request> aged(int fromSeconds, int toSeconds) {
        return steady(false).stream()
                .filter(request -> {
                    long up = windows.stream()
                            .mapToLong(Window::up)
                            .filter(start -> start <= request.began())
                            .max()
                            .orElse(Long.MIN_VALUE);
                    double age = (request.began() - up) / 1e9;
                    return age >= fromSeconds && age < toSeconds;
                })
                .toList();
    }

    /** How many requests were answered with each status; 0 for those without an answer. */
    Map<Integer, Integer> statuses() {
        Map<Integer, Integer> counts = new TreeMap<>();
        requests.forEach(request -> counts.merge(request.status(), 1, Integer::sum));
        return counts;
    }

    /** The nearest-rank percentiles; zeros of none. */
    static Times times(List<Request> requests) {
        double[] millis =
                requests.stream().mapToDouble(request -> request.nanos() / 1e6).toArray();
        Arrays.sort(millis);
        int n = millis.length;
        return n == 0
                ? new Times(0, 0, 0, 0)
                : new Times(n, millis[(n - 1) / 2], millis[(int) Math.ceil(n * 0.99) - 1], millis[n - 1]);
    }
}
