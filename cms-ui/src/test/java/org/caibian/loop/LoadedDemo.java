package org.caibian.loop;

import java.io.IOException;
import java.nio.file.Path;
import org.caibian.loop.RunningNewsroom.SearchEngine;
import org.caibian.testing.SharedFolder;
import org.caibian.testing.TestDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * The demo's newsroom as it stands once it is loaded, which takes longer than a test: loaded once,
 * and copied for each class.
 */
final class LoadedDemo {

    private static final class Holder {
        private static final Path DATA = SharedFolder.named("demo-loaded");
        private static final String DATABASE = load();
    }

    private LoadedDemo() {}

    /** Lays its files into {@code data}; the address of a database that belongs to them. */
    static String copyTo(Path data) throws IOException {
        var database = TestDatabase.copyOf(Holder.DATABASE);
        FileSystemUtils.copyRecursively(Holder.DATA, data);
        return database;
    }

    private static String load() {
        var database = TestDatabase.newDatabase();
        RunningNewsroom.with(SearchEngine.EMBEDDED, Holder.DATA, database).close();
        return database;
    }
}
