package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Doc;

/** How often something is done or counted. */
@Doc("Rhythm; event means each time something happens")
public enum Every {
    EVENT,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}
