package org.caibian.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;
import org.caibian.notice.Notice;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Role;
import org.caibian.testing.AtOnce;
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

/** Second factors, and who would get by without one. */
@SpringBootTest
@RealDatabase
class SecondFactorsIT {

    private static final Duration STEP = Duration.ofSeconds(OneTimeCodes.STEP_SECONDS);

    @Autowired private ApplicationContext context;
    @Autowired private SecondFactors factors;
    @Autowired private OwnFactor own;
    @Autowired private SignInAdministration rules;
    @Autowired private Sessions sessions;
    @Autowired private Notices notices;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;

    private TestNewsroom newsroom;
    private PersonId editor;
    private byte[] secret;

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
    void inASessionThatIsOverNoneIsSetUp() {
        var here = SessionId.fresh();
        sessions.begin(here, editor, 0, Place.UNKNOWN);
        var begun = own.begin(here, editor).orElseThrow();
        secret = new Base32().decode(begun.letters());
        sessions.end(here, editor);

        assertThat(own.confirm(code(0), here, editor))
                .isEqualTo(new SetUpResult.Refused(CodeResult.WRONG));
        assertThat(own.begin(here, editor)).isEmpty();
        assertThat(factors.of(editor).isOn()).isFalse();
        assertThat(factors.confirm(editor, code(0))).isInstanceOf(SetUpResult.SetUp.class);
    }

    @Test
    void aSecretIsInUseOnceItsFirstCodeConfirmedIt() {
        begin();
        var before = factors.after(editor);
        var wrong = factors.confirm(editor, "no code");
        var confirmed = factors.confirm(editor, code(0));

        assertThat(before).isEqualTo(SecondStep.NONE);
        assertThat(wrong).isEqualTo(new SetUpResult.Refused(CodeResult.WRONG));
        assertThat(((SetUpResult.SetUp) confirmed).recoveryCodes())
                .hasSize(10)
                .doesNotHaveDuplicates();
        assertThat(factors.after(editor)).isEqualTo(SecondStep.CODE);
        assertThat(factors.begin(editor)).isEmpty();
    }

    @Test
    void aCodeIsTakenOnceAndNoneOlderThanTheLast() {
        setUp();
        var ofTheFirst = factors.prove(editor, code(0));
        clock.pass(STEP);
        var taken = factors.prove(editor, code(1));
        var again = factors.prove(editor, code(1));
        var older = factors.prove(editor, code(0));

        assertThat(List.of(ofTheFirst, taken, again, older))
                .containsExactly(
                        CodeResult.WRONG, CodeResult.RIGHT, CodeResult.WRONG, CodeResult.WRONG);
    }

