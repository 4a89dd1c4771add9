package org.zhagen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.bundle.Bundle;
import org.zhagen.kernel.bundle.Bundles;
import org.zhagen.kernel.bundle.KeyFiles;
import org.zhagen.kernel.bundle.Signatures;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Signs a playbook, or makes the keys for it. */
@Command(
        name = "sign",
        description = {"给经验包签名，或新建密钥。", "Signs a playbook with its templates, or makes a key pair."})
final class SignCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "PLAYBOOK", description = "Folder or playbook.yaml.")
    private @Nullable Path playbook;

    @Option(names = "--key", paramLabel = "KEY.pem", description = "Private key (PKCS #8 PEM, Ed25519).")
    private @Nullable Path key;

    @Option(names = "--signer", paramLabel = "NAME", description = "Who signs.")
    private @Nullable String signer;

    @Option(names = "--new-key", paramLabel = "KEY.pem", description = "Make a key pair and stop.")
    private @Nullable Path newKey;

    @Override
    public Integer call() {
        Console console = main.console();
        Findings findings = new Findings();
        boolean done;
        if (newKey != null && key == null && playbook == null) {
            done = makeKeys(newKey, console, findings);
        } else if (newKey == null && key != null && playbook != null) {
            done = sign(playbook, key, console, findings);
        } else {
            throw new ParameterException(
                    spec.commandLine(),
                    console.say(
                            "请写 sign PLAYBOOK --key KEY.pem，或 sign --new-key KEY.pem。",
                            "Write sign PLAYBOOK --key KEY.pem, or sign --new-key KEY.pem."));
        }
        console.findings(findings.sorted());
        return done ? Exit.FINE : Exit.FINDINGS;
    }

    private boolean makeKeys(Path file, Console console, Findings findings) {
        Path publicFile = KeyFiles.create(file, findings);
        PublicKey publicKey = publicFile == null ? null : KeyFiles.readPublic(publicFile, findings);
        if (publicFile == null || publicKey == null) {
            return false;
        }
        console.print(console.say("私钥（请妥善保管，不要外传）：", "Private key (keep it safe, give it to nobody): ") + file);
        console.print(console.say("公钥（可以公开）：", "Public key (may be published): ") + publicFile);
        console.print(console.say("公钥指纹：", "Fingerprint of the public key: ") + KeyFiles.fingerprint(publicKey));
        return true;
    }

    private boolean sign(Path folder, Path keyFile, Console console, Findings findings) {
        EdECPrivateKey privateKey = KeyFiles.readPrivate(keyFile, findings);
        Bundle bundle = Bundles.readFolder(folder, new Playbooks(Vocabulary.standard()), findings);
        if (privateKey == null || bundle == null) {
            return false;
        }
        Path file = Signatures.write(folder, bundle, privateKey, signer, findings);
        if (file == null) {
            return false;
        }
        console.print(console.say("已签名：", "Signed: ") + bundle.name() + " → " + file);
        if (bundle.signature() != null) {
            console.print(console.say("原有的签名已被替换。", "The earlier signature was replaced."));
        }
        Path publicFile = KeyFiles.publicFile(keyFile);
        String check = Files.isRegularFile(publicFile) ? publicFile.toString() : "PUBLIC.pem";
        console.print(console.say("核验：", "Check it: ") + "zhagen verify " + folder + " --key " + check);
        return true;
    }
}
