package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caibian.testing.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * How long the house takes to build and to open, and how much memory it holds at rest. A warm start
 * is compared with one that has not rehearsed ({@code AOTCache} off), taken in turns with it.
 */
class StartBench {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> MADE = Set.of("target", "data", "node_modules", ".git");
    private static final Map<String, String> UNREHEARSED =
            Map.of("CAIBIAN_JAVA_OPTIONS", "-XX:AOTMode=off");
    private static final Duration REST = Duration.ofSeconds(10);

    @TempDir Path folder;

    private final Figures figures =
            new Figures("start")
                    .promise("build.cold", "s")
                    .promise("build.again", "s")
                    .promiseRatio("build.again", "build.cold", 0.05)
                    .promise("first", "s", 60)
                    .promise("warm", "s", 15)
                    .promise("warm.unrehearsed", "s")
                    .promiseRatio("warm", "warm.unrehearsed", 0.75)
                    .promise("memory", "MB", 700)
                    .promise("memory.unrehearsed", "MB")
                    .promiseRatio("memory", "memory.unrehearsed", 1.1);

    @Test
    void start() throws IOException {
        copyTheHouse();
        for (int run = 0; run < Figures.RUNS; run++) {
            forgetBuilds();
            figures.measured("build.cold", seconds(this::build));
            figures.measured("build.again", seconds(this::build));
        }
        for (int run = 0; run < Figures.RUNS; run++) {
            try (var program = run("first" + run, Map.of())) {
                figures.measured("first", seconds(() -> firstPage(program)));
            }
        }
        for (int run = 0; run < Figures.RUNS; run++) {
            warmStart("warm", "memory", Map.of());
            warmStart("warm.unrehearsed", "memory.unrehearsed", UNREHEARSED);
        }
        figures.keep();
    }

    private void warmStart(String time, String memory, Map<String, String> environment) {
        try (var program = run("first0", environment)) {
            figures.measured(time, seconds(() -> firstPage(program)));
            Program.rest(REST);
            figures.measured(memory, program.residentMegabytes());
        }
    }

    private void build() {
        try (var build = Program.start(List.of(launcher(), "build"), Map.of())) {
            assertThat(build.exitCode()).as(build.said()).isZero();
        }
    }

    private Program run(String data, Map<String, String> environment) {
        return Program.start(
                List.of(launcher(), "run", "--port", "0", "--data", folder.resolve(data) + ""),
                environment);
    }

    private static void firstPage(Program program) {
        assertThat(program.asked("/").body()).contains("东屿港恢复通航");
    }

    private static double seconds(Runnable act) {
        long before = System.nanoTime();
        act.run();
        return (System.nanoTime() - before) / 1e9;
    }

    private String launcher() {
        return folder.resolve("house/cms").toString();
    }

    private void forgetBuilds() throws IOException {
        try (var modules = Files.newDirectoryStream(folder.resolve("house"), "cms-*")) {
            for (var module : modules) {
                FileSystemUtils.deleteRecursively(module.resolve("target"));
            }
        }
    }

    /** What a fresh clone has: everything but what builds and runs make. */
    private void copyTheHouse() throws IOException {
        Files.walkFileTree(
                HOUSE,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) throws IOException {
                        if (MADE.contains(directory.getFileName().toString())) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(copy(directory));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.copy(file, copy(file), StandardCopyOption.COPY_ATTRIBUTES);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private Path copy(Path original) {
        return folder.resolve("house").resolve(HOUSE.relativize(original).toString());
    }
}
