package org.zhagen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.document.Findings;
import picocli.CommandLine.Option;

/** Where a plan's documents go. */
final class PlanOutput {

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the documents.")
    private @Nullable Path out;

    /** Writes the documents where asked; what was written, for the machine output. */
    List<Map<String, @Nullable Object>> write(
            EffectivePlan plan, Path playbookFile, Set<String> notes, Findings findings) {
        return List.of();
    }
}
