package org.cybercrimeproject.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.RestAssured;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.cybercrimeproject.kit.json.Json;

/** How PostgreSQL runs the queries of lists: each is explained, with what it really did, before it runs. */
public final class Plans {

    /**
     * One query that ran.
     *
     * @param sql its text
     * @param root the top of its plan, as EXPLAIN (ANALYZE, FORMAT JSON) gives it
     */
    private record Plan(String sql, JsonNode root) {

        /** How many rows were looked at, in tables and indexes, also those that a filter then dropped. */
        long touched() {
            return touched(root);
        }

        /** The tables that were read from one end to the other. */
        List<String> readWhole() {
            var tables = new ArrayList<String>();
            seqScans(root, tables);
            return tables;
        }

        private static long touched(JsonNode node) {
            double sum = 0;
            if (node.path("Node Type").asText().endsWith("Scan") && node.has("Relation Name")) {
                sum = (node.path("Actual Rows").asDouble()
                                + node.path("Rows Removed by Filter").asDouble())
                        * node.path("Actual Loops").asDouble();
            }
            for (var child : node.path("Plans")) {
                sum += touched(child);
            }
            return Math.round(sum);
        }

        private static void seqScans(JsonNode node, List<String> tables) {
            if (node.path("Node Type").asText().equals("Seq Scan")) {
                tables.add(node.path("Relation Name").asText());
            }
            node.path("Plans").forEach(child -> seqScans(child, tables));
        }
    }

    private final List<Plan> plans = new ArrayList<>();

    private Plans() {}

    /** Begins to explain what the service under test asks of tables of list rows, until the end of the test. */
    private static Plans begin() {
        var plans = new Plans();
        var database = ClientProxy.unwrap(
                Arc.container().instance(AgroalDataSource.class).get());
        var explaining = (AgroalDataSource) plans.proxy(AgroalDataSource.class, (proxy, method, arguments) -> {
            var result = call(database, method, arguments);
            return result instanceof Connection connection ? plans.explaining(connection) : result;
        });
        QuarkusMock.installMockForType(explaining, AgroalDataSource.class);
        return plans;
    }

    /**
     * Reads the first two pages of a list and shows that they read about as much as they answer: no table from end to
     * end, and no more rows than allowed, looked at or sorted.
     */
    public static void check(String list, long most) {
        var plans = begin();
        String cursor =
                RestAssured.given().get(list).then().statusCode(200).extract().path("nextCursor");
        if (cursor != null) {
            RestAssured.given().queryParam("cursor", cursor).get(list).then().statusCode(200);
        }
        Assertions.assertThat(plans.taken()).isNotEmpty().allSatisfy(plan -> {
            Assertions.assertThat(plan.readWhole())
                    .as("%s%n%s", plan.sql(), plan.root())
                    .isEmpty();
            Assertions.assertThat(plan.touched())
                    .as("%s%n%s", plan.sql(), plan.root())
                    .isLessThan(most);
        });
    }

    /** What ran since the last time. */
    private List<Plan> taken() {
        synchronized (plans) {
            var taken = List.copyOf(plans);
            plans.clear();
            return taken;
        }
    }

    private Connection explaining(Connection connection) {
        return (Connection) proxy(Connection.class, (proxy, method, arguments) -> {
            var result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement
                            && arguments[0] instanceof String sql
                            && sql.startsWith("select")
                            && sql.contains("_row r ")
                    ? explaining(sql, statement, connection.prepareStatement("explain (analyze, format json) " + sql))
                    : result;
        });
    }

    private PreparedStatement explaining(String sql, PreparedStatement statement, PreparedStatement explain) {
        return (PreparedStatement) proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") || method.getName().equals("close")) {
                call(explain, method, arguments);
            }
            if (method.getName().equals("executeQuery")) {
                try (ResultSet result = explain.executeQuery()) {
                    result.next();
                    var plan = Json.tree(result.getString(1).getBytes(StandardCharsets.UTF_8));
                    synchronized (plans) {
                        plans.add(new Plan(sql, plan.get(0).get("Plan")));
                    }
                }
            }
            return call(statement, method, arguments);
        });
    }

    private Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
