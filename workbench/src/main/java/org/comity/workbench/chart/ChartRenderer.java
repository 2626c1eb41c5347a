package org.comity.workbench.chart;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Draws Vega-Lite specifications to SVG inside the JVM: one V8 with Vega, Vega-Lite and the expression interpreter,
 * on a thread of its own, started by the first chart. Text is measured by a fixed table of widths, so the same
 * specification gives the same bytes on every machine. Safe for use by many threads; at most {@value #WAITING} wait.
 */
public final class ChartRenderer implements AutoCloseable {
    private static final int WAITING = 64;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ExecutorService thread = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), ChartRenderer::newThread);
    private @Nullable V8Vega vega; // touched on the one thread only
    private Optional<String> unavailable = Optional.empty();

    private static final class Shared {
        static final ChartRenderer RENDERER = new ChartRenderer();
    }

    /** The one of this process; it is never closed, and its thread does not keep the process alive. */
    public static ChartRenderer shared() {
        return Shared.RENDERER;
    }

    /**
     * One that draws nothing, so that the tables stand alone.
     *
     * @param why one sentence for the reader
     */
    public static ChartRenderer without(String why) {
        ChartRenderer renderer = new ChartRenderer();
        renderer.unavailable = Optional.of(why);
        return renderer;
    }

    /**
     * Draws a specification.
     *
     * @param vegaLite JSON text, data included
     * @throws IllegalArgumentException when the specification is faulty; the sentence is Vega's
     */
    public Drawing draw(String vegaLite) {
        try {
            Future<Drawing> drawing = thread.submit(() -> drawHere(vegaLite));
            return drawing.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return new Drawing.Unavailable("Too many charts are waiting to be drawn.");
        } catch (TimeoutException e) {
            V8Vega running = vega;
            if (running != null) {
                running.interrupt();
            }
            return new Drawing.Unavailable("The chart took longer than %d seconds.".formatted(LONGEST.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Drawing.Unavailable("Drawing was interrupted.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Loads Vega and the outlines of the world beforehand, without waiting for them: about a second. */
    public void warmUp() {
        thread.execute(this::open);
        Thread.ofVirtual().name("outlines").start(Outlines::world);
    }

    private Drawing drawHere(String vegaLite) {
        V8Vega open = open();
        return open == null
                ? new Drawing.Unavailable(unavailable.orElse("Charts cannot be drawn here."))
                : new Drawing.Svg(open.draw(vegaLite));
    }

    private @Nullable V8Vega open() {
        if (vega == null && unavailable.isEmpty()) {
            try {
                vega = V8Vega.open();
            } catch (V8Vega.NotHereException e) {
                unavailable = Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return vega;
    }

    private static Thread newThread(Runnable work) {
        Thread made = new Thread(null, work, "charts", 16L << 20);
        made.setDaemon(true);
        return made;
    }

    @Override
    public void close() {
        thread.execute(() -> {
            if (vega != null) {
                vega.close();
            }
        });
        thread.shutdown();
    }
}
