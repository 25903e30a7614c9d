package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.caibian.testing.SharedFolder;

/** A data folder with the demo's newsroom, loaded by the program once and copied. */
final class DemoFolder {

    private static final class Holder {
        private static final Path LOADED = SharedFolder.made("demo-folder", DemoFolder::load);
    }

    private DemoFolder() {}

    /** Makes {@code data} one, with owners and permissions as the database server wants them. */
    static void copyTo(Path data) {
        copy(Holder.LOADED, data);
    }

    /** All of one data folder to another place, which need not be there yet. */
    static void copy(Path folder, Path to) {
        try (var copying = Program.start(List.of("cp", "-aT", folder + "", to + ""), Map.of())) {
            assertThat(copying.exitCode()).as(copying::said).isZero();
        }
    }

    /** Nobody can do anything else meanwhile: the program is rehearsed beside it. */
    private static void load(Path folder) {
        var rehearsed = CompletableFuture.supplyAsync(BuiltJar::rehearsed);
        try (var program = Program.unrehearsed(arguments(folder, 0))) {
            program.ready();
        }
        rehearsed.join();
    }

    /** The program started with that data folder, which need not be there yet. */
    static Program on(Path data) {
        return on(data, 0);
    }

    /** The same at that port, or a free one for 0: what browsers keep they keep by its address. */
    static Program on(Path data, int port) {
        return Program.started(arguments(data, port));
    }

    private static String[] arguments(Path data, int port) {
        return new String[] {
            "--server.port=" + port, "--caibian.data=" + data, "--caibian.demo=true"
        };
    }
}
