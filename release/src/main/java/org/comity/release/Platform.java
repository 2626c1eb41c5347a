package org.comity.release;

import java.util.Locale;

/** A platform that there are native parts for. */
enum Platform {
    LINUX_X64("linux-x64", "linux_amd64", "linux-x86_64"),
    WINDOWS_X64("windows-x64", "windows_amd64", "windows-x86_64"),
    MACOS_ARM64("macos-arm64", "macos_arm64", "macos-arm64");

    private final String label;
    private final String duckdb;
    private final String javet;

    Platform(String label, String duckdb, String javet) {
        this.label = label;
        this.duckdb = duckdb;
        this.javet = javet;
    }

    String label() {
        return label;
    }

    /** The database's library, as it is named inside its driver. */
    String duckdbLibrary() {
        return "libduckdb_java.so_" + duckdb;
    }

    /** Whether a jar holds the chart engine for this platform. */
    boolean isChartEngine(String jar) {
        return jar.startsWith("javet-v8-" + javet + "-");
    }

    /** Whether this is what the build runs on. */
    boolean isHere() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        boolean arm = processor.equals("aarch64");
        return switch (this) {
            case LINUX_X64 -> os.contains("linux") && processor.equals("amd64");
            case WINDOWS_X64 -> os.contains("windows") && processor.equals("amd64");
            case MACOS_ARM64 -> os.contains("mac") && arm;
        };
    }
}
