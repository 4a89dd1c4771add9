package org.zhagen.ticket;

import org.zhagen.kernel.site.RegionCode;

/**
 * A role or body that a plan in force at a place needs somebody for.
 *
 * @param series of the plan
 * @param plan its title
 * @param region where it runs
 * @param doer id of the role, or the body as the playbook writes it
 * @param title what the playbook or the installation calls it; empty where neither does
 */
public record DeskRole(String series, String plan, RegionCode region, String doer, String title) {

    /** As it stands in forms. */
    public String id() {
        return id(series, doer);
    }

    static String id(String series, String doer) {
        return series + "|" + doer;
    }
}
