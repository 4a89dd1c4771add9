package org.zhagen.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Touches what most commands need, so that the build can record it for quick starts. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return Main.run("lint", "playbooks/whistle/playbook.yaml");
    }
}
