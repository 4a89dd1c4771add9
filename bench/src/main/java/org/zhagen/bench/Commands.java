package org.zhagen.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Whole commands as a person types them: the script, a new process, the answer. */
final class Commands {

    private static final int STARTS = 20;
    private static final int LONG_RUNS = 3;
    private static final Map<String, String> NO_CACHE = Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=off");

    /** How long a command took by the clock, and of processor time on all cores. */
    record Timed(Figure clock, Figure processor) {}

    private Commands() {}

    private static Timed timed(String what, double[][] runs) {
        return new Timed(
                Figure.of(what, Arrays.stream(runs).mapToDouble(run -> run[0]).toArray()),
                Figure.of(what, Arrays.stream(runs).mapToDouble(run -> run[1]).toArray()));
    }

    /** Starts of short commands; with the cache of classes and without it take turns. */
    static List<Timed> starts() throws IOException, InterruptedException {
        String[] lint = {"lint", "playbooks/whistle/playbook.yaml"};
        String[] show = {"show", "playbooks/whistle/playbook.yaml"};
        double[][][] times = new double[4][STARTS][];
        run(Map.of(), lint);
        for (int i = 0; i < STARTS; i++) {
            times[0][i] = run(Map.of(), lint);
            times[1][i] = run(Map.of(), show);
            times[2][i] = run(NO_CACHE, lint);
            times[3][i] = run(NO_CACHE, show);
        }
        return List.of(
                timed("zhagen lint, one playbook", times[0]),
                timed("zhagen show", times[1]),
                timed("zhagen lint without class cache", times[2]),
                timed("zhagen show without class cache", times[3]));
    }

    /** A fit of all townships from a table of simulated profiles. */
    static Timed townships() throws IOException, InterruptedException {
        Path table = Path.of("bench", "target", "townships.csv");
        if (!Files.exists(table)) {
            run(Map.of(), "profiles", "--seed", "1", "--out", table.toString());
        }
        double[][] times = new double[LONG_RUNS][];
        for (int i = 0; i < LONG_RUNS; i++) {
            times[i] = run(Map.of(), "fit", "playbooks/whistle/playbook.yaml", table.toString(), "--json");
        }
        return timed("zhagen fit of 41,352 townships, CSV to JSON", times);
    }

    /** Runs a command to its end; milliseconds by the clock, then of processor time. */
    private static double[] run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("./zhagen"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")));
        builder.environment().putAll(environment);
        double before = Machine.childrenCpu();
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        double[] taken = {(System.nanoTime() - start) / 1e6, Machine.childrenCpu() - before};
        if (exit != 0) {
            throw new IllegalStateException("Exit code " + exit + " of " + line);
        }
        return taken;
    }
}
