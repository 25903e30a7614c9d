package org.caibian.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/** What belongs to the embedded database server on disk: tables, password, port, its log. */
record PostgresFolder(Path path) {

    static PostgresFolder in(Path data) {
        return new PostgresFolder(data.resolve("postgres"));
    }

    static PostgresFolder in(DataFolder data) {
        var folder = in(data.path());
        data.folder("postgres");
        data.folder("postgres/program");
        return folder;
    }

    Path tables() {
        return path.resolve("tables");
    }

    Path program() {
        return path.resolve("program");
    }

    Path startLog() {
        return path.resolve("start.log");
    }

    Path passwordFile() {
        return path.resolve("password");
    }

    /** Made once: who can read this folder, and nobody else, can reach the database. */
    String password() throws IOException {
        var file = passwordFile();
        if (Files.notExists(file)) {
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            var onlyOwner =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            var fresh = Files.createTempFile(path, "password", "", onlyOwner);
            Files.writeString(fresh, HexFormat.of().formatHex(secret));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    /** The port on which a running program's server listens. */
    int keptPort() throws IOException {
        return Integer.parseInt(Files.readString(portFile()).strip());
    }

    /** Chosen once and kept, so that a console's connection settings go on working. */
    int port() throws IOException {
        if (Files.exists(portFile())) {
            var kept = keptPort();
            if (isFree(kept)) {
                return kept;
            }
        }
        return anotherPort();
    }

    /** In place of the one before, which another server has. */
    int anotherPort() throws IOException {
        var chosen = anyFree();
        Files.writeString(portFile(), Integer.toString(chosen));
        return chosen;
    }

    /**
     * Its number may belong to another process by now, which would keep the server from starting.
     */
    void forgetDeadServer() throws IOException {
        Files.deleteIfExists(tables().resolve("postmaster.pid"));
    }

    /** What a first start that was killed left behind can neither be used nor made again. */
    void setHalfMadeAside() throws IOException {
        if (Files.exists(tables()) && Files.notExists(made())) {
            Files.move(tables(), Files.createTempDirectory(path, "unfinished-").resolve("tables"));
        }
        try (var programs = Files.newDirectoryStream(program(), "PG-*")) {
            for (var unpacked : programs) {
                if (Files.notExists(unpacked.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(unpacked);
                }
            }
        }
    }

    void markMade() throws IOException {
        if (Files.notExists(made())) {
            Files.createFile(made());
        }
    }

    /** Whether a database has been made here. */
    boolean isMade() {
        return Files.exists(made());
    }

    private Path portFile() {
        return path.resolve("port");
    }

    private Path made() {
        return path.resolve("made");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
