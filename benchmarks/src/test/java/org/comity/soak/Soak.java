package org.comity.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;

/** One soak from the empty folder to the last check. */
final class Soak {
    /** How many seconds more a short soak on a busy machine may take until something was written. */
    private static final int PATIENCE = 180;

    private final Extent extent;
    private final Path home;
    private final DeskSettings settings;
    private final Map<String, String> environment;
    private final Office office = new Office();
    private final Meter meter = new Meter();
    private final Ledger ledger = new Ledger();
    private final List<Proof> proofs = new ArrayList<>();

    private Soak(Extent extent, Path home, Map<String, String> environment) {
        this.extent = extent;
        this.home = home;
        this.environment = environment;
        this.settings = DeskSettings.read(home, environment, "");
    }

    /**
     * What came of it.
     *
     * @param proofs one after each kill, and the last one at the end
     * @param surprises answers that no script expects
     * @param verified what {@code comity desk verify} wrote, and its exit code before it
     */
    record Outcome(
            Extent extent, Meter meter, List<Proof> proofs, List<String> surprises, String verified, Duration took) {
        List<String> faults() {
            return proofs.stream().flatMap(proof -> proof.faults().stream()).toList();
        }

        long serverErrors() {
            return meter.statuses().entrySet().stream()
                    .filter(entry -> entry.getKey() >= 500)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /**
     * Runs it in an empty folder.
     *
     * @param environment where the desk is, when it is not in the folder
     */
    static Outcome run(Extent extent, Path home, Map<String, String> environment) throws InterruptedException {
        Soak soak = new Soak(extent, home, environment);
        List<Scenery.Person> people;
        try (Desk desk = Desk.open(soak.settings)) {
            people = Scenery.fill(desk, extent);
        }
        Optional<Path> cache = extent.trained() ? Optional.of(ServerProcess.train(home)) : Optional.empty();
        long began = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(home, environment, cache)) {
            began = System.nanoTime();
            soak.meter.add(
                    new Meter.Window(began, began, began + extent.settle().toNanos()));
            List<Thread> users = people.stream()
                    .map(person -> Thread.ofVirtual()
                            .start(new User(person, server.address(), extent, soak.office, soak.meter, soak.ledger)))
                    .toList();
            soak.work(server, began);
            soak.office.end();
            for (Thread user : users) {
                user.join();
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        soak.prove(soak.settings);
        return new Outcome(extent, soak.meter, List.copyOf(soak.proofs), soak.office.surprises(), soak.verify(), took);
    }

    /** Lets the users work, and kills the server once in each of as many equal spans as there are kills. */
    private void work(ServerProcess server, long began) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(extent.users());
        for (int kill = 0; kill < extent.kills(); kill++) {
            double moment = (kill + 0.2 + 0.6 * random.nextDouble()) / extent.kills();
            sleepUntil(began + (long) (moment * extent.length().toNanos()));
            kill(server);
        }
        sleepUntil(began + extent.length().toNanos());
        for (int i = 0; i < PATIENCE && ledger.acknowledged().isEmpty(); i++) { // a machine that is busy elsewhere
            Thread.sleep(1000);
        }
    }

    private void kill(ServerProcess server) throws InterruptedException {
        long killed = System.nanoTime();
        server.kill();
        Thread.sleep(500); // users in the middle of a request learn that there is no answer
        DeskSettings copy = copy();
        prove(copy);
        if (proofs.getLast().faults().isEmpty()) {
            remove(copy);
        }
        server.startAgain();
        long up = System.nanoTime();
        meter.add(new Meter.Window(killed, up, up + extent.settle().toNanos()));
        System.err.printf(
                "kill %d after %d acknowledged writes; %d faults; %d surprises; up again after %.1f s%n",
                proofs.size(),
                proofs.getLast().acknowledged(),
                proofs.getLast().faults().size(),
                office.surprises().size(),
                (up - killed) / 1e9);
    }

    private void prove(DeskSettings where) {
        try (Desk desk = Desk.open(where)) {
            proofs.add(Proof.of(desk, ledger, ledger.acknowledged()));
        }
    }

    /** The files as the killed process left them, so that the next one finds them so and repairs them itself. */
    private DeskSettings copy() {
        if (extent.postgresql()) {
            return settings;
        }
        Path copies = home.resolve("as-killed");
        Path target = copies.resolve(String.valueOf(proofs.size()));
        try (Stream<Path> files = Files.walk(settings.folder())) {
            for (Path file : files.toList()) {
                Path to = target.resolve("desk").resolve(settings.folder().relativize(file));
                Files.createDirectories(Files.isDirectory(file) ? to : to.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, to);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DeskSettings.of(target);
    }

    /** A copy that was found whole is of no more use. */
    private void remove(DeskSettings copy) {
        if (copy.equals(settings)) {
            return;
        }
        try (Stream<Path> files = Files.walk(copy.folder())) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command that people run. */
    private String verify() {
        ProcessBuilder command = new ProcessBuilder(
                        ServerProcess.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.comity.cli.Comity",
                        "desk",
                        "verify")
                .redirectErrorStream(true);
        command.environment().putAll(environment);
        command.environment().put("COMITY_HOME", home.toString());
        try {
            Process process = command.start();
            String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            String said = text.lines()
                    .filter(line -> !line.matches("\\d\\d:\\d\\d:\\d\\d\\..*")) // what the database logs here
                    .collect(Collectors.joining("; "));
            return "exit code %d; %s".formatted(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void sleepUntil(long moment) throws InterruptedException {
        long left = moment - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }
}
