package org.zhagen.directory;

import org.zhagen.kernel.site.RegionCode;

/** What of a person is written into the row, checked. */
record PersonRow(RegionCode region, String name, String phone, String note) {}
