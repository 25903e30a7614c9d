package org.caibian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/** A folder for what is made once and used by several test classes; gone once all have run. */
public final class SharedFolder {

    /** What all JVMs of a run are told alike; one that is told nothing is a run of its own. */
    private static final String RUN =
            System.getProperty("caibian.run", "" + ProcessHandle.current().pid())
                            .replaceAll("\\W", "")
                    + Integer.toHexString(Path.of("").toAbsolutePath().hashCode());

    private SharedFolder() {}

    /** A new one, empty, for this JVM. */
    public static Path named(String name) {
        try {
            var folder = Files.createTempDirectory("caibian-" + name);
            atTheEnd(() -> FileSystemUtils.deleteRecursively(folder));
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** One for all JVMs of the run: whichever asks first makes it, and the others wait for that. */
    public static Path made(String name, Consumer<Path> maker) {
        var folder =
                Path.of(System.getProperty("java.io.tmpdir"))
                        .resolve("caibian-" + name + "-" + RUN);
        try {
            var users = open(beside(folder, ".lock"));
            var use = users.lock(0, Long.MAX_VALUE, true);
            try (var making = open(beside(folder, ".making"));
                    var _ = making.lock()) {
                makeOnce(folder, maker);
            }
            atTheEnd(() -> leave(folder, users, use));
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** What was begun and never ended is begun again. */
    private static void makeOnce(Path folder, Consumer<Path> maker) throws IOException {
        var made = beside(folder, ".made");
        if (Files.notExists(made)) {
            FileSystemUtils.deleteRecursively(folder);
            maker.accept(Files.createDirectory(folder));
            Files.createFile(made);
        }
    }

    /** Whoever is the last to use it takes it away. */
    private static void leave(Path folder, FileChannel users, FileLock use) throws IOException {
        use.release();
        try (users;
                var last = users.tryLock()) {
            if (last != null) {
                Files.deleteIfExists(beside(folder, ".made"));
                Files.deleteIfExists(beside(folder, ".making"));
                FileSystemUtils.deleteRecursively(folder);
                Files.deleteIfExists(beside(folder, ".lock"));
            }
        }
    }

    private static Path beside(Path folder, String ending) {
        return folder.resolveSibling(folder.getFileName() + ending);
    }

    private interface Last {
        void act() throws IOException;
    }

    private static void atTheEnd(Last last) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            try {
                                last.act();
                            } catch (IOException inUse) {
                                throw new UncheckedIOException(inUse);
                            }
                        }));
    }
}
