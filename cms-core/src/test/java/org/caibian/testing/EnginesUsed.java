package org.caibian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notes on which real engines the tests of a module ran, for the closing lines of a test run. */
public final class EnginesUsed {
    private static final Path NOTES = Path.of("target", "engines");

    private EnginesUsed() {}

    /** Notes an engine by its bare name, and as what it is to be told: version and form. */
    public static void note(String name, String told) {
        try {
            Files.createDirectories(NOTES);
            Files.writeString(NOTES.resolve(name), told + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
