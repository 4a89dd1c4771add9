package org.zhagen.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhagen.database.DataFolder;

/** On disk and in an object store the same is kept, read from anywhere, and removed. */
class ContentStoreTest {

    @TempDir
    Path folder;

    @Test
    void theDiskKeeps() throws IOException {
        DiskStore store = new DiskStore(folder.resolve("files"));
        keeps(store);
        try (var left = Files.walk(folder.resolve("files"))) {
            assertFalse(left.anyMatch(Files::isRegularFile));
        }
    }

    @Test
    void theObjectStoreKeeps() throws IOException {
        try (S3Server server = new S3Server("secret")) {
            keeps(s3(server, "secret"));
            assertEquals(Map.of(), server.objects());
        }
    }

    @Test
    void aWrongSecretIsRefusedWithTheCodeOfTheStore() throws IOException {
        try (S3Server server = new S3Server("secret");
                Received content = received("text".getBytes(StandardCharsets.UTF_8))) {
            IOException refused =
                    assertThrows(IOException.class, () -> s3(server, "guess").put(content));
            assertTrue(String.valueOf(refused.getMessage()).contains("403 SignatureDoesNotMatch"));
            assertThrows(IOException.class, () -> s3(server, "secret").open("0".repeat(64), 0));
        }
    }

    /** The example of the Amazon S3 API Reference, "Signature Calculations … Transferring Payload in a Single Chunk". */
    @Test
    void theSignatureIsThatOfThePublishedExample() {
        S3Signature signature =
                new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        String nothing = S3Server.sha256(new byte[0]);
        Map<String, String> headers = signature.headers(
                "GET",
                URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
                nothing,
                Map.of("range", "bytes=0-9"),
                Instant.parse("2013-05-24T00:00:00Z"));
        assertTrue(String.valueOf(headers.get("authorization"))
                .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"));
    }

    @Test
    void settingsThatAreNoAddressAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new FilesSettings.S3(URI.create("ftp://x"), S3Server.BUCKET, "r", "a", "s"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new FilesSettings.S3(URI.create("http://x"), "Not A Bucket", "r", "a", "s"));
    }

    private void keeps(ContentStore store) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        for (int size : new int[] {1, 1000, 300_000}) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            String name = S3Server.sha256(bytes);
            for (int time = 0; time < 2; time++) {
                try (Received content = received(bytes)) {
                    assertEquals(name, content.sha256());
                    store.put(content);
                }
            }
            for (int from : new int[] {0, size / 2, size - 1}) {
                try (InputStream in = store.open(name, from)) {
                    assertArrayEquals(Arrays.copyOfRange(bytes, from, size), in.readAllBytes());
                }
            }
            store.delete(name);
            store.delete(name);
            assertThrows(IOException.class, () -> store.open(name, 0));
        }
    }

    private Received received(byte[] bytes) throws IOException {
        return new Receiving(DataFolder.open(folder)).receive(new ByteArrayInputStream(bytes), bytes.length);
    }

    private static S3Store s3(S3Server server, String secret) {
        return new S3Store(
                new FilesSettings.S3(server.endpoint(), S3Server.BUCKET, "cn-test-1", "key", secret),
                Clock.systemUTC());
    }
}
