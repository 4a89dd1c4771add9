package org.zhagen.directory;

import java.util.List;
import java.util.Set;
import org.zhagen.access.Acting;
import org.zhagen.intake.ImportKind;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.Importer;
import org.zhagen.office.Table;
import org.zhagen.web.Export;

/** Offers a table of the directory to whoever brings tables in. */
record DirectoryImporter(RowImporter rows, TableColumns columns) implements Importer {

    @Override
    public ImportKind kind() {
        DirectoryTable table = rows.kind();
        List<Export.Column> heads = table.columns().stream()
                .map(column -> new Export.Column("directory.column." + column.name(), column.width(), column.kind()))
                .toList();
        return new ImportKind(table.id(), "directory." + table.id(), DirectoryPermission.IMPORT, heads);
    }

    @Override
    public Set<String> titles() {
        return columns.titles(rows.kind()).keySet();
    }

    @Override
    public void plan(Acting acting, String file, Table table, ImportPlan plan) {
        TableColumns.Read read = columns.read(rows.kind(), file, table);
        read.findings().forEach(plan::remark);
        rows.plan(acting, read.rows(), plan);
    }
}
