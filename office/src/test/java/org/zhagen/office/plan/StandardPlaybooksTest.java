package org.zhagen.office.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.site.Profile;

/** Every standard playbook gives all its documents, for a site that knows itself and for one that does not. */
class StandardPlaybooksTest {

    private static final Pattern LEFTOVER = Pattern.compile(
            "\\{\\{|}}|\\bnull\\b|(?:site|params|observed)\\.|[a-z]{2,}-[a-z]{2,}|\\b(?:true|false|required|helpful)\\b|。。");

    @TempDir
    Path out = Path.of("");

    static List<Path> playbooks() {
        return Plans.standard();
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void aSiteThatKnowsItself(Path file) throws IOException {
        documents(file, Plans.known());
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void aSiteThatKnowsLittle(Path file) throws IOException {
        documents(file, Plans.littleKnown());
    }

    private void documents(Path file, Profile site) throws IOException {
        CheckedPlaybook playbook = Plans.playbook(file);
        EffectivePlan plan = Plans.asItIs(playbook, site);
        Findings findings = new Findings();
        List<Written> written = PlanDocuments.write(plan, Plans.templates(playbook), Plans.OPTIONS, out, findings);
        assertEquals("", Plans.said(findings));
        assertEquals(playbook.model().documents().size() + 3, written.size());
        for (Written document : written) {
            assertTrue(document.within(), document::toString);
            String text = Plans.text(out.resolve(document.fileName()));
            Matcher leftover = LEFTOVER.matcher(text);
            assertFalse(leftover.find(), () -> document.fileName() + ": " + around(text, leftover));
        }
        try (var files = Files.list(out)) {
            assertEquals(written.size(), files.count());
        }
    }

    private static String around(String text, Matcher found) {
        return text.substring(Math.max(0, found.start() - 40), Math.min(text.length(), found.end() + 40));
    }
}
