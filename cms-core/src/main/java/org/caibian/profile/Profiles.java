package org.caibian.profile;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.media.Pictures;
import org.caibian.media.Square;
import org.caibian.shared.Language;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.shared.Sha256;
import org.caibian.staff.HouseAct;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people are shown: each sees to their own, and administrators to everybody's. The ledger says
 * that it changed and not to what, since what is nobody's business any more is to be forgotten.
 */
@Component
@Transactional
public class Profiles {

    private static final int MOST_PEN_NAMES = 8;
    private static final Pattern PEN_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}·.'-]{1,40}");

    private final PenNameRows penNames;
    private final PortraitRows portraits;
    private final LanguageRows languages;
    private final Staff staff;
    private final Ledger ledger;
    private final Clock clock;

    Profiles(
            PenNameRows penNames,
            PortraitRows portraits,
            LanguageRows languages,
            Staff staff,
            Ledger ledger,
            Clock clock) {
        this.penNames = penNames;
        this.portraits = portraits;
        this.languages = languages;
        this.staff = staff;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Profile of(PersonId person) {
        return new Profile(
                penNames.of(person),
                Optional.ofNullable(portraits.of(Set.of(person)).get(person)),
                languages.of(person));
    }

    /** The hashes of the pictures of those of them who have one. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> portraits(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : portraits.of(people);
    }

    /** A picture of that hash, as JPEG, while it is that person's. */
    @Transactional(readOnly = true)
    public Optional<byte[]> portrait(PersonId person, String sha256) {
        return portraits.jpeg(person, sha256);
    }

    /**
     * What may be printed above an article: the names of {@code me} and of everybody who is {@code
     * named}, by their own name or one they write under.
     */
    @Transactional(readOnly = true)
    public List<Byline> bylines(PersonId me, Collection<String> named) {
        return penNames.bylines(me, named);
    }

    /**
     * Has somebody write under these names, in place of those that were {@code seen}; one given up
     * stays theirs, and may be taken up again.
     */
    public ProfileResult setPenNames(
            PersonId person, Seen<List<String>> seen, List<String> names, PersonId by) {
        return allowed(
                person,
                by,
                () -> {
                    var wanted = new LinkedHashSet<>(names);
                    wanted.remove(staff.person(person).name());
                    if (wanted.size() > MOST_PEN_NAMES
                            || !wanted.stream().allMatch(PEN_NAME.asMatchPredicate())) {
                        return ProfileResult.UNUSABLE;
                    }
                    penNames.takeTurns();
                    if (!seen.stands(Optional.of(penNames.of(person)))) {
                        return ProfileResult.OUTDATED;
                    }
                    if (penNames.areTaken(wanted, person)) {
                        return ProfileResult.TAKEN;
                    }
                    penNames.set(person, wanted, clock.instant());
                    return changed(person, "penNames", by);
                });
    }

    /** Who said last which names somebody writes under, where somebody did. */
    @Transactional(readOnly = true)
    public Optional<PersonId> lastToSetPenNames(PersonId person) {
        return ledger.lastTo(
                Act.PERSON_CHANGED, Map.of("person", person.toString(), "penNames", "changed"));
    }

    /** Shows somebody by that picture, cut square. */
    public ProfileResult setPortrait(PersonId person, byte[] bytes, PersonId by) {
        return allowed(
                person,
                by,
                () -> {
                    if (bytes.length > Pictures.MOST_BYTES) {
                        return ProfileResult.TOO_LARGE;
                    }
                    var square = Square.of(bytes);
                    if (square.isEmpty()) {
                        return ProfileResult.NOT_A_PICTURE;
                    }
                    portraits.put(person, Sha256.hex(square.get()), square.get(), clock.instant());
                    return changed(person, "portrait", by);
                });
    }

    /** Shows them by the first character of their name again. */
    public ProfileResult removePortrait(PersonId person, PersonId by) {
        return allowed(
                person,
                by,
                () -> {
                    portraits.remove(person);
                    return changed(person, "portrait", by);
                });
    }

    /** What {@code me} reads in from now on: the desk wherever they sign in, and their letters. */
    public void readIn(Language language, PersonId me) {
        languages.set(me, language);
    }

    private ProfileResult allowed(PersonId person, PersonId by, Supplier<ProfileResult> act) {
        var may =
                HouseAct.KEEP_PROFILE.isOpenTo(staff.person(by), person)
                        && !staff.person(person).isErased();
        return may ? act.get() : ProfileResult.NOT_ALLOWED;
    }

    private ProfileResult changed(PersonId person, String what, PersonId by) {
        ledger.write(Act.PERSON_CHANGED, by, Map.of("person", person.toString(), what, "changed"));
        return ProfileResult.CHANGED;
    }
}
