package org.zhagen.start;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhagen.audit.AuditVerifier;
import org.zhagen.audit.Verification;
import org.zhagen.database.Login;
import org.zhagen.database.RunningDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhagen audit verify}: 0 when the chain is sound, 1 when it is broken. */
@Command(
        name = "audit",
        description = {"审计。", "The audit."},
        mixinStandardHelpOptions = true,
        subcommands = AuditCommand.Verify.class)
final class AuditCommand {

    @Command(
            name = "verify",
            description = {
                "从头到尾验证审计链，指出第一处被改动的地方；打印链头，请另存以备下次核对。",
                "Walks the whole chain, names the first place that was changed, and prints the head to be kept elsewhere."
            },
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Mixin
        private Target target = new Target();

        @Option(
                names = "--head",
                defaultValue = "",
                paramLabel = "HEAD",
                description = "A head that was printed before.")
        private String head = "";

        @Override
        public Integer call() throws Exception {
            return Target.told(() -> {
                try (RunningDatabase database = target.installation().reach();
                        Connection connection = database.owner().connect();
                        Statement rights = connection.createStatement()) {
                    rights.execute("set role " + Login.APPLICATION_ROLE);
                    AuditVerifier verifier =
                            AuditVerifier.beside(new SingleConnectionDataSource(connection, true), Clock.systemUTC());
                    return print(verifier.verify(head, checked -> {}));
                }
            });
        }

        private static int print(Verification verification) {
            Verification.Break broken = verification.broken();
            if (broken == null) {
                System.out.printf("审计链完好，共 %,d 条 · the chain is sound, %<,d entries%n", verification.checked());
                System.out.println("链头 · head  " + verification.head());
                return 0;
            }
            System.out.printf(
                    "第 %,d 条处断裂 · broken at entry %<,d: %s %s%n", broken.position(), broken.kind(), broken.entry());
            return 1;
        }
    }
}
