package org.caibian.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder that holds all a newsroom owns; one running program at a time has it. */
final class DataFolder implements AutoCloseable {

    private static final FileAttribute<?> ONLY_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final FileChannel claim;

    private DataFolder(Path path, FileChannel claim) {
        this.path = path;
        this.claim = claim;
    }

    static DataFolder claim(Path folder) {
        return tryClaim(folder).orElseThrow(() -> inUse(folder.toAbsolutePath().normalize()));
    }

    /** Empty while another running program has it. */
    static Optional<DataFolder> tryClaim(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path, ONLY_OWNER);
            var claim =
                    FileChannel.open(
                            path.resolve(".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!locked(claim)) {
                claim.close();
                return Optional.empty();
            }
            return Optional.of(new DataFolder(path, claim));
        } catch (IOException failure) {
            throw notWritable(path, failure);
        }
    }

    Path path() {
        return path;
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name), ONLY_OWNER);
        } catch (IOException failure) {
            throw notWritable(path, failure);
        }
    }

    @Override
    public void close() throws IOException {
        claim.close();
    }

    private static boolean locked(FileChannel claim) throws IOException {
        try {
            FileLock lock = claim.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProgram) {
            return false;
        }
    }

    private static CannotStart inUse(Path path) {
        return new CannotStart(
                "数据目录 %1$s 正被另一个采编程序使用，请换用 --data 目录 / The data folder %1$s is in use by another running Caibian: choose another with --data DIR"
                        .formatted(path));
    }

    private static CannotStart notWritable(Path path, IOException failure) {
        return new CannotStart(
                "数据目录 %1$s 不可写 / The data folder %1$s cannot be written to (%2$s)"
                        .formatted(path, failure.getClass().getSimpleName()),
                failure);
    }
}
