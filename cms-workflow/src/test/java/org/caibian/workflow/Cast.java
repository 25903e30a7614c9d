package org.caibian.workflow;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caibian.right.Step;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.DeskResult;
import org.caibian.staff.Post;
import org.caibian.staff.Role;

/**
 * Who acts in a campaign: {@code people} do anything at random; {@code asked} says whom a step is
 * rightly asked of, so that enough gets through.
 */
record Cast(
        DeskId desk,
        PersonId writer,
        PersonId chiefEditor,
        List<PersonId> people,
        Map<Role, List<PersonId>> asked) {

    /** A desk with people enough, a stranger, and somebody with every role at once. */
    static Cast ofAWholeDesk(ReviewRoom room) {
        var newsroom = room.people;
        var versatile =
                newsroom.hire(
                        "陆望",
                        Post.on(newsroom.desk, Role.EDITOR),
                        Post.on(newsroom.desk, Role.DESK_CHIEF),
                        Post.on(newsroom.desk, Role.PROOFREADER),
                        Post.house(Role.CHIEF_EDITOR));
        var proofreaders =
                List.of(room.proofreader("秦棠"), room.proofreader("陆思齐"), room.proofreader("施樾"));
        return new Cast(
                newsroom.desk,
                newsroom.reporter,
                newsroom.chiefEditor,
                List.of(
                        newsroom.reporter,
                        newsroom.editor,
                        newsroom.secondEditor,
                        newsroom.deskChief,
                        newsroom.chiefEditor,
                        newsroom.stranger(),
                        proofreaders.getFirst(),
                        versatile),
                Map.of(
                        Role.EDITOR, List.of(newsroom.editor, newsroom.secondEditor),
                        Role.PROOFREADER, proofreaders,
                        Role.DESK_CHIEF, List.of(newsroom.deskChief, newsroom.secondEditor),
                        Role.CHIEF_EDITOR, List.of(newsroom.chiefEditor, versatile)));
    }

    /** A desk of four, of whom three hold several roles. */
    static Cast ofFour(ReviewRoom room) {
        var newsroom = room.people;
        var added = room.administration.addDesk("ZZ", "小城部", "Small town", newsroom.administrator);
        var desk = ((DeskResult.Added) added).desk();
        var reporter = newsroom.hire("白露", Post.on(desk, Role.REPORTER));
        var editor = newsroom.hire("方珩", Post.on(desk, Role.EDITOR), Post.on(desk, Role.REPORTER));
        var deskChief =
                newsroom.hire(
                        "季岚",
                        Post.on(desk, Role.DESK_CHIEF),
                        Post.on(desk, Role.EDITOR),
                        Post.on(desk, Role.PROOFREADER));
        var chiefEditor =
                newsroom.hire("程度", Post.house(Role.CHIEF_EDITOR), Post.on(desk, Role.PROOFREADER));
        return new Cast(
                desk,
                reporter,
                chiefEditor,
                List.of(reporter, editor, deskChief, chiefEditor),
                Map.of(
                        Role.EDITOR, List.of(editor, deskChief),
                        Role.PROOFREADER, List.of(deskChief, chiefEditor),
                        Role.DESK_CHIEF, List.of(deskChief),
                        Role.CHIEF_EDITOR, List.of(chiefEditor)));
    }

    PersonId anybody(Random dice) {
        return people.get(dice.nextInt(people.size()));
    }

    List<PersonId> askedFor(Step step) {
        return asked.get(step.role());
    }
}
