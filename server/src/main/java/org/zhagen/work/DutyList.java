package org.zhagen.work;

import org.zhagen.kernel.site.RegionCode;

/** What communities and grids of a place may be given (社区职责清单、网格事项清单): a bean of the room that keeps the lists. */
public interface DutyList {

    /**
     * Whether something stands on the list of a place, or of what it lies in; a place that has no list yet says nothing.
     *
     * @param title what is to be done, in which the thing on the list is named
     */
    boolean allows(RegionCode place, String title);
}
