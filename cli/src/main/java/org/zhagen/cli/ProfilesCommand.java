package org.zhagen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhagen.cli.demo.DemoProfiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes simulated profiles of real townships. */
@Command(
        name = "profiles",
        description = {
            "为真实乡镇生成模拟画像（模拟数据）。",
            "Writes simulated profiles of the country's real townships; each row says 模拟数据."
        })
final class ProfilesCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Option(names = "--prefix", paramLabel = "CODE", description = "Only divisions whose code begins so, such as 1306.")
    private String prefix = "";

    @Option(names = "--seed", description = "Seed of the simulation (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The .csv to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        try {
            DemoProfiles.generate(out, prefix, seed);
            return Exit.FINE;
        } catch (IllegalArgumentException noSuchPrefix) {
            main.console().err().println(noSuchPrefix.getMessage());
            return Exit.USAGE;
        }
    }
}
