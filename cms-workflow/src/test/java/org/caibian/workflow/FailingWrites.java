package org.caibian.workflow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.caibian.testing.TestDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets an act fail at one of its writes, core's and the engine's alike, or at its commit, which
 * counts as one write more.
 */
final class FailingWrites implements BeanPostProcessor {

    /** How a write fails: the database refuses it, or its session is gone. */
    enum Cause {
        REFUSED,
        SESSION_ENDED
    }

    /** How many writes of the running act are still to succeed. */
    private static final class Fault {
        private final Cause cause;
        private int toGo;

        Fault(Cause cause, int nth) {
            this.cause = cause;
            this.toGo = nth;
        }

        boolean hasStruck() {
            return toGo <= 0;
        }
    }

    private final ThreadLocal<Optional<Fault>> planned = ThreadLocal.withInitial(Optional::empty);

    /** Does an act whose {@code nth} write fails; false where it has fewer, and was done. */
    boolean at(int nth, Cause cause, Runnable act) {
        var fault = new Fault(cause, nth);
        planned.set(Optional.of(fault));
        try {
            act.run();
        } catch (RuntimeException failure) {
            if (!fault.hasStruck()) {
                throw failure;
            }
            return true;
        } finally {
            planned.remove();
        }
        if (fault.hasStruck()) {
            throw new AssertionError("The failure of write " + nth + " was not noticed");
        }
        return false;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? watched(database) : bean;
    }

    private DataSource watched(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return watched(super.getConnection());
            }
        };
    }

    private Connection watched(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (isWrite(method, arguments)) {
                                beforeWrite(connection);
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        });
    }

    private static boolean isWrite(Method method, Object[] arguments) {
        if (method.getName().equals("commit")) {
            return true;
        }
        if (!method.getName().startsWith("prepare")) {
            return false;
        }
        var sql = arguments[0].toString().strip().toLowerCase(Locale.ROOT);
        return sql.matches(
                "(?s)(insert|update|delete|merge)\\b.*|with\\b.*\\b(insert|update|delete)\\b.*");
    }

    private void beforeWrite(Connection connection) throws SQLException {
        var fault = planned.get();
        if (fault.isPresent() && --fault.get().toGo == 0) {
            strike(fault.get().cause, connection);
        }
    }

    /** What is refused at the commit is rolled back there, as a real server does. */
    private static void strike(Cause cause, Connection connection) throws SQLException {
        if (cause == Cause.REFUSED) {
            connection.rollback();
            throw new SQLException("Stumbled at a write");
        }
        endSession(session(connection), connection.getMetaData().getURL());
    }

    private static int session(Connection connection) throws SQLException {
        try (var question = connection.prepareStatement("select pg_backend_pid()");
                var answer = question.executeQuery()) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private static void endSession(int session, String url) throws SQLException {
        try (var other =
                        DriverManager.getConnection(
                                url, TestDatabase.user(), TestDatabase.password());
                var end = other.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            end.setInt(1, session);
            end.execute();
        }
    }
}
