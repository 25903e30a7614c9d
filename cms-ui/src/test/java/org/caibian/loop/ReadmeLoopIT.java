package org.caibian.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.caibian.loop.RunningNewsroom.SearchEngine;
import org.caibian.token.Lifetime;
import org.caibian.token.TokenResult;
import org.caibian.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the front README, run as it stands there. */
class ReadmeLoopIT {

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern SCRIPT =
            Pattern.compile("```bash\\n(#!/usr/bin/env bash\\n.*?)```", Pattern.DOTALL);
    private static final List<String> PEOPLE =
            List.of("wangyan", "liqinghe", "qintang", "gumingzhou", "shenzhiyao");

    @TempDir private Path folder;

    @Test
    void theScriptOfTheReadmeBringsAStoryToItsReaders() throws Exception {
        var data = folder.resolve("data");
        try (var newsroom =
                RunningNewsroom.with(SearchEngine.EMBEDDED, data, LoadedDemo.copyTo(data))) {
            launcher(newsroom.part(Tokens.class));
            var script = Files.writeString(folder.resolve("loop.sh"), script());

            var said = run(script, newsroom.address());

            assertThat(said).contains("liqinghe", "gumingzhou", "shenzhiyao", "潮汐电站二号机组并网");
        }
    }

    private static String script() throws IOException {
        var found = SCRIPT.matcher(Files.readString(README));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** In place of the launcher, which would build the program: the tokens it would print. */
    private void launcher(Tokens tokens) throws IOException {
        var launcher = new StringBuilder("#!/bin/sh\ncase \"$*\" in\n");
        for (var account : PEOPLE) {
            var made = (TokenResult.Made) tokens.make(account, Lifetime.USUAL);
            launcher.append("'token --user %s') echo %s ;;\n".formatted(account, made.secret()));
        }
        launcher.append("*) exit 1 ;;\nesac\n");
        var file = Files.writeString(folder.resolve("cms"), launcher);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String run(Path script, String site) throws Exception {
        var said = folder.resolve("said.txt");
        var builder =
                new ProcessBuilder("bash", script.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().put("SITE", site);
        var process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }
}
