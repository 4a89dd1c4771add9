package org.zhagen.files;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits, and where contents are kept ({@code zhagen.files.*}).
 *
 * @param maxSize of one file
 * @param maxCount files of one subject
 * @param maxTotal of all files of one subject together
 * @param s3 the object store, or null for the folder {@code files} of the data folder
 */
@ConfigurationProperties("zhagen.files")
record FilesSettings(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("50") int maxCount,
        @DefaultValue("300MB") DataSize maxTotal,
        @Nullable S3 s3) {

    /**
     * A bucket of an S3-compatible store; addressed by path, which every such store understands.
     *
     * @param endpoint {@code https://host} or {@code https://host:port}
     */
    record S3(
            URI endpoint,
            String bucket,
            @DefaultValue("us-east-1") String region,
            String accessKey,
            String secretKey) {

        S3 {
            String scheme = endpoint.getScheme();
            boolean http = "http".equals(scheme) || "https".equals(scheme);
            if (!http || endpoint.getHost() == null || !bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
                throw new IllegalArgumentException("zhagen.files.s3: \"" + endpoint + "\" and \"" + bucket
                        + "\" are not an address and a bucket. Maybe https://s3.example.com and zhagen-files.");
            }
        }

        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "S3[endpoint=" + endpoint + ", bucket=" + bucket + "]";
        }
    }
}
