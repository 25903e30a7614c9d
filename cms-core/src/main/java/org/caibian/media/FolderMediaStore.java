package org.caibian.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps media as files below a folder, spread over 256 subfolders. */
@Component
class FolderMediaStore implements MediaStore {

    private final Path folder;

    FolderMediaStore(@Value("${caibian.media.folder:data/media}") Path folder) {
        this.folder = folder;
    }

    /** Writes beside and moves into place, so that a reader never meets half a file. */
    @Override
    public void put(String name, byte[] bytes) throws IOException {
        if (holds(name)) {
            return;
        }
        var target = file(name);
        Files.createDirectories(target.getParent());
        var beside = Files.createTempFile(target.getParent(), name, ".part");
        Files.write(beside, bytes);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public boolean holds(String name) {
        return Files.exists(file(name));
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(file(name));
    }

    private Path file(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
