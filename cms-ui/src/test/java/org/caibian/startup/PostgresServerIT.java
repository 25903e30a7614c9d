package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {
    private static final int COPIES = 3;

    @TempDir Path folder;

    @Test
    void copiesOfADataFolderStartedAtOnceEachHaveTheirOwnTables() throws Exception {
        var original = folder.resolve("original");
        assertThat(tablesServed(original, new CyclicBarrier(1))).isEqualTo(tables(original));
        var copies = IntStream.range(0, COPIES).mapToObj(n -> folder.resolve("copy" + n)).toList();
        for (var copy : copies) {
            DemoFolder.copy(original, copy);
        }

        var allAtOnce = new CyclicBarrier(COPIES);
        try (var hands = Executors.newFixedThreadPool(COPIES)) {
            var served =
                    hands.invokeAll(
                            copies.stream()
                                    .<Callable<Path>>map(
                                            copy -> () -> tablesServed(copy, allAtOnce))
                                    .toList());
            for (int n = 0; n < COPIES; n++) {
                assertThat(served.get(n).get()).isEqualTo(tables(copies.get(n)));
            }
        }
    }

    /** The folder of the tables that whoever starts with this data folder reads. */
    private static Path tablesServed(Path data, CyclicBarrier together) throws Exception {
        try (var claimed = DataFolder.claim(data)) {
            together.await();
            try (var server = PostgresServer.start(claimed, PostgresProcesses.in(claimed))) {
                var tables = tablesAt(server);
                together.await();
                return tables;
            }
        }
    }

    private static Path tablesAt(PostgresServer server) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                server.url().replaceFirst("[^/]*$", "postgres"),
                                "postgres",
                                server.password());
                var answer = connection.createStatement().executeQuery("show data_directory")) {
            assertThat(answer.next()).isTrue();
            return Path.of(answer.getString(1));
        }
    }

    private static Path tables(Path data) throws IOException {
        return data.toRealPath().resolve("postgres/tables");
    }
}
