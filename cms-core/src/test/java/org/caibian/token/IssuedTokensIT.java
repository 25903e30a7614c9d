package org.caibian.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.Typed;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Tokens as people deal with them: one's own, and all for who administers the house. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuedTokensIT {

    private static final NewToken READING =
            new NewToken("统计脚本", Lifetime.USUAL, Set.of(Scope.READ));

    @Autowired private ApplicationContext context;
    @Autowired private IssuedTokens issued;
    @Autowired private Tokens tokens;
    @Autowired private Staff staff;
    @Autowired private Notices notices;
    @Autowired private SettableClock clock;
    private TestNewsroom newsroom;

    @BeforeAll
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
    }

    @Test
    void oneMakesATokenForSomeOfWhatOneMayDoAndEndsIt() {
        var secret = secret(issued.issue(READING, newsroom.reporter));
        var token = tokens.bearer(secret).orElseThrow();
        assertThat(token.scopes()).containsExactly(Scope.READ);
        assertThat(token.kind()).isEqualTo(Token.Kind.PERSONAL);
        assertThat(issued.own(newsroom.reporter)).extracting(Token::id).contains(token.id());

        assertThat(issued.end(token.id(), newsroom.reporter)).isTrue();

        assertThat(tokens.bearer(secret)).isEmpty();
        assertThat(issued.own(newsroom.reporter)).extracting(Token::id).doesNotContain(token.id());
        assertThat(issued.end(token.id(), newsroom.reporter)).isFalse();
    }

    @Test
    void nobodySeesOrEndsAnothersButWhoAdministersTheHouse() {
        var secret = secret(issued.issue(READING, newsroom.reporter));
        var id = tokens.bearer(secret).orElseThrow().id();

        for (var other : Set.of(newsroom.editor, newsroom.deskChief, newsroom.chiefEditor)) {
            assertThat(issued.end(id, other)).isFalse();
            assertThat(issued.own(other)).extracting(Token::id).doesNotContain(id);
            assertThat(seenBy(other, "")).isEmpty();
        }
        assertThat(seenBy(newsroom.administrator, "")).contains(id);
        assertThat(issued.end(id, newsroom.administrator)).isTrue();
    }

    @Test
    void administratorsSeeAllThereArePageByPageAndFindOnesByTheirPersonAndPurpose() {
        var many = newsroom.hire("机器甲");
        IntStream.range(0, 5).forEach(_ -> issued.issue(READING, many));
        var odd = new NewToken("Archive", Lifetime.USUAL, Set.of(Scope.READ));
        issued.issue(odd, newsroom.hire("机器乙"));

        assertThat(seenBy(newsroom.administrator, "机器甲")).hasSize(5).doesNotHaveDuplicates();
        assertThat(seenBy(newsroom.administrator, " aRchive")).hasSize(1);
        assertThat(seenBy(newsroom.administrator, "机器%")).isEmpty();
        assertThat(seenBy(newsroom.administrator, ""))
                .hasSizeGreaterThan(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void onlySoManyOfOnePersonsAreGoodAtOnce() {
        var many = newsroom.hire("机器丙");
        IntStream.range(0, IssuedTokens.MOST_OF_ONE).forEach(_ -> issued.issue(READING, many));

        assertThat(issued.issue(READING, many))
                .isEqualTo(new IssueResult.TooMany(IssuedTokens.MOST_OF_ONE));
        issued.end(issued.own(many).getFirst().id(), many);
        assertThat(issued.issue(READING, many)).isInstanceOf(IssueResult.Issued.class);
    }

    @Test
    void ofTwoWhoMakeTheLastOneAtOnceTheSecondIsOneTooMany() {
        var many = newsroom.hire("接口丁");
        IntStream.range(1, IssuedTokens.MOST_OF_ONE).forEach(_ -> issued.issue(READING, many));

        var second =
                AtOnce.both(
                        context,
                        () -> issued.issue(READING, many),
                        () -> issued.issue(READING, many));

        assertThat(second).isEqualTo(new IssueResult.TooMany(IssuedTokens.MOST_OF_ONE));
        assertThat(issued.own(many)).hasSize(IssuedTokens.MOST_OF_ONE);
    }

    private List<TokenId> seenBy(PersonId by, String words) {
        var seen = new ArrayList<TokenId>();
        var from = Optional.of(Keyset.START);
        while (from.isPresent()) {
            var page = issued.all(words, from.get(), 2, by);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            page.items().forEach(token -> seen.add(token.id()));
            from = page.next();
        }
        assertThat(seen).isSortedAccordingTo(Comparator.comparing(TokenId::value).reversed());
        return seen;
    }

    @Test
    void lastUseIsNotedOnceAMinuteAtMost() {
        var secret = secret(issued.issue(READING, newsroom.secondReporter));
        assertThat(tokens.bearer(secret).orElseThrow().lastUsedAt()).isEmpty();
        var first = clock.instant();
        clock.pass(Duration.ofSeconds(59));
        tokens.bearer(secret);
        assertThat(lastUsed(newsroom.secondReporter)).contains(first);

        clock.pass(Duration.ofSeconds(1));
        tokens.bearer(secret);

        assertThat(lastUsed(newsroom.secondReporter)).contains(first.plusSeconds(60));
    }

    @Test
    void aTokenHasANameAndSomethingItIsFor() {
        assertThat(
                        issued.issue(
                                new NewToken(" ", Lifetime.USUAL, Set.of(Scope.READ)),
                                newsroom.editor))
                .isEqualTo(new IssueResult.Unusable("name"));
        assertThat(
                        issued.issue(
                                new NewToken("x".repeat(61), Lifetime.USUAL, Set.of(Scope.READ)),
                                newsroom.editor))
                .isEqualTo(new IssueResult.Unusable("name"));
        assertThat(issued.issue(new NewToken("脚本", Lifetime.USUAL, Set.of()), newsroom.editor))
                .isEqualTo(new IssueResult.Unusable("scopes"));
    }

    @Test
    void machinesGetTokensFromAdministratorsOnly() {
        var machine = newsroom.hire("稿件接口", Post.on(newsroom.desk, Role.REPORTER));

        var made = issued.issueFor(account(machine), READING, newsroom.administrator);

        assertThat(tokens.bearer(secret(made)).orElseThrow().kind()).isEqualTo(Token.Kind.MACHINE);
        assertThat(issued.issueFor(account(machine), READING, newsroom.chiefEditor))
                .isEqualTo(new IssueResult.NotAllowed());
        assertThat(issued.issueFor("nobody-there", READING, newsroom.administrator))
                .isEqualTo(new IssueResult.NoSuchAccount("nobody-there"));
    }

    @Test
    void theyAreOfferedForWhomTheyMayBeMadeAndToAdministratorsOnly() {
        var writing = newsroom.hire("取稿机甲", Post.on(newsroom.desk, Role.REPORTER));
        var bare = newsroom.hire("取稿机乙");
        var editing = newsroom.hire("取稿机丙", Post.on(newsroom.desk, Role.EDITOR));
        var typed = new Typed("取稿机", 0, 50);

        assertThat(issued.takers(typed, newsroom.administrator))
                .extracting(Person::id)
                .contains(writing, bare)
                .doesNotContain(editing);
        assertThat(issued.takers(typed, newsroom.chiefEditor)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"REPORTER", "MODERATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void noAdministratorComesToAReviewOrToTheHouseByAnothersToken(Role role) {
        var trusted = newsroom.hire("要紧的人", post(role));

        assertThat(issued.issueFor(account(trusted), READING, newsroom.administrator))
                .isEqualTo(new IssueResult.OnlyThemselves(account(trusted)));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"REPORTER", "MODERATOR", "ADMIN", "CHIEF_EDITOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void norByOneThatWasMadeBeforeTheRoleWasGiven(Role role) {
        var somebody = newsroom.hire("后来要紧的人", Post.on(newsroom.desk, Role.REPORTER));
        var theirs = secret(issued.issue(READING, somebody));
        var anothers = secret(issued.issueFor(account(somebody), READING, newsroom.administrator));
        assertThat(tokens.bearer(anothers)).isPresent();

        newsroom.employ(somebody, post(role));

        assertThat(tokens.bearer(anothers)).isEmpty();
        assertThat(tokens.bearer(theirs)).isPresent();
    }

    @Test
    void whoseTokenItIsHearsThatItWasMade() {
        var somebody = newsroom.hire("有令牌的人", Post.on(newsroom.desk, Role.REPORTER));

        issued.issueFor(account(somebody), READING, newsroom.administrator);

        assertThat(notices.newest(somebody, Keyset.START, 1).items().getFirst().occasion())
                .isEqualTo(Occasion.TOKEN_MADE);
    }

    private Post post(Role role) {
        return role.scope() == Role.Scope.HOUSE ? Post.house(role) : Post.on(newsroom.desk, role);
    }

    private Optional<Instant> lastUsed(PersonId person) {
        return issued.own(person).getFirst().lastUsedAt();
    }

    private static String secret(IssueResult result) {
        return ((IssueResult.Issued) result).secret();
    }

    private String account(PersonId person) {
        return staff.person(person).account();
    }
}
