package org.caibian.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.caibian.absence.AbsenceResult;
import org.caibian.absence.Absences;
import org.caibian.absence.NewAbsence;
import org.caibian.article.Writing;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.LetterChoice;
import org.caibian.notice.LetterChoices;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.profile.ProfileResult;
import org.caibian.profile.Profiles;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Secret;
import org.caibian.shared.Seen;
import org.caibian.signin.Place;
import org.caibian.signin.SecondFactors;
import org.caibian.signin.SessionId;
import org.caibian.signin.Sessions;
import org.caibian.staff.AddressChanges;
import org.caibian.staff.Administration;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Departure;
import org.caibian.staff.Departures;
import org.caibian.staff.HireResult;
import org.caibian.staff.NewPerson;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.SignInAttempt;
import org.caibian.staff.SignInAttempts;
import org.caibian.staff.SignInLinks;
import org.caibian.staff.Staff;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.token.IssueResult;
import org.caibian.token.IssuedTokens;
import org.caibian.token.Lifetime;
import org.caibian.token.NewToken;
import org.caibian.token.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept about people is handed out, and erased once they have left. */
@SpringBootTest(properties = "spring.application.name=privacy")
@RealDatabase
class PersonalDataIT {

    /** What names a person and stays with what was done; docs/decisions/people-data.md says why. */
    private static final Set<String> STAYS =
            Set.of(
                    "absence",
                    "annotation",
                    "annotation_said",
                    "article",
                    "branch",
                    "desk",
                    "draft",
                    "draft_author",
                    "draft_save",
                    "held_weight",
                    "ledger",
                    "person",
                    "picture",
                    "plan",
                    "publication",
                    "revision",
                    "robot_outbox",
                    "round",
                    "round_author",
                    "round_step",
                    "seal",
                    "second_look",
                    "share",
                    "source",
                    "subject_merge",
                    "take_down",
                    "withdrawal");

    @Autowired private ApplicationContext context;
    @Autowired private PersonalData data;
    @Autowired private Erasures erasures;
    @Autowired private Profiles profiles;
    @Autowired private AddressChanges addresses;
    @Autowired private Administration administration;
    @Autowired private Departures departures;
    @Autowired private Sessions sessions;
    @Autowired private SecondFactors factors;
    @Autowired private SignInLinks links;
    @Autowired private SignInAttempts attempts;
    @Autowired private LetterChoices letters;
    @Autowired private IssuedTokens tokens;
    @Autowired private Absences absences;
    @Autowired private Writing writing;
    @Autowired private Notices notices;
    @Autowired private Ledger ledger;
    @Autowired private Staff staff;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private TestNewsroom newsroom;
    private PersonId second;
    private PersonId yan;
    private String secret;

    @BeforeEach
    void somebodyWorksHere() {
        newsroom = TestNewsroom.in(context);
        second = secondAdministrator();
        yan = newsroom.reporter;
        var account = staff.person(yan).account();
        profiles.setPenNames(yan, Seen.of(List.of()), List.of("砚田" + yan, "南山" + yan), yan);
        addresses.set(yan, Seen.nothing(), "yan" + yan + "@news.example", newsroom.administrator);
        sessions.begin(SessionId.fresh(), yan, 0, new Place("Firefox " + yan, "192.0.2.99"));
        factors.begin(yan);
        letters.choose(LetterChoice.USUAL, yan);
        attempts.cameIn(new SignInAttempt(account, "192.0.2.1", List.of()));
        links.forgot(account, "192.0.2.1");
        secret =
                ((IssueResult.Issued)
                                tokens.issue(
                                        new NewToken(
                                                "统计" + yan, Lifetime.USUAL, Set.of(Scope.READ)),
                                        yan))
                        .secret();
        writing.create(
                newsroom.desk,
                newsroom.manuscript("停航").withBody(TestNewsroom.body("未发表的一句话")),
                yan);
    }

