package org.caibian.search.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.util.IOUtils;

/** The folder that holds the indexes of one newsroom, and the note saying which of them serves. */
final class Shelf {

    private static final String OURS = "form" + StoryDocuments.FORM + "-";

    private final Path folder;
    private final Path note;

    Shelf(Path folder) {
        this.folder = folder;
        this.note = folder.resolve("current");
    }

    /** The index that was filled whole and serves; empty when there is none in today's form. */
    Optional<Path> serving() throws IOException {
        try {
            var name = Files.readString(note).strip();
            return Optional.of(name)
                    .filter(n -> n.startsWith(OURS) && n.indexOf('/') < 0)
                    .map(folder::resolve)
                    .filter(Files::isDirectory);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    Path blank() {
        return folder.resolve(OURS + UUID.randomUUID());
    }

    /** From now on this one serves, also after the power failed. */
    void serve(Path index) throws IOException {
        IOUtils.fsync(folder, true);
        var draft = folder.resolve("current.new");
        Files.write(draft, index.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        IOUtils.fsync(draft, false);
        Files.move(draft, note, StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(folder, true);
    }

    /** Throws away every index but this one. */
    void clearBut(Path kept) throws IOException {
        try (var indexes = Files.newDirectoryStream(folder, "form*")) {
            for (var index : indexes) {
                if (!index.getFileName().equals(kept.getFileName())) {
                    IOUtils.rm(index);
                }
            }
        }
    }
}
