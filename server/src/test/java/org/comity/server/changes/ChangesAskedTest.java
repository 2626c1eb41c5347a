package org.comity.server.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.comity.data.AsOf;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.server.page.Languages;
import org.comity.server.page.Switches;
import org.comity.server.toy.ToyServer;
import org.comity.server.toy.ToyWorld;
import org.comity.server.world.World;
import org.comity.server.world.Worlds;
import org.comity.workbench.security.SignalsQuestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A list is made once, in the background, however many ask; what fails is made again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesAskedTest {
    private static final Country KENYA = Country.of("KEN");
    private static final Country UGANDA = Country.of("UGA");

    private final ToyServer server = ToyServer.start();
    private final Switches switches = new Switches(
            Map.of(),
            Optional.empty(),
            NeighbourRule.DEFAULT,
            Optional.empty(),
            AsOf.LATEST,
            server.context().getBean(Languages.class).of(""));

    @AfterAll
    void stop() {
        server.close();
    }

    /** The toy world, whose lists wait for a latch, are counted, and fail the first time where they are told to. */
    private static final class Slow implements Worlds {
        private final ToyWorld toy = new ToyWorld();
        private final CountDownLatch latch = new CountDownLatch(1);
        private final AtomicInteger made = new AtomicInteger();
        private final CountDownLatch uganda = new CountDownLatch(1);
        private final boolean failsOnce;
        private volatile boolean hasBorders = true;

        Slow(boolean failsOnce) {
            this.failsOnce = failsOnce;
        }

        @Override
        public World at(AsOf asOf) {
            return (World) Proxy.newProxyInstance(
                    World.class.getClassLoader(), new Class<?>[] {World.class}, (_, method, arguments) -> {
                        if (method.getName().equals("neighbours") && !hasBorders) {
                            throw new IllegalArgumentException("no borders were released by that day");
                        }
                        if (method.getName().equals("changes")) {
                            latch.await();
                            if (((SignalsQuestion) arguments[0]).home().equals(UGANDA)) {
                                uganda.await();
                            }
                            if (made.incrementAndGet() == 1 && failsOnce) {
                                throw new IllegalStateException("the disk is gone");
                            }
                        }
                        try {
                            return method.invoke(toy, arguments);
                        } catch (InvocationTargetException fault) {
                            throw fault.getCause();
                        }
                    });
        }

        @Override
        public String state() {
            return toy.state();
        }

        @Override
        public void close() {}
    }

    @Test
    void aListIsMadeOnceHoweverManyAsk() throws Exception {
        Slow slow = new Slow(false);
        ChangesAsked asked = new ChangesAsked(slow);
        ChangesAsked.Look first = asked.look(KENYA, switches);
        assertThat(first.isMade()).isFalse();
        assertThat(first.told()).isEmpty();
        try (var many = Executors.newFixedThreadPool(8)) {
            var waiting = IntStream.range(0, 8)
                    .mapToObj(_ -> many.submit(() -> asked.held(KENYA, switches)))
                    .toList();
            slow.latch.countDown();
            for (Future<Finding> one : waiting) {
                assertThat(one.get().title()).isEqualTo("Toy changes");
            }
        }
        assertThat(asked.look(KENYA, switches).isMade()).isTrue();
        assertThat(slow.made).hasValue(1);
        slow.toy.change();
        assertThat(asked.look(KENYA, switches).isMade()).isTrue();
        assertThat(slow.made).as("made anew when data came").hasValue(2);
        asked.destroy();
    }

    @Test
    void whatFailsIsMadeAgainAndWhatIsNotHeldIsNoFailure() {
        Slow slow = new Slow(true);
        slow.latch.countDown();
        ChangesAsked asked = new ChangesAsked(slow);
        assertThatThrownBy(() -> asked.held(KENYA, switches)).hasRootCauseMessage("the disk is gone");
        assertThat(asked.held(KENYA, switches).title()).isEqualTo("Toy changes");
        Country unheard = Country.of("NZL");
        ChangesAsked.Look none = asked.look(unheard, switches);
        assertThat(none.told()).isEmpty();
        assertThat(none.why()).as("what was found").isEqualTo("Nothing of NZL is held in the toy world.");
        assertThatThrownBy(() -> asked.held(unheard, switches)).hasMessage("Nothing of NZL is held in the toy world.");
        asked.destroy();
    }

    @Test
    void whereTheBordersAreNotHeldTheListIsToldAndTheSilentAreNotKnown() {
        Slow slow = new Slow(false);
        slow.hasBorders = false;
        slow.latch.countDown();
        ChangesAsked asked = new ChangesAsked(slow);
        assertThat(asked.held(KENYA, switches).title()).isEqualTo("Toy changes");
        assertThat(asked.look(KENYA, switches).told().orElseThrow().silent()).isEmpty();
        asked.destroy();
    }

    @Test
    void aListThatIsDoneIsGivenHoweverManyWaitForAnother() throws Exception {
        Slow slow = new Slow(false);
        slow.latch.countDown();
        ChangesAsked asked = new ChangesAsked(slow);
        asked.held(KENYA, switches);
        try (var many = Executors.newFixedThreadPool(16)) {
            var waiting = IntStream.range(0, 16)
                    .mapToObj(_ -> many.submit(() -> asked.held(UGANDA, switches)))
                    .toList();
            while (asked.places() > 0) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> asked.held(UGANDA, switches)).hasMessageContaining("ask again in a minute");
            assertThat(asked.held(KENYA, switches).title()).isEqualTo("Toy changes");
            slow.uganda.countDown();
            for (Future<Finding> one : waiting) {
                assertThat(one.get().title()).isEqualTo("Toy changes");
            }
        }
        asked.destroy();
    }

    @Test
    void whoComesWhenTooManyWaitIsToldSo() {
        Slow slow = new Slow(false);
        ChangesAsked asked = new ChangesAsked(slow);
        slow.toy.homes().stream().limit(9).forEach(home -> asked.look(home, switches));
        assertThatThrownBy(() -> asked.look(Country.of("ZWE"), switches)).hasMessageContaining("ask again in a minute");
        slow.latch.countDown();
        asked.destroy();
    }
}
