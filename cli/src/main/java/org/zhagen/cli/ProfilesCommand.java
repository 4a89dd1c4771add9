package org.zhagen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhagen.cli.demo.DemoProfiles;
import org.zhagen.cli.demo.Divisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes simulated profiles of real townships. */
@Command(
        name = "profiles",
        description = {
            "为真实乡镇生成模拟画像（模拟数据）。",
            "Writes simulated profiles of the country's real townships; each row says so."
        })
final class ProfilesCommand implements Callable<Integer> {

    @Option(names = "--prefix", paramLabel = "CODE", description = "Only divisions whose code begins so, such as 1306.")
    private String prefix = "";

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the simulation (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The .csv to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (!prefix.matches("\\d*") || Divisions.townships(prefix).isEmpty()) {
            throw new WrongUsage.Refusal(
                    "没有代码以“" + prefix + "”开头的乡镇（街道）。也许可用省、市、县代码，如 1306。",
                    "No township has a code that starts with '" + prefix
                            + "'. Maybe use the code of a province, prefecture or county, such as 1306.");
        }
        try {
            DemoProfiles.generate(out, prefix, seed);
            return Exit.FINE;
        } catch (IOException | UncheckedIOException failed) {
            throw OutputFile.refusal(out);
        }
    }
}
