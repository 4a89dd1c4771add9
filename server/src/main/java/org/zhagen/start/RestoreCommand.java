package org.zhagen.start;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhagen.database.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zhagen restore FILE}. */
@Command(
        name = "restore",
        description = {
            "从备份恢复；先停止服务。校验不通过则原有数据不动。",
            "Restores a backup into a stopped installation; nothing is touched unless the whole file is sound."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private Target target = new Target();

    @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "Replace what the installation holds now.")
    private boolean replace;

    @Override
    public Integer call() throws Exception {
        return Target.told(() -> {
            var installation = target.installation();
            var restored = new Restore(installation, Parts.of(installation)).restore(file.toAbsolutePath(), replace);
            System.out.printf(
                    "已恢复 · restored: 备份时间 · taken %s（%d 张表 · tables，%,d 行 · rows，%,d 个附件 · files）%n",
                    restored.created(), restored.tables(), restored.rows(), restored.files());
            return 0;
        });
    }
}
