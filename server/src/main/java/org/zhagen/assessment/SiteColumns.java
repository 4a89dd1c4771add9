package org.zhagen.assessment;

import java.util.List;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.site.RegionCode;

/**
 * The profiles of many sites field by field, as rules run over them.
 *
 * @param sites which site each place of a column is, in the order of the codes
 */
public record SiteColumns(List<RegionCode> sites, Columns columns) {
    public SiteColumns {
        sites = List.copyOf(sites);
    }
}
