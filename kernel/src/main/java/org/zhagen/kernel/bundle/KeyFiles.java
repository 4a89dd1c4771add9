package org.zhagen.kernel.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.DocumentCode;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Place;

/**
 * Ed25519 keys in PEM files (RFC 7468, RFC 8410), as {@code openssl genpkey -algorithm ed25519} writes them, too: the
 * private key as {@code PRIVATE KEY} (PKCS #8), the public key as {@code PUBLIC KEY} (X.509 SubjectPublicKeyInfo).
 */
public final class KeyFiles {

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    /** A key has about 120 bytes; more than this is something else. */
    private static final int MAX_BYTES = 16 * 1024;

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s*([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private KeyFiles() {}

    /**
     * Makes a key pair and writes it to two files, of which neither may be there yet.
     *
     * @param file where the private key goes; only its owner may read it
     * @return where the public key went, see {@link #publicFile}; null, with findings, when nothing was written
     */
    public static @Nullable Path create(Path file, Findings findings) {
        Path publicFile = publicFile(file);
        Findings own = new Findings();
        for (Path path : List.of(file, publicFile)) {
            if (Files.exists(path)) {
                own.add(SignatureCode.KEY_EXISTS, Place.of(path.toString()));
            }
        }
        if (!own.hasErrors()) {
            writePair(file, publicFile, own);
        }
        findings.addAll(own.sorted());
        return own.hasErrors() ? null : publicFile;
    }

    private static void writePair(Path file, Path publicFile, Findings findings) {
        KeyPair keys = Ed25519.newKeys();
        if (write(file, pem(PRIVATE, keys.getPrivate().getEncoded()), true, findings)
                && !write(publicFile, pem(PUBLIC, keys.getPublic().getEncoded()), false, findings)) {
            file.toFile().delete(); // half a pair is of no use
        }
    }

    /** Beside the private key: {@code key.pub.pem} for {@code key.pem}. */
    public static Path publicFile(Path file) {
        String name = String.valueOf(file.getFileName());
        String stem = name.endsWith(".pem") ? name.substring(0, name.length() - ".pem".length()) : name;
        return file.resolveSibling(stem + ".pub.pem");
    }

    /** Reads a private key; null, with a finding, when the file holds none. */
    public static @Nullable EdECPrivateKey readPrivate(Path file, Findings findings) {
        byte[] der = read(file, PRIVATE, findings);
        return der == null ? null : decode(file, new PKCS8EncodedKeySpec(der), EdECPrivateKey.class, findings);
    }

    /** Reads a public key; null, with a finding, when the file holds none. */
    public static @Nullable PublicKey readPublic(Path file, Findings findings) {
        byte[] der = read(file, PUBLIC, findings);
        return der == null ? null : decode(file, new X509EncodedKeySpec(der), PublicKey.class, findings);
    }

    /** {@code sha256:} and the hexadecimal SHA-256 of the public key in X.509 (DER), by which people compare keys. */
    public static String fingerprint(PublicKey key) {
        return Ed25519.sha256(key.getEncoded());
    }

    private static byte @Nullable [] read(Path file, String kind, Findings findings) {
        Place at = Place.of(file.toString());
        if (!Files.isRegularFile(file)) {
            findings.add(DocumentCode.FILE_MISSING, at);
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Matcher pem = PEM.matcher(new String(in.readNBytes(MAX_BYTES), StandardCharsets.US_ASCII));
            if (!pem.find()) {
                findings.add(SignatureCode.KEY_NOT_PEM, at, kind);
                return null;
            }
            if (!pem.group(1).equals(kind)) {
                findings.add(SignatureCode.KEY_OTHER_KIND, at, pem.group(1), kind);
                return null;
            }
            return Base64.getMimeDecoder().decode(pem.group(2));
        } catch (IllegalArgumentException notBase64) {
            findings.add(SignatureCode.KEY_NOT_PEM, at, kind);
            return null;
        } catch (IOException failed) {
            findings.add(DocumentCode.FILE_MISSING, at);
            return null;
        }
    }

    private static <K> @Nullable K decode(Path file, KeySpec spec, Class<K> type, Findings findings) {
        try {
            KeyFactory factory = KeyFactory.getInstance(Ed25519.NAME);
            return type.cast(
                    spec instanceof PKCS8EncodedKeySpec ? factory.generatePrivate(spec) : factory.generatePublic(spec));
        } catch (GeneralSecurityException otherKey) {
            findings.add(SignatureCode.KEY_NOT_ED25519, Place.of(file.toString()));
            return null;
        }
    }

    private static boolean write(Path file, String text, boolean secret, Findings findings) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mode = secret && posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(file, options, mode))) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (FileAlreadyExistsException exists) {
            findings.add(SignatureCode.KEY_EXISTS, Place.of(file.toString()));
        } catch (IOException failed) {
            findings.add(
                    BundleCode.WRITE_FAILED,
                    Place.of(file.toString()),
                    failed.getClass().getSimpleName());
        }
        return false;
    }

    private static String pem(String kind, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
