package org.zhagen.directory;

import java.util.List;
import org.zhagen.access.Acting;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.ImportRow;

/** How the rows of one kind of table of the directory are checked, compared with what is there, and written. */
interface RowImporter {

    DirectoryTable kind();

    /** Works out what each row would do; what is done with them stands in the steps of the plan. */
    void plan(Acting acting, List<ImportRow> rows, ImportPlan plan);
}
