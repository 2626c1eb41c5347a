package org.comity.workbench.chart;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.V8Runtime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One V8 that holds Vega and Vega-Lite. Belongs to the thread that opened it. */
final class V8Vega implements AutoCloseable {
    private static final List<String> SCRIPTS = List.of(
            "/org/comity/workbench/chart/surroundings.js",
            "/org/comity/front/vega.min.js",
            "/org/comity/front/vega-interpreter.js",
            "/org/comity/front/vega-lite.min.js",
            "/org/comity/workbench/chart/draw.js");

    private final V8Runtime runtime;

    private V8Vega(V8Runtime runtime) {
        this.runtime = runtime;
    }

    /** This machine has no V8 that Comity can load, or the build lacks the front-end files. */
    static final class NotHereException extends Exception {
        private static final long serialVersionUID = 1L;

        NotHereException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static V8Vega open() throws NotHereException {
        V8Runtime runtime = startV8();
        try {
            for (String script : SCRIPTS) {
                runtime.getExecutor(read(script)).setResourceName(script).executeVoid();
            }
            return new V8Vega(runtime);
        } catch (JavetException e) {
            throw new IllegalStateException("Vega does not load in V8: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new NotHereException("Charts are not drawn, as this build lacks its front-end files.", e);
        }
    }

    private static V8Runtime startV8() throws NotHereException {
        try {
            return V8Host.getV8Instance().createV8Runtime();
        } catch (JavetException | LinkageError e) {
            throw new NotHereException(
                    "Charts are not drawn on this machine, as its V8 library is missing (%s %s)."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                    e);
        }
    }

    String draw(String specification) {
        try {
            runtime.getGlobalObject().set("comitySpec", specification);
            runtime.getExecutor("comityDraw(comitySpec)").executeVoid();
            runtime.await();
            String failed = runtime.getGlobalObject().getString("comityFailed");
            if (failed != null) {
                throw new IllegalArgumentException("The chart's specification is faulty: " + failed);
            }
            return runtime.getGlobalObject().getString("comityDrawn");
        } catch (JavetException e) {
            throw new IllegalStateException("The chart could not be drawn.", e);
        }
    }

    /** Stops the drawing that runs; may be called from another thread. */
    void interrupt() {
        runtime.terminateExecution();
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = V8Vega.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("There is no " + resource + " on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        try {
            runtime.close(true);
        } catch (JavetException e) {
            throw new IllegalStateException("V8 could not be closed.", e);
        }
    }
}
