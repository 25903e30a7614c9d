package org.caibian.ui.account;

import java.util.List;
import java.util.Optional;
import org.caibian.ui.parts.Saying;

/** Says in plain words what a browser calls itself. */
public final class Browsers {
    /** Each calls itself what the ones after it do as well. */
    private static final List<Mark> PROGRAMS =
            List.of(
                    new Mark("MicroMessenger", "微信"),
                    new Mark("Edg", "Edge"),
                    new Mark("OPR/", "Opera"),
                    new Mark("Firefox", "Firefox"),
                    new Mark("FxiOS", "Firefox"),
                    new Mark("Chrome", "Chrome"),
                    new Mark("CriOS", "Chrome"),
                    new Mark("Safari", "Safari"));

    private static final List<Mark> MACHINES =
            List.of(
                    new Mark("iPhone", "iPhone"),
                    new Mark("iPad", "iPad"),
                    new Mark("Android", "Android"),
                    new Mark("Windows", "Windows"),
                    new Mark("Mac OS", "Mac"),
                    new Mark("Linux", "Linux"));

    private static final List<Mark> KINDS =
            List.of(
                    new Mark("iPad", "sessions.tablet"),
                    new Mark("Mobile", "sessions.phone"),
                    new Mark("Android", "sessions.tablet"));

    private Browsers() {}

    /** What it has in its name, and what people call that. */
    private record Mark(String inIt, String called) {}

    public static String called(String browser) {
        var program = find(PROGRAMS, browser).orElseGet(() -> Saying.words("sessions.browser"));
        return find(MACHINES, browser)
                .map(machine -> Saying.words("sessions.browserOn", kind(browser), program, machine))
                .orElse(program);
    }

    private static String kind(String browser) {
        return Saying.words(find(KINDS, browser).orElse("sessions.desktop"));
    }

    private static Optional<String> find(List<Mark> marks, String browser) {
        return marks.stream()
                .filter(mark -> browser.contains(mark.inIt()))
                .map(Mark::called)
                .findFirst();
    }
}
