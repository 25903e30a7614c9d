package org.caibian.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server processes that work in one database folder, whoever started them: after {@code kill
 * -9} of the program its server goes on.
 */
final class PostgresProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path folder;
    private CompletableFuture<Void> begun = CompletableFuture.completedFuture(null);

    PostgresProcesses(Path folder) {
        this.folder = folder;
    }

    /** Of the server whose tables a data folder keeps. */
    static PostgresProcesses in(DataFolder data) {
        return new PostgresProcesses(PostgresFolder.in(data.path()).tables());
    }

    /** Begins to end all of them while something else is done, as a server takes its time. */
    void beginToEnd() {
        begun = CompletableFuture.runAsync(this::endAll);
    }

    /**
     * Ends all of them; a server that does not end in time is killed, and recovers from its log.
     */
    void end() {
        begun.join();
        endAll();
    }

    private void endAll() {
        running().forEach(ProcessHandle::destroy);
        await();
        running().forEach(ProcessHandle::destroyForcibly);
        await();
    }

    void await() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var process : running()) {
            awaitExit(process, deadline - System.nanoTime());
        }
    }

    List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    /** A server and all its helpers have the database folder as working directory. */
    private boolean isOurs(ProcessHandle process) {
        var facts = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readString(facts.resolve("comm")).strip().equals("postgres")
                    && Files.readSymbolicLink(facts.resolve("cwd")).equals(folder);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private static void awaitExit(ProcessHandle process, long nanos) {
        try {
            process.onExit().get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillThere) {
            // end() looks again and kills.
        }
    }
}
