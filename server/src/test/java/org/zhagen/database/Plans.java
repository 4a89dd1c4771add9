package org.zhagen.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Connections on which each query is explained, with what it really touched, before it is run. */
public final class Plans extends AbstractDataSource {

    private final DataSource connections;
    private final JsonMapper json = new JsonMapper();
    private final List<JsonNode> plans = new ArrayList<>();

    public Plans(DataSource connections) {
        this.connections = connections;
    }

    /** The plans of all queries since the last time this was asked. */
    public List<JsonNode> taken() {
        List<JsonNode> taken = List.copyOf(plans);
        plans.clear();
        return taken;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = connections.getConnection();
        return proxy(Connection.class, (proxy, method, given) -> {
            Object result = call(real, method, given);
            return result instanceof PreparedStatement statement && given[0] instanceof String sql
                    ? explained(real, statement, sql)
                    : result;
        });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private PreparedStatement explained(Connection real, PreparedStatement statement, String sql) {
        List<Setting> settings = new ArrayList<>();
        return proxy(PreparedStatement.class, (proxy, method, given) -> {
            if (method.getName().startsWith("set") && given != null && given[0] instanceof Integer) {
                settings.add(new Setting(method, given));
            } else if (method.getName().equals("executeQuery")) {
                explain(real, sql, settings);
            }
            return call(statement, method, given);
        });
    }

    private record Setting(Method method, Object[] given) {}

    private void explain(Connection real, String sql, List<Setting> settings) throws Throwable {
        try (PreparedStatement explaining = real.prepareStatement("explain (analyze, format json) " + sql)) {
            for (Setting setting : settings) {
                call(explaining, setting.method, setting.given);
            }
            try (ResultSet rows = explaining.executeQuery()) {
                rows.next();
                plans.add(json.readTree(rows.getString(1)).get(0).get("Plan"));
            }
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException fault) {
            throw fault.getCause();
        }
    }
}
