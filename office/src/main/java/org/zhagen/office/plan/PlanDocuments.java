package org.zhagen.office.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.DocumentSpec;
import org.zhagen.office.DocumentInfo;
import org.zhagen.office.DocumentTemplate;
import org.zhagen.office.Ledger;
import org.zhagen.office.OfficeCode;
import org.zhagen.office.OfficialDocument;
import org.zhagen.office.Rendering;
import org.zhagen.office.WordCount;

/**
 * Writes what a plan lists under {@code documents}, and the three lists 责任清单, 任务清单 and 问题清单. The same plan, templates
 * and options give the same bytes.
 */
public final class PlanDocuments {

    /** The standard documents and what their files are called. */
    private static final Map<String, String> STANDARD =
            Map.of("implementation-plan", "实施方案", "handbook", "操作手册", "contingency-plan", "应急预案");

    private static final List<String> LISTS = List.of("责任清单", "任务清单", "问题清单");

    private static final Pattern DOUBLED = Pattern.compile("([。！？])[；。]*。");

    private final EffectivePlan plan;
    private final PlanFacts facts;
    private final Map<String, @Nullable Object> context;
    private final Findings findings;
    private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    private final List<Written> written = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private PlanDocuments(EffectivePlan plan, PlanOptions options, Findings findings) {
        this.plan = plan;
        this.facts = new PlanFacts(plan, options);
        this.context = PlanContext.of(facts);
        this.findings = findings;
    }

    /**
     * Renders all documents, then writes them into a folder, which is made if it is not there. When anything is an error,
     * nothing is written and the list is empty.
     *
     * @param templates texts of the playbook's own templates, by the path that the playbook gives them
     * @param findings gets what is wrong with a template, at its path and line, and a warning for each document too long
     */
    public static List<Written> write(
            EffectivePlan plan, Map<String, String> templates, PlanOptions options, Path out, Findings findings) {
        Findings own = new Findings();
        PlanDocuments documents = new PlanDocuments(plan, options, own);
        documents.renderAll(templates);
        if (!own.hasErrors()) {
            OutFolder.write(out, documents.files, own);
        }
        findings.addAll(own.sorted());
        return own.hasErrors() ? List.of() : List.copyOf(documents.written);
    }

    /**
     * Renders all documents without writing them anywhere; empty when anything is an error.
     *
     * @param templates texts of the playbook's own templates, by the path that the playbook gives them
     * @return by file name, in the order of the playbook
     */
    public static SequencedMap<String, byte[]> render(
            EffectivePlan plan, Map<String, String> templates, PlanOptions options, Findings findings) {
        Findings own = new Findings();
        PlanDocuments documents = new PlanDocuments(plan, options, own);
        documents.renderAll(templates);
        findings.addAll(own.sorted());
        return own.hasErrors() ? new LinkedHashMap<>() : documents.files;
    }

    private void renderAll(Map<String, String> templates) {
        for (DocumentSpec document : plan.plan().model().documents()) {
            String path = document.template();
            String template =
                    path == null ? standard(document.id()) : Objects.requireNonNull(templates.get(path), path);
            render(document, path == null ? document.id() + ".md" : path, template);
        }
        if (!findings.hasErrors()) {
            list("责任清单", new DutyLedger(facts).ledger());
            list("任务清单", new TaskLedger(facts).ledger());
            list("问题清单", new IssueLedger(facts).ledger());
        }
    }

    private void render(DocumentSpec document, String name, String template) {
        switch (DocumentTemplate.render(name, template, PlanContext.with(context, document))) {
            case Rendering.Problems(List<Rendering.Problem> problems) ->
                problems.forEach(problem -> findings.add(finding(problem)));
            case Rendering.Rendered(String markdown) -> document(document, tidy(markdown));
        }
    }

    /** Texts of a playbook end with or without a full stop; the template puts one behind them, and one is enough. */
    private static String tidy(String markdown) {
        return DOUBLED.matcher(markdown).replaceAll("$1").replaceAll("[。；]+；", "；");
    }

    private void document(DocumentSpec document, String markdown) {
        int characters = WordCount.ofMarkdown(markdown);
        int limit = document.id().equals("implementation-plan") ? WordCount.SPECIAL_LIMIT : WordCount.DOCUMENT_LIMIT;
        String file = fileName(document) + ".docx";
        if (characters > limit) {
            findings.add(OfficeCode.DOCUMENT_TOO_LONG, Place.of(file), document.title(), characters, limit);
        }
        files.put(file, bytes(out -> OfficialDocument.write(info(document), markdown, out)));
        written.add(new Written(file, document.title(), characters, limit));
    }

    private DocumentInfo info(DocumentSpec document) {
        DocumentInfo info = DocumentInfo.of(
                        facts.options().signer(facts.siteName()),
                        facts.options().today())
                .withNote(facts.options().note());
        return document.id().equals("implementation-plan") ? info.withAttachments(LISTS) : info;
    }

    private void list(String name, Ledger ledger) {
        files.put(name + ".xlsx", bytes(ledger::write));
        written.add(new Written(name + ".xlsx", name, null, null));
    }

    /** A short name for a standard document, the title for another; one that stands already gets a number. */
    private String fileName(DocumentSpec document) {
        String wanted =
                document.template() == null ? STANDARD.getOrDefault(document.id(), document.title()) : document.title();
        String clean = wanted.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}《》]", "").strip();
        String base = clean.isEmpty() ? document.id() : clean;
        String name = base;
        for (int i = 2; !names.add(name); i++) {
            name = base + "（" + i + "）";
        }
        return name;
    }

    private static Finding finding(Rendering.Problem problem) {
        Place at = new Place(problem.template(), problem.line(), problem.line() == 0 ? 0 : 1);
        String value = problem.value();
        return Finding.of(OfficeCode.of(problem.code()), at, value == null ? "" : value)
                .maybe(problem.suggestion());
    }

    private static String standard(String id) {
        try (InputStream in = PlanDocuments.class.getResourceAsStream(id + ".md")) {
            if (in == null) {
                throw new IllegalStateException("No standard template for " + id);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private interface Content {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