    @Test
    void itIsHandedOutToThemselvesAndToAdministratorsAndToNobodyElse() {
        assertThat(data.handOut(yan, newsroom.editor)).isEmpty();
        assertThat(data.handOut(yan, newsroom.chiefEditor)).isEmpty();
        assertThat(data.handOut(yan, newsroom.administrator)).isPresent();
        assertThat(data.handOut(yan, yan)).isPresent();
        assertThat(acts()).filteredOn("PERSON_EXPORTED"::equals).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void itIsAllThatIsKeptWithoutSecretsAndWithoutTextsOfArticles() throws IOException {
        hearsOfAnArticle();
        var files = files(yan);

        assertThat(files.keySet())
                .containsAll(
                        Arrays.stream(Drawer.values())
                                .map(Drawer::fileName)
                                .collect(Collectors.toSet()));
        assertThat(files.get("account.json")).contains("王砚", "yan" + yan + "@news.example");
        assertThat(files.get("pen-names.json")).contains("砚田" + yan, "南山" + yan);
        assertThat(files.get("sessions.json")).contains("Firefox " + yan, "192.0.2.99");
        assertThat(files.get("tokens.json")).contains("统计" + yan);
        assertThat(files.get("roles.json")).contains("REPORTER");
        assertThat(files.get("work.json")).contains("begun", "saved");
        assertThat(files.get("ledger.json")).contains("PERSON_ADDED", "TOKEN_MADE");
        assertThat(files.get("ledger.json")).contains("LET_GO", "CLAIMED", "GRANT_CONFIRMED");
        assertThat(files.get("devices.json")).contains("last_in_at");
        assertThat(files.get("notices.json")).contains("RETURNED", "MENTIONED", "GRANT_CONFIRMED");
        assertThat(files.get("notices.json")).contains("CHIEF_EDITOR");
        var all = String.join("\n", files.values());
        assertThat(all)
                .doesNotContain(
                        secret,
                        Secret.hash(secret),
                        "{noop}",
                        "未发表的一句话",
                        "未发表的标题",
                        "退回时的话",
                        "审签时的话",
                        "password_hash",
                        "token_hash");
    }

    /** In words that are nobody's but the desk's; and of the house, which is theirs. */
    private void hearsOfAnArticle() {
        var article = newsroom.articleReadyToSubmit("未发表的标题");
        transaction.executeWithoutResult(_ -> {
            var words = Map.of("reason", "退回时的话：未发表的一句话");
            for (var occasion : List.of(Occasion.RETURNED, Occasion.MENTIONED)) {
                notices.tell(Set.of(yan), occasion, article, newsroom.editor, words);
            }
            ledger.write(Act.APPROVED, yan, article, Map.of("opinion", "审签时的话"));
            ledger.write(Act.RETURNED, newsroom.editor, article, about(yan));
            ledger.write(Act.LET_GO, second, article, Map.of("from", yan.toString()));
            ledger.write(
                    Act.CLAIMED, newsroom.editor, article, Map.of("inSteadOf", yan.toString()));
            ledger.write(Act.GRANT_CONFIRMED, second, Map.of("proposedBy", yan.toString()));
            notices.tell(
                    Set.of(yan),
                    Occasion.GRANT_CONFIRMED,
                    second,
                    Map.of("role", Role.CHIEF_EDITOR.name()));
        });
    }

    private static Map<String, String> about(PersonId person) {
        return Map.of("person", person.toString(), "reason", "退回时的话");
    }

    /** Whoever adds a table that names people decides what becomes of it. */
    @Test
    void everyTableThatNamesPeopleIsHandedOutAndEitherGoesOrStays() {
        var naming =
                jdbc.sql(
                                """
                                select distinct c.conrelid::regclass::text from pg_constraint c
                                where c.contype = 'f' and c.confrelid = 'person'::regclass
                                """)
                        .query(String.class)
                        .list();
        var asked = Arrays.stream(Drawer.values()).map(Drawer::rows).collect(Collectors.joining());
        var goes = String.join("\n", ErasureRows.GOES);

        assertThat(naming).hasSizeGreaterThan(30);
        assertThat(naming)
                .allSatisfy(table -> {
                    assertThat(asked).containsPattern("(from|join) " + table + "\\b");
                    assertThat(goes.matches("(?s).*delete from " + table + "\\b.*"))
                            .as(table)
                            .isNotEqualTo(STAYS.contains(table));
                });
    }

    @Test
    void itIsErasedByTwoOnceTheyHaveLeftAndWhatTheySignedStaysUnderTheirName() {
        var name = staff.person(yan).name();
        var account = staff.person(yan).account();
        var article = newsroom.articleReadyToSubmit("署名");
        var before = ledger();

        assertThat(erasures.propose(yan, newsroom.administrator))
                .isEqualTo(ErasureResult.STILL_ACTIVE);
        leave(yan);
        assertThat(erasures.confirm(yan, second)).isEqualTo(ErasureResult.GONE);
        assertThat(erasures.propose(yan, newsroom.editor)).isEqualTo(ErasureResult.NOT_ALLOWED);
        assertThat(erasures.propose(yan, newsroom.administrator)).isEqualTo(ErasureResult.PROPOSED);
        assertThat(erasures.confirm(yan, newsroom.administrator))
                .isEqualTo(ErasureResult.PROPOSED_IT);
        assertThat(erasures.confirm(yan, newsroom.chiefEditor))
                .isEqualTo(ErasureResult.NOT_ALLOWED);
        assertThat(erasures.confirm(yan, second)).isEqualTo(ErasureResult.ERASED);

        var left = staff.person(yan);
        assertThat(left.name()).isEqualTo(name);
        assertThat(left.isErased()).isTrue();
        assertThat(left.posts()).isEmpty();
        assertThat(addresses.of(yan, second)).isEmpty();
        assertThat(profiles.of(yan).penNames()).isEmpty();
        assertThat(staff.credentials(account)).isEmpty();
        assertThat(staff.credentials(left.account())).isEmpty();
        assertThat(rowsLeft()).isEmpty();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from draft_author where person = :id and article = :article")
                                .param("id", yan.value())
                                .param("article", article.value())
                                .query(Integer.class)
                                .single())
                .isOne();
        assertThat(ledger()).startsWith(before.toArray(String[]::new));
    }

