package org.zhagen.directory;

import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.site.RegionCode;

/** What the directory leaves in the audit. */
@Component
class Traces {

    void done(Acting acting, String action, RegionCode region, String name) {}

    void done(Acting acting, String action, Unit unit) {}

    void done(Acting acting, String action, Person person) {}

    void phoneRead(Acting acting, Person person) {}
}