    @Test
    void ofManyWhoComeByOneCodeAtOnceOneIsIn() {
        setUp();
        clock.pass(STEP);

        assertThat(atOnce(4, () -> factors.prove(editor, code(0))))
                .containsOnlyOnce(CodeResult.RIGHT);
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverItIsTyped() {
        var paper = setUp();
        var typed = paper.getFirst().toLowerCase(Locale.ROOT).replace('-', ' ');

        assertThat(factors.prove(editor, typed)).isEqualTo(CodeResult.RIGHT);
        assertThat(factors.prove(editor, paper.getFirst())).isEqualTo(CodeResult.WRONG);
        assertThat(atOnce(4, () -> factors.prove(editor, paper.get(1))))
                .containsOnlyOnce(CodeResult.RIGHT);
        assertThat(factors.of(editor).recoveryCodes()).isEqualTo(8);
    }

    @Test
    void neitherRecoveryCodesNorTheSecretAreFoundWhereTheyAreNotNeeded() {
        var paper = setUp();
        var letters = new Base32().encodeToString(secret);

        assertThat(
                        jdbc.sql("select row_to_json(r)::text from recovery_code r")
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(paper.getFirst()));
        assertThat(jdbc.sql("select details::text from ledger").query(String.class).list())
                .noneMatch(line -> line.contains(letters) || line.contains(paper.getFirst()));
        assertThat(new SetUpResult.SetUp(paper).toString()).doesNotContain(paper.getFirst());
    }

    @Test
    void whoeverTriesThemAllIsStoppedAndNobodyElse() {
        setUp();
        clock.pass(STEP);
        var tried = atOnce(SecondFactors.MOST_TRIES + 3, () -> factors.prove(editor, "no code"));
        var right = factors.prove(editor, code(0));
        var other = newsroom.secondEditor;
        var neighbour = setUp(other);
        clock.pass(SecondFactors.TIME);
        var later = factors.prove(editor, code(0));

        assertThat(tried).filteredOn(CodeResult.WRONG::equals).hasSize(SecondFactors.MOST_TRIES);
        assertThat(tried).filteredOn(CodeResult.TOO_MANY::equals).hasSize(3);
        assertThat(right).isEqualTo(CodeResult.TOO_MANY);
        assertThat(neighbour).hasSize(10);
        assertThat(later).isEqualTo(CodeResult.RIGHT);
        assertThat(told(editor)).containsExactly(Occasion.CODES_REFUSED, Occasion.SECOND_FACTOR_ON);
    }

    @Test
    void whoeverHasARoleThatAsksForOneSetsItUpAndKeepsIt() {
        rules.require(Seen.of(rules.required()), Set.of(Role.EDITOR), newsroom.administrator);
        var asked = factors.after(editor);
        var others = factors.after(newsroom.reporter);
        setUp();
        clock.pass(STEP);

        assertThat(asked).isEqualTo(SecondStep.SET_UP);
        assertThat(others).isEqualTo(SecondStep.NONE);
        assertThat(factors.turnOff(editor, code(0))).isEqualTo(CodeResult.REQUIRED);
        assertThat(rules.required()).containsExactly(Role.EDITOR);
        assertThat(rules.require(Seen.of(rules.required()), Set.of(), newsroom.chiefEditor))
                .isEqualTo(ChangeResult.NOT_ALLOWED);
    }

    @Test
    void ofTwoWhoSayWhoNeedsOneAtOnceTheSecondIsToldOfTheFirst() {
        var seen = Seen.of(rules.required());
        var admin = newsroom.administrator;

        var second =
                AtOnce.both(
                        context,
                        () -> rules.require(seen, Set.of(Role.EDITOR), admin),
                        () -> rules.require(seen, Set.of(Role.REPORTER), admin));

        assertThat(second).isEqualTo(ChangeResult.OUTDATED);
        assertThat(rules.required()).containsExactly(Role.EDITOR);
        assertThat(rules.lastToRequire()).contains(admin);
    }

    @Test
    void turningItOffTakesACode() {
        setUp();
        clock.pass(STEP);
        var without = factors.turnOff(editor, "no code");
        var with = factors.turnOff(editor, code(0));

        assertThat(without).isEqualTo(CodeResult.WRONG);
        assertThat(with).isEqualTo(CodeResult.RIGHT);
        assertThat(factors.of(editor).isOn()).isFalse();
        assertThat(factors.of(editor).recoveryCodes()).isZero();
        assertThat(told(editor))
                .containsExactly(Occasion.SECOND_FACTOR_OFF, Occasion.SECOND_FACTOR_ON);
    }

    @Test
    void whoeverLostTheirsIsToldThatItWasTakenAwayAndIsSignedInNoMore() {
        setUp();
        var session = SessionId.fresh();
        sessions.begin(session, editor, 0, Place.UNKNOWN);
        var byAnother = rules.reset(editor, newsroom.chiefEditor);
        var byThemselves = rules.reset(newsroom.administrator, newsroom.administrator);
        var byAnAdministrator = rules.reset(editor, newsroom.administrator);

        assertThat(List.of(byAnother, byThemselves, byAnAdministrator))
                .containsExactly(
                        ChangeResult.NOT_ALLOWED, ChangeResult.ONESELF, ChangeResult.CHANGED);
        assertThat(factors.after(editor)).isEqualTo(SecondStep.NONE);
        assertThat(sessions.of(editor)).isEmpty();
        assertThat(told(editor))
                .containsExactly(Occasion.SECOND_FACTOR_RESET, Occasion.SECOND_FACTOR_ON);
    }

    private void begin() {
        factors.begin(editor);
        secret = secretOf(editor);
    }

    private byte[] secretOf(PersonId person) {
        return jdbc.sql("select secret from second_factor where person = :person")
                .param("person", person.value())
                .query(byte[].class)
                .single();
    }

    private List<String> setUp() {
        begin();
        return ((SetUpResult.SetUp) factors.confirm(editor, code(0))).recoveryCodes();
    }

    private List<String> setUp(PersonId person) {
        factors.begin(person);
        var first = OneTimeCodes.code(secretOf(person), now());
        return ((SetUpResult.SetUp) factors.confirm(person, first)).recoveryCodes();
    }

    /** The code of now, or of so many steps after. */
    private String code(int after) {
        return OneTimeCodes.code(secret, now() + after);
    }

    private long now() {
        return clock.instant().getEpochSecond() / OneTimeCodes.STEP_SECONDS;
    }

    private static List<CodeResult> atOnce(int many, Supplier<CodeResult> act) {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var all =
                    IntStream.range(0, many)
                            .mapToObj(_ -> CompletableFuture.supplyAsync(act, threads))
                            .toList();
            return all.stream().map(CompletableFuture::join).toList();
        }
    }

    private List<Occasion> told(PersonId person) {
        return notices.newest(person, Keyset.START, 10).items().stream()
                .map(Notice::occasion)
                .toList();
    }
}
