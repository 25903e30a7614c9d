package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caibian.security.TestDirectory;
import org.caibian.security.TestIssuer;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.signin.Sessions;
import org.caibian.staff.Administration;
import org.caibian.staff.Departure;
import org.caibian.staff.Departures;
import org.caibian.staff.DeskResult;
import org.caibian.staff.HireResult;
import org.caibian.staff.NewPerson;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.Welcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Coming in by the directories of the house, over HTTP: by an LDAP directory, and by an issuer that
 * also says what is not to be believed. What an honest one says is in {@link IssuerIT}.
 */
class SingleSignOnIT {

    private static final String PASSWORD = "一句长长的话就是好密码";
    private static final String BEGIN = "oauth2/authorization/oidc";
    private static final int GUESSES = 10;
    private static final String REFUSED = "/desk/login?sso";
    private static final String GROUPS = "编辑部-财经=reporter@CJ,审核组=moderator,国际组=reporter@GJ";

    @TempDir private static Path data;

    private static TestIssuer issuer;
    private static TestDirectory directory;
    private static EmptyHouse house;
    private static String hash;
    private static PersonId administrator;
    private static DeskId finance;

    @BeforeAll
    static void openTheHouse() {
        issuer = new TestIssuer();
        directory = new TestDirectory();
        house =
                new EmptyHouse(
                        data,
                        "--caibian.signin.oidc.issuer=" + issuer.address(),
                        "--caibian.signin.oidc.client-id=" + TestIssuer.CLIENT,
                        "--caibian.signin.oidc.client-secret=" + TestIssuer.SECRET,
                        "--caibian.signin.oidc.second-factor-amr=mfa",
                        "--caibian.signin.oidc.roles=" + GROUPS,
                        "--caibian.signin.ldap.url=" + directory.url(),
                        "--caibian.signin.ldap.base=" + TestDirectory.BASE,
                        "--caibian.signin.ldap.manager-dn=" + TestDirectory.READER,
                        "--caibian.signin.ldap.manager-password=" + TestDirectory.READS,
                        "--caibian.signin.ldap.user-base=ou=people",
                        "--caibian.signin.ldap.group-base=ou=groups",
                        "--caibian.signin.ldap.roles=" + GROUPS);
        hash = house.part(PasswordEncoder.class).encode(PASSWORD);
        // Whoever comes before the first administrator would close the way in for them.
        issuer.says(somebody("early", "审核组"));
        assertThat(comesIn()).isEqualTo("/desk/login?NO_ROLE");
        var welcome = house.part(Welcome.class);
        administrator =
                hired(welcome.enter(welcome.issue().orElseThrow(), "zhouyuan", "周予安", hash));
        finance =
                ((DeskResult.Added)
                                house.part(Administration.class)
                                        .addDesk("CJ", "财经", "Finance", administrator))
                        .desk();
    }

    @AfterAll
    static void closeTheHouse() {
        house.close();
        directory.close();
        issuer.close();
    }

    @BeforeEach
    void nobodyIsAskedForMore() {
        house.asksForTwo();
        directory.asked();
    }

    @Test
    void anAnswerIsTakenOnceAndByTheBrowserThatAsked() {
        issuer.says(somebody("once", "编辑部-财经"));
        var visitor = new Knocker(house.desk());
        var answer = issuer.comesBack(visitor.opens(BEGIN));
        var thief = new Knocker(house.desk());
        thief.opens(BEGIN);

        assertThat(thief.opens(answer)).isEqualTo(REFUSED);
        assertThat(thief.opens("account")).isEqualTo("/desk/login");
        assertThat(new Knocker(house.desk()).opens(answer)).isEqualTo(REFUSED);
        assertThat(visitor.opens(answer.replaceFirst("&state=.*", ""))).isEqualTo(REFUSED);
        assertThat(visitor.opens(answer)).isEqualTo("/desk/");
        assertThat(visitor.opens(answer)).isEqualTo(REFUSED);
    }

    /** Any page can have a browser begin, and the issuer may know that browser as another. */
    @Test
    void whoeverIsInStaysSoWhomeverTheIssuerNames() {
        var visitor = new Knocker(house.desk());
        visitor.signsIn("zhouyuan", PASSWORD);
        issuer.says(somebody("another", "编辑部-财经"));

        assertThat(visitor.opens(issuer.comesBack(visitor.opens(BEGIN))))
                .isEqualTo("/desk/login?another");

        assertThat(visitor.opens("account")).isEqualTo("200");
        assertThat(house.part(Sessions.class).of(staff("another").id())).isEmpty();
    }

