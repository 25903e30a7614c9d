package org.caibian.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The newsroom's database as a command at the console finds it: the running program's, or one
 * started for as long as the command takes.
 */
final class ConsoleDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final String url;
    private final String password;
    private final Optional<Started> started;

    private record Started(DataFolder folder, PostgresServer server) {}

    private ConsoleDatabase(String url, String password, Optional<Started> started) {
        this.url = url;
        this.password = password;
        this.started = started;
    }

    static ConsoleDatabase of(Path data) {
        var path = data.toAbsolutePath().normalize();
        if (!PostgresFolder.in(path).isMade()) {
            throw new CannotStart(
                    "%1$s 里没有采编的数据 / There is no newsroom in the data folder %1$s".formatted(path));
        }
        for (var waited = Duration.ZERO;
                waited.compareTo(PATIENCE) < 0;
                waited = waited.plus(PAUSE)) {
            var found = DataFolder.tryClaim(path).map(ConsoleDatabase::start);
            found = found.isPresent() ? found : running(PostgresFolder.in(path));
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new CannotStart(
                "数据目录 %1$s 的数据库没有应答 / The database of the data folder %1$s does not answer"
                        .formatted(path));
    }

    /** Whether nobody else uses it. */
    boolean isAlone() {
        return started.isPresent();
    }

    @Override
    public String getUsername() {
        return PostgresServer.USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public void close() throws IOException {
        if (started.isPresent()) {
            started.get().server().close();
            started.get().folder().close();
        }
    }

    private static ConsoleDatabase start(DataFolder folder) {
        var server = PostgresServer.start(folder, PostgresProcesses.in(folder));
        return new ConsoleDatabase(
                server.url(), server.password(), Optional.of(new Started(folder, server)));
    }

    /** Empty while the program that has the folder is still starting its server, or ending it. */
    private static Optional<ConsoleDatabase> running(PostgresFolder folder) {
        try {
            var url = PostgresServer.url(folder.keptPort());
            var password = Files.readString(folder.passwordFile()).strip();
            DriverManager.getConnection(url, PostgresServer.USER, password).close();
            return Optional.of(new ConsoleDatabase(url, password, Optional.empty()));
        } catch (IOException | SQLException notYet) {
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CannotStart("已中断 / Interrupted", stop);
        }
    }
}
