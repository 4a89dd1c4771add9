package org.zhagen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhagen.kernel.bundle.Bundle;
import org.zhagen.kernel.bundle.Bundles;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Packs a playbook's folder into one file. */
@Command(
        name = "bundle",
        description = {"把经验包文件夹打成一个包文件。", "Packs a playbook's folder into one file."})
final class BundleCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Parameters(paramLabel = "PLAYBOOK", description = "Folder or playbook.yaml.")
    private Path playbook = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE.zhagen", description = "Where to write.")
    private Path out = Path.of("");

    @Option(names = "--replace", description = "Replace a file that is there.")
    private boolean replace;

    @Override
    public Integer call() {
        Console console = main.console();
        boolean there = Files.exists(out);
        if (there && !replace) {
            console.err()
                    .println(console.say(
                            out + "：文件已经存在。也许应换一个文件名，或加 --replace。",
                            out + ": The file is already there. Maybe choose another name, or add --replace."));
            return Exit.FINDINGS;
        }
        Findings findings = new Findings();
        Bundle bundle = Bundles.write(playbook, out, new Playbooks(Vocabulary.standard()), findings);
        console.findings(findings.sorted());
        if (bundle == null) {
            return Exit.FINDINGS;
        }
        console.print(
                console.say(there ? "已替换：" : "已打包：", there ? "Replaced: " : "Packed: ") + bundle.name() + " → " + out);
        if (bundle.signature() == null) {
            console.print(console.say("这个包没有签名。", "The bundle is not signed."));
        }
        return Exit.FINE;
    }
}
