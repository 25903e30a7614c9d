package org.caibian.workflow;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.caibian.article.CreateResult;
import org.caibian.article.IllustrateResult;
import org.caibian.article.TaskId;
import org.caibian.manuscript.Kind;
import org.caibian.media.Picture;
import org.caibian.media.PictureResult;
import org.caibian.media.Pictures;
import org.caibian.publication.TakeDown;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.rule.RoundRule;
import org.caibian.rule.StepTerm;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.springframework.context.ApplicationContext;

/** An approved article, planned to go out and to end, and two people who look at it at once. */
final class TwoWriters {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ReviewRoom room;
    private final Pictures pictures;
    private final Instant start;
    private final ArticleId article;
    private final String picture;
    private final TaskId step;

    TwoWriters(ReviewRoom room, ApplicationContext context) {
        this.room = room;
        pictures = context.getBean(Pictures.class);
        start = room.now();
        int number = NUMBERS.incrementAndGet();
        var first = room.submitted("两人同时改第" + number + "件");
        article = room.article(first);
        var editor = room.people.editor;
        room.scheduling.schedule(article.main(), Seen.nothing(), in(5), editor);
        room.takeDowns.set(article, Seen.nothing(), in(9), "", editor);
        room.approve(room.atFinalReview(first), room.people.chiefEditor);
        picture = brought(number);
        step = room.submitted("两人同时改派第" + number + "件");
    }

    /** Who comes first, or second; the one chief editor has two windows. */
    PersonId by(String act, int turn) {
        return switch (service(act)) {
            case "Reviews" -> turn == 0 ? room.people.deskChief : room.people.secondEditor;
            case "RoundRules", "StepTerms" -> room.people.chiefEditor;
            default -> turn == 0 ? room.people.editor : room.people.secondEditor;
        };
    }

    /** What stands there now of what an act changes. */
    Seen<?> seen(String act) {
        return switch (service(act)) {
            case "Scheduling" -> room.planned(article.main());
            case "Embargoes" ->
                    new Seen<>(room.draft(article).plan().embargo().map(each -> each.until().at()));
            case "TakeDowns" -> new Seen<>(room.takeDowns.find(article).map(TakeDown::end));
            case "Priorities" -> Seen.of(room.draft(article).priority());
            case "Illustrating" -> new Seen<>(pictures.find(picture).flatMap(Picture::rightsUntil));
            case "Reviews" -> room.holder(step);
            case "RoundRules" -> Seen.of(room.rules.of(Kind.COMMENTARY));
            case "StepTerms" -> room.term(term(0));
            default -> throw new AssertionError("Nobody knows what " + act + " changes");
        };
    }

    /** What the first or the second does it with: never the same. */
    Function<Class<?>, Object> of(String act, Seen<?> seen, int turn) {
        int hours = act.startsWith("TakeDowns.") ? 10 : 2;
        return type ->
                Stream.<Object>of(
                                article,
                                article.main(),
                                seen,
                                in(hours + turn),
                                turn == 0 ? Priority.HIGH : Priority.URGENT,
                                act.startsWith("Illustrating.") ? picture : "有变。",
                                Optional.of(LocalDate.of(2099, 1, 1 + turn)),
                                step,
                                new RoundRule(Kind.COMMENTARY, 3, 2 + turn),
                                term(turn),
                                turn == 0 ? room.people.editor : room.people.secondEditor)
                        .filter(type::isInstance)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(act + ": " + type));
    }

    private static String service(String act) {
        return act.substring(0, act.indexOf('.'));
    }

    private static StepTerm term(int turn) {
        return new StepTerm(Step.FINAL_REVIEW, Priority.NORMAL, 33 + turn, 3);
    }

    private ChosenInstant in(int hours) {
        return new ChosenInstant(start.plus(Duration.ofHours(hours)), ZONE);
    }

    private String brought(int number) {
        var words = room.people.manuscript("两人同时改的图片第" + number + "件");
        var created = room.writing.create(room.people.desk, words, room.people.reporter);
        var draft = ((CreateResult.Created) created).article().main();
        var bytes = new ByteArrayOutputStream();
        try {
            var drawn = new BufferedImage(100 + number, 9, BufferedImage.TYPE_INT_RGB);
            ImageIO.write(drawn, "png", bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var looked = room.illustrating.add(draft, bytes.toByteArray(), "", room.people.reporter);
        return ((PictureResult.Kept) ((IllustrateResult.Looked) looked).result())
                .picture()
                .sha256();
    }
}
