package org.caibian.api;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.EditLock;
import org.caibian.article.Embargo;
import org.caibian.article.Plans;
import org.caibian.article.ReviewQueue;
import org.caibian.publication.Standing;
import org.caibian.publication.Stories;
import org.caibian.publication.TakeDowns;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells how an article stands: the answer to reading it, and to every act on it. */
@Component
class Telling {

    private final Drafts drafts;
    private final Plans plans;
    private final Stories stories;
    private final TakeDowns takeDowns;
    private final ReviewQueue queue;
    private final Staff staff;
    private final Manuscripts manuscripts;
    private final Lookup lookup;
    private final Clock clock;

    Telling(
            Drafts drafts,
            Plans plans,
            Stories stories,
            TakeDowns takeDowns,
            ReviewQueue queue,
            Staff staff,
            Manuscripts manuscripts,
            Lookup lookup,
            Clock clock) {
        this.drafts = drafts;
        this.plans = plans;
        this.stories = stories;
        this.takeDowns = takeDowns;
        this.queue = queue;
        this.staff = staff;
        this.manuscripts = manuscripts;
        this.lookup = lookup;
        this.clock = clock;
    }

    /** After an act. */
    ResponseEntity<JsonArticle> standing(DraftId draft, PersonId by) {
        return tagged(draft, by, _ -> Optional.empty());
    }

    /** With its words. */
    ResponseEntity<JsonArticle> whole(DraftId id, PersonId by) {
        return tagged(id, by, draft -> Optional.of(manuscripts.told(draft.content())));
    }

    /** The real names of these people. */
    Function<PersonId, JsonPerson> people(Collection<PersonId> ids) {
        var names = staff.names(Set.copyOf(ids));
        return id -> JsonPerson.of(id, names.getOrDefault(id, ""));
    }

    private ResponseEntity<JsonArticle> tagged(
            DraftId id, PersonId by, Function<Draft, Optional<JsonManuscript>> words) {
        var article = id.article();
        var draft = drafts.find(id);
        var answer = ResponseEntity.ok();
        draft.map(Lookup.Seen::of).map(Lookup.Seen::tag).ifPresent(answer::eTag);
        return answer.body(
                new JsonArticle(
                        article.value(),
                        standing(article),
                        takeDowns.find(article).map(JsonTakeDown::of),
                        draft.map(d -> told(d, by, words.apply(d)))));
    }

    /** What readers have of it. */
    JsonArticle.JsonStanding standing(ArticleId article) {
        return switch (stories.standing(article)) {
            case Standing.Unpublished _ ->
                    new JsonArticle.JsonStanding(
                            JsonArticle.StandingName.UNPUBLISHED,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            case Standing.Live(var revision, var since) ->
                    new JsonArticle.JsonStanding(
                            JsonArticle.StandingName.LIVE,
                            Optional.of(revision),
                            Optional.of(since),
                            Optional.of("/story/" + article),
                            stories.lines(List.of(article)).stream()
                                    .flatMap(line -> line.ai().told().stream())
                                    .findFirst(),
                            Optional.empty());
            case Standing.Withdrawn(var since, var planned) ->
                    new JsonArticle.JsonStanding(
                            JsonArticle.StandingName.WITHDRAWN,
                            Optional.empty(),
                            Optional.of(since),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(planned));
        };
    }

    private JsonArticle.JsonDraft told(Draft draft, PersonId by, Optional<JsonManuscript> words) {
        var saver = draft.saved().by();
        var now = clock.instant();
        var embargo = plans.of(draft).embargoAt(now);
        var lift = embargo.flatMap(each -> each.liftAt(now)).map(Embargo.Lift::by);
        var people =
                people(
                        Stream.of(
                                        Stream.of(saver),
                                        draft.lock().map(EditLock::holder).stream(),
                                        draft
                                                .lock()
                                                .flatMap(EditLock::asked)
                                                .map(EditLock.Asking::by)
                                                .stream(),
                                        draft.responsible().stream(),
                                        lift.stream())
                                .flatMap(Function.identity())
                                .toList());
        return new JsonArticle.JsonDraft(
                draft.id().toString(),
                draft.number(),
                lookup.codes().apply(draft.desk()),
                draft.stage().name(),
                draft.priority(),
                draft.stage() instanceof Stage.Spiked(var reason)
                        ? Optional.of(reason)
                        : Optional.empty(),
                draft.saved().version(),
                draft.hash().hex(),
                people.apply(saver),
                draft.saved().at(),
                draft.responsible().map(people),
                draft.lock().map(lock -> told(lock, people)),
                draft.stage().ofRevision(),
                queue.of(draft.id(), by).map(task -> task.id().encoded()),
                draft.plan().release().map(JsonInstant::of),
                embargo.map(each ->
                        new JsonArticle.JsonEmbargo(
                                each.of().toString(),
                                JsonInstant.of(each.until()),
                                draft.plan()
                                        .embargoAt(now)
                                        .filter(_ -> !each.isOf(draft.id()))
                                        .map(own -> JsonInstant.of(own.until())),
                                lift.map(people))),
                words);
    }

    private static JsonArticle.JsonLock told(EditLock lock, Function<PersonId, JsonPerson> people) {
        return new JsonArticle.JsonLock(
                people.apply(lock.holder()),
                lock.since(),
                lock.until(),
                lock.asked()
                        .map(asking ->
                                new JsonArticle.JsonAsking(
                                        people.apply(asking.by()), asking.until())));
    }
}
