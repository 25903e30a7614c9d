package org.caibian.startup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.token.Lifetime;
import org.caibian.token.TokenResult;
import org.caibian.token.Tokens;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * {@code token --user NAME [--expires 1d] --data DIR}: prints a token for machines, and nothing
 * else, on standard output; works whether the newsroom runs or not.
 */
public final class TokenCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private final PrintStream answer;
    private final PrintStream remarks;

    private TokenCommand(PrintStream answer, PrintStream remarks) {
        this.answer = answer;
        this.remarks = remarks;
    }

    /** Whether these arguments ask for this command instead of the newsroom. */
    public static boolean isAskedBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("token");
    }

    /** Does it; the exit code of the program. */
    public static int run(String... arguments) {
        var answer = System.out;
        // Whatever is logged on the way is no part of the answer.
        System.setOut(System.err);
        return new TokenCommand(answer, System.err).answer(List.of(arguments));
    }

    private int answer(List<String> arguments) {
        var asked = Asked.parse(arguments.subList(1, arguments.size()));
        if (asked.isEmpty()) {
            return refuse(
                    MISUSED,
                    "用法 / Usage: token --user NAME [--expires 30m|12h|7d (1m–30d)] --data DIR");
        }
        try {
            return make(asked.get());
        } catch (RuntimeException failure) {
            return isSaid(failure) ? REFUSED : refuse(REFUSED, reason(failure));
        }
    }

    private int make(Asked asked) {
        try (var office =
                new SpringApplicationBuilder(TokenOffice.class)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .logStartupInfo(false)
                        .run(
                                "--caibian.data=" + asked.data(),
                                "--logging.level.root=ERROR",
                                "--logging.level.org.flywaydb.core.internal.command=ERROR")) {
            return switch (office.getBean(Tokens.class).make(asked.user(), asked.lifetime())) {
                case TokenResult.Made made -> {
                    answer.println(made.secret());
                    remarks.println("有效至 / Good until " + shown(made));
                    yield DONE;
                }
                case TokenResult.NoSuchAccount(var account) ->
                        refuse(
                                REFUSED,
                                "没有账号 %1$s / Nobody has the account %1$s".formatted(account));
                case TokenResult.SwitchedOff(var account) ->
                        refuse(
                                REFUSED,
                                "账号 %1$s 已停用 / The account %1$s is switched off"
                                        .formatted(account));
            };
        }
    }

    private int refuse(int code, String line) {
        remarks.println(line);
        return code;
    }

    private static String shown(TokenResult.Made made) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ROOT)
                .format(made.until().atZone(ZoneId.systemDefault()));
    }

    /** What keeps the office from opening has been said by {@link OneLineReport}. */
    private static boolean isSaid(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Throwable failure) {
        return "没有生成令牌 / No token was made: "
                + String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    /** What the arguments ask for. */
    private record Asked(String user, Lifetime lifetime, Path data) {

        /** Empty where they make no sense. */
        static Optional<Asked> parse(List<String> arguments) {
            var known = List.of("--user", "--expires", "--data");
            for (int i = 0; i < arguments.size(); i += 2) {
                if (!known.contains(arguments.get(i)) || i + 1 == arguments.size()) {
                    return Optional.empty();
                }
            }
            var lifetime =
                    value(arguments, "--expires")
                            .map(Lifetime::parse)
                            .orElse(Optional.of(Lifetime.USUAL));
            return value(arguments, "--user")
                    .flatMap(user -> lifetime.map(life -> new Asked(user, life, data(arguments))));
        }

        private static Path data(List<String> arguments) {
            return Path.of(value(arguments, "--data").orElse("data"));
        }

        private static Optional<String> value(List<String> arguments, String name) {
            int at = arguments.indexOf(name);
            return at < 0 ? Optional.empty() : Optional.of(arguments.get(at + 1));
        }
    }
}
