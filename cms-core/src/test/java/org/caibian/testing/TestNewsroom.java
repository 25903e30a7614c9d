package org.caibian.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.caibian.article.CreateResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.source.SourceId;
import org.caibian.source.SourceResult;
import org.caibian.source.Sources;
import org.caibian.staff.Administration;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.DeskResult;
import org.caibian.staff.Grants;
import org.caibian.staff.HireResult;
import org.caibian.staff.NewPerson;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.ProposedGrant;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.Welcome;
import org.caibian.subject.SectionId;
import org.caibian.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * A small newsroom with a desk that can run a whole round, made through the product's own doors.
 */
public final class TestNewsroom {

    private static final String ADMINISTRATOR = "zhouyuan";
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final AtomicInteger NEWSROOMS = new AtomicInteger();
    private static final AtomicInteger DESKS = new AtomicInteger();

    /** All there can be: a code has two letters. */
    private static final int CODES = 26 * 26;

    private final Administration administration;
    private final Grants grants;
    private final Staff staff;
    private final Writing writing;

    public final PersonId administrator;
    public final DeskId desk;
    public final PersonId reporter;
    public final PersonId secondReporter;
    public final PersonId editor;
    public final PersonId secondEditor;
    public final PersonId deskChief;
    public final PersonId chiefEditor;
    public final SourceId ownSource;
    public final SourceId agency;
    public final SourceId expiredSource;
    public final SectionId section;

    private @Nullable DeskId otherDesk;
    private @Nullable PersonId stranger;

    private TestNewsroom(
            PersonId administrator,
            Administration administration,
            Grants grants,
            Staff staff,
            Sources sources,
            Subjects subjects,
            Writing writing) {
        this.administrator = administrator;
        this.administration = administration;
        this.grants = grants;
        this.staff = staff;
        this.writing = writing;
        desk = addDesk("财经部");
        reporter = hire("王砚", Post.on(desk, Role.REPORTER));
        secondReporter = hire("纪南舟", Post.on(desk, Role.REPORTER));
        editor = hire("李清和", Post.on(desk, Role.EDITOR));
        secondEditor = hire("许闻", Post.on(desk, Role.EDITOR), Post.on(desk, Role.DESK_CHIEF));
        deskChief = hire("顾明舟", Post.on(desk, Role.DESK_CHIEF));
        chiefEditor = hire("沈知遥", Post.house(Role.CHIEF_EDITOR));
        int nth = NEWSROOMS.incrementAndGet();
        ownSource = addSource(sources, "晨岸" + nth, true, Optional.empty());
        agency = addSource(sources, "海岸通讯社" + nth, false, Optional.empty());
        expiredSource =
                addSource(sources, "旧港晚报" + nth, false, Optional.of(LocalDate.of(2025, 12, 31)));
        subjects.addSection("finance-" + nth, "财经" + nth, "Finance", administrator);
        subjects.addTopic("port-" + nth, "东屿港复航" + nth, administrator);
        section = subjects.sections().getLast().id();
    }

    /** A desk with people of its own in the newsroom of that context, so that tests do not meet. */
    public static TestNewsroom in(ApplicationContext context) {
        return new TestNewsroom(
                administrator(context.getBean(Staff.class), context.getBean(Welcome.class)),
                context.getBean(Administration.class),
                context.getBean(Grants.class),
                context.getBean(Staff.class),
                context.getBean(Sources.class),
                context.getBean(Subjects.class),
                context.getBean(Writing.class));
    }

    /** Has somebody be that and nothing else; what weighs is only proposed by it. */
    public ChangeResult employ(PersonId person, Post... as) {
        return administration.setPosts(
                person, staff.person(person).posts(), Set.of(as), administrator);
    }

    private static PersonId administrator(Staff staff, Welcome welcome) {
        return staff.byAccount(ADMINISTRATOR)
                .map(Person::id)
                .orElseGet(() -> {
                    var token = welcome.issue().orElseThrow();
                    var result = welcome.enter(token, ADMINISTRATOR, "周予安", "{noop}x");
                    return ((HireResult.Hired) result).person();
                });
    }

