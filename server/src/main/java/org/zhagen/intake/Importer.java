package org.zhagen.intake;

import java.util.Set;
import org.zhagen.access.Acting;
import org.zhagen.office.Table;

/** How the rows of one kind of table are checked, compared with what is there, and written. A bean of the room that keeps them. */
public interface Importer {

    ImportKind kind();

    /** What may head a column, in all languages: by these the head of a table is told from what stands above it. */
    Set<String> titles();

    /**
     * Works out what each row would do; writes nothing before {@link ImportPlan#take}.
     *
     * @param file the name for places in findings
     */
    void plan(Acting acting, String file, Table table, ImportPlan plan);
}
