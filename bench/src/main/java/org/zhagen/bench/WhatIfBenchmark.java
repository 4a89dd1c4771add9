package org.zhagen.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.fit.ColumnarFitter;
import org.zhagen.kernel.fit.Fits;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.fit.WhatIf;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.rule.Columns;

/** One step of a slider over all townships: other values bound to compiled rules, beside the playbook written and read again. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 11, time = 1)
@Fork(1)
@Threads(1)
@State(Scope.Benchmark)
@NullUnmarked // filled by the harness
public class WhatIfBenchmark {

    private static final String AS_IS = "site.departments >= 5";

    private Columns columns;
    private WhatIf whatIf;
    private String text;
    private long departments;

    @Setup
    public void load() throws IOException {
        Fitter fitter = Townships.fitter();
        columns = new Townships(fitter.siteFields()).columns();
        whatIf = new WhatIf(fitter);
        text = Files.readString(Townships.PLAYBOOK);
        if (!text.contains(AS_IS)) {
            throw new IOException("The playbook no longer says " + AS_IS);
        }
    }

    private long next() {
        departments = departments % 12 + 1;
        return departments;
    }

    @Benchmark
    public Answers bound() {
        return Answers.of(whatIf.with(Map.of("departments.1", next())).fit(columns));
    }

    @Benchmark
    public Answers readAgain() {
        String changed = text.replace(AS_IS, "site.departments >= " + next());
        CheckedPlaybook playbook =
                Townships.READER.read("playbook.yaml", changed.getBytes(StandardCharsets.UTF_8), new Findings());
        Fits fits = new ColumnarFitter(new Fitter(playbook, Townships.READER)).fit(columns);
        return Answers.of(fits);
    }
}
