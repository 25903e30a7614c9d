package org.caibian.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caibian.testing.EnginesUsed;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real issuer (oidc-provider) with its own pages, in a process of its own, which ends with this
 * one's. It holds to code, PKCE and the client's secret, and says only what is so.
 */
public final class IssuerProcess implements AutoCloseable {

    public static final String CLIENT = "caibian";

    /** With what is written otherwise on the way. */
    public static final String SECRET = "between the two of us: 100% + nobody";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER = Path.of("target", "issuer");

    /** Somebody it knows. */
    public record Member(String account, String name, List<String> groups) {}

    private final Process process;
    private final BufferedReader says;
    private final String address;

    public IssuerProcess() {
        try {
            process =
                    new ProcessBuilder(
                                    System.getenv().getOrDefault("CAIBIAN_NODEJS", "node"),
                                    "issuer.js")
                            .directory(FOLDER.toFile())
                            .redirectError(FOLDER.resolve("said.log").toFile())
                            .start();
            says = process.inputReader();
            address = line();
            EnginesUsed.note("oidc-provider", "oidc-provider " + version());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String address() {
        return address;
    }

    /** From now on it speaks to the desk at that address, of those. */
    public void speaksTo(String desk, Member... members) {
        var client =
                Map.of(
                        "client_id",
                        CLIENT,
                        "client_secret",
                        SECRET,
                        "redirect_uris",
                        List.of(desk + "oauth2/code/oidc"),
                        "post_logout_redirect_uris",
                        List.of(desk + "login"));
        var people =
                Arrays.stream(members).collect(Collectors.toMap(Member::account, this::claims));
        try {
            var told = process.outputWriter();
            told.write(JSON.writeValueAsString(Map.of("client", client, "people", people)));
            told.newLine();
            told.flush();
            line();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, Object> claims(Member member) {
        return Map.of(
                "preferred_username",
                member.account(),
                "name",
                member.name(),
                "groups",
                member.groups());
    }

    private String line() throws IOException {
        var line = says.readLine();
        if (line == null) {
            throw new IllegalStateException(
                    "The issuer is gone:\n" + Files.readString(FOLDER.resolve("said.log")));
        }
        return line;
    }

    private static String version() throws IOException {
        var about = FOLDER.resolve("node_modules/oidc-provider/package.json");
        return JSON.readTree(Files.readString(about)).at("/version").asString();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
