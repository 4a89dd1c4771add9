package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Doc;

/** A level of the region tree (GB/T 2260 and GB/T 10114: 2, 4, 6, 9 and 12 digits; grids have 15). */
@Doc("Level of the region tree; street and community are the urban, township and village the rural kind")
public enum Level {
    PROVINCE,
    PREFECTURE,
    COUNTY,
    STREET,
    TOWNSHIP,
    COMMUNITY,
    VILLAGE,
    GRID
}
