package org.zhagen.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How to reach a database as one role.
 *
 * @param url a JDBC URL without user and password
 * @param user the login role
 * @param password its password, empty where none is needed
 */
public record Login(String url, String user, String password) {

    /** The role whose rights the application's pool takes on with {@code set role}; it cannot log in. */
    public static final String APPLICATION_ROLE = "zhagen_app";

    /** A connection of its own beside any pool, in autocommit mode. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("ApplicationName", "zhagen");
        return DriverManager.getConnection(url, properties);
    }

    /** The same role of the same server in another database. */
    Login inDatabase(String name) {
        int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        String changed = url.substring(0, url.lastIndexOf('/', end - 1) + 1) + name + url.substring(end);
        return new Login(changed, user, password);
    }

    /** Does not show the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
