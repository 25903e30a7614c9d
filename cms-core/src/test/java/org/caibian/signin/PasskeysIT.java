package org.caibian.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.notice.Notice;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Secret;
import org.caibian.shared.Seen;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Departure;
import org.caibian.staff.Departures;
import org.caibian.staff.Role;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys, as they are kept, used and ended. */
@SpringBootTest
@RealDatabase
class PasskeysIT {

    @Autowired private ApplicationContext context;
    @Autowired private Passkeys passkeys;
    @Autowired private SecondFactors factors;
    @Autowired private SignInAdministration rules;
    @Autowired private Sessions sessions;
    @Autowired private Departures departures;
    @Autowired private Notices notices;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;

    private TestNewsroom newsroom;
    private PersonId editor;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        editor = newsroom.editor;
    }

    @AfterEach
    void askForNothing() {
        rules.require(Seen.of(rules.required()), Set.of(), newsroom.administrator);
    }

    @Test
    void onesPasskeysBearTheNamesOneGaveThemAndTellWhenTheyWereUsed() {
        var phone = add(editor, "手机");
        clock.pass(Duration.ofDays(1));
        add(editor, " 办公室电脑 ");
        passkeys.used(phone, 1);

        assertThat(passkeys.of(editor)).extracting(Passkey::name).containsExactly("手机", "办公室电脑");
        assertThat(passkeys.of(editor))
                .extracting(Passkey::used)
                .containsExactly(Optional.of(clock.instant()), Optional.empty());
        assertThat(passkeys.of(newsroom.reporter)).isEmpty();
        assertThat(told(editor)).containsOnly(Occasion.PASSKEY_ADDED).hasSize(2);
        assertThat(ledger(editor)).containsExactly("added", "added");
    }

    @Test
    void theHandleIsOnesOwnAndSaysNothingOfWhoseItIs() {
        var handle = passkeys.handle(editor);

        assertThat(passkeys.handle(editor)).isEqualTo(handle);
        assertThat(passkeys.handle(newsroom.reporter)).isNotEqualTo(handle);
        assertThat(passkeys.holder(handle)).contains(editor);
        assertThat(passkeys.holder(Secret.fresh())).isEmpty();
    }

    @Test
    void onePasskeyIsOnePersons() {
        var credential = add(editor, "手机");

        assertThat(passkeys.add(kept(newsroom.reporter, credential), "我的")).isFalse();
        assertThat(passkeys.find(credential))
                .map(KeptPasskey::handle)
                .contains(passkeys.handle(editor));
        assertThat(passkeys.of(newsroom.reporter)).isEmpty();
    }

    @Test
    void namelessOnesAndOneTooManyAreNotTaken() {
        assertThat(passkeys.add(kept(editor, Secret.fresh()), " ")).isFalse();
        assertThat(passkeys.add(kept(editor, Secret.fresh()), "长".repeat(41))).isFalse();
        for (int each = 1; each <= Passkeys.MOST; each++) {
            add(editor, "第" + each + "把");
        }

        assertThat(passkeys.add(kept(editor, Secret.fresh()), "又一把")).isFalse();
        assertThat(passkeys.of(editor)).hasSize(Passkeys.MOST);
    }

    @Test
    void aCopyThatCountsBehindIsNoticedAndWhatNeverCountsGoesOn() {
        var counting = add(editor, "安全密钥");
        var silent = add(editor, "手机");

        assertThat(passkeys.used(counting, 2)).isTrue();
        assertThat(passkeys.used(counting, 2)).isFalse();
        assertThat(passkeys.used(counting, 1)).isFalse();
        assertThat(passkeys.used(counting, 0)).isFalse();
        assertThat(passkeys.used(counting, 3)).isTrue();
        assertThat(passkeys.used(silent, 0)).isTrue();
        assertThat(passkeys.used(silent, 0)).isTrue();
        assertThat(passkeys.used(Secret.fresh(), 1)).isFalse();
    }

    @Test
    void oneRemovesOnesOwnAndNobodyElses() {
        add(editor, "手机");
        var id = passkeys.of(editor).getFirst().id();

        passkeys.remove(id, newsroom.reporter);
        var afterAnother = passkeys.of(editor);
        passkeys.remove(id, editor);

        assertThat(afterAnother).hasSize(1);
        assertThat(passkeys.of(editor)).isEmpty();
        assertThat(ledger(editor)).containsExactly("added", "removed");
        assertThat(told(editor)).containsExactly(Occasion.PASSKEY_REMOVED, Occasion.PASSKEY_ADDED);
    }

    @Test
    void aRoleThatAsksForASecondFactorIsContentWithAPasskeyAndKeepsTheLastOne() {
        rules.require(Seen.of(rules.required()), Set.of(Role.EDITOR), newsroom.administrator);
        var before = factors.after(editor);
        add(editor, "手机");
        add(editor, "电脑");
        var with = factors.after(editor);
        var both = passkeys.of(editor);
        var one = passkeys.remove(both.get(0).id(), editor);
        var last = passkeys.remove(both.get(1).id(), editor);

        assertThat(before).isEqualTo(SecondStep.SET_UP);
        assertThat(with).isEqualTo(SecondStep.PASSKEY);
        assertThat(one).isTrue();
        assertThat(last).isFalse();
        assertThat(passkeys.of(editor)).extracting(Passkey::id).containsExactly(both.get(1).id());
        rules.require(Seen.of(rules.required()), Set.of(), newsroom.administrator);
        assertThat(factors.after(editor)).isEqualTo(SecondStep.NONE);
        assertThat(passkeys.remove(both.get(1).id(), editor)).isTrue();
    }

    @Test
    void whoeverIsSwitchedOffHasNoneAnyMoreAndMayAddNone() {
        var credential = add(editor, "手机");
        var late = kept(editor, Secret.fresh());
        departures.deactivate(
                new Departure(editor, Optional.empty(), "离职"), newsroom.administrator);
        var meanwhile = passkeys.add(late, "手机");
        departures.reactivate(editor, newsroom.administrator);

        assertThat(meanwhile).isFalse();
        assertThat(passkeys.find(credential)).isEmpty();
        assertThat(passkeys.of(editor)).isEmpty();
    }

    @Test
    void aNewPasswordLeavesThemAsTheyAre() {
        add(editor, "手机");
        sessions.endAll(editor);

        assertThat(passkeys.of(editor)).hasSize(1);
    }

    @Test
    void anAdministratorEndsAllOfAnothers() {
        add(editor, "手机");
        var session = SessionId.fresh();
        sessions.begin(session, editor, 0, Place.UNKNOWN);
        var byAnother = rules.endPasskeys(editor, newsroom.chiefEditor);
        var kept = passkeys.of(editor);
        var ofThemselves = rules.endPasskeys(newsroom.administrator, newsroom.administrator);
        var byAnAdministrator = rules.endPasskeys(editor, newsroom.administrator);

        assertThat(List.of(byAnother, ofThemselves, byAnAdministrator))
                .containsExactly(
                        ChangeResult.NOT_ALLOWED, ChangeResult.ONESELF, ChangeResult.CHANGED);
        assertThat(kept).hasSize(1);
        assertThat(passkeys.of(editor)).isEmpty();
        assertThat(sessions.of(editor)).isEmpty();
        assertThat(told(editor)).contains(Occasion.PASSKEYS_ENDED);
        assertThat(ledger(editor)).containsExactly("added", "ended");
    }

    private String add(PersonId person, String name) {
        var credential = Secret.fresh();
        assertThat(passkeys.add(kept(person, credential), name)).isTrue();
        return credential;
    }

    private KeptPasskey kept(PersonId person, String credential) {
        return new KeptPasskey(passkeys.handle(person), credential, "public", 0);
    }

    private List<String> ledger(PersonId person) {
        return jdbc.sql(
                        """
                        select details ->> 'passkey' from ledger
                        where act = 'PERSON_CHANGED' and details ->> 'person' = :person
                        and details ->> 'passkey' is not null
                        order by number
                        """)
                .param("person", person.toString())
                .query(String.class)
                .list();
    }

    private List<Occasion> told(PersonId person) {
        return notices.newest(person, Keyset.START, 10).items().stream()
                .map(Notice::occasion)
                .toList();
    }
}
