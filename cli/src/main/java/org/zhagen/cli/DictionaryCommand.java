package org.zhagen.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.site.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the fields of the profile dictionary. */
@Command(
        name = "dictionary",
        description = {"列出画像字典。", "Lists the fields of the profile dictionary."})
final class DictionaryCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Workspace workspace = new Workspace();

    @Option(names = "--json", description = "Output for machines (JSON).")
    private boolean json;

    @Override
    public Integer call() {
        Console console = main.console();
        Findings findings = new Findings();
        Playbooks playbooks = workspace.playbooks(findings);
        console.findings(findings.sorted());
        if (playbooks == null) {
            return Exit.FINDINGS;
        }
        var fields = playbooks.vocabulary().fields().fields().values();
        if (json) {
            console.print(
                    Json.print(fields.stream().map(DictionaryCommand::object).toList()));
            return Exit.FINE;
        }
        Wording wording = new Wording(console);
        TextColumns columns = new TextColumns();
        for (Field field : fields) {
            columns.row(
                    field.id(),
                    console.say(field.title(), field.titleEn()),
                    wording.word(field.type()) + (field.unit() == null ? "" : " " + field.unit()),
                    wording.word(field.category()),
                    console.chinese() ? field.findOut() : "");
        }
        columns.print(console);
        return Exit.FINE;
    }

    private static Map<String, @Nullable Object> object(Field field) {
        return Json.object(
                "id", field.id(),
                "title", field.title(),
                "title-en", field.titleEn(),
                "category", Code.kebab(field.category()),
                "type", field.type().spelling(),
                "unit", field.unit(),
                "min", field.min() == null ? null : field.min().text(),
                "max", field.max() == null ? null : field.max().text(),
                "options", field.optionIds(),
                "find-out", field.findOut(),
                "used-for", field.usedFor());
    }
}
