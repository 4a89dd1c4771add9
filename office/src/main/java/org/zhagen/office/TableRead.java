package org.zhagen.office;

import java.util.List;

/** What came of reading a table: the table with what was odd in it, or the reason why it was refused. */
public sealed interface TableRead {
    /** The table can be used; {@code problems} lists, in file order, what was lost or looks wrong. */
    record Ok(Table table, List<TableProblem> problems) implements TableRead {
        public Ok {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing can be used. */
    record Refused(TableProblem problem) implements TableRead {}
}
