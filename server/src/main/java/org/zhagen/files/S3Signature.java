package org.zhagen.files;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4 in the {@code Authorization} header, for requests without a query.
 *
 * <p>Source: Amazon S3 API Reference, "Authenticating Requests: Using the Authorization Header". The path must need no
 * escaping, which keys of hexadecimal digits and names of buckets do not.
 */
record S3Signature(String region, String accessKey, String secretKey) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    /**
     * The headers that a request needs beside its {@code Host}.
     *
     * @param sha256 of the body, in hexadecimal digits
     * @param also further headers to sign and send, by their names in small letters
     */
    Map<String, String> headers(String method, URI address, String sha256, Map<String, String> also, Instant now) {
        SortedMap<String, String> signed = new TreeMap<>(also);
        signed.put("host", host(address));
        signed.put("x-amz-content-sha256", sha256);
        signed.put("x-amz-date", TIME.format(now));
        String scope = DAY.format(now) + "/" + region + "/s3/aws4_request";
        String names = String.join(";", signed.keySet());
        String request = String.join("\n", method, address.getRawPath(), "", canonical(signed), names, sha256);
        String toSign = String.join("\n", ALGORITHM, TIME.format(now), scope, sha256(request));
        signed.put(
                "authorization",
                ALGORITHM + " Credential=" + accessKey + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                        + HexFormat.of().formatHex(hmac(key(now), toSign)));
        signed.remove("host");
        return signed;
    }

    /** As the client writes it: the port only where it is not the scheme's own. */
    private static String host(URI address) {
        int usual = "https".equals(address.getScheme()) ? 443 : 80;
        int port = address.getPort();
        return port == -1 || port == usual ? address.getHost() : address.getHost() + ":" + port;
    }

    private static String canonical(SortedMap<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
    }

    private byte[] key(Instant now) {
        byte[] day = hmac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), DAY.format(now));
        return hmac(hmac(hmac(day, region), "s3"), "aws4_request");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "S3Signature[region=" + region + "]";
    }
}
