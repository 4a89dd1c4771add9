package org.zhagen.directory;

import java.util.List;
import org.zhagen.access.Acting;

/** How the rows of one kind of table are checked, compared with what is there, and written. */
interface Importer {

    ImportKind kind();

    /** Works out what each row would do; writes nothing before {@link ImportPlan#take}. */
    void plan(Acting acting, List<ImportRow> rows, ImportPlan plan);
}
