package org.caibian.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.springframework.context.ApplicationContext;

/** Everybody there may be: of a desk, of the house, of another desk, and without any post. */
final class Cast {

    final ApiNewsroom newsroom;
    final ApplicationContext context;
    final PersonId secondAdministrator;
    final Machine otherReporter;
    final Machine administrator;
    private final Map<String, Machine> everybody = new LinkedHashMap<>();
    private final List<PersonId> others = new ArrayList<>();

    Cast(ApplicationContext context, int port) {
        this.context = context;
        newsroom = new ApiNewsroom(context, port);
        var people = newsroom.people;
        others.addAll(
                List.of(
                        people.secondReporter,
                        people.editor,
                        people.deskChief,
                        people.chiefEditor,
                        people.stranger()));
        secondAdministrator = people.hire("方砚之", Post.house(Role.ADMIN));
        otherReporter = newsroom.stranger;
        administrator = newsroom.machineOf(people.administrator);
        everybody.put("author", newsroom.reporter);
        everybody.put("reporter", newsroom.secondReporter);
        everybody.put("editor", newsroom.editor);
        put("second editor", people.desk, Role.EDITOR);
        put("proofreader", people.desk, Role.PROOFREADER);
        everybody.put("desk chief", newsroom.deskChief);
        everybody.put("chief editor", newsroom.chiefEditor);
        put("moderator", Post.house(Role.MODERATOR));
        everybody.put("administrator", administrator);
        everybody.put("second administrator", newsroom.machineOf(secondAdministrator));
        everybody.put("another desk's reporter", otherReporter);
        put("another desk's editor", people.otherDesk(), Role.EDITOR);
        put("another desk's proofreader", people.otherDesk(), Role.PROOFREADER);
        put("another desk's chief", people.otherDesk(), Role.DESK_CHIEF);
        put("without a post");
        everybody.put("reader", newsroom.nobody());
    }

    private void put(String name, DeskId desk, Role role) {
        put(name, Post.on(desk, role));
    }

    private void put(String name, Post... posts) {
        var person = newsroom.people.hire(name, posts);
        others.add(person);
        everybody.put(name, newsroom.machineOf(person));
    }

    /** All but the author, and those who administer the house: these end anybody's tokens. */
    List<PersonId> others() {
        return others;
    }

    /** One of each sort, for what is to be had by nobody. */
    List<Machine> some() {
        return Stream.of(
                        "author",
                        "editor",
                        "chief editor",
                        "administrator",
                        "another desk's chief",
                        "without a post")
                .map(everybody::get)
                .toList();
    }

    Iterable<Machine> everybody() {
        return everybody.values();
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }
}
