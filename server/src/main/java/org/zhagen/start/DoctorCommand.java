package org.zhagen.start;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhagen.database.Diagnosis;
import org.zhagen.database.Doctor;
import org.zhagen.database.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhagen doctor}: 0 when all is well or only to be looked at, 1 when something is broken or unsafe. */
@Command(
        name = "doctor",
        description = {"检查本机安装有何问题，并给出办法。", "Says what is wrong with this installation, and what to do."},
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private Target target = new Target();

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "Port of the server (default: ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() throws Exception {
        return Target.told(() -> {
            List<Diagnosis> found = new Doctor(target.installation(), port, List.of()).examine(Instant.now());
            found.forEach(DoctorCommand::print);
            return found.stream().anyMatch(one -> one.state() == Diagnosis.State.BAD) ? 1 : 0;
        });
    }

    private static void print(Diagnosis one) {
        String mark = switch (one.state()) {
            case OK -> "✓";
            case WARN -> "!";
            case BAD -> "✗";
        };
        System.out.println(mark + " " + beside(one.what()));
        Sentence way = one.wayOut();
        if (way != null) {
            System.out.println("  → " + beside(way));
        }
    }

    private static String beside(Sentence sentence) {
        return sentence.zh() + " · " + sentence.en();
    }
}
