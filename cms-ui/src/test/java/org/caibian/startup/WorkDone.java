package org.caibian.startup;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long a program, its database and those who measure both had a processor, in milliseconds: on
 * one machine each takes from the others.
 */
record WorkDone(double program, double database, double client) {

    /** Of a program that keeps its data there, since it began. */
    static WorkDone soFar(Program program, Path data) {
        var server = new PostgresProcesses(PostgresFolder.in(data).tables());
        return new WorkDone(
                program.worked().toNanos() / 1e6,
                millis(server.running().stream()),
                millis(Stream.of(ProcessHandle.current())));
    }

    WorkDone since(WorkDone before) {
        return new WorkDone(
                program - before.program, database - before.database, client - before.client);
    }

    private static double millis(Stream<ProcessHandle> processes) {
        return processes
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toNanos)
                        .sum()
                / 1e6;
    }
}
