package org.cybercrimeproject.kit.test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What the service under test asks of its database while something is done: how many queries, how many rows read. */
public final class Queries {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger rows = new AtomicInteger();

    private Queries() {}

    /** Does something, and tells what was asked meanwhile. The service is left as it was. */
    public static Queries during(Runnable work) {
        var queries = new Queries();
        var bean = Arc.container().instance(AgroalDataSource.class).get();
        var database = ClientProxy.unwrap(bean);
        QuarkusMock.installMockForType(queries.counting(AgroalDataSource.class, database), AgroalDataSource.class);
        try {
            work.run();
        } finally {
            QuarkusMock.installMockForType(database, AgroalDataSource.class);
        }
        return queries;
    }

    /** How many queries there were. */
    public int queries() {
        return asked.size();
    }

    /** How many rows were read from all of them. */
    public int rows() {
        return rows.get();
    }

    /** How many of them have all of these parts. */
    public long of(String... parts) {
        return asked.stream()
                .filter(sql -> Stream.of(parts).allMatch(sql::contains))
                .count();
    }

    private <T> T counting(Class<T> type, Object target) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            var result = call(target, method, arguments);
            if (result instanceof Connection connection) {
                return counting(Connection.class, connection);
            }
            if (result instanceof PreparedStatement statement) {
                asked.add((String) arguments[0]);
                return counting(PreparedStatement.class, statement);
            }
            if (result instanceof ResultSet found) {
                return counting(ResultSet.class, found);
            }
            if (target instanceof ResultSet && method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                rows.incrementAndGet();
            }
            return result;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
