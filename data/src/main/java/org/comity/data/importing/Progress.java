package org.comity.data.importing;

/** Hears how an import goes on; may be called from several threads. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (step, done, total) -> {};

    /**
     * One step is done.
     *
     * @param step what, for example a file's name
     * @param done steps done
     * @param total steps in all
     */
    void step(String step, int done, int total);
}
