package org.caibian.staff;

import org.caibian.shared.PersonId;

/**
 * What is done to the house and to no article (社内事务), and whose each is. The acts themselves ask
 * here, and so does whoever explains rights: there is no second list.
 */
public enum HouseAct {
    SEE_PEOPLE(Area.PEOPLE, Whose.ADMINISTRATOR),
    /** Making accounts, one by one or from a spreadsheet. */
    HIRE(Area.PEOPLE, Whose.ADMINISTRATOR),
    /** Sending somebody a link by which they come in and choose their password. */
    INVITE(Area.PEOPLE, Whose.ADMINISTRATOR),
    RENAME(Area.PEOPLE, Whose.ADMINISTRATOR),
    /** Pen names and pictures. */
    KEEP_PROFILE(Area.PEOPLE, Whose.ADMINISTRATOR_OR_ONESELF),
    /** Giving roles and taking them away; those that weigh are proposed by that. */
    SET_POSTS(Area.PEOPLE, Whose.ADMINISTRATOR),
    /** Giving a role that weighs, or turning it down, as the second of two. */
    DECIDE_GRANT(Area.PEOPLE, Whose.SECOND_ADMINISTRATOR_OR_CHIEF_EDITOR),
    /** Turning it down where nobody is left to confirm it. */
    STOP_GRANT(Area.PEOPLE, Whose.ANYBODY_ELSE),
    TAKE_BACK_GRANT(Area.PEOPLE, Whose.FIRST_ADMINISTRATOR),
    DEACTIVATE(Area.PEOPLE, Whose.ADMINISTRATOR),
    REACTIVATE(Area.PEOPLE, Whose.ADMINISTRATOR),

    SET_SIGN_IN_RULES(Area.SIGN_IN, Whose.ADMINISTRATOR),
    /** Seeing where somebody is signed in, and ending it. */
    END_SESSIONS(Area.SIGN_IN, Whose.ADMINISTRATOR),
    /** Taking away somebody's codes or passkeys, which they have lost. */
    RESET_FACTORS(Area.SIGN_IN, Whose.ADMINISTRATOR),
    SET_PASSWORD(Area.SIGN_IN, Whose.ADMINISTRATOR),
    SET_ADDRESS(Area.SIGN_IN, Whose.ADMINISTRATOR),
    /** Having somebody sign in here whom a directory knew. */
    UNTIE_DIRECTORY(Area.SIGN_IN, Whose.ADMINISTRATOR),

    HAND_OUT_DATA(Area.PRIVACY, Whose.ADMINISTRATOR_OR_ONESELF),
    PROPOSE_ERASURE(Area.PRIVACY, Whose.ADMINISTRATOR),
    CALL_OFF_ERASURE(Area.PRIVACY, Whose.ADMINISTRATOR),
    CONFIRM_ERASURE(Area.PRIVACY, Whose.SECOND_ADMINISTRATOR),

    ADD_DESK(Area.DESKS, Whose.ADMINISTRATOR),
    /** Their order, what they are called, putting them aside and taking them back. */
    ARRANGE_DESKS(Area.DESKS, Whose.ADMINISTRATOR),
    MERGE_DESKS(Area.DESKS, Whose.ADMINISTRATOR),

    ADD_SECTION(Area.SUBJECTS, Whose.ADMINISTRATOR),
    ADD_TOPIC(Area.SUBJECTS, Whose.EDITOR_CHIEF_OR_ADMINISTRATOR),
    /** The order of sections, topics and tags, putting them aside and taking them back. */
    ARRANGE_SUBJECTS(Area.SUBJECTS, Whose.ADMINISTRATOR),
    MERGE_SUBJECTS(Area.SUBJECTS, Whose.ADMINISTRATOR),
    UNDO_MERGE(Area.SUBJECTS, Whose.ADMINISTRATOR),
    IMPORT_MEDIA_TOPICS(Area.SUBJECTS, Whose.ADMINISTRATOR),

    /** Listing sources, their days and their licences, one by one or from a spreadsheet. */
    KEEP_SOURCES(Area.SOURCES, Whose.ADMINISTRATOR),
    MERGE_SOURCES(Area.SOURCES, Whose.ADMINISTRATOR),
    UNDO_SOURCE_MERGE(Area.SOURCES, Whose.ADMINISTRATOR),

    SEE_TOKENS(Area.MACHINES, Whose.ADMINISTRATOR),
    /** Making a token for an account a machine uses. */
    ISSUE_TOKEN(Area.MACHINES, Whose.ADMINISTRATOR),
    END_TOKEN(Area.MACHINES, Whose.ADMINISTRATOR_OR_ONESELF),
    KEEP_ROBOTS(Area.MACHINES, Whose.ADMINISTRATOR);

    /** What of the house it is done to. */
    public enum Area {
        PEOPLE,
        SIGN_IN,
        PRIVACY,
        DESKS,
        SUBJECTS,
        SOURCES,
        MACHINES
    }

    private final Area area;
    private final Whose whose;

    HouseAct(Area area, Whose whose) {
        this.area = area;
        this.whose = whose;
    }

    public Area area() {
        return area;
    }

    public Whose whose() {
        return whose;
    }

    /** Whether {@code by} may, whoever it is about. */
    public boolean isOpenTo(Person by) {
        return by.active() && whose.post(by).isPresent();
    }

    /** Whether {@code by} may where it is about {@code whom}. */
    public boolean isOpenTo(Person by, PersonId whom) {
        return isOpenTo(by) || (by.active() && whose.isOpenToOneself() && by.id().equals(whom));
    }

    /** Whether {@code by} is kept from it, since {@code proposer} proposed it. */
    public boolean isKeptFrom(PersonId by, PersonId proposer) {
        return whose.isKeptFrom(by, proposer);
    }

    /** Whether {@code person} may, and by what. */
    public HouseAnswer answer(Person person) {
        if (!person.active()) {
            return new HouseAnswer.SwitchedOff();
        }
        return whose.post(person)
                .<HouseAnswer>map(post ->
                        whose.isFirst(post.role())
                                ? new HouseAnswer.May(post)
                                : new HouseAnswer.MayInPlace(post))
                .orElseGet(() ->
                        whose.isOpenToOneself()
                                ? new HouseAnswer.OnlyOwn()
                                : new HouseAnswer.MayNot(whose.roles()));
    }
}
