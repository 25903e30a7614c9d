package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caibian.testing.SharedFolder;

/** The jar of the program, laid out and rehearsed as {@code ./cms run} does it. */
final class BuiltJar {

    private static final Path FILE = Path.of("target", "cms-ui.jar").toAbsolutePath();

    private BuiltJar() {}

    /** Once for all that start it. */
    private static final class LaidOut {
        private static final Path FOLDER = SharedFolder.made("program", LaidOut::layOut);

        private static void layOut(Path folder) {
            finish(
                    command(
                            List.of("-jar", FILE.toString()),
                            "extract",
                            "--destination",
                            folder.toString()),
                    "-Djarmode=tools");
        }
    }

    /** Once for all that start it, too. */
    private static final class Rehearsal {
        private static final Path FOLDER = SharedFolder.made("rehearsal", Rehearsal::rehearse);

        private static void rehearse(Path folder) {
            finish(
                    command(
                            laidOut(),
                            "--server.port=0",
                            "--caibian.data=" + folder.resolve("data")),
                    "-XX:AOTCacheOutput=" + cache(folder),
                    "-Dspring.context.exit=onRefresh");
        }

        private static Path cache(Path folder) {
            return folder.resolve("app.aot");
        }
    }

    /** What starts it as it is laid out: it takes twice as long as it does once it is rehearsed. */
    static List<String> laidOut() {
        return List.of("-jar", LaidOut.FOLDER.resolve(FILE.getFileName()).toString());
    }

    static List<String> rehearsed() {
        var fast =
                Stream.of(
                        "-XX:AOTCache=" + Rehearsal.cache(Rehearsal.FOLDER),
                        "-Xlog:aot*=off",
                        "-Xlog:cds*=off");
        return Stream.concat(fast, laidOut().stream()).toList();
    }

    /** Its JVM compiles and collects as the one of these tests does. */
    static List<String> command(List<String> what, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each -> each.startsWith("-XX:"))
                .forEach(command::add);
        command.addAll(
                List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8"));
        command.addAll(what);
        command.addAll(List.of(arguments));
        return command;
    }

    private static void finish(List<String> command, String... options) {
        command.addAll(1, List.of(options));
        try (var program = Program.start(command, Map.of())) {
            assertThat(program.exitCode()).as(program::said).isZero();
        }
    }
}
