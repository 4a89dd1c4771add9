package org.zhagen.office.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.adaptation.Adapter;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.fit.Fit;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.DocumentSpec;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.playbook.Vocabulary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;

/** The standard playbooks, sites to put them at, and what came out. */
final class Plans {

    static final Playbooks PLAYBOOKS = new Playbooks(Vocabulary.standard());
    static final Path FOLDER = Path.of("..", "playbooks");
    static final PlanOptions OPTIONS =
            new PlanOptions(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 12, 1), "模拟数据", null);

    private Plans() {}

    static List<Path> standard() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(f -> f.resolve("playbook.yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static CheckedPlaybook playbook(Path file) {
        Findings findings = new Findings();
        CheckedPlaybook playbook = PLAYBOOKS.read(file, findings);
        return Objects.requireNonNull(playbook, () -> said(findings));
    }

    static CheckedPlaybook playbook(String id) {
        return playbook(FOLDER.resolve(id).resolve("playbook.yaml"));
    }

    static String said(Findings findings) {
        return String.join(
                "\n",
                findings.sorted().stream().map(f -> f.line(Locale.CHINESE)).toList());
    }

    /** A site that has filled in every field. */
    static Profile known() {
        Map<String, Object> values = new LinkedHashMap<>();
        PLAYBOOKS.vocabulary().fields().fields().values().forEach(field -> values.put(field.id(), some(field)));
        return new Profile("xianfeng", "先锋街道", values);
    }

    /** A site of which little is known. */
    static Profile littleKnown() {
        return new Profile("xianfeng", "先锋街道", Map.of("population", 23_000L, "leader-commitment", false));
    }

    private static Object some(Field field) {
        return switch (field.type()) {
            case COUNT -> 40L;
            case NUMBER -> 12.5;
            case PERCENT -> new Percent(62.5);
            case MONEY -> new Money(30_000_000);
            case DURATION -> java.time.Duration.ofHours(2);
            case FLAG -> true;
            case CHOICE -> field.optionIds().getFirst();
            case TEXT -> "文字";
        };
    }

    /** The plan of an unchanged playbook, with the variant that suits. */
    static EffectivePlan asItIs(CheckedPlaybook playbook, Profile site) {
        Fit fit = new Fitter(playbook, PLAYBOOKS).fit(site);
        Variant variant = fit.variant();
        return plan(playbook, Adaptation.of(playbook.name(), site.code(), variant == null ? null : variant.id()), site);
    }

    static EffectivePlan plan(CheckedPlaybook playbook, Adaptation adaptation, Profile site) {
        Findings findings = new Findings();
        EffectivePlan plan = new Adapter(playbook, PLAYBOOKS).adapt(adaptation, site, findings);
        return Objects.requireNonNull(plan, () -> said(findings));
    }

    static Adaptation adaptation(String yaml) {
        Findings findings = new Findings();
        Node node = Objects.requireNonNull(
                YamlReader.read("adaptation.yaml", yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8), findings));
        return Objects.requireNonNull(Adaptation.read(node, findings), () -> said(findings));
    }

    static Map<String, String> templates(CheckedPlaybook playbook) {
        Map<String, String> templates = new LinkedHashMap<>();
        for (DocumentSpec document : playbook.model().documents()) {
            String template = document.template();
            if (template != null) {
                Path file = FOLDER.resolve(playbook.model().id()).resolve(template);
                try {
                    templates.put(template, Files.readString(file));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }
        return templates;
    }

    /** The text of a document or table, read by a library that did not write it. */
    static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".docx")) {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                    XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
                return extractor.getText();
            }
        }
        StringBuilder text = new StringBuilder();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(
                    cell -> text.append(formatter.formatCellValue(cell)).append('\t'))));
        }
        return text.toString();
    }
}
