package org.caibian.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.caibian.shared.Language;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Administration;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The names people write under, and their pictures. */
@SpringBootTest
@RealDatabase
class ProfilesIT {

    @Autowired private ApplicationContext context;
    @Autowired private Profiles profiles;
    @Autowired private Administration administration;
    @Autowired private Staff staff;
    @Autowired private JdbcClient jdbc;

    private TestNewsroom newsroom;
    private PersonId yan;
    private String penName;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        yan = newsroom.reporter;
        penName = "砚田" + yan;
    }

    @Test
    void somebodyWritesUnderSeveralNamesAndTheirsAreOfferedBesideTheRealOne() {
        assertThat(names(yan, penName, "南山" + yan)).isEqualTo(ProfileResult.CHANGED);

        assertThat(profiles.of(yan).penNames()).containsExactlyInAnyOrder(penName, "南山" + yan);
        assertThat(profiles.bylines(newsroom.editor, List.of(penName)))
                .contains(
                        new Byline(yan, "王砚", false),
                        new Byline(yan, penName, true),
                        new Byline(newsroom.editor, "李清和", false));
    }

    @Test
    void whatSomebodyReadsInIsTheirsAlone() {
        assertThat(profiles.of(yan).language()).isEmpty();

        profiles.readIn(Language.EN, yan);

        assertThat(profiles.of(yan).language()).contains(Language.EN);
        assertThat(profiles.of(newsroom.editor).language()).isEmpty();
    }

    @Test
    void aNameGivenUpIsOfferedNoMoreAndStaysTheirs() {
        names(yan, penName);
        names(yan);

        assertThat(profiles.of(yan).penNames()).isEmpty();
        assertThat(names(newsroom.editor, penName)).isEqualTo(ProfileResult.TAKEN);
        assertThat(profiles.bylines(newsroom.editor, List.of(penName)))
                .contains(new Byline(yan, "王砚", false))
                .doesNotContain(new Byline(yan, penName, true));
        assertThat(names(yan, penName)).isEqualTo(ProfileResult.CHANGED);
    }

    @Test
    void nobodyWritesUnderWhatAnotherIsCalled() {
        var called = newsroom.hire("贺" + yan, Post.on(newsroom.desk, Role.REPORTER));

        assertThat(names(yan, "贺" + yan)).isEqualTo(ProfileResult.TAKEN);
        assertThat(names(called, "贺" + yan)).isEqualTo(ProfileResult.CHANGED);
        assertThat(profiles.of(called).penNames()).isEmpty();
    }

    @Test
    void aNameIsOneWordSinceAuthorsAreToldApartByWhatStandsBetween() {
        assertThat(names(yan, "")).isEqualTo(ProfileResult.UNUSABLE);
        assertThat(names(yan, "砚 田")).isEqualTo(ProfileResult.UNUSABLE);
        assertThat(names(yan, "砚、田")).isEqualTo(ProfileResult.UNUSABLE);
        assertThat(names(yan, "砚".repeat(41))).isEqualTo(ProfileResult.UNUSABLE);
        assertThat(names(yan, "a", "b", "c", "d", "e", "f", "g", "h", "i"))
                .isEqualTo(ProfileResult.UNUSABLE);
    }

    @Test
    void everybodySeesToTheirOwnAndAdministratorsToAll() throws IOException {
        var by = newsroom.editor;
        var none = Seen.of(List.<String>of());

        assertThat(profiles.setPenNames(yan, none, List.of(penName), by))
                .isEqualTo(ProfileResult.NOT_ALLOWED);
        assertThat(profiles.setPortrait(yan, png(), by)).isEqualTo(ProfileResult.NOT_ALLOWED);
        assertThat(profiles.removePortrait(yan, by)).isEqualTo(ProfileResult.NOT_ALLOWED);
        assertThat(profiles.setPenNames(yan, none, List.of(penName), newsroom.administrator))
                .isEqualTo(ProfileResult.CHANGED);
    }

    @Test
    void aPictureIsKnownByWhatItHoldsAndGoesWhenItsPersonWants() throws IOException {
        var none = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        assertThat(profiles.setPortrait(yan, none, yan)).isEqualTo(ProfileResult.NOT_A_PICTURE);
        assertThat(profiles.setPortrait(yan, png(), yan)).isEqualTo(ProfileResult.CHANGED);
        var hash = profiles.of(yan).portrait().orElseThrow();

        assertThat(profiles.portraits(Set.of(yan, newsroom.editor))).containsOnlyKeys(yan);
        assertThat(profiles.portrait(yan, hash)).isPresent();
        assertThat(profiles.portrait(newsroom.editor, hash)).isEmpty();
        profiles.removePortrait(yan, yan);
        assertThat(profiles.portrait(yan, hash)).isEmpty();
    }

    @Test
    void theLedgerSaysThatItChangedAndNotToWhat() {
        names(yan, penName);

        assertThat(
                        jdbc.sql("select details::text from ledger where act = 'PERSON_CHANGED'")
                                .query(String.class)
                                .list())
                .contains("{\"person\": \"%s\", \"penNames\": \"changed\"}".formatted(yan))
                .noneMatch(details -> details.contains(penName));
    }

    @Test
    void aRealNameIsCorrectedByAnotherWhoAdministersTheHouse() {
        var admin = newsroom.administrator;

        assertThat(rename(yan, "王彦", yan)).isEqualTo(ChangeResult.NOT_ALLOWED);
        assertThat(rename(admin, "周", admin)).isEqualTo(ChangeResult.ONESELF);
        assertThat(rename(yan, " ", admin)).isEqualTo(ChangeResult.UNUSABLE);
        assertThat(rename(yan, " 王彦 ", admin)).isEqualTo(ChangeResult.CHANGED);
        assertThat(staff.person(yan).name()).isEqualTo("王彦");
    }

    @Test
    void ofTwoWhoCorrectANameAtOnceTheSecondIsToldOfTheFirst() {
        var admin = newsroom.administrator;
        var seen = Seen.of(staff.person(yan).name());

        var second =
                AtOnce.both(
                        context,
                        () -> administration.rename(yan, seen, "王彦", admin),
                        () -> administration.rename(yan, seen, "王燕", admin));

        assertThat(second).isEqualTo(ChangeResult.OUTDATED);
        assertThat(staff.person(yan).name()).isEqualTo("王彦");
        assertThat(administration.lastToRename(yan)).contains(admin);
        assertThat(rename(yan, "王燕", admin)).isEqualTo(ChangeResult.CHANGED);
    }

    @Test
    void ofTwoWhoSayWhatNamesSomebodyWritesUnderTheSecondIsToldOfTheFirst() {
        var seen = Seen.of(profiles.of(yan).penNames());
        var other = "南山" + yan;

        var second =
                AtOnce.both(
                        context,
                        () -> names(yan, penName),
                        () ->
                                profiles.setPenNames(
                                        yan, seen, List.of(other), newsroom.administrator));

        assertThat(second).isEqualTo(ProfileResult.OUTDATED);
        assertThat(profiles.of(yan).penNames()).containsExactly(penName);
        assertThat(profiles.lastToSetPenNames(yan)).contains(yan);
    }

    /** Of who sees what they are called now. */
    private ChangeResult rename(PersonId person, String name, PersonId by) {
        return administration.rename(person, Seen.of(staff.person(person).name()), name, by);
    }

    private ProfileResult names(PersonId person, String... names) {
        var seen = Seen.of(profiles.of(person).penNames());
        return profiles.setPenNames(person, seen, List.of(names), person);
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
