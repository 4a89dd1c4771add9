package org.zhagen.cli;

import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.bundle.Bundle;
import org.zhagen.kernel.bundle.Bundles;
import org.zhagen.kernel.bundle.KeyFiles;
import org.zhagen.kernel.bundle.Signatures;
import org.zhagen.kernel.bundle.Signatures.Signed;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks whose a playbook is, and that nobody changed it. Whether it is any good is the affair of {@code lint}. */
@Command(
        name = "verify",
        description = {"核验经验包的签名。", "Checks the signature of a bundle or a playbook's folder."})
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Parameters(paramLabel = "PATH", description = "FILE.zhagen, folder or playbook.yaml.")
    private Path path = Path.of("");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "PUBLIC.pem",
            description = "Public key that you trust (PEM, Ed25519).")
    private Path key = Path.of("");

    @Option(names = "--json", description = "Output for machines (JSON).")
    private boolean json;

    @Override
    public Integer call() {
        Console console = main.console();
        Findings findings = new Findings();
        PublicKey trusted = KeyFiles.readPublic(key, findings);
        Bundle bundle = Bundles.readAny(path, findings);
        Signed signed = trusted == null || bundle == null
                ? null
                : Signatures.verify(bundle, trusted, findings).orElse(null);
        if (json) {
            console.print(json(signed, findings.sorted(), console));
        } else {
            console.findings(findings.sorted());
            if (signed != null) {
                say(signed, console);
            }
        }
        return signed == null ? Exit.FINDINGS : Exit.FINE;
    }

    private static void say(Signed signed, Console console) {
        String signer = Optional.ofNullable(signed.signer()).orElse("–").replaceAll("\\p{Cntrl}+", " ");
        console.print(console.say("签名有效：", "The signature holds: ") + signed.name());
        console.print(console.say("签名人（自述）：", "Signer, in their own words: ") + signer);
        console.print(console.say("公钥指纹：", "Fingerprint of the public key: ") + signed.fingerprint());
    }

    private static String json(@Nullable Signed signed, List<Finding> findings, Console console) {
        return Json.print(Json.object(
                "valid", signed != null,
                "playbook", signed == null ? null : signed.name(),
                "signer", signed == null ? null : signed.signer(),
                "fingerprint", signed == null ? null : signed.fingerprint(),
                "findings", Json.findings(findings, console)));
    }
}
