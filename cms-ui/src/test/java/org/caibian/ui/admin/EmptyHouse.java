package org.caibian.ui.admin;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.caibian.CaibianApplication;
import org.caibian.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program on a real database, without anybody in it. */
final class EmptyHouse implements AutoCloseable {
    private final ConfigurableApplicationContext program;

    EmptyHouse(Path data, String... settings) {
        var all =
                Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--caibian.data=" + data,
                                "--spring.datasource.url=" + TestDatabase.newDatabase(),
                                "--spring.datasource.username=" + TestDatabase.user(),
                                "--spring.datasource.password=" + TestDatabase.password()),
                        Stream.of(settings));
        program =
                new SpringApplicationBuilder(CaibianApplication.class)
                        .run(all.toArray(String[]::new));
    }

    <T> T part(Class<T> type) {
        return program.getBean(type);
    }

    String desk() {
        return "http://127.0.0.1:"
                + program.getEnvironment().getProperty("local.server.port")
                + "/desk/";
    }

    /** The same by the name of this machine, as passkeys know it. */
    String deskByName() {
        return desk().replace("127.0.0.1", "localhost");
    }

    @Override
    public void close() {
        program.close();
    }
}
