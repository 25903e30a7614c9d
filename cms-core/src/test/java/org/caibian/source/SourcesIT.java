package org.caibian.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.caibian.shared.PersonId;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Two administrators who change at once what the list says of a source lose nothing unseen. */
@SpringBootTest
@RealDatabase
class SourcesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Licence MINE = new Licence("独家", Optional.empty());

    @Autowired private ApplicationContext context;
    @Autowired private Sources sources;

    private TestNewsroom newsroom;
    private PersonId admin;
    private Source seen;

    @BeforeEach
    void bothHaveItOpen() {
        newsroom = TestNewsroom.in(context);
        admin = newsroom.administrator;
        seen = now();
    }

    @Test
    void ofTwoWhoSetItsDaysAtOnceTheSecondIsToldOfTheFirst() {
        var second =
                AtOnce.both(
                        context,
                        () -> sources.setDates(seen, DAY, Optional.empty(), admin),
                        () -> sources.setDates(seen, DAY.plusDays(1), Optional.empty(), admin));

        assertThat(second).isEqualTo(new SourceResult.Outdated());
        assertThat(now().listedFrom()).isEqualTo(DAY);
        assertThat(sources.lastToChange(seen.id())).contains(admin);
        assertThat(sources.setDates(now(), DAY.plusDays(1), Optional.empty(), admin))
                .isInstanceOf(SourceResult.Listed.class);
    }

    @Test
    void soItIsWithItsTerms() {
        sources.setLicence(seen, new Licence("须注明来源", Optional.empty()), admin);

        assertThat(sources.setLicence(seen, MINE, admin)).isEqualTo(new SourceResult.Outdated());
        assertThat(now().licence().terms()).isEqualTo("须注明来源");
        assertThat(sources.setLicence(now(), MINE, admin)).isInstanceOf(SourceResult.Listed.class);
    }

    @Test
    void whoSetsTheOneLosesNothingOfWhoSetTheOther() {
        sources.setLicence(seen, MINE, admin);

        assertThat(sources.setDates(seen, DAY, Optional.empty(), admin))
                .isInstanceOf(SourceResult.Listed.class);
        assertThat(now().licence()).isEqualTo(MINE);
        assertThat(now().listedFrom()).isEqualTo(DAY);
    }

    @Test
    void whoSaidNothingOfItIsNobody() {
        var stranger = newsroom.hire("路人", Post.on(newsroom.desk, Role.EDITOR));

        assertThat(sources.setDates(seen, DAY, Optional.empty(), stranger))
                .isEqualTo(new SourceResult.NotAllowed());
        assertThat(sources.lastToChange(seen.id())).isEmpty();
    }

    private Source now() {
        return sources.find(newsroom.agency).orElseThrow();
    }
}
