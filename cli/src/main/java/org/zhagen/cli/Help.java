package org.zhagen.cli;

import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Usage texts in the language of the run. A command's description holds the Chinese sentence, then the English one. */
final class Help {

    private Help() {}

    /** What the line that shows how a command is written begins with. */
    static String heading(Console console) {
        return console.say("用法：", "Usage: ");
    }

    static void speak(CommandLine line, Console console) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        String[] description = usage.description();
        if (description.length == 2) {
            usage.description(console.say(description[0], description[1]));
        }
        usage.synopsisHeading(heading(console));
        usage.commandListHeading(console.say("命令：%n", "Commands:%n"));
        usage.adjustLineBreaksForWideCJKCharacters(true);
        if (console.chinese()) {
            line.setResourceBundle(ResourceBundle.getBundle("org.zhagen.cli.help_zh"));
        }
        line.getSubcommands().values().forEach(command -> speak(command, console));
    }
}