    /** Another desk, which few tests need: there are only so many codes. */
    public DeskId otherDesk() {
        if (otherDesk == null) {
            otherDesk = addDesk("国际部");
        }
        return otherDesk;
    }

    /** A reporter of the other desk, and of no other. */
    public PersonId stranger() {
        if (stranger == null) {
            stranger = hire("何牧", Post.on(otherDesk(), Role.REPORTER));
        }
        return stranger;
    }

    /** An article that could be handed in as it stands. */
    public Manuscript manuscript(String headline) {
        return manuscript(Kind.ORIGINAL, headline);
    }

    /** The same of another kind. */
    public Manuscript manuscript(Kind kind, String headline) {
        return new Manuscript(
                kind,
                headline,
                "",
                "",
                "停航四十一小时后，主航道恢复双向通航。",
                "海岸社东屿11月23日电（记者 王砚）",
                List.of("王砚"),
                Optional.of(ownSource),
                Optional.of(section),
                Optional.empty(),
                List.of("港口", "航运"),
                Optional.empty(),
                body(opening(headline)));
    }

    /** What the body of an article of that headline opens with; no other one says just that. */
    public static String opening(String headline) {
        return "停航四十一小时后，东屿港主航道23日上午9时恢复双向通航。（%s）"
                .formatted(headline.replaceAll("[\\p{Cntrl}\"\\\\]", ""));
    }

    /** Between the paragraphs of a body, which may be more than one. */
    private static final String NEXT =
            """
            "}]},{"type":"paragraph","content":[{"type":"text","text":"\
            """;

    /** A body of one paragraph, as the editor writes it. */
    public static String body(String paragraph) {
        return """
        {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}\
        """
                .formatted(paragraph);
    }

    /** The same manuscript about other words. */
    public static Manuscript saying(Manuscript typed, String... paragraphs) {
        return typed.withBody(body(String.join(NEXT, paragraphs)));
    }

    /** An article of the reporter's that could be handed in, in its first version. */
    public ArticleId articleReadyToSubmit(String headline) {
        return ((CreateResult.Created) writing.create(desk, manuscript(headline), reporter))
                .article();
    }

    public PersonId hire(String name, Post... posts) {
        var account = "p" + PEOPLE.incrementAndGet();
        var result =
                administration.hire(
                        new NewPerson(account, name, "{noop}x", Set.of(posts)), administrator);
        var hired = ((HireResult.Hired) result).person();
        grants.about(hired, administrator).forEach(this::confirm);
        return hired;
    }

    /**
     * Another administrator there is, where a test has brought one in, is the second of the two; a
     * chief editor, where there was one and is none any more.
     */
    private void confirm(ProposedGrant grant) {
        Stream.of(Role.ADMIN, Role.CHIEF_EDITOR)
                .flatMap(role -> staff.holding(role).stream())
                .map(Person::id)
                .filter(each -> !each.equals(administrator) && !each.equals(grant.person()))
                .findFirst()
                .ifPresent(second -> grants.confirm(grant.id(), "{noop}nobody's", second));
    }

    private DeskId addDesk(String name) {
        int nth = DESKS.getAndIncrement();
        var added = administration.addDesk(code(nth), name + nth, "Desk", administrator);
        return ((DeskResult.Added) added).desk();
    }

    private SourceId addSource(
            Sources sources, String name, boolean own, Optional<LocalDate> until) {
        var result = sources.add(name, own, LocalDate.of(2020, 1, 1), until, administrator);
        return ((SourceResult.Listed) result).source();
    }

    private static String code(int nth) {
        if (nth >= CODES) {
            throw new IllegalStateException("No code is left for a desk in this database.");
        }
        return "" + (char) ('A' + nth / 26) + (char) ('A' + nth % 26);
    }
}
