package org.zhagen.directory;

import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.zhagen.access.Acting;
import org.zhagen.intake.ImportKind;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.Importer;
import org.zhagen.intake.TableColumns;
import org.zhagen.office.Table;
import org.zhagen.web.Export;

/** Offers a table of the directory to whoever brings tables in. */
record DirectoryImporter(RowImporter rows, MessageSource words) implements Importer {

    /** What every ledger has, and no import needs. */
    private static final Set<String> PASSED_OVER = Set.of("序号", "备注");

    @Override
    public ImportKind kind() {
        DirectoryTable table = rows.kind();
        List<Export.Column> heads = table.columns().stream()
                .map(column -> new Export.Column(key(column), column.width(), column.kind()))
                .toList();
        return new ImportKind(table.id(), "directory." + table.id(), DirectoryPermission.IMPORT, heads);
    }

    @Override
    public Set<String> titles() {
        return columns().titles().keySet();
    }

    @Override
    public void plan(Acting acting, String file, Table table, ImportPlan plan) {
        rows.plan(acting, columns().rows(file, table, plan), plan);
    }

    private TableColumns columns() {
        return new TableColumns(
                rows.kind().columns().stream()
                        .map(column -> TableColumns.Column.of(words, key(column), column.name(), column.isNeeded()))
                        .toList(),
                PASSED_OVER);
    }

    private static String key(DirectoryTable.Column column) {
        return "directory.column." + column.name();
    }
}
