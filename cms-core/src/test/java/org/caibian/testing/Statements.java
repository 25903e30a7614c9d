package org.caibian.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that are prepared on the database while something is done. What the house
 * does by itself meanwhile (counting readings, sweeping events) is not its doing.
 */
public final class Statements implements BeanPostProcessor {

    private final AtomicInteger prepared = new AtomicInteger();
    private final BooleanSupplier asked;

    private Statements(BooleanSupplier asked) {
        this.asked = asked;
    }

    /** Of whatever thread prepares them while {@code asked} holds there. */
    public static Statements where(BooleanSupplier asked) {
        return new Statements(asked);
    }

    /** Of the thread that makes this, as tests run on the one that starts the program they test. */
    public static Statements here() {
        var tests = Thread.currentThread();
        return where(() -> Thread.currentThread().equals(tests));
    }

    /** Something that asks the database, or does not. */
    public interface Deed {
        /** May fail as it likes. */
        void run() throws Exception;
    }

    /** How many were prepared for it. */
    public int during(Deed deed) throws Exception {
        int before = prepared.get();
        deed.run();
        return prepared.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? counted(database) : bean;
    }

    private DataSource counted(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                return counted(super.getConnection());
            }
        };
    }

    private Connection counted(Connection connection) {
        InvocationHandler counting =
                (_, method, arguments) -> {
                    if (method.getName().startsWith("prepare") && asked.getAsBoolean()) {
                        prepared.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                };
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, counting);
    }
}
