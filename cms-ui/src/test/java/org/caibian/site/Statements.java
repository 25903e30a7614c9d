package org.caibian.site;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Counts the statements requests prepare on the database while something is done. What the house
 * does by itself meanwhile (counting readings, sweeping events) is not the page's doing.
 */
final class Statements implements BeanPostProcessor {

    private final AtomicInteger prepared = new AtomicInteger();

    interface Deed {
        void run() throws Exception;
    }

    int during(Deed deed) throws Exception {
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
                    if (RequestContextHolder.getRequestAttributes() != null
                            && method.getName().startsWith("prepare")) {
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