    @Test
    void nobodyComesBackAsWhoWasErasedNorUnderTheirAccount() {
        var account = staff.person(yan).account();
        erase(yan);
        var admin = newsroom.administrator;
        var posts = Set.of(Post.on(newsroom.desk, Role.REPORTER));

        assertThat(departures.reactivate(yan, admin)).isEqualTo(ChangeResult.ERASED);
        assertThat(administration.setPassword(yan, "{noop}x", admin))
                .isEqualTo(ChangeResult.ERASED);
        assertThat(administration.setPosts(yan, staff.person(yan).posts(), posts, admin))
                .isEqualTo(ChangeResult.ERASED);
        assertThat(administration.rename(yan, Seen.of("王砚"), "某人", admin))
                .isEqualTo(ChangeResult.ERASED);
        assertThat(profiles.setPenNames(yan, Seen.of(List.of()), List.of("某人"), admin))
                .isEqualTo(ProfileResult.NOT_ALLOWED);
        assertThat(administration.hire(new NewPerson(account, "新人", "{noop}x", posts), admin))
                .isEqualTo(new HireResult.AccountTaken(account));
        assertThat(
                        administration.hire(
                                new NewPerson(
                                        account.toUpperCase(Locale.ROOT), "新人", "{noop}x", posts),
                                admin))
                .isInstanceOf(HireResult.AccountTaken.class);
        assertThat(erasures.propose(yan, admin)).isEqualTo(ErasureResult.GONE);
    }

    @Test
    void aNameThatWasPrintedStaysTheirsAndTheOthersAreForgotten() {
        jdbc.sql(
                        """
                        insert into revision (article, number, content, hash, characters, occasion, named_by, named_at)
                        select article, 9, jsonb_set(content, '{authors}', jsonb_build_array(cast(:name as text))),
                               hash, characters, 'SUBMITTED', saved_by, saved_at
                        from draft where saved_by = :id limit 1
                        """)
                .param("name", "砚田" + yan)
                .param("id", yan.value())
                .update();

        erase(yan);

        assertThat(
                        jdbc.sql(
                                        "select name from pen_name where person = :id and given_up_at is not null")
                                .param("id", yan.value())
                                .query(String.class)
                                .list())
                .containsExactly("砚田" + yan);
        var editor = newsroom.editor;
        var none = Seen.of(List.<String>of());
        assertThat(profiles.setPenNames(editor, none, List.of("砚田" + yan), editor))
                .isEqualTo(ProfileResult.TAKEN);
    }

    @Test
    void whySomebodyWasAwayIsStruckOutAndThatTheyWereStays() {
        var now = clock.instant();
        var entered =
                absences.enter(
                        new NewAbsence(
                                newsroom.secondEditor,
                                newsroom.editor,
                                Optional.of(newsroom.desk),
                                now.plusSeconds(60),
                                now.plusSeconds(3600),
                                ZoneId.of("Asia/Shanghai"),
                                "阑尾手术"),
                        newsroom.secondEditor);
        assertThat(entered).isInstanceOf(AbsenceResult.Entered.class);

        erase(newsroom.secondEditor);

        assertThat(
                        jdbc.sql("select cause from absence where away = :id")
                                .param("id", newsroom.secondEditor.value())
                                .query(String.class)
                                .list())
                .containsExactly("—");
    }

