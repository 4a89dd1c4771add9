package org.zhagen.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.zhagen.database.DatabaseSettings.Given;

/** Reads the address of a PostgreSQL server as people write it: {@code jdbc:postgresql://host:port/name} or without jdbc. */
final class GivenUrl {

    private GivenUrl() {}

    /** The login of what is given, or null when no URL is given. A URL that cannot work is a {@link DatabaseFault}. */
    static @Nullable Login login(@Nullable Given given) {
        String url = given == null ? null : given.url();
        if (given == null || url == null || url.isBlank()) {
            return null;
        }
        URI uri = parse(url.strip());
        String[] userInfo = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String user = first(given.user(), userInfo, 0);
        if (user.isEmpty()) {
            throw DatabaseFault.of("url.no-user");
        }
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String plain = "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query;
        return new Login(plain, user, first(given.password(), userInfo, 1));
    }

    private static URI parse(String url) {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) {
            throw DatabaseFault.of("url.not-postgresql", shown(url));
        }
        try {
            URI uri = new URI(plain);
            String path = uri.getRawPath();
            if (uri.getHost() == null || path == null || path.length() < 2 || path.indexOf('/', 1) >= 0) {
                throw DatabaseFault.of("url.incomplete", shown(url));
            }
            return uri;
        } catch (URISyntaxException bad) {
            // Without its cause: the exception would repeat the whole text, which may hold a password.
            throw DatabaseFault.of("url.incomplete", shown(url));
        }
    }

    private static String first(@Nullable String property, String[] userInfo, int index) {
        if (property != null && !property.isBlank()) {
            return property;
        }
        return index < userInfo.length ? URLDecoder.decode(userInfo[index], StandardCharsets.UTF_8) : "";
    }

    /** The URL without what stands before an @, where a password may be. */
    private static String shown(String url) {
        return url.replaceAll("//[^/]*@", "//***@").replaceAll("(?i)password=[^&]*", "password=***");
    }
}
