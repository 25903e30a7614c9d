package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens from the console, of a newsroom that runs and of one that does not. */
class TokenCommandIT {

    @TempDir static Path folder;

    private static String whileItRan = "";
    private static int answeredWhileItRan;
    private static int answeredToOneMadeWhileItStood;

    /** What came of a command. */
    private record Said(int code, String answer, String remarks) {}

    @BeforeAll
    static void makeTokensBeforeTheNewsroomRunsAndWhileItDoes() throws Exception {
        DemoFolder.copyTo(folder.resolve("data"));
        var whileItStood = token("--user", "liqinghe", "--expires", "2h").answer();
        try (var program = DemoFolder.on(folder.resolve("data"))) {
            var site = program.ready();
            answeredToOneMadeWhileItStood = me(site, whileItStood);
            whileItRan = token("--user", "wangyan").answer();
            answeredWhileItRan = me(site, whileItRan);
        }
    }

    @Test
    void aTokenIsAllThatIsPrinted() {
        assertThat(whileItRan).matches("caibian_[A-Za-z0-9_-]{43}\\n");
    }

    @Test
    void aTokenMadeWhileTheNewsroomRunsOpensTheDoorAtOnce() {
        assertThat(answeredWhileItRan).isEqualTo(200);
    }

    @Test
    void aTokenMadeWhileTheNewsroomDoesNotRunOpensItLater() {
        assertThat(answeredToOneMadeWhileItStood).isEqualTo(200);
    }

    @Test
    void whatCannotBeIsSaidInOneLineAndNothingIsPrinted() throws Exception {
        assertRefused(token("--user", "nobody"), "Nobody has the account nobody");
        assertRefused(token("--user", "wangyan", "--expires", "2y"), "Usage: token");
        assertRefused(token("--expires", "2h"), "Usage: token");
        assertRefused(
                command("--user", "wangyan", "--data", folder.resolve("none").toString()),
                "There is no newsroom in the data folder");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static void assertRefused(Said said, String line) {
        assertThat(said.code()).isNotZero();
        assertThat(said.answer()).isEmpty();
        assertThat(said.remarks().lines()).singleElement().asString().contains(line);
    }

    private static Said token(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return command(all.toArray(String[]::new));
    }

    private static Said command(String... arguments) throws Exception {
        var answer = Files.createTempFile(folder, "answer", ".txt");
        var remarks = Files.createTempFile(folder, "remarks", ".txt");
        var command = Program.commandWith("token");
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(answer.toFile())
                        .redirectError(remarks.toFile())
                        .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), Files.readString(answer), Files.readString(remarks));
    }

    private static int me(URI site, String token) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(site.resolve("/api/v1/me"))
                        .header("Authorization", "Bearer " + token.strip())
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
