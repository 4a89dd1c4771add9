package org.zhagen.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static String describe() {
        Runtime runtime = Runtime.getRuntime();
        return processor() + ", " + runtime.availableProcessors() + " cores, " + memory() + "; "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + "; "
                + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version") + "; load "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processor() {
        return value(Path.of("/proc/cpuinfo"), "model name");
    }

    private static String memory() {
        return value(Path.of("/proc/meminfo"), "MemTotal");
    }

    /** The first value of a key in a file of {@code key: value} lines. */
    private static String value(Path file, String key) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown " + key);
        } catch (IOException notLinux) {
            return "unknown " + key;
        }
    }

    /** Processor time of all child processes that have ended, in milliseconds; 0 where the system does not tell. */
    static double childrenCpu() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String text = Files.readString(stat);
        // Behind the name in brackets: state, then numbers; cutime and cstime are the fields 16 and 17 of all, in 1/100
        // s.
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        return 10.0 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
    }

    /** Bytes in use after a collection. */
    @SuppressWarnings("SystemGc") // what is measured is what survives
    static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
