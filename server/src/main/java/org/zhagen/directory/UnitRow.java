package org.zhagen.directory;

import org.zhagen.kernel.site.RegionCode;

/** What of a unit is written into its row, checked. */
record UnitRow(RegionCode region, UnitKind kind, String name, String shortName, String note) {}
