package org.zhagen.portal.open311;

import java.util.HexFormat;
import java.util.List;
import org.zhagen.identity.Vault;
import org.zhagen.ticket.InstalledCourse;

/**
 * What programs call a procedure: its id and eight digits of its series. Programs keep such codes for years, so a code must not change
 * with each revision of a plan, as the id of what is installed does.
 */
final class ServiceCode {

    private static final int DIGITS = 4;

    private ServiceCode() {}

    static String of(InstalledCourse course) {
        return course.course().id() + "-" + HexFormat.of().formatHex(Vault.hash(course.series()), 0, DIGITS);
    }

    static List<InstalledCourse> among(List<InstalledCourse> courses, List<String> codes) {
        return courses.stream().filter(course -> codes.contains(of(course))).toList();
    }
}
