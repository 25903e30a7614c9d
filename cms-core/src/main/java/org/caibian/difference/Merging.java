package org.caibian.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caibian.difference.Merge.Conflict;
import org.caibian.difference.Merge.Side;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.Problem;
import org.caibian.text.Block;
import org.caibian.text.Body;

/** One pass over the fields and paragraphs of a {@link Merge}, with the sides chosen so far. */
final class Merging {

    private final Merge merge;
    private final List<Side> sides;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Content content;

    Merging(Merge merge, List<Side> sides) {
        this.merge = merge;
        this.sides = sides;
        this.content = put();
    }

    List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    Content content() {
        return content;
    }

    private Content put() {
        return new Content(
                field(Problem.Field.KIND, Content::kind, Kind::name),
                field(Problem.Field.HEADLINE, Content::headline, Headline::text),
                furniture(),
                field(Problem.Field.ORIGINAL_TITLE, Content::originalTitle, text -> text),
                field(Problem.Field.ORIGINAL_AUTHOR, Content::originalAuthor, text -> text),
                field(Problem.Field.SUMMARY, Content::summary, text -> text),
                field(Problem.Field.DATELINE, Content::dateline, text -> text),
                field(Problem.Field.AUTHORS, Content::authors, names -> String.join(" ", names)),
                field(Problem.Field.SOURCE, Content::source, Merging::name),
                field(Problem.Field.SECTION, Content::section, Merging::name),
                field(Problem.Field.TOPIC, Content::topic, Merging::name),
                field(Problem.Field.TAGS, Content::tags, Merging::names),
                field(Problem.Field.PICTURE, Content::picture, Comparison::picture),
                field(Problem.Field.CONTINUES, Content::continues, Merging::number),
                field(Problem.Field.NOTE, Content::note, text -> text),
                body());
    }

    private Furniture furniture() {
        return new Furniture(
                line(Problem.Field.KICKER, Furniture::kicker),
                line(Problem.Field.SUBTITLE, Furniture::subtitle),
                field(Problem.Field.AI, content -> content.furniture().ai(), AiUse::name),
                line(Problem.Field.SEO_TITLE, Furniture::seoTitle),
                line(Problem.Field.SEO_DESCRIPTION, Furniture::seoDescription));
    }

    private String line(Problem.Field field, Function<Furniture, String> line) {
        return field(field, content -> line.apply(content.furniture()), text -> text);
    }

    private <T> T field(Problem.Field field, Function<Content, T> part, Function<T, String> said) {
        var base = part.apply(merge.base());
        var mine = part.apply(merge.mine());
        var live = part.apply(merge.live());
        if (mine.equals(live) || live.equals(base)) {
            return mine;
        }
        if (mine.equals(base)) {
            return live;
        }
        var told = Comparison.FieldOf.apart(said, mine, live);
        var conflict =
                new Conflict.OfField(field, told.apply(base), told.apply(mine), told.apply(live));
        return side(conflict) == Side.LIVE ? live : mine;
    }

    private Body body() {
        var blocks = new ArrayList<Block>();
        for (var stretch :
                Paragraphs.merge(
                        merge.base().body().blocks(),
                        merge.mine().body().blocks(),
                        merge.live().body().blocks())) {
            switch (stretch) {
                case Paragraphs.Stretch.Agreed(var agreed) -> blocks.addAll(agreed);
                case Paragraphs.Stretch.Disputed(var base, var mine, var live) -> {
                    var side = side(new Conflict.OfParagraphs(base, mine, live));
                    blocks.addAll(side == Side.LIVE ? List.of() : mine);
                    blocks.addAll(side == Side.MINE ? List.of() : live);
                }
            }
        }
        return new Body(blocks);
    }

    private Side side(Conflict conflict) {
        int place = conflicts.size();
        conflicts.add(conflict);
        return place < sides.size() ? sides.get(place) : Side.MINE;
    }

    private static String name(Optional<Label> label) {
        return label.map(Label::name).orElse("");
    }

    private static String names(List<Label> labels) {
        return labels.stream().map(Label::name).collect(Collectors.joining(" "));
    }

    private static String number(Optional<?> older) {
        return older.map(Object::toString).orElse("");
    }
}
