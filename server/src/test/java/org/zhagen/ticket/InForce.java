package org.zhagen.ticket;

import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.kernel.site.RegionCode;

/** Finds the procedures that tests have brought into force. */
public final class InForce {

    private static final Acting SYSTEM = Acting.system("test", Jurisdiction.COUNTRY);

    private InForce() {}

    /** The first procedure of a series at a place. */
    public static InstalledCourse find(Courses courses, RegionCode place, String series) {
        return courses.at(SYSTEM, place).stream()
                .filter(each -> each.series().equals(series))
                .findFirst()
                .orElseThrow();
    }
}
