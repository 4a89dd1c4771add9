package org.zhagen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.adaptation.Upgrade;
import org.zhagen.kernel.adaptation.Upgrader;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Vocabulary;

/** What curators do with many documents: upgrade all adaptations of a playbook, lint all playbooks. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(1)
public class PlaybookBenchmark {

    /** A thousand adaptations of the older edition. */
    @State(Scope.Benchmark)
    @NullUnmarked // filled by the harness
    public static class Adaptations {
        static final int COUNT = 1000;
        final Playbooks playbooks = new Playbooks(Vocabulary.standard());
        CheckedPlaybook from;
        CheckedPlaybook to;
        List<byte[]> files;

        @Setup
        public void write() {
            from = read(playbooks, Path.of("demo", "whistle-1.1.0", "playbook.yaml"));
            to = read(playbooks, Path.of("playbooks", "whistle", "playbook.yaml"));
            files = new Overlays(from, Villages.SEED).write(COUNT);
        }

        /** Reads an adaptation and puts it on the newer edition. */
        Upgrade upgrade(byte[] file) {
            Findings findings = new Findings();
            Node document = YamlReader.read("adaptation.yaml", file, findings);
            Adaptation adaptation = document == null ? null : Adaptation.read(document, findings);
            if (adaptation == null) {
                throw new IllegalStateException("A made-up adaptation is broken: " + findings.sorted());
            }
            return Upgrader.upgrade(from, to, adaptation, playbooks, Map.of());
        }
    }

    /** The standard playbooks on disk. */
    @State(Scope.Benchmark)
    @NullUnmarked // filled by the harness
    public static class Standard {
        final Vocabulary vocabulary = Vocabulary.standard();
        List<Path> files;

        @Setup
        public void find() throws IOException {
            try (Stream<Path> folders = Files.list(Path.of("playbooks"))) {
                files = folders.map(folder -> folder.resolve("playbook.yaml"))
                        .filter(Files::exists)
                        .sorted()
                        .toList();
            }
        }
    }

    /** Answers how many had no conflict. */
    @Benchmark
    public int upgrades(Adaptations in) {
        int clean = 0;
        for (byte[] file : in.files) {
            clean += in.upgrade(file).clean() ? 1 : 0;
        }
        return clean;
    }

    /** Answers how many playbooks were read; each time anew, without the rules compiled the time before. */
    @Benchmark
    public int lint(Standard in) {
        Playbooks playbooks = new Playbooks(in.vocabulary);
        in.files.forEach(file -> read(playbooks, file));
        return in.files.size();
    }

    private static CheckedPlaybook read(Playbooks playbooks, Path file) {
        Findings findings = new Findings();
        CheckedPlaybook playbook = playbooks.read(file, findings);
        if (playbook == null) {
            throw new IllegalStateException(file + " is broken: " + findings.sorted());
        }
        return playbook;
    }
}
