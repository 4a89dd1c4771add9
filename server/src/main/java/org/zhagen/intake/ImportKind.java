package org.zhagen.intake;

import java.util.List;
import org.zhagen.access.Permission;
import org.zhagen.web.Export;

/**
 * A kind of table that can come in.
 *
 * @param id in addresses and calls, such as {@code units}
 * @param label the key of what the table is called
 * @param permission who has it may bring such tables in
 * @param columns of an empty table to fill in
 */
public record ImportKind(String id, String label, Permission permission, List<Export.Column> columns) {
    public ImportKind {
        columns = List.copyOf(columns);
    }
}
