package org.caibian.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Approval;
import org.caibian.article.Approvals;
import org.caibian.manuscript.Content;
import org.caibian.notice.Occasion;
import org.caibian.publication.Preflight.Told;
import org.caibian.right.Step;
import org.caibian.rule.RoundRules;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells beforehand what a release would do (签发预演). */
@Component
@Transactional(readOnly = true)
public class Preflights {

    private final Approvals approvals;
    private final ReleaseConditions conditions;
    private final RoundRules rules;
    private final Stories stories;
    private final ForeseenPlaces places;
    private final ReleaseNews news;
    private final LeftBehind leftBehind;
    private final LookingAgain lookingAgain;
    private final SecondLookers lookers;
    private final SecondLookRows secondLooks;
    private final Staff staff;

    Preflights(
            Approvals approvals,
            ReleaseConditions conditions,
            RoundRules rules,
            Stories stories,
            ForeseenPlaces places,
            ReleaseNews news,
            LeftBehind leftBehind,
            LookingAgain lookingAgain,
            SecondLookers lookers,
            SecondLookRows secondLooks,
            Staff staff) {
        this.approvals = approvals;
        this.conditions = conditions;
        this.rules = rules;
        this.stories = stories;
        this.places = places;
        this.news = news;
        this.leftBehind = leftBehind;
        this.lookingAgain = lookingAgain;
        this.lookers = lookers;
        this.secondLooks = secondLooks;
        this.staff = staff;
    }

    /** Of a draft as it stands; empty where there is none, or it was given up. */
    public Optional<Preflight> of(DraftId draft) {
        return approvals.foreseen(draft).map(this::of);
    }

    private Preflight of(Approval approval) {
        var rule = rules.of(approval.kind());
        var answer = conditions.of(approval, rule.leastSeals());
        var live = revision(approval.article());
        var looks = lookingAgain.foreseen(approval, rule);
        return new Preflight(
                answer.waits(),
                answer.checks(),
                answer.seals(),
                approval.sealedBy().size(),
                places.of(approval, live),
                told(approval, looks, !answer.problems().isEmpty()),
                looks,
                looksEnded(approval.article()),
                leftBehind.of(approval.draft()),
                deadLinks(approval.content()),
                live);
    }

    /** Who left the house is told of nothing. */
    private List<Told> told(Approval approval, List<Step> looks, boolean held) {
        var mayLook =
                looks.stream()
                        .flatMap(step -> lookers.foreseen(approval, step).stream())
                        .collect(Collectors.toUnmodifiableSet());
        return Stream.of(
                        new Told(Occasion.HELD, held ? news.called(approval) : Set.of()),
                        new Told(Occasion.RELEASED, news.concerned(approval)),
                        new Told(Occasion.LEFT_BEHIND, leftBehind.foreseen(approval.draft())),
                        new Told(Occasion.SECOND_LOOK, mayLook))
                .map(told -> new Told(told.occasion(), active(told.people())))
                .filter(told -> !told.people().isEmpty())
                .toList();
    }

    private Set<PersonId> active(Set<PersonId> people) {
        return people.stream()
                .filter(person -> staff.person(person).active())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A link may be to any address of this site; only those of stories are looked at. */
    private List<ArticleId> deadLinks(Content content) {
        var linked =
                content.body().links().stream()
                        .filter(href -> href.startsWith(Story.ADDRESS))
                        .flatMap(href ->
                                ArticleId.parse(href.substring(Story.ADDRESS.length())).stream())
                        .toList();
        var live =
                stories.lines(linked).stream()
                        .map(StoryLine::article)
                        .collect(Collectors.toUnmodifiableSet());
        return linked.stream().filter(article -> !live.contains(article)).toList();
    }

    private List<Step> looksEnded(ArticleId article) {
        return secondLooks.latest(article).stream()
                .filter(SecondLook::isOpen)
                .map(SecondLook::step)
                .toList();
    }

    private Optional<Integer> revision(ArticleId article) {
        return stories.standing(article) instanceof Standing.Live(var revision, var _)
                ? Optional.of(revision)
                : Optional.empty();
    }
}
