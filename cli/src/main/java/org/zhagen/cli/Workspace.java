package org.zhagen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.SharedIndicators;
import org.zhagen.kernel.playbook.Vocabulary;
import org.zhagen.kernel.site.Dictionary;
import picocli.CommandLine.Option;

/** What most commands start from: the dictionary, extended where asked, and files named by people. */
final class Workspace {

    @Option(
            names = "--fields",
            paramLabel = "FILE",
            description = "Fields of your own beside the profile dictionary (YAML).")
    private @Nullable Path fields;

    /** The playbooks of this run; null, with findings, when the extension of the dictionary is wrong. */
    @Nullable
    Playbooks playbooks(Findings findings) {
        Dictionary dictionary = Dictionary.standard();
        Path extension = fields;
        if (extension != null) {
            Findings own = new Findings();
            dictionary = dictionary.extend(extension, own);
            findings.addAll(own.sorted());
            if (own.hasErrors()) {
                return null;
            }
        }
        return new Playbooks(new Vocabulary(dictionary, SharedIndicators.standard()));
    }

    /** A playbook named by its file or its folder. */
    static @Nullable CheckedPlaybook playbook(Playbooks playbooks, Path path, Findings findings) {
        return playbooks.read(file(path), findings);
    }

    /** The file of a playbook that is named by its file or its folder. */
    static Path file(Path path) {
        return Files.isDirectory(path) ? path.resolve("playbook.yaml") : path;
    }
}
