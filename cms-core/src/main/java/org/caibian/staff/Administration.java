package org.caibian.staff;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs the house: desks, people and the posts they hold. Gives no editorial power by itself. */
@Component
@Transactional
public class Administration {

    private static final Pattern DESK_CODE = Pattern.compile("[A-Z]{2}");

    private final Administrators administrators;
    private final AccountRows accounts;
    private final PasswordChanges passwords;
    private final DeskRows desks;
    private final Grants grants;
    private final WeightChanges weight;
    private final Staff staff;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Administration(
            Administrators administrators,
            AccountRows accounts,
            PasswordChanges passwords,
            DeskRows desks,
            Grants grants,
            WeightChanges weight,
            Staff staff,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.administrators = administrators;
        this.accounts = accounts;
        this.passwords = passwords;
        this.desks = desks;
        this.grants = grants;
        this.weight = weight;
        this.staff = staff;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    public DeskResult addDesk(String code, String name, String nameEn, PersonId by) {
        if (!administrators.may(HouseAct.ADD_DESK, by)) {
            return new DeskResult.NotAllowed();
        }
        var naming = new DeskNaming(name, nameEn);
        var unusable = naming.unusable();
        if (!unusable.isEmpty()) {
            return new DeskResult.Unusable(unusable);
        }
        if (!DESK_CODE.matcher(code).matches()) {
            return new DeskResult.Unusable("code");
        }
        desks.takeTurns();
        var taken = desks.called(code, naming.name());
        if (taken.isPresent()) {
            return new DeskResult.Taken(taken.get());
        }
        var added = desks.add(code, naming);
        ledger.write(Act.DESK_ADDED, by, Map.of("desk", naming.name()));
        return new DeskResult.Added(added);
    }

    /** Adds somebody; a role that weighs is theirs once another administrator confirms it. */
    public HireResult hire(NewPerson person, PersonId by) {
        return administrators.may(HouseAct.HIRE, by)
                ? add(person, by)
                : new HireResult.NotAllowed();
    }

    /** The same, by who was asked already whether they may: many are added one after the other. */
    HireResult add(NewPerson person, PersonId by) {
        var unusable = person.unusable();
        if (!unusable.isEmpty()) {
            return new HireResult.Unusable(unusable.getFirst());
        }
        var plain = person.without(Role::isWeighty);
        var added = accounts.add(plain, by, clock.instant());
        added.ifPresent(id -> {
            ledger.write(Act.PERSON_ADDED, by, told(plain));
            if (!plain.equals(person)) {
                accounts.setPosts(id, grants.givenNow(id, person.posts(), plain.posts(), by));
            }
        });
        return added.<HireResult>map(HireResult.Hired::new)
                .orElseGet(() -> new HireResult.AccountTaken(person.account()));
    }

    static Map<String, String> told(NewPerson person) {
        return Map.of(
                "account", person.account(), "name", person.name(), "posts", told(person.posts()));
    }

    /**
     * Gives somebody these posts, unless they hold others by now than was {@code seen}; one that
     * weighs is theirs once another administrator confirms it.
     */
    public ChangeResult setPosts(PersonId person, Set<Post> seen, Set<Post> posts, PersonId by) {
        administrators.takeTurns();
        if (!administrators.may(HouseAct.SET_POSTS, by)) {
            return ChangeResult.NOT_ALLOWED;
        }
        if (staff.person(person).isErased()) {
            return ChangeResult.ERASED;
        }
        if (!staff.person(person).posts().equals(seen)) {
            return ChangeResult.OUTDATED;
        }
        if (!posts.contains(Post.house(Role.ADMIN)) && administrators.areOnly(person)) {
            return ChangeResult.LAST_ADMINISTRATOR;
        }
        var given = grants.givenNow(person, posts, seen, by);
        accounts.setPosts(person, given);
        weight.lost(person, seen, given, by);
        ledger.write(
                Act.ROLES_CHANGED, by, Map.of("person", person.toString(), "posts", told(given)));
        events.publishEvent(new PostsChanged(person));
        return given.equals(posts) ? ChangeResult.CHANGED : ChangeResult.PROPOSED;
    }

    /**
     * Corrects somebody's real name, which is printed under stories from then on, and never by
     * themselves: what was printed stays as it was. Nothing is done where they are called otherwise
     * by now than was {@code seen}.
     */
    public ChangeResult rename(PersonId person, Seen<String> seen, String name, PersonId by) {
        if (!administrators.may(HouseAct.RENAME, by)) {
            return ChangeResult.NOT_ALLOWED;
        }
        if (staff.person(person).isErased()) {
            return ChangeResult.ERASED;
        }
        if (person.equals(by)) {
            return ChangeResult.ONESELF;
        }
        if (NewPerson.isNoName(name.strip())) {
            return ChangeResult.UNUSABLE;
        }
        var before = seen.value().orElse("");
        if (!accounts.rename(person, before, name.strip())) {
            return ChangeResult.OUTDATED;
        }
        ledger.write(
                Act.PERSON_CHANGED,
                by,
                Map.of("person", person.toString(), "name", name.strip(), "before", before));
        return ChangeResult.CHANGED;
    }

    /** Who had somebody called as they are, where it was corrected. */
    @Transactional(readOnly = true)
    public Optional<PersonId> lastToRename(PersonId person) {
        var name = staff.person(person).name();
        return ledger.lastTo(Act.PERSON_CHANGED, Map.of("person", person.toString(), "name", name));
    }

    /**
     * Gives somebody a new password, but for those whose roles take two to give; whoever is signed
     * in by the old one is so no more.
     */
    public ChangeResult setPassword(PersonId person, String passwordHash, PersonId by) {
        return passwords.replace(person, passwordHash, by);
    }

    static String told(Set<Post> posts) {
        var words = new TreeSet<String>();
        for (var post : posts) {
            words.add(post.desk().map(desk -> post.role() + "@" + desk).orElse(post.role().name()));
        }
        return String.join(" ", words);
    }
}