    static Stream<Consumer<JWTClaimsSet.Builder>> lies() {
        return Stream.of(
                token -> token.issuer("https://another.example"),
                token -> token.audience("another"),
                token -> token.audience(List.of(TestIssuer.CLIENT, "x")).claim("azp", "x"),
                token -> token.claim("nonce", "another"),
                token -> token.claim("nonce", null),
                token -> token.expirationTime(Date.from(Instant.now().minusSeconds(3600))),
                token -> token.subject(null),
                token -> token.subject(""));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aTokenThatIsNotMeantForThisSignInLetsNobodyIn(Consumer<JWTClaimsSet.Builder> lie) {
        issuer.says(somebody("liar", "编辑部-财经").andThen(lie));

        assertNobodyComesIn();
        assertThat(house.part(Staff.class).byAccount("liar")).isEmpty();
    }

    @Test
    void aTokenUnderAnotherKeyOrSaidBeforeLetsNobodyIn() {
        issuer.says(somebody("forged", "编辑部-财经"));
        issuer.forges();
        assertNobodyComesIn();

        issuer.says(somebody("said", "编辑部-财经"));
        assertThat(comesIn()).isEqualTo("/desk/");
        issuer.repeats();
        assertNobodyComesIn();
    }

    private static void assertNobodyComesIn() {
        var visitor = new Knocker(house.desk());
        assertThat(visitor.opens(issuer.comesBack(visitor.opens(BEGIN)))).isEqualTo(REFUSED);
        assertThat(visitor.opens("account")).isEqualTo("/desk/login");
    }

    @Test
    void anAddressTheIssuerHasNotProvenTakesNobodysAccountOver() {
        var victim = hire("liqinghe", "李清和", Role.MODERATOR);
        var claims = somebody("qinghe", "审核组");

        issuer.says(claims.andThen(address(false)));
        assertThat(comesIn()).isEqualTo("/desk/login?ADDRESS_TAKEN");
        issuer.says(claims.andThen(token -> token.claim("email", "liqinghe@news.example")));
        assertThat(comesIn()).isEqualTo("/desk/login?ADDRESS_TAKEN");
        assertThat(new Knocker(house.desk()).signsIn("liqinghe", PASSWORD)).isEqualTo("/desk/");

        issuer.says(claims.andThen(address(true)));
        assertThat(comesIn()).isEqualTo("/desk/");
        assertThat(house.part(Staff.class).byAccount("qinghe")).isEmpty();
        assertThat(new Knocker(house.desk()).signsIn("liqinghe", PASSWORD))
                .isEqualTo("/desk/login?error");
        assertThat(house.part(Staff.class).person(victim).is(Role.MODERATOR)).isTrue();
    }

    @Test
    void whoseGroupIsGoneLosesItsRoleWhereTheyAreSignedInAlready() {
        issuer.says(somebody("mover", "编辑部-财经", "审核组"));
        var desk = new Knocker(house.desk());
        desk.opens(issuer.comesBack(desk.opens(BEGIN)));
        assertThat(desk.asksFor("/rules")).contains("签发前最少要几个不同的人审签");

        issuer.says(somebody("mover", "审核组"));
        assertThat(comesIn()).isEqualTo("/desk/");

        assertThat(desk.opens("account")).isEqualTo("200");
        assertThat(desk.asksFor("/rules")).doesNotContain("签发前最少要几个不同的人审签");
        assertThat(staff("mover").posts()).containsExactly(Post.house(Role.MODERATOR));
        issuer.says(somebody("mover"));
        assertThat(comesIn()).isEqualTo("/desk/login?NO_ROLE");
    }

    @Test
    void whomTheIssuerAskedTwiceIsNotAskedAgainAndAnybodyElseIs() {
        house.asksForTwo(Role.MODERATOR);

        issuer.says(somebody("weak", "审核组"));
        var weak = new Knocker(house.desk());
        assertThat(weak.opens(issuer.comesBack(weak.opens(BEGIN)))).isEqualTo("/desk/code");
        assertThat(weak.opens("account")).isEqualTo("/desk/login");
        issuer.says(somebody("pwd", "审核组").andThen(token -> token.claim("amr", List.of("pwd"))));
        assertThat(comesIn()).isEqualTo("/desk/code");
        issuer.says(
                somebody("strong", "审核组")
                        .andThen(token -> token.claim("amr", List.of("pwd", "mfa"))));
        assertThat(comesIn()).isEqualTo("/desk/");
    }

    @Test
    void theDirectoryLooksAtPasswordsOfItsPeopleAndOfNobodyElse() {
        directory.has("hemu", "何牧", PASSWORD);
        directory.groups("编辑部-财经", "hemu");
        hire("xuwen", "许闻", Role.MODERATOR);
        directory.has("xuwen", "许闻", "another password");

        assertThat(signsIn("HeMu", PASSWORD)).isEqualTo("/desk/");
        assertThat(staff("hemu").posts()).containsExactly(Post.on(finance, Role.REPORTER));
        assertThat(signsIn("hemu", PASSWORD)).isEqualTo("/desk/");
        assertThat(signsIn("hemu", PASSWORD + "!")).isEqualTo("/desk/login?error");
        directory.asked();

        assertThat(signsIn("xuwen", PASSWORD)).isEqualTo("/desk/");
        assertThat(signsIn("xuwen", "another password")).isEqualTo("/desk/login?error");
        for (var name :
                List.of(
                        "*)(uid=*",
                        "he*",
                        "hemu)(uid=hemu",
                        "hemu\\2a",
                        "he\u00ADmu",
                        "ｈｅｍｕ",
                        "he\u0000mu")) {
            assertThat(signsIn(name, PASSWORD)).as(name).isEqualTo("/desk/login?error");
        }
        assertThat(signsIn("hemu", "")).isEqualTo("/desk/login?error");
        assertThat(directory.asked()).isEmpty();
    }

    @Test
    void guessesAtTheDirectoryAreBoundedToo() {
        directory.has("qintang", "秦棠", PASSWORD);
        directory.groups("审核组", "qintang");
        for (int guess = 0; guess < 10; guess++) {
            signsIn("qintang", "guess " + guess);
        }
        directory.asked();

        assertThat(signsIn("qintang", PASSWORD)).isEqualTo("/desk/login?often");
        assertThat(directory.asked()).isEmpty();
    }

    @Test
    void whoeverWasSwitchedOffStaysOut() {
        directory.has("leaver", "黎沃", PASSWORD);
        directory.groups("国际组", "leaver");
        house.part(Administration.class).addDesk("GJ", "国际", "World", administrator);
        assertThat(signsIn("leaver", PASSWORD)).isEqualTo("/desk/");
        house.part(Departures.class)
                .deactivate(
                        new Departure(staff("leaver").id(), Optional.empty(), "离职"), administrator);

        assertThat(signsIn("leaver", PASSWORD)).isEqualTo("/desk/login?SWITCHED_OFF");
    }

    @Test
    void whileTheDirectoryIsAwayItsPeopleAreToldAndAllOthersComeIn() {
        directory.goesAway();
        try {
            assertThat(signsIn("whoever", PASSWORD)).isEqualTo("/desk/login?away");
            assertThat(signsIn("zhouyuan", PASSWORD)).isEqualTo("/desk/");
        } finally {
            directory.comesBack();
        }
    }

    @Test
    void whatTheDirectoryDidNotLookAtKeepsNobodyOutOnceItIsBack() {
        directory.has("patient", "耐心", PASSWORD);
        directory.groups("审核组", "patient");
        directory.goesAway();
        try {
            for (int tried = 0; tried <= GUESSES; tried++) {
                assertThat(signsIn("patient", PASSWORD)).isEqualTo("/desk/login?away");
            }
        } finally {
            directory.comesBack();
        }

        assertThat(signsIn("patient", PASSWORD)).isEqualTo("/desk/");
    }

    private static String comesIn() {
        var visitor = new Knocker(house.desk());
        return visitor.opens(issuer.comesBack(visitor.opens(BEGIN)));
    }

    private static String signsIn(String name, String password) {
        return new Knocker(house.desk()).signsIn(name, password);
    }

    private static Consumer<JWTClaimsSet.Builder> somebody(String account, String... groups) {
        return token ->
                token.subject("sub-" + account)
                        .claim("preferred_username", account)
                        .claim("name", "纪南舟")
                        .claim("groups", List.of(groups));
    }

    private static Consumer<JWTClaimsSet.Builder> address(boolean proven) {
        return token ->
                token.claim("email", "LiQinghe@news.example").claim("email_verified", proven);
    }

    private static PersonId hire(String account, String name, Role role) {
        return hired(
                house.part(Administration.class)
                        .hire(
                                new NewPerson(
                                        account,
                                        name,
                                        Optional.of(account + "@news.example"),
                                        hash,
                                        Set.of(Post.house(role))),
                                administrator));
    }

    private static PersonId hired(HireResult result) {
        return ((HireResult.Hired) result).person();
    }

    private static Person staff(String account) {
        return house.part(Staff.class).byAccount(account).orElseThrow();
    }
}
