package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.caibian.shared.Newsroom;
import org.caibian.shared.PersonId;
import org.caibian.shared.Secret;
import org.caibian.signin.KeptPasskey;
import org.caibian.signin.Passkeys;
import org.caibian.signin.SecondStep;
import org.caibian.signin.SessionId;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

/** Who is let in by a passkey, and who would like to be. */
class PasskeyDoorTest {

    private static final String SITE = "https://news.example";
    private static final String REFUSED = "/desk/login?passkey";
    private static final SignedIn LI = person(7, "liqinghe", true);
    private static final SignedIn XU = person(8, "xuwen", true);

    private final SettableClock clock = new SettableClock();
    private final Staff staff = mock(Staff.class);
    private final Passkeys passkeys = mock(Passkeys.class);
    private final Guessing guessing = mock(Guessing.class);
    private final MockEnvironment settings =
            new MockEnvironment().withProperty("caibian.site.address", SITE + "/");
    private final PasskeyStore store = new PasskeyStore(passkeys, staff);
    private final RelyingParty house =
            new RelyingParty(settings, new Newsroom("晨岸", ZoneOffset.UTC), store);
    private final PasskeyCeremonies ceremonies = new PasskeyCeremonies(house, store, clock);
    private final Map<String, SignedIn> accounts =
            new HashMap<>(Map.of(LI.account(), LI, XU.account(), XU));
    private final PasskeyFilter door =
            new PasskeyFilter(
                    ceremonies,
                    accounts::get,
                    guessing,
                    clock,
                    TransactionOperations.withoutTransaction());
    private final Map<String, KeptPasskey> kept = new HashMap<>();
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void keepPasskeys() {
        door.setAuthenticationManager(_ -> null);
        works(LI);
        works(XU);
        when(passkeys.find(anyString()))
                .thenAnswer(call -> Optional.ofNullable(kept.get(call.<String>getArgument(0))));
        when(passkeys.kept(anyString()))
                .thenAnswer(call ->
                        kept.values().stream()
                                .filter(each -> each.handle().equals(call.getArgument(0)))
                                .toList());
        when(passkeys.add(any(), anyString()))
                .thenAnswer(call -> {
                    var made = call.<KeptPasskey>getArgument(0);
                    return kept.putIfAbsent(made.credential(), made) == null;
                });
        when(passkeys.used(anyString(), anyLong()))
                .thenAnswer(call -> {
                    var before = kept.get(call.<String>getArgument(0));
                    long count = call.getArgument(1);
                    kept.put(
                            before.credential(),
                            new KeptPasskey(
                                    before.handle(),
                                    before.credential(),
                                    before.attestation(),
                                    count));
                    return count > before.signatures() || count == 0 && before.signatures() == 0;
                });
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPasskeySignsItsPersonInWithBothFactorsAtOnce() {
        var device = made(LI);
        session.setAttribute(
                HalfIn.NAME,
                new HalfIn(LI.id(), "liqinghe", 0, SecondStep.PASSKEY, false, clock.instant()));

        assertThat(answers(device.signs(asked(session)), session)).isEqualTo("/");

        var known = SecurityContextHolder.getContext().getAuthentication();
        assertThat(known.getPrincipal()).isEqualTo(LI);
        assertThat(known.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder(
                        "ROLE_CHIEF_EDITOR", FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
        assertThat(session.getAttribute(HalfIn.NAME)).isNull();
        verify(guessing).cameIn("liqinghe");
    }

    /** A device that never counts has its copies refused by what was asked alone. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAPasskeySignedIsTakenOnce(boolean counts) {
        var device = counts ? made(LI) : made(LI).neverCounting();
        var json = asked(session);
        var asked = session.getAttribute(PasskeyToSign.NAME);
        var signed = device.signs(json);
        var first = answers(signed, session);
        signOut();

        var again = answers(signed, session);
        session.setAttribute(PasskeyToSign.NAME, asked);
        var asIfAtTheSameInstant = answers(signed, session);
        asked(session);
        var toWhatIsAskedNext = answers(signed, session);

        assertThat(first).isEqualTo("/");
        assertThat(List.of(again, asIfAtTheSameInstant, toWhatIsAskedNext)).containsOnly(REFUSED);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void oneThatEndsWhileItSignsLetsNobodyInAndIsNotKeptAgain() {
        var signed = made(LI).signs(asked(session));
        var ending = kept.values().iterator().next();
        when(passkeys.find(ending.credential())).thenReturn(Optional.of(ending), Optional.empty());

        assertThat(answers(signed, session)).isEqualTo(REFUSED);
        verify(passkeys).add(any(), any());
    }

    @Test
    void whatAnotherSessionWasAskedIsNoAnswerHere() {
        var device = made(LI);
        var thiefs = new MockHttpSession();
        var signed = device.signs(asked(session));
        asked(thiefs);

        assertThat(answers(signed, thiefs)).isEqualTo(REFUSED);
        assertThat(answers(signed, new MockHttpSession())).isEqualTo(REFUSED);
        assertThat(answers(signed, session)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news-example.com",
                "https://news.example.com",
                "http://news.example",
                "https://news.example:8443",
                "https://desk.news.example"
            })
    void whatWasSignedOnAnotherPageOpensNothing(String elsewhere) {
        var device = made(LI);

        assertThat(answers(device.lured(elsewhere).signs(asked(session)), session))
                .isEqualTo(REFUSED);
        assertThat(answers(device.signs(asked(session)), session)).isEqualTo("/");
    }

    @Test
    void onePersonsPasskeyLetsNobodyElseIn() {
        var mine = made(XU);
        var theirs = made(LI);

        assertThat(answers(mine.sayingItIsOf(handle(LI)).signs(asked(session)), session))
                .isEqualTo(REFUSED);
        assertThat(answers(theirs.forged().signs(asked(session)), session)).isEqualTo(REFUSED);
        assertThat(answers(new Device(SITE).signs(asked(session)), session)).isEqualTo(REFUSED);
        assertThat(answers(theirs.signs(asked(session)), session)).isEqualTo("/");
        assertThat(SecurityContextHolder.getContext().getAuthentication().getName())
                .isEqualTo("liqinghe");
    }

    @Test
    void whoeverIsSwitchedOffIsRefusedAsAnyStranger() {
        var device = made(LI);
        accounts.put("liqinghe", person(7, "liqinghe", false));

        assertThat(answers(device.signs(asked(session)), session)).isEqualTo(REFUSED);
        verify(guessing, never()).cameIn(anyString());

        accounts.put("liqinghe", LI);
        assertThat(answers(device.signs(asked(session)), session)).isEqualTo("/");
    }

    @Test
    void whatIsAskedIsGoodForFiveMinutes() {
        var device = made(LI);
        var late = device.signs(asked(session));
        clock.pass(Duration.ofMinutes(5));

        assertThat(answers(late, session)).isEqualTo(REFUSED);

        var soon = device.signs(asked(session));
        clock.pass(Duration.ofMinutes(4));
        assertThat(answers(soon, session)).isEqualTo("/");
    }

    @Test
    void aDeviceThatNobodyUnlockedOpensNothing() {
        var device = made(LI);

        assertThat(answers(device.unlockedByNobody().signs(asked(session)), session))
                .isEqualTo(REFUSED);
    }

    @Test
    void aCopyIsNoticedByItsCount() {
        var device = made(LI);
        answers(device.signs(asked(session)), session);
        signOut();
        device.isCopied();

        assertThat(answers(device.signs(asked(session)), session)).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"id\": \"", "{\"rawId\": \"AAAA\"}"})
    void nonsenseIsRefusedAndNothingElse(String nonsense) {
        asked(session);

        assertThat(answers(nonsense, session)).isEqualTo(REFUSED);
    }

    @Test
    void aPasskeyIsMadeByWhomItWasAskedOf() {
        var asked = as(LI, ceremonies::toMake);
        var device = new Device(SITE);
        var made = device.makes(asked.json());

        assertThat(ceremonies.make(LI, asked, made, "手机")).isTrue();
        assertThat(kept.values()).extracting(KeptPasskey::handle).containsExactly(handle(LI));
        assertThat(ceremonies.make(LI, asked, made, "手机")).isFalse();
    }

    @Test
    void whoeverGaveThePasswordMakesOneBeforeTheyAreIn() {
        var asked = ceremonies.toMake("liqinghe");
        var made = new Device(SITE).makes(asked.json());

        assertThat(ceremonies.make(XU.id(), asked, made, "手机")).isFalse();
        var again = ceremonies.toMake("liqinghe");
        made = new Device(SITE).makes(again.json());
        assertThat(ceremonies.make(LI.id(), again, made, "手机")).isTrue();
        assertThat(kept.values()).extracting(KeptPasskey::handle).containsExactly(handle(LI));
    }

    @Test
    void whatSomebodyElsesSessionWasAskedToMakeIsNoAnswerHere() {
        var ofLi = as(LI, ceremonies::toMake);
        var ofXu = as(XU, ceremonies::toMake);
        var forLi = new Device(SITE).makes(ofLi.json());

        assertThat(ceremonies.make(XU, ofXu, forLi, "手机")).isFalse();
        assertThat(ceremonies.make(XU, ofLi, forLi, "手机")).isFalse();
        assertThat(kept).isEmpty();
    }

    @Test
    void aPasskeyMadeElsewhereByNobodyOrForAnotherIsNotTaken() {
        var device = made(LI);
        var again = as(XU, ceremonies::toMake);
        assertThat(ceremonies.make(XU, again, device.makes(again.json()), "手机")).isFalse();

        var lured = as(XU, ceremonies::toMake);
        var elsewhere = new Device("https://news-example.com").makes(lured.json());
        assertThat(ceremonies.make(XU, lured, elsewhere, "手机")).isFalse();

        var locked = as(XU, ceremonies::toMake);
        var byNobody = new Device(SITE).unlockedByNobody().makes(locked.json());
        assertThat(ceremonies.make(XU, locked, byNobody, "手机")).isFalse();
        assertThat(kept.values()).extracting(KeptPasskey::handle).containsExactly(handle(LI));
    }

    @Test
    void whoeverIsAskedAgainIsAskedForTheirOwn() {
        made(LI);

        assertThat(as(LI, ceremonies::toProve).options().getAllowCredentials()).hasSize(1);
        assertThat(as(XU, ceremonies::toProve).options().getAllowCredentials()).isEmpty();
        assertThat(ceremonies.toComeIn().options().getAllowCredentials()).isEmpty();
    }

    @Test
    void theHouseIsKnownByItsPublicAddressAndWithoutOneAsThisMachine() {
        var usual = ceremonies.origin();
        settings.setProperty("caibian.site.address", "https://News.Example:443");
        var withItsPort = ceremonies.origin();
        settings.setProperty("caibian.site.address", "https://news.example:8443/");
        var withAnother = ceremonies.origin();
        settings.setProperty("caibian.site.address", "");
        settings.setProperty("local.server.port", "9090");

        assertThat(List.of(usual, withItsPort)).containsOnly(SITE);
        assertThat(withAnother).isEqualTo("https://news.example:8443");
        assertThat(ceremonies.origin()).isEqualTo("http://localhost:9090");
    }

    private String asked(MockHttpSession session) {
        var asked = ceremonies.toComeIn();
        session.setAttribute(PasskeyToSign.NAME, asked);
        return asked.json();
    }

    /** Where an answer leads. */
    private String answers(String answer, MockHttpSession session) {
        var request = new MockHttpServletRequest("POST", PasskeyDoor.ADDRESS);
        request.setServletPath(PasskeyDoor.ADDRESS);
        request.setSession(session);
        request.setParameter("answer", answer);
        var response = new MockHttpServletResponse();
        try {
            door.doFilter(request, response, new MockFilterChain());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
        return response.getRedirectedUrl();
    }

    private Device made(SignedIn person) {
        var asked = as(person, ceremonies::toMake);
        var device = new Device(SITE);
        assertThat(ceremonies.make(person, asked, device.makes(asked.json()), "手机")).isTrue();
        return device;
    }

    private <T> T as(SignedIn person, Supplier<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                person, null, person.getAuthorities()));
        try {
            return act.get();
        } finally {
            signOut();
        }
    }

    private static void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void works(SignedIn signedIn) {
        var person =
                new Person(
                        signedIn.id(),
                        signedIn.account(),
                        signedIn.name(),
                        true,
                        Set.of(),
                        Set.of(),
                        Set.of());
        var handle = Secret.fresh();
        when(passkeys.handle(signedIn.id())).thenReturn(handle);
        when(passkeys.holder(handle)).thenReturn(Optional.of(signedIn.id()));
        when(staff.person(signedIn.id())).thenReturn(person);
        when(staff.byAccount(signedIn.account())).thenReturn(Optional.of(person));
    }

    private String handle(SignedIn person) {
        return store.handle(person.id()).toBase64UrlString();
    }

    private static SignedIn person(long id, String account, boolean active) {
        return new SignedIn(
                new PersonId(id),
                account,
                account,
                "",
                Set.of(Role.CHIEF_EDITOR),
                active,
                0,
                SessionId.fresh());
    }
}
