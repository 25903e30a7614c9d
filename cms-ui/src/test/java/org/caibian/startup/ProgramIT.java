package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program, started as people start it: what it says, what it refuses, what it keeps. */
class ProgramIT {

    @TempDir static Path folder;

    private static Program demo;

    @BeforeAll
    static void startTheDemo() {
        DemoFolder.copyTo(folder.resolve("demo"));
        demo = DemoFolder.on(folder.resolve("demo"));
        demo.ready();
    }

    @AfterAll
    static void endTheDemo() {
        demo.close();
    }

    @Test
    void itIsUpOnceReadersAndStaffAreServed() {
        assertThat(demo.asked("/actuator/health").body()).contains("\"UP\"");
        assertThat(demo.asked("/").body()).contains("东屿港恢复通航");
        assertThat(demo.asked("/desk/login").statusCode()).isEqualTo(200);
        assertThat(demo.said()).contains("wangyan 王砚", "liqinghe 李清和", "/desk", "caibian-demo");
    }

    @Test
    void anotherWithFolderAndPortOfItsOwnRunsBesideItAndLetsItsFirstAdministratorIn() {
        try (var empty = Program.started("--server.port=0", data("empty"))) {
            empty.ready();

            var link = Pattern.compile("http://\\S+(/desk/link/welcome)#t=\\S+");
            var printed = link.matcher(empty.said());
            assertThat(printed.find()).isTrue();
            assertThat(empty.asked(printed.group(1)).body()).contains("<form method=\"post\">");
            assertThat(empty.asked("/").body()).doesNotContain("东屿港恢复通航");
            assertThat(demo.asked("/actuator/health").body()).contains("\"UP\"");
        }
    }

    @Test
    void aTakenPortIsSaidInOneLine() {
        var port = demo.ready().getPort();

        assertRefused(
                Program.started("--server.port=" + port, data("other")),
                "Port " + port + " is taken or not allowed: choose another with --port N");
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void aFolderInUseIsSaidInOneLine() {
        assertRefused(
                Program.started("--server.port=0", data("demo")),
                "is in use by another running Caibian: choose another with --data DIR");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaidInOneLine() throws IOException {
        Files.createFile(folder.resolve("file"));

        assertRefused(
                Program.started("--server.port=0", data("file/data")), "cannot be written to");
    }

    private static void assertRefused(Program program, String line) {
        assertThat(program.exitCode()).isNotZero();
        assertThat(program.said().lines()).singleElement().asString().contains(line);
        program.close();
    }

    private static String data(String name) {
        return "--caibian.data=" + folder.resolve(name);
    }
}
