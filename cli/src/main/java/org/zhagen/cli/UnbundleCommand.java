package org.zhagen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhagen.kernel.bundle.Bundle;
import org.zhagen.kernel.bundle.Bundles;
import org.zhagen.kernel.document.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Unpacks a bundle into a new folder. */
@Command(
        name = "unbundle",
        description = {"把包文件解开到新文件夹。", "Unpacks a bundle into a new folder."})
final class UnbundleCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Parameters(paramLabel = "FILE.zhagen", description = "Bundle.")
    private Path file = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "New or empty folder.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        Console console = main.console();
        Findings findings = new Findings();
        Bundle bundle = Bundles.unpack(file, folder, findings);
        console.findings(findings.sorted());
        if (bundle == null) {
            return Exit.FINDINGS;
        }
        console.print(console.say("已解开：", "Unpacked: ") + bundle.name() + " → " + folder);
        if (bundle.signature() != null) {
            console.print(
                    console.say("签名尚未核验，请用 zhagen verify。", "Its signature was not checked; zhagen verify does."));
        }
        return Exit.FINE;
    }
}
