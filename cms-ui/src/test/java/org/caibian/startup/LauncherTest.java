package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher asks of the build, which is played here by a script that notes it. */
class LauncherTest {

    private static final String NOTES =
            "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"$0.asked\"\necho soak played\n";

    @TempDir private Path house;

    @BeforeEach
    void standInForTheBuild() throws IOException {
        Files.copy(Path.of("..", "cms"), house.resolve("cms"));
        var build = Files.createDirectory(house.resolve("bin")).resolve("mvn");
        Files.writeString(build, NOTES);
        Files.setPosixFilePermissions(build, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aSoakOfReviewsGoesOnUntilAHundredThousandActsAreDone() throws Exception {
        assertThat(soak("reviews")).contains("-Dcaibian.soak.acts=100000");
    }

    @Test
    void whoeverSaysHowLongOrHowManyGetsThat() throws Exception {
        assertThat(soak("reviews", "--for", "30m"))
                .contains("-Dcaibian.soak.for=30m", "-Dcaibian.soak.acts=0");
        assertThat(soak("reviews", "--acts", "20000")).contains("-Dcaibian.soak.acts=20000");
    }

    @Test
    void aSoakOfTimeGoesOnUntilAThousandSchedulesAreMade() throws Exception {
        assertThat(soak("time")).contains("-Dcaibian.soak.acts=1000");
    }

    @Test
    void otherSoaksGoOnForTenMinutes() throws Exception {
        assertThat(soak("start")).contains("-Dcaibian.soak.for=10m", "-Dcaibian.soak.acts=0");
    }

    private List<String> soak(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("bash", "cms", "soak"));
        command.addAll(Stream.of(arguments).toList());
        var launcher = new ProcessBuilder(command).directory(house.toFile()).inheritIO();
        launcher.environment()
                .merge("PATH", house.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));

        assertThat(launcher.start().waitFor()).isZero();

        return Files.readAllLines(house.resolve("bin/mvn.asked"));
    }
}
