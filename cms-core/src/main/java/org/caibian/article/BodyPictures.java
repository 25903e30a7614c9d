package org.caibian.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caibian.manuscript.Problem;
import org.caibian.manuscript.Problem.Fault;
import org.caibian.manuscript.Problem.Field;
import org.caibian.media.Picture;
import org.caibian.media.Pictures;
import org.caibian.text.Block;
import org.caibian.text.Body;
import org.springframework.stereotype.Component;

/** The pictures between the paragraphs of a story, as the library knows them. */
@Component
class BodyPictures {

    private final Pictures pictures;

    BodyPictures(Pictures pictures) {
        this.pictures = pictures;
    }

    /** A body whose pictures have the measures of their bytes, and what is wrong with them. */
    record Known(Body body, List<Problem> problems) {}

    Known known(Body body) {
        var known = library(body);
        return new Known(
                body.withPictures(picture -> measured(picture, known)),
                Stream.concat(
                                tooMany(body),
                                each(body, Fault.UNKNOWN, p -> known.containsKey(p.sha256())))
                        .toList());
    }

    /** Those whose licence has ended on {@code day}. */
    List<Problem> unlicensed(Body body, LocalDate day) {
        var known = library(body);
        return each(
                        body,
                        Fault.RIGHTS_OVER,
                        picture ->
                                known.containsKey(picture.sha256())
                                        && known.get(picture.sha256()).mayBePrintedOn(day))
                .toList();
    }

    private Map<String, Picture> library(Body body) {
        return pictures.all(body.pictures().stream().map(Block.Picture::sha256).toList());
    }

    private static Block.Picture measured(Block.Picture picture, Map<String, Picture> known) {
        var bytes = known.get(picture.sha256());
        return bytes == null ? picture : picture.measuring(bytes.width(), bytes.height());
    }

    private static Stream<Problem> tooMany(Body body) {
        return body.pictures().size() > Body.MOST_PICTURES
                ? Stream.of(new Problem(Field.BODY, Fault.TOO_MANY_PICTURES, Body.MOST_PICTURES))
                : Stream.empty();
    }

    /** One problem for each that is not {@code good}, by its place among the pictures. */
    private static Stream<Problem> each(Body body, Fault fault, Predicate<Block.Picture> good) {
        var all = body.pictures();
        return IntStream.range(0, all.size())
                .filter(i -> !good.test(all.get(i)))
                .mapToObj(i -> new Problem(Field.BODY_PICTURE, fault, i + 1));
    }
}
