package org.comity.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Time and processor seconds since it was made. */
final class Watch {
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long begin = System.nanoTime();
    private final long processor = system.getProcessCpuTime();

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.2f s, %.2f processor seconds",
                (System.nanoTime() - begin) / 1e9,
                (system.getProcessCpuTime() - processor) / 1e9);
    }
}
