package org.caibian.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caibian.startup.Greeting;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells who can sign in to the demo newsroom, as what, and with which password. */
@Component
@ConditionalOnBooleanProperty("caibian.demo")
class DemoGreeting implements Greeting {
    private static final String NOBODY = "　　　";

    private final DemoNewsroom newsroom;

    DemoGreeting(Demo demo) {
        this.newsroom = demo.newsroom();
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("演示账号 / Demo accounts，密码都是 / all with the password " + newsroom.password());
        lines.add(line("全社", "总编辑", p -> p.holdsForTheHouse("CHIEF_EDITOR")));
        lines.add(line(NOBODY, "管理员", p -> p.holdsForTheHouse("ADMIN")));
        lines.add(line(NOBODY, "评论审核", p -> p.holdsForTheHouse("MODERATOR")));
        lines.add(line(NOBODY, "校对", p -> p.desks().containsKey("*")));
        for (var desk : newsroom.desks()) {
            var code = desk.code();
            lines.add(line(desk.name(), "记者", p -> p.holds("REPORTER", code)));
            lines.add(line(NOBODY, "责任编辑", p -> p.holds("EDITOR", code)));
            lines.add(line(NOBODY, "部门主任", p -> p.holds("DESK_CHIEF", code)));
        }
        return lines;
    }

    private String line(String place, String role, Predicate<DemoNewsroom.Person> holds) {
        var people =
                newsroom.people().stream()
                        .filter(holds)
                        .map(person -> person.account() + " " + person.name())
                        .collect(Collectors.joining(" · "));
        return "  " + wide(place, 3) + " " + wide(role, 4) + "  " + people;
    }

    /** Han characters are two columns wide: short words are filled with a Han space. */
    private static String wide(String words, int characters) {
        return words + "　".repeat(Math.max(0, characters - words.length()));
    }
}
