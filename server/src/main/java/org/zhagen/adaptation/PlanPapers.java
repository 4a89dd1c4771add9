package org.zhagen.adaptation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.document.Findings;
import org.zhagen.office.plan.PlanDocuments;
import org.zhagen.office.plan.PlanOptions;

/**
 * The front door to the documents of plans: implementation plan, handbook, contingency plan, the playbook's own, and the three lists.
 * Before a plan is approved each document says that it is a draft.
 */
@Service
public class PlanPapers {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PlanLife life;
    private final PlanGround ground;

    PlanPapers(PlanLife life, PlanGround ground) {
        this.life = life;
        this.ground = ground;
    }

    /** A file to be downloaded. */
    public record Paper(String name, String type, byte[] content) {

        private static Paper of(String name, byte[] content) {
            return new Paper(name, name.endsWith(".xlsx") ? SHEET : WORD, content);
        }
    }

    /** What the files are called, in the order of the playbook. */
    public Outcome<List<String>> names(Acting acting, UUID id) {
        return papers(acting, id).map(files -> List.copyOf(files.keySet()));
    }

    /** One of the files. */
    public Outcome<Paper> one(Acting acting, UUID id, String name) {
        return papers(acting, id).then(files -> {
            byte[] content = files.get(name);
            return content == null ? Outcome.missing() : Outcome.done(Paper.of(name, content));
        });
    }

    /** All of the files in one ZIP. */
    public Outcome<Paper> all(Acting acting, UUID id) {
        return life.query(
                acting,
                id,
                plan -> rendered(plan)
                        .map(files -> new Paper(
                                plan.siteName() + "-" + plan.title() + ".zip", "application/zip", zip(files))));
    }

    private Outcome<SequencedMap<String, byte[]>> papers(Acting acting, UUID id) {
        return life.query(acting, id, this::rendered);
    }

    private Outcome<SequencedMap<String, byte[]>> rendered(Plan plan) {
        return ground.check(plan).then(check -> {
            EffectivePlan effective = check.effective();
            if (effective == null) {
                return Said.notNow(PlanCode.DOCUMENTS_NOT_NOW, check.errors());
            }
            Findings findings = new Findings();
            SequencedMap<String, byte[]> files =
                    PlanDocuments.render(effective, check.playbook().bundle().templates(), options(plan), findings);
            return files.isEmpty() ? Outcome.invalid(findings.sorted()) : Outcome.done(files);
        });
    }

    /** A plan that came into force is dated by that day, so that its documents stay the same. */
    private PlanOptions options(Plan plan) {
        Plan.Force force = plan.force();
        LocalDate day = force == null ? ground.today() : ground.day(force);
        List<String> notes = new ArrayList<>();
        if (force == null && plan.state() != PlanState.APPROVED) {
            notes.add("草案");
        }
        if (plan.simulated()) {
            notes.add("模拟数据");
        }
        return new PlanOptions(
                day, force == null ? day : force.starts(), notes.isEmpty() ? null : String.join("　", notes), null);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0)); // the same files give the same bytes
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
