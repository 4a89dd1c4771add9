package org.zhagen.start;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.zhagen.database.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code zhagen backup FILE}. */
@Command(
        name = "backup",
        description = {
            "把全部数据和附件备份为一个文件；运行中也可备份，写完即校验。",
            "Writes all data and attachments into one verified file, while the server runs or not."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private Target target = new Target();

    @Parameters(paramLabel = "FILE", description = "File to write, such as backup-2026-11-22.zip; it must not exist.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        return Target.told(() -> {
            var installation = target.installation();
            var written = new Backup(installation, Parts.of(installation), Main.VERSION)
                    .write(file.toAbsolutePath(), Instant.now());
            System.out.printf(
                    "已备份并校验 · backed up and verified: %s（%,d KB；%d 张表 · tables，%,d 行 · rows，%,d 个附件 · files）%n",
                    written.file(), written.bytes() / 1024, written.tables(), written.rows(), written.files());
            return 0;
        });
    }
}
