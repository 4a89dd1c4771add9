package org.zhagen.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Java, memory, clock, user. */
final class MachineCheck implements DoctorCheck {

    private static final int JAVA = 25;
    private static final long MEMORY_MIB = 1900;
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    @Override
    public List<Diagnosis> examine(Patient patient) {
        List<Diagnosis> found = new ArrayList<>();
        found.add(java(Runtime.version().feature()));
        found.add(memory(totalMemory() >> 20));
        found.add(clock(patient.now()));
        found.add(
                PostgresPrograms.runsAsRoot()
                        ? Diagnosis.warn("doctor.user.root")
                        : Diagnosis.ok("doctor.user.ok", System.getProperty("user.name")));
        return found;
    }

    static Diagnosis java(int version) {
        return version >= JAVA
                ? Diagnosis.ok("doctor.java.ok", version)
                : Diagnosis.bad("doctor.java.old", version, JAVA);
    }

    static Diagnosis memory(long mebibytes) {
        return mebibytes >= MEMORY_MIB
                ? Diagnosis.ok("doctor.memory.ok", mebibytes)
                : Diagnosis.warn("doctor.memory.little", mebibytes);
    }

    static Diagnosis clock(Instant now) {
        return now.isAfter(EARLIEST) && now.isBefore(LATEST)
                ? Diagnosis.ok("doctor.clock.ok", now)
                : Diagnosis.bad("doctor.clock.wrong", now);
    }

    /** Of the machine or of the container, in bytes. */
    private static long totalMemory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
