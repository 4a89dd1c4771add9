package org.zhagen.bench;

import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.zhagen.kernel.fit.ColumnarFitter;
import org.zhagen.kernel.fit.Fits;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.site.Profile;

/** One playbook over all villages: columns, DuckDB, site by site, plain CEL. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 11, time = 1)
@Fork(1)
@Threads(1)
public class FitBenchmark {

    /** How many sites the slow contenders fit; their time is scaled up. */
    static final int SAMPLE = 20_000;

    static Path data() {
        return Path.of("bench", "target", "villages.bin");
    }

    /** The villages in columns, and as they came. */
    @State(Scope.Benchmark)
    @NullUnmarked // filled by the harness
    public static class InColumns {
        Villages villages;
        Columns columns;
        ColumnarFitter fitter;

        @Setup
        public void load() throws IOException {
            villages = Villages.load(data());
            columns = villages.columns();
            fitter = new ColumnarFitter(Measured.fitter());
        }
    }

    /** The villages in DuckDB. */
    @State(Scope.Benchmark)
    @NullUnmarked // filled by the harness
    public static class InDuckDb {
        DuckDb duck;

        @Setup
        public void load() throws IOException, SQLException {
            duck = new DuckDb(Villages.load(data()), Measured.playbook().model());
        }

        @TearDown
        public void close() throws SQLException {
            duck.close();
        }
    }

    /** A sample of the villages one by one. */
    @State(Scope.Benchmark)
    @NullUnmarked // filled by the harness
    public static class InRows {
        Fitter fitter;
        PlainCel cel;
        final List<Profile> profiles = new ArrayList<>();
        final List<Map<String, Object>> rows = new ArrayList<>();

        @Setup
        public void load() throws IOException, CelValidationException, CelEvaluationException {
            Villages villages = Villages.load(data());
            for (int site : villages.sample(SAMPLE)) {
                profiles.add(villages.profile(site));
                rows.add(PlainCel.row(villages, site));
            }
            fitter = Measured.fitter();
            cel = new PlainCel(villages);
        }
    }

    /** From plain arrays to columns, which is done once for all playbooks. */
    @Benchmark
    public Columns columnsBuilt(InColumns in) {
        return in.villages.columns();
    }

    @Benchmark
    public void columnsCounted(InColumns in, Blackhole hole) {
        Fits fits = in.fitter.fit(in.columns);
        for (Verdict verdict : Verdict.values()) {
            hole.consume(fits.count(verdict));
        }
    }

    @Benchmark
    public Answers columnsAnswered(InColumns in) {
        return Answers.of(in.fitter.fit(in.columns));
    }

    @Benchmark
    public long[] duckDbCounted(InDuckDb in) throws SQLException {
        return in.duck.counts();
    }

    @Benchmark
    public void duckDbAnswered(InDuckDb in) throws SQLException {
        in.duck.answerAll();
    }

    /** The product site by site, with verdict, score, reasons and cost. */
    @Benchmark
    public void sitesOneByOne(InRows in, Blackhole hole) {
        in.profiles.forEach(profile -> hole.consume(in.fitter.fit(profile)));
    }

    /** Every condition for every row, and nothing made of the results. */
    @Benchmark
    public void plainCel(InRows in, Blackhole hole) throws CelEvaluationException {
        for (Map<String, Object> row : in.rows) {
            for (int i = 0; i < Measured.SPELLINGS.size(); i++) {
                hole.consume(in.cel.truth(i, row));
            }
        }
    }
}
