package org.caibian.ui.article;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.SaveResult;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.manuscript.Problem.Field;

/**
 * Words that were saved, or not, without fields that have to be mended before they can be kept:
 * these stand in {@code words} as they were kept last, and {@code withheld} says what is wrong with
 * them.
 */
record SoundWords(Manuscript words, List<Problem> withheld, SaveResult result) {

    /** Saves what was typed, but for fields of which that is wrong, or is found to be by that. */
    static SoundWords save(
            Manuscript typed,
            List<Problem> wrong,
            Manuscript before,
            Function<Manuscript, SaveResult> save) {
        var faulty = wrong.stream().map(Problem::field).collect(Collectors.toSet());
        var sound = typed;
        for (var field : faulty) {
            sound = of(sound, field, before);
        }
        var result = save.apply(sound);
        if (!(result instanceof SaveResult.Faulty(var more))) {
            return new SoundWords(sound, wrong, result);
        }
        // Some fields are looked at only where nothing is wrong with the others.
        return more.stream().map(Problem::field).noneMatch(faulty::contains)
                ? save(typed, Stream.concat(wrong.stream(), more.stream()).toList(), before, save)
                : new SoundWords(sound, wrong, new SaveResult.Faulty(wrong));
    }

    private static Manuscript of(Manuscript typed, Field faulty, Manuscript before) {
        return switch (faulty) {
            case KIND -> typed.withKind(before.kind());
            case HEADLINE -> typed.withHeadline(before.headline());
            case KICKER, SUBTITLE, AI, SEO_TITLE, SEO_DESCRIPTION ->
                    typed.withFurniture(of(typed.furniture(), faulty, before.furniture()));
            case ORIGINAL_TITLE -> typed.withOriginalTitle(before.originalTitle());
            case ORIGINAL_AUTHOR -> typed.withOriginalAuthor(before.originalAuthor());
            case SUMMARY -> typed.withSummary(before.summary());
            case DATELINE -> typed.withDateline(before.dateline());
            case AUTHORS -> typed.withAuthors(before.authors());
            case SOURCE -> typed.withSource(before.source());
            case SECTION -> typed.withSection(before.section());
            case TOPIC -> typed.withTopicSlug(before.topicSlug());
            case TAGS -> typed.withTags(before.tags());
            case PICTURE -> typed.withPicture(before.picture());
            case CONTINUES -> typed.withContinues(before.continues());
            case NOTE -> typed.withNote(before.note());
            case BODY, BODY_PICTURE -> typed.withBody(before.body());
            case SUGGESTIONS, STORY, END, SEALS -> typed;
        };
    }

    private static Furniture of(Furniture typed, Field faulty, Furniture before) {
        return new Furniture(
                faulty == Field.KICKER ? before.kicker() : typed.kicker(),
                faulty == Field.SUBTITLE ? before.subtitle() : typed.subtitle(),
                faulty == Field.AI ? before.ai() : typed.ai(),
                faulty == Field.SEO_TITLE ? before.seoTitle() : typed.seoTitle(),
                faulty == Field.SEO_DESCRIPTION ? before.seoDescription() : typed.seoDescription());
    }
}
