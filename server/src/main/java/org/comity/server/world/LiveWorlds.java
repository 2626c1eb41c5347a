package org.comity.server.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.starter.StarterPack;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.workbench.situation.Situation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worlds of one store on disk. At most once a second it looks whether the folder of facts has changed; then the
 * next request opens the facts anew, and what was open is closed when the requests that use it have long ended.
 */
public final class LiveWorlds implements Worlds {
    private static final Logger LOG = LoggerFactory.getLogger(LiveWorlds.class);
    private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long GRACE_SECONDS = 120;
    private static final int MOST_OPEN = 4;
    /** How many years a history shows. */
    private static final int YEARS = 10;
    /** How many times as long as a step of the warm-up the pause after it takes. */
    private static final int PAUSES = 4;

    private final Path home;
    private final Map<AsOf, LiveWorld> open = new LinkedHashMap<>(8, 0.75f, /* accessOrder= */ true);
    private final ScheduledExecutorService closer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("closer").factory());
    private String state;
    private long lookedAt = System.nanoTime();
    private volatile boolean isWarm;

    private LiveWorlds(Path home) {
        this.home = home;
        this.state = look(home);
    }

    /**
     * Looks at the store under {@code home}; facts are opened by the first question.
     *
     * @param starter the starter pack, which goes into a store that holds nothing; without it such a store stays empty
     */
    public static LiveWorlds open(Path home, Optional<Path> starter) {
        FactStore store = FactStore.open(home);
        if (starter.isPresent()
                && store.vintages().isEmpty()
                && Files.isDirectory(starter.get().resolve("facts"))) {
            try {
                LOG.info("The store is empty: loading the starter pack.");
                StarterPack.load(store, starter.get());
            } catch (IOException e) {
                throw new UncheckedIOException("The starter pack in %s cannot be read.".formatted(starter.get()), e);
            }
        }
        return new LiveWorlds(home);
    }

    /**
     * Reads what the first page of a home needs, in a thread of its own, and then what histories over the years need:
     * the figures of all pairs of neighbours, and their scores. Every later question on any home by the default frame
     * and rule takes from it. What nobody waits for yet is done in steps with pauses between them, which leave the
     * machine to those who ask.
     */
    public void warmUp() {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            World world = at(AsOf.LATEST);
            if (!world.inUse().isEmpty()) {
                Country any = world.homes().getFirst();
                Framework frame = world.frames().getFirst();
                int year = world.assess(request(any, Optional.empty(), frame)).year();
                var _ = world.role(any, NeighbourRule.DEFAULT, year, Locale.ENGLISH);
                var _ = world.votes(new Pair(any, world.homes().getLast()), year, Locale.ENGLISH);
                for (int before = 1; before < YEARS; before++) {
                    long began = System.nanoTime();
                    var _ = world.assess(request(any, Optional.of(year - before), frame));
                    LockSupport.parkNanos(PAUSES * (System.nanoTime() - began));
                }
            }
            isWarm = true;
            freeze();
        });
    }

    /** Forecasts are made once for each vintage, and nobody waits for them: pages show those that were made. */
    private void freeze() {
        LiveWorld world = (LiveWorld) at(AsOf.LATEST);
        try {
            world.freeze();
        } catch (RuntimeException e) { // the store may change meanwhile, or have too little; the next one is tried anew
            LOG.info("Forecasts were not made: {}", e.getMessage());
        }
    }

    private static Situation.Request request(Country home, Optional<Integer> year, Framework frame) {
        return new Situation.Request(home, year, NeighbourRule.DEFAULT, frame, Situation.Request.DEFAULT_DRAWS, 1);
    }

    @Override
    public synchronized World at(AsOf asOf) {
        renew();
        LiveWorld world = open.get(asOf);
        if (world == null) {
            world = new LiveWorld(home, asOf);
            open.put(asOf, world);
            closeOldest();
        }
        return world;
    }

    /** Frames of one's own and new forecasts change what pages offer, but nothing that was read. */
    @Override
    public synchronized String state() {
        renew();
        return state + files(home.resolve("frames"), ".yaml") + files(home.resolve("forecasts"), ".csv.gz");
    }

    private void renew() {
        if (System.nanoTime() - lookedAt < LOOK_AGAIN_NANOS) {
            return;
        }
        String now = look(home);
        lookedAt = System.nanoTime();
        if (!now.equals(state)) {
            state = now;
            LOG.info("The store has changed: figures are read anew.");
            open.values().forEach(this::closeLater);
            open.clear();
            if (isWarm) {
                Thread.ofPlatform().daemon().name("forecasts").start(this::freeze);
            }
        }
    }

    private void closeOldest() {
        Iterator<LiveWorld> oldest = open.values().iterator();
        while (open.size() > MOST_OPEN) {
            LiveWorld world = oldest.next();
            oldest.remove();
            closeLater(world);
        }
    }

    private void closeLater(LiveWorld world) {
        var _ = closer.schedule(world::close, GRACE_SECONDS, TimeUnit.SECONDS);
    }

    /** Which such files there are, and since when each is as it is; looked at on every request. */
    private static String files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            String all = files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.getFileName().toString().startsWith(".")) // one that is being written
                    .sorted()
                    .map(file -> "%s %d %d"
                            .formatted(
                                    file.getFileName(),
                                    file.toFile().lastModified(),
                                    file.toFile().length()))
                    .collect(Collectors.joining(";"));
            return all.isEmpty() ? "" : "-" + Integer.toHexString(all.hashCode());
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read.".formatted(folder), e);
        }
    }

    /** The names of all published vintages: a vintage is never changed, and appears by one rename. */
    private static String look(Path home) {
        Path facts = home.resolve("facts");
        if (!Files.isDirectory(facts)) {
            return "empty";
        }
        StringBuilder names = new StringBuilder();
        try (Stream<Path> folders = Files.walk(facts, 2)) {
            folders.filter(folder -> folder.getNameCount() == facts.getNameCount() + 2)
                    .map(folder -> facts.relativize(folder).toString())
                    .filter(name -> !name.contains("/."))
                    .sorted()
                    .forEach(name -> names.append(name).append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read.".formatted(facts), e);
        }
        return Integer.toHexString(names.toString().hashCode()) + '-' + names.length();
    }

    @Override
    public synchronized void close() {
        closer.shutdownNow();
        open.values().forEach(LiveWorld::close);
        open.clear();
    }
}
