package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Every address of the API, asked by everybody: of what is there, of what is not, of what is no id,
 * and of what belongs beside something else. What each gets stands in {@code every-role.txt}.
 */
@ApiTest
@Import(EveryRoleIT.Tries.class)
@TestPropertySource(properties = "caibian.api.requests-a-minute=1000000")
class EveryRoleIT {

    private static final Path FOUND = Path.of("target/every-role.txt");

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    private Cast cast;
    private Scenes scenes;

    /** What is only tried is not done: each comes to the same house. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Tries {
        @Bean
        FilterRegistrationBean<TriedOnly> triedOnly(PlatformTransactionManager transactions) {
            return TriedOnly.under(transactions);
        }
    }

    @BeforeAll
    void open() {
        cast = new Cast(context, port);
        scenes = new Scenes(cast);
    }

    @Test
    void everyAddressIsPlayed() throws IOException {
        var served =
                Addresses.in(context).stream()
                        .filter(address -> ApiAddresses.BY_TOKEN.contains(address.path()))
                        .map(Addresses.Address::toString)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(played()).isEqualTo(served);
    }

    @Test
    void everybodyGetsWhatIsWrittenThereAndNothingElse() throws IOException {
        var found = told(play -> play.answered(scenes.asked(play)));
        Files.writeString(FOUND, found);

        assertThat(found.lines()).isEqualTo(told(UnaryOperator.identity()).lines().toList());
    }

    /** The API has no address for these: they are asked of the services, as the desk asks them. */
    @Test
    void nobodyReachesAnothersSessionsTokensNoticesAndPasskeys() throws IOException {
        var things = new OthersThings(cast);
        assertThat(things.acts().keySet()).containsAll(OwnActs.thatTakeAnId());

        for (var other : cast.others()) {
            things.acts()
                    .forEach((act, tried) -> {
                        tried.accept(other);
                        assertThat(things.untouchedAndUnseenBy(other))
                                .as("%s by %s", act, other)
                                .matches(BooleanSupplier::getAsBoolean);
                    });
        }
    }

    private static Set<String> played() throws IOException {
        return Play.all().map(Play::address).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String told(UnaryOperator<Play> played) throws IOException {
        return Play.all().map(played).map(Play::toString).collect(Collectors.joining("\n"));
    }
}
