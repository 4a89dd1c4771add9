package org.zhagen.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
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
                explain(real, statement, sql, settings);
            }
            return call(statement, method, given);
        });
    }

    private record Setting(Method method, Object[] given) {}

    private void explain(Connection real, PreparedStatement statement, String sql, List<Setting> settings)
            throws Throwable {
        boolean kept = isKept(real);
        String asked = kept ? prepared(real, statement, sql) : sql;
        try (PreparedStatement explaining = real.prepareStatement("explain (analyze, format json) " + asked)) {
            for (Setting setting : settings) {
                if (kept && setting.given[1] instanceof String[] texts) {
                    // as it is written: what the driver would send in its own form it can't write down
                    explaining.setObject((int) setting.given[0], "{" + String.join(",", texts) + "}", Types.OTHER);
                } else {
                    call(explaining, setting.method, setting.given);
                }
            }
            if (kept) {
                // the driver writes the values into the statement: explaining an execution takes no parameters
                plans.add(plan(real.prepareStatement(explaining.toString())));
                run(real, "deallocate explained");
            } else {
                plans.add(plan(explaining));
            }
        }
    }

    private JsonNode plan(PreparedStatement explaining) throws SQLException {
        try (explaining;
                ResultSet rows = explaining.executeQuery()) {
            rows.next();
            return json.readTree(rows.getString(1)).get(0).get("Plan");
        }
    }

    /** Whether plans are made for any values: values that are explained with the statement would be planned for. */
    private static boolean isKept(Connection real) throws SQLException {
        try (Statement asking = real.createStatement();
                ResultSet row = asking.executeQuery("show plan_cache_mode")) {
            row.next();
            return row.getString(1).equals("force_generic_plan");
        }
    }

    private static String prepared(Connection real, PreparedStatement statement, String sql) throws SQLException {
        ParameterMetaData parameters = statement.getParameterMetaData();
        List<String> types = new ArrayList<>();
        StringBuilder numbered = new StringBuilder();
        String[] parts = sql.split("\\?", -1);
        for (int i = 0; i < parts.length; i++) {
            numbered.append(i == 0 ? "" : "$" + i).append(parts[i]);
            if (i > 0) {
                types.add(parameters.getParameterTypeName(i));
            }
        }
        String given = types.isEmpty() ? "" : "(" + String.join(", ", types) + ")";
        run(real, "prepare explained " + given + " as " + numbered);
        return "execute explained" + (types.isEmpty() ? "" : "(" + "?, ".repeat(types.size() - 1) + "?)");
    }

    private static void run(Connection real, String sql) throws SQLException {
        try (Statement running = real.createStatement()) {
            running.execute(sql);
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