    @Test
    void itLapsesAfterSevenDaysAndIsCalledOffByAnyAdministrator() {
        leave(yan);
        erasures.propose(yan, newsroom.administrator);
        assertThat(erasures.callOff(yan, newsroom.editor)).isEqualTo(ErasureResult.NOT_ALLOWED);
        assertThat(erasures.callOff(yan, second)).isEqualTo(ErasureResult.CALLED_OFF);
        assertThat(erasures.callOff(yan, second)).isEqualTo(ErasureResult.GONE);
        erasures.propose(yan, newsroom.administrator);
        assertThat(erasures.of(yan, second)).isPresent();
        clock.pass(ProposedErasure.TIME);

        assertThat(erasures.of(yan, second)).isEmpty();
        assertThat(erasures.confirm(yan, second)).isEqualTo(ErasureResult.GONE);
        erasures.propose(yan, second);
        assertThat(erasures.confirm(yan, newsroom.administrator)).isEqualTo(ErasureResult.ERASED);
    }

    @Test
    void whatWaitsIsListedForAdministratorsAndOnceItIsSettledNobodyIsAskedAnyMore() {
        leave(yan);
        erasures.propose(yan, newsroom.administrator);
        var other = newsroom.secondReporter;
        leave(other);
        erasures.propose(other, newsroom.administrator);
        assertThat(erasures.open(ProposedErasure.FIRST, 1, newsroom.editor).items()).isEmpty();
        assertThat(open()).contains(yan, other).doesNotHaveDuplicates();
        assertThat(isAskedAboutYan()).isTrue();

        erasures.callOff(yan, newsroom.administrator);
        assertThat(open()).doesNotContain(yan);
        assertThat(isAskedAboutYan()).isFalse();

        erasures.propose(yan, newsroom.administrator);
        assertThat(isAskedAboutYan()).isTrue();
        erasures.confirm(yan, second);
        assertThat(open()).doesNotContain(yan);
        assertThat(isAskedAboutYan()).isFalse();
    }

    @Test
    void whatIsCalledOffAtTheSameInstantIsNotErased() {
        leave(yan);
        erasures.propose(yan, newsroom.administrator);

        var confirmed =
                AtOnce.both(
                        context,
                        () -> erasures.callOff(yan, newsroom.administrator),
                        () -> erasures.confirm(yan, second));

        assertThat(confirmed).isEqualTo(ErasureResult.GONE);
        assertThat(staff.person(yan).isErased()).isFalse();
    }

    private List<PersonId> open() {
        var all = new ArrayList<PersonId>();
        var from = Optional.of(ProposedErasure.FIRST);
        while (from.isPresent()) {
            var some = erasures.open(from.get(), 1, second);
            some.items().forEach(each -> all.add(each.person()));
            from = some.next();
        }
        return all;
    }

    private boolean isAskedAboutYan() {
        return notices.newest(second, Keyset.START, 20).items().stream()
                .filter(each -> each.occasion() == Occasion.ERASURE_PROPOSED && !each.read())
                .anyMatch(each -> yan.toString().equals(each.details().get("person")));
    }

    private void erase(PersonId person) {
        leave(person);
        erasures.propose(person, newsroom.administrator);
        assertThat(erasures.confirm(person, second)).isEqualTo(ErasureResult.ERASED);
    }

    private void leave(PersonId person) {
        departures.deactivate(
                new Departure(person, Optional.empty(), "离职"), newsroom.administrator);
    }

    /** The only administrator makes one more, once. */
    private PersonId secondAdministrator() {
        return staff.holding(Role.ADMIN).stream()
                .map(each -> each.id())
                .filter(each -> !each.equals(newsroom.administrator))
                .findFirst()
                .orElseGet(() -> newsroom.hire("陆管", Post.house(Role.ADMIN)));
    }

    /** Tables that go and still name this person. */
    private List<String> rowsLeft() {
        var left = new ArrayList<String>();
        for (var table :
                List.of(
                        "notice",
                        "letter_choice",
                        "sign_in_link",
                        "known_device",
                        "desk_session",
                        "second_factor",
                        "journal_key",
                        "api_token",
                        "api_answer",
                        "post",
                        "portrait",
                        "pen_name",
                        "proposed_erasure")) {
            int rows =
                    jdbc.sql("select count(*) from " + table + " where person = :id")
                            .param("id", yan.value())
                            .query(Integer.class)
                            .single();
            if (rows > 0) {
                left.add(table);
            }
        }
        return left;
    }

    private List<String> acts() {
        return jdbc.sql("select act from ledger").query(String.class).list();
    }

    private List<String> ledger() {
        return jdbc.sql("select l::text from ledger l order by number").query(String.class).list();
    }

    private Map<String, String> files(PersonId person) throws IOException {
        var out = new ByteArrayOutputStream();
        data.handOut(person, person).orElseThrow().writeTo(out);
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
