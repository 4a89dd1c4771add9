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

    /** Names below the commands those of the server: people ask one script for everything. */
    static void pointToServer(CommandLine line, Console console) {
        line.getCommandSpec().usageMessage().footer(console.say("""

                        服务（由 ./zhagen 启动，各有 --help）：
                          demo          运行示范城市。
                          serve         正式运行。
                          backup        运行中备份。
                          restore       从备份恢复。
                          doctor        检查这套安装。
                          audit verify  核验审计记录。""", """

                        The server (by way of ./zhagen, each with --help):
                          demo          Runs a demo city.
                          serve         Runs in production.
                          backup        Backs up while it runs.
                          restore       Restores a backup.
                          doctor        Says what is wrong with this installation.
                          audit verify  Says whether the audit is whole.""").split("\n"));
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
