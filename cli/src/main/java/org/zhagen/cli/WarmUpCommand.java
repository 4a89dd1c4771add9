package org.zhagen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs the common commands once on what comes with the product, so that the build can record it for quick starts. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final String PLAYBOOK = "playbooks/whistle/playbook.yaml";
    private static final String OLDER = "demo/whistle-1.1.0/playbook.yaml";
    private static final String ADAPTATION = "demo/adaptations/whistle-qingchuan.yaml";

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("zhagen-warm-up");
        Path sites = folder.resolve("sites.csv");
        try {
            Main.run("profiles", "--prefix", "130681", "--out", sites.toString());
            Main.run("lint", PLAYBOOK);
            Main.run("show", PLAYBOOK);
            Main.run("show", "--json", PLAYBOOK);
            Main.run("fit", PLAYBOOK, sites.toString());
            Main.run("fit", "--json", PLAYBOOK, sites.toString());
            Main.run("adapt", "--site", sites.toString(), OLDER, ADAPTATION);
            Main.run("upgrade", "--base", OLDER, "--to", PLAYBOOK, ADAPTATION);
            return Main.run("diff", OLDER, PLAYBOOK);
        } finally {
            Files.deleteIfExists(sites);
            Files.delete(folder);
        }
    }
}
