package org.zhagen.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param data the data folder ({@code zhagen.data})
 * @param database the server given ({@code zhagen.database.*}), or null for the own one
 */
@ConfigurationProperties("zhagen")
record DatabaseSettings(
        @DefaultValue("data") String data, @Nullable Given database) {

    /**
     * A PostgreSQL server that somebody else runs.
     *
     * @param url {@code jdbc:postgresql://…} or {@code postgresql://…}
     * @param user the owner of the tables; may stand in the URL instead
     * @param password may stand in the URL instead
     */
    record Given(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password) {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Given[user=" + user + "]";
        }
    }
}
