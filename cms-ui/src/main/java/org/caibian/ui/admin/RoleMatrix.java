package org.caibian.ui.admin;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.staff.Desk;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DeskNames;

/**
 * Desks by roles: a filled circle is a role held, a press gives or takes it, and the last column
 * says at once what follows. Nothing is kept until the page keeps it.
 */
final class RoleMatrix extends Div {
    /** More desks than are seen at once. */
    private static final int MANY = 12;

    private final Person person;
    private final Set<Post> posts;
    private final Runnable changed;
    private final Map<Post, NativeButton> marks = new HashMap<>();
    private final Map<Desk, HtmlContainer> duties = new HashMap<>();
    private final Map<Desk, HtmlContainer> rows = new LinkedHashMap<>();
    private final HtmlContainer houseDuties = duty();

    RoleMatrix(Person person, List<Desk> desks, Runnable changed) {
        this.person = person;
        this.posts = new HashSet<>(person.posts());
        this.changed = changed;
        addClassName("mxwrap");
        var body = new HtmlContainer("tbody");
        desks.forEach(desk -> body.add(row(desk)));
        body.add(houseRow());
        var table = new HtmlContainer("table");
        table.addClassName("mx");
        table.add(head(), body);
        if (desks.size() > MANY) {
            add(filter());
        }
        add(table, key());
        say();
    }

    /** The person as the matrix now has it. */
    Person staged() {
        return new Person(person.id(), person.account(), person.name(), person.active(), posts);
    }

    boolean isChanged() {
        return !posts.equals(person.posts());
    }

    /** Takes back what was pressed and not kept. */
    void undo() {
        tick(person.posts());
    }

    /** Shows these as pressed; none of them is kept by that. */
    void tick(Set<Post> pressed) {
        posts.clear();
        posts.addAll(pressed);
        marks.forEach((post, mark) -> check(mark, posts.contains(post)));
        say();
        changed.run();
    }

    private void say() {
        var staged = staged();
        duties.forEach((desk, words) -> words.setText(Duties.on(desk, staged)));
        houseDuties.setText(Duties.inHouse(staged));
    }

    private HtmlContainer head() {
        var row = new HtmlContainer("tr");
        row.add(header("col", getTranslation("field.DESK")));
        Duties.onDesks().forEach(role -> row.add(header("col", Duties.name(role))));
        var last = header("col", getTranslation("admin.may"));
        last.addClassName("wy");
        row.add(last);
        var head = new HtmlContainer("thead");
        head.add(row);
        return head;
    }

    private HtmlContainer row(Desk desk) {
        var row = new HtmlContainer("tr");
        row.add(header("row", DeskNames.of(desk)));
        for (var role : Duties.onDesks()) {
            var cell = new HtmlContainer("td");
            cell.add(mark(Post.on(desk.id(), role), DeskNames.of(desk) + " " + Duties.name(role)));
            row.add(cell);
        }
        var words = duty();
        duties.put(desk, words);
        row.add(words);
        rows.put(desk, row);
        return row;
    }

    /** By name; what was pressed in a row that is not shown is kept all the same. */
    private TextField filter() {
        var filter = new TextField();
        filter.setPlaceholder(getTranslation("admin.roles.filter"));
        filter.setAriaLabel(getTranslation("admin.roles.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(typed -> {
            var words = typed.getValue().strip().toLowerCase(getLocale());
            rows.forEach((desk, row) -> row.setVisible(isNamed(desk, words)));
        });
        return filter;
    }

    private boolean isNamed(Desk desk, String words) {
        return Stream.of(desk.name(), desk.nameEn(), desk.code())
                .anyMatch(name -> name.toLowerCase(getLocale()).contains(words));
    }

    private HtmlContainer houseRow() {
        var cell = new HtmlContainer("td");
        cell.addClassName("house");
        cell.getElement().setAttribute("colspan", Integer.toString(Duties.onDesks().size()));
        for (Role role : Duties.house()) {
            var mark = mark(Post.house(role), Duties.name(role));
            mark.addClassName("named");
            mark.add(Bits.words(Duties.name(role)));
            cell.add(mark);
        }
        var row = new HtmlContainer("tr");
        row.addClassName("hs");
        row.add(header("row", getTranslation("admin.house")), cell, houseDuties);
        return row;
    }

    private NativeButton mark(Post post, String label) {
        var mark = new NativeButton();
        mark.add(new HtmlContainer("i"));
        mark.setAriaLabel(label);
        mark.setTitle(label);
        mark.getElement().setAttribute("type", "button");
        mark.getElement().setAttribute("role", "checkbox");
        check(mark, posts.contains(post));
        marks.put(post, mark);
        mark.addClickListener(_ -> {
            check(mark, !posts.remove(post) && posts.add(post));
            say();
            changed.run();
        });
        return mark;
    }

    private static void check(NativeButton mark, boolean held) {
        mark.getElement().setAttribute("aria-checked", Boolean.toString(held));
    }

    private static HtmlContainer duty() {
        var cell = new HtmlContainer("td");
        cell.addClassName("wy");
        return cell;
    }

    private static HtmlContainer header(String scope, String words) {
        var head = Bits.tagged("th", words);
        head.getElement().setAttribute("scope", scope);
        return head;
    }

    private Div key() {
        var held = new HtmlContainer("i");
        held.addClassName("on");
        return Bits.block(
                "mxkey",
                Bits.line("pair", held, Bits.words(getTranslation("admin.held"))),
                Bits.line(
                        "pair",
                        new HtmlContainer("i"),
                        Bits.words(getTranslation("admin.notHeld"))));
    }
}
