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
    public void put(String sha256, byte[] bytes) throws IOException {
        var target = file(sha256);
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        var beside = Files.createTempFile(target.getParent(), sha256, ".part");
        Files.write(beside, bytes);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(file(sha256));
    }

    private Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
