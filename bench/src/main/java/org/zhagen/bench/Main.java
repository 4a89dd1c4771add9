package org.zhagen.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.rule.Columns;

/** Measures what was asked for and prints tables. Runs in the root of the repository. */
final class Main {

    private static final Set<String> MODES =
            Set.of("all", "fit", "upgrade", "lint", "cold", "server", "start", "inbox", "whistle", "alarms", "what-if");
    private static final PrintStream OUT = System.out;

    private Main() {}

    public static void main(String[] args) throws Exception {
        String mode = args.length == 0 ? "all" : args[0];
        if (!MODES.contains(mode) || args.length > 1) {
            System.err.println(
                    "zhagen bench: not " + String.join(" ", args)
                            + ". Maybe all, fit, upgrade, lint, cold, start, server, inbox, whistle, alarms, faults or what-if.");
            System.exit(2);
        }
        OUT.println(Machine.describe());
        if (mode.equals("fit") || mode.equals("all")) {
            fit();
        }
        if (mode.equals("upgrade") || mode.equals("all")) {
            header();
            OUT.println(Figure.of("upgrade of 1,000 overlays", jmh("PlaybookBenchmark.upgrades"), "upgrades")
                    .line("each read, merged and checked"));
        }
        if (mode.equals("lint") || mode.equals("all")) {
            header();
            OUT.println(Figure.of("lint of all standard playbooks", jmh("PlaybookBenchmark.lint"), "lint")
                    .line("in one process"));
        }
        if (mode.equals("cold") || mode.equals("all")) {
            cold();
        }
        if (mode.equals("start") || mode.equals("all")) {
            ServerBenchmark.starts();
        }
        if (mode.equals("server") || mode.equals("all")) {
            ServerBenchmark.load();
        }
        if (mode.equals("inbox") || mode.equals("all")) {
            InboxBenchmark.run();
        }
        if (mode.equals("whistle") || mode.equals("all")) {
            WhistleBenchmark.run();
        }
        if (mode.equals("alarms") || mode.equals("all")) {
            AlarmBenchmark.run();
        }
        if (mode.equals("what-if") || mode.equals("all")) {
            whatIf();
        }
        OUT.println("\n" + Machine.describe());
    }

    private static void whatIf() throws Exception {
        Collection<RunResult> results = jmh("WhatIfBenchmark");
        Figure bound = Figure.of("what-if over 41,352 townships, every verdict and score", results, "bound");
        Figure again = Figure.of("the same by reading the changed playbook", results, "readAgain");
        header();
        OUT.println(bound.line("other values bound to compiled rules"));
        OUT.println(again.line(again.over(bound) + " bound"));
        WhatIfPages.drag();
    }

    private static void fit() throws Exception {
        Villages villages = Villages.load(FitBenchmark.data());
        Fitter fitter = Measured.fitter();
        OUT.printf(
                Locale.ROOT,
                "%n%,d villages, seed %d, %.1f %% of the values missing, %d fields%n",
                villages.sites(),
                Villages.SEED,
                100 * FieldValues.missing(villages.fields(), villages.sites()),
                villages.fields().size());
        memory(villages);
        try (DuckDb duck = new DuckDb(villages, Measured.playbook().model())) {
            int[] sample = villages.sample(FitBenchmark.SAMPLE);
            long[] counts = new Agreement(villages, fitter).check(duck, sample);
            OUT.printf(
                    Locale.ROOT,
                    "DuckDB %s: the same verdict and score at all sites; site by site and plain CEL: the same at %,d sites%n",
                    duck.version(),
                    sample.length);
            for (Verdict verdict : Verdict.values()) {
                OUT.printf(Locale.ROOT, "  %s %,d", verdict.id(), counts[verdict.ordinal()]);
            }
            OUT.println();
        }
        double scale = (double) villages.sites() / FitBenchmark.SAMPLE;
        print(jmh("FitBenchmark"), scale);
    }

    private static void memory(Villages villages) {
        long before = Machine.used();
        Columns columns = villages.columns();
        long bytes = Machine.used() - before;
        OUT.printf(
                Locale.ROOT,
                "columns of %,d sites: %.1f MB, %.1f bytes a site%n",
                columns.sites(),
                bytes / 1e6,
                (double) bytes / columns.sites());
    }

    private static void print(Collection<RunResult> results, double scale) {
        Figure counted = Figure.of("columns, counts", results, "columnsCounted");
        Figure answered = Figure.of("columns, every verdict and score", results, "columnsAnswered");
        Figure duckCounted = Figure.of("DuckDB, counts", results, "duckDbCounted");
        Figure duckAnswered = Figure.of("DuckDB, every verdict and score", results, "duckDbAnswered");
        Figure cel = Figure.of("plain CEL row by row, conditions only", results, "plainCel")
                .times(scale);
        Figure single = Figure.of("site by site, with reasons and cost", results, "sitesOneByOne")
                .times(scale);
        header();
        OUT.println(counted.line(""));
        OUT.println(duckCounted.line(duckCounted.over(counted) + " columns, counts"));
        OUT.println(answered.line(""));
        OUT.println(duckAnswered.line(duckAnswered.over(answered) + " columns, every verdict and score"));
        OUT.println(cel.line(cel.over(answered) + " columns, every verdict and score; scaled from a sample"));
        OUT.println(single.line(single.over(answered) + " columns, every verdict and score; scaled from a sample"));
        OUT.println(Figure.of("building the columns from plain arrays", results, "columnsBuilt")
                .line("once, for all playbooks"));
    }

    private static void cold() throws Exception {
        header();
        Commands.starts().forEach(Main::print);
        print(Commands.townships());
    }

    private static void print(Commands.Timed timed) {
        OUT.println(timed.clock()
                .line(String.format(
                        Locale.ROOT,
                        "whole process with script; processor time %,.0f ms",
                        timed.processor().median())));
    }

    private static void header() {
        OUT.println("\n| what | median ms | range ms | repetitions | remark |\n| --- | ---: | ---: | ---: | --- |");
    }

    private static Collection<RunResult> jmh(String include) throws RunnerException {
        System.err.println("measuring " + include + " …");
        return new Runner(new OptionsBuilder()
                        .include("\\." + include.replace(".", "\\.") + (include.contains(".") ? "$" : "\\."))
                        .output(Path.of("bench", "target", "jmh-" + include + ".txt")
                                .toString())
                        .build())
                .run();
    }
}
