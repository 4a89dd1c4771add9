package org.zhagen.assessment;

import java.util.List;
import org.zhagen.access.Acting;
import org.zhagen.registry.Published;

/** What places made of a playbook, told by a later room; each offers a bean. It tells only what the acting person may see. */
public interface SiteExperience {

    /** All places of which there is something to tell, in any order. */
    List<Happened> with(Acting acting, Published playbook);
}
