package org.caibian.demo;

import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;

/**
 * Types the demo's stories: as they were begun, as they were handed in, and as they were put right.
 */
final class DemoManuscripts {
    private final DemoNewsroom newsroom;
    private final DemoKeys keys;
    private final DemoCalendar calendar;

    DemoManuscripts(DemoNewsroom newsroom, DemoKeys keys, DemoCalendar calendar) {
        this.newsroom = newsroom;
        this.keys = keys;
        this.calendar = calendar;
    }

    /** The first paragraph, and no picture yet. */
    Manuscript begun(Demo.Told told) {
        var opening = told.body().split("\n\n", 2)[0];
        return typed(told, opening, Optional.empty());
    }

    /** As handed in: with what was corrected later still wrong. */
    Manuscript finished(Demo.Told told) {
        var body =
                told.facts()
                        .correction()
                        .map(made -> told.body().replace(made.right(), made.wrong()))
                        .orElse(told.body());
        return whole(told, body);
    }

    Manuscript corrected(Demo.Told told) {
        return whole(told, told.body());
    }

    private Manuscript whole(Demo.Told told, String body) {
        return typed(told, body, told.facts().picture().map(file -> picture(told, file)));
    }

    private Manuscript typed(
            Demo.Told told, String body, Optional<Manuscript.PictureLine> picture) {
        var facts = told.facts();
        var reprint = facts.kind() == Kind.REPRINT;
        var manuscript =
                new Manuscript(
                        facts.kind(),
                        facts.headline(),
                        facts.originalTitle().orElse(""),
                        reprint ? String.join(" ", facts.authors()) : "",
                        facts.summary(),
                        facts.dateline().map(calendar::fill).orElse(""),
                        reprint ? List.of() : facts.authors(),
                        Optional.of(keys.source(facts.source())),
                        Optional.of(keys.section(facts.section())),
                        facts.topic(),
                        facts.tags(),
                        picture,
                        DemoBody.document(told.file(), calendar.fill(body)));
        return manuscript
                .furnished(furniture(facts))
                .continuing(facts.continues().map(keys::story));
    }

    private static Furniture furniture(DemoStory facts) {
        return new Furniture(
                facts.kicker().orElse(""),
                facts.subtitle().orElse(""),
                facts.ai().orElse(AiUse.NONE),
                "",
                "");
    }

    private Manuscript.PictureLine picture(Demo.Told told, String file) {
        var picture =
                newsroom.pictures().stream()
                        .filter(p -> p.file().equals(file))
                        .findFirst()
                        .orElseThrow();
        return new Manuscript.PictureLine(
                keys.picture(file),
                picture.alt(),
                calendar.fill(told.facts().caption().orElse(picture.caption())),
                newsroom.credit());
    }
}
