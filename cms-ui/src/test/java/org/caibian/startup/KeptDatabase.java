package org.caibian.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database of a house whose program may be dead: it runs on, and is read past the program. */
final class KeptDatabase {
    private final Path data;

    KeptDatabase(Path data) {
        this.data = data;
    }

    Connection connection() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/caibian".formatted(kept("port")),
                "caibian",
                kept("password"));
    }

    private String kept(String name) throws IOException {
        return Files.readString(data.resolve("postgres").resolve(name)).strip();
    }
}
