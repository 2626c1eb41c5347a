package org.comity.server.changes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.comity.data.AsOf;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.server.world.Worlds;
import org.comity.workbench.security.SignalsQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The lists of changes: each is made once for a state of the store, in the background and one after the other, however many ask.
 * Pages look in and go; files and programs wait for it.
 */
@Component
public final class ChangesAsked implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ChangesAsked.class);
    private static final int MOST_KEPT = 64;
    private static final int MOST_WAITING = 8;
    private static final int MOST_PATIENT = 16;
    /** What is kept already, or made at once, needs no page that says to wait. */
    private static final Duration GLANCE = Duration.ofMillis(400);

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Worlds worlds;
    private final Map<Key, Job> jobs = new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true); // guarded by this
    private final Semaphore patient = new Semaphore(MOST_PATIENT);
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("changes").factory());

    ChangesAsked(Worlds worlds) {
        this.worlds = worlds;
    }

    /** What a list depends on: the store, the vintages, the question, the language. */
    private record Key(String state, AsOf asOf, Country home, NeighbourRule rule, Locale locale) {}

    /** A list that is made or was made. */
    private record Job(Instant asked, CompletableFuture<Made> made) {}

    /**
     * What came of it.
     *
     * @param why one sentence on why there is no list; empty where there is one
     */
    private record Made(Optional<Told> told, String why) {}

    /**
     * A list.
     *
     * @param silent the neighbours of which no series is held; empty where the borders of that year are not held by that day
     */
    public record Told(Finding finding, Optional<List<Country>> silent) {}

    /**
     * How far a list is.
     *
     * @param isMade whether it is done
     * @param told the list; empty while it is made, and where there can be none
     * @param why one sentence on why there can be none; else empty
     * @param seconds since it was asked for first
     * @param waiting how many lists wait to be made
     */
    public record Look(boolean isMade, Optional<Told> told, String why, long seconds, int waiting) {}

    /** Looks how far the list is, and has it made when it is not. @throws Wrong 503 when too many wait already */
    public Look look(Country home, Switches switches) {
        return look(home, switches.asOf(), switches);
    }

    /** The same for other vintages than those of the switches. */
    public Look look(Country home, AsOf asOf, Switches switches) {
        Key key = key(home, asOf, switches);
        Job job = job(key);
        try {
            return made(job, answer(key, job, GLANCE));
        } catch (TimeoutException _) {
            return new Look(
                    false, Optional.empty(), "", seconds(job), worker.getQueue().size());
        }
    }

    private static Look made(Job job, Made made) {
        return new Look(true, made.told(), made.why(), seconds(job), 0);
    }

    private static long seconds(Job job) {
        return Duration.between(job.asked(), Instant.now()).toSeconds();
    }

    /**
     * The list, for files and programs: they wait until it is made.
     *
     * @throws Wrong 404 where there can be none, with the sentence that says why, 503 when it takes too long or too many wait
     */
    public Finding held(Country home, Switches switches) {
        Made made = await(home, switches.asOf(), switches);
        return made.told()
                .orElseThrow(() -> new Wrong(404, "no-events", made.why()))
                .finding();
    }

    /** The same for any vintages; empty where there can be none. */
    public Optional<Told> find(Country home, AsOf asOf, Switches switches) {
        return await(home, asOf, switches).told();
    }

    private Made await(Country home, AsOf asOf, Switches switches) {
        Key key = key(home, asOf, switches);
        Job job = job(key);
        boolean isPatient = !job.made().isDone();
        if (isPatient && !patient.tryAcquire()) {
            throw busy();
        }
        try {
            return answer(key, job, PATIENCE);
        } catch (TimeoutException _) {
            throw busy();
        } finally {
            if (isPatient) {
                patient.release();
            }
        }
    }

    /** How many more may wait now. */
    int places() {
        return patient.availablePermits();
    }

    private static Wrong busy() {
        return new Wrong(503, "busy", "Lists of changes are being made; ask again in a minute.");
    }

    private Key key(Country home, AsOf asOf, Switches switches) {
        return new Key(
                worlds.state(), asOf, home, switches.rule(), switches.language().locale());
    }

    private synchronized Job job(Key key) {
        Job known = jobs.get(key);
        if (known != null) {
            return known;
        }
        CompletableFuture<Made> made = new CompletableFuture<>();
        Job job = new Job(Instant.now(), made);
        try {
            worker.execute(() -> make(key, made));
        } catch (RejectedExecutionException _) {
            throw busy();
        }
        jobs.put(key, job);
        var oldest = jobs.values().iterator();
        while (jobs.size() > MOST_KEPT && oldest.hasNext()) {
            if (oldest.next().made().isDone()) {
                oldest.remove();
            }
        }
        return job;
    }

    private void make(Key key, CompletableFuture<Made> made) {
        try {
            made.complete(new Made(Optional.of(told(key)), ""));
        } catch (IllegalArgumentException nothing) { // one sentence on what is not held
            String why = Objects.requireNonNullElse(nothing.getMessage(), nothing.toString());
            LOG.info("No list of changes of {}: {}", key.home(), why);
            made.complete(new Made(Optional.empty(), why));
        } catch (RuntimeException | Error fault) {
            made.completeExceptionally(fault);
        }
    }

    private Told told(Key key) {
        World world = worlds.at(key.asOf());
        SignalsQuestion question = SignalsQuestion.usual(key.home(), key.rule(), LocalDate.now(ZoneOffset.UTC));
        Finding finding = world.changes(question, key.locale());
        return new Told(finding, silent(world, finding, key));
    }

    /** The list itself reads later borders where those of its day are not held, and notes it; the page of neighbours does not. */
    private static Optional<List<Country>> silent(World world, Finding finding, Key key) {
        try {
            return Optional.of(Silent.neighbours(world, finding, key.home(), key.rule(), key.locale()));
        } catch (IllegalArgumentException unknown) {
            LOG.info("The neighbours of {} are not known: {}", key.home(), unknown.getMessage());
            return Optional.empty();
        }
    }

    /** What failed is made again for who asks next. */
    private Made answer(Key key, Job job, Duration patience) throws TimeoutException {
        try {
            return job.made().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException fault) {
            synchronized (this) {
                jobs.remove(key, job);
            }
            throw new IllegalStateException("A list of changes could not be made.", fault.getCause());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
