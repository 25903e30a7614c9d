package org.caibian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder for what is made once and used by several test classes; gone once all have run. */
public final class SharedFolder {

    private SharedFolder() {}

    /** A new one, empty. */
    public static Path named(String name) {
        try {
            var folder = Files.createTempDirectory("caibian-" + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }
}
