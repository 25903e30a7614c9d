package org.caibian.workflow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caibian.annotation.AcceptResult;
import org.caibian.annotation.AnnotationId;
import org.caibian.annotation.TypedCopy;
import org.caibian.article.CarryOverResult;
import org.caibian.article.Draft;
import org.caibian.article.RestoreResult;
import org.caibian.article.TaskId;
import org.caibian.branch.BranchId;
import org.caibian.branch.BringInResult;
import org.caibian.manuscript.FormLine;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.rule.RoundRule;
import org.caibian.rule.StepTerm;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.sharing.ShareId;
import org.caibian.text.Anchor;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whatever a service lets somebody do, found by looking, with something to do it with. */
final class ServiceActs {

    /** Where drafts are worked on; what runs the house changes no draft. */
    private static final Set<String> PACKAGES =
            Set.of(
                    "article",
                    "annotation",
                    "branch",
                    "rule",
                    "publication",
                    "sharing",
                    "absence",
                    "workflow");

    /** Whatever names these is done to an article. */
    private static final Set<Class<?>> OF_ARTICLES =
            Set.of(
                    ArticleId.class,
                    DraftId.class,
                    TaskId.class,
                    RoundId.class,
                    AnnotationId.class,
                    BranchId.class,
                    ShareId.class);

    /** What says no more than that there is nothing there, or nothing for who asks. */
    private static final Set<String> TURNED_AWAY =
            Set.of("Refused", "Gone", "NoSuchRevision", "NoSuchVersion");

    private static final RoundRule RULE = new RoundRule(Kind.ORIGINAL, 3, 0);
    private static final StepTerm TERM = new StepTerm(Step.FIRST_REVIEW, Priority.NORMAL, 120, 30);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ReviewRoom room;
    private final Beside beside;
    private final Object bean;
    private final Method method;
    private boolean done;

    private ServiceActs(ReviewRoom room, Beside beside, Object bean, Method method) {
        this.room = room;
        this.beside = beside;
        this.bean = bean;
        this.method = method;
    }

    /** Every public method of a service that a person does something by. */
    static List<ServiceActs> in(ApplicationContext context, ReviewRoom room) {
        var beside = new Beside(room, context);
        return context.getBeansWithAnnotation(Component.class).values().stream()
                .filter(bean -> isService(AopUtils.getTargetClass(bean)))
                .flatMap(bean ->
                        Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                                .filter(ServiceActs::isAnAct)
                                .map(method -> new ServiceActs(room, beside, bean, method)))
                .sorted(Comparator.comparing(ServiceActs::toString))
                .toList();
    }

    /** Acts on articles in rooms that are not looked at: whoever adds such a room names it here. */
    static List<String> elsewhere(ApplicationContext context) {
        return context.getBeansWithAnnotation(Component.class).values().stream()
                .<Class<?>>map(AopUtils::getTargetClass)
                .filter(type -> isOurs(type) && !isService(type))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(ServiceActs::isAnAct)
                .filter(method ->
                        Stream.of(method.getParameterTypes()).anyMatch(OF_ARTICLES::contains))
                .map(Method::toString)
                .toList();
    }

    private static boolean isService(Class<?> type) {
        return isOurs(type) && PACKAGES.contains(type.getPackageName().split("\\.", -1)[2]);
    }

    private static boolean isOurs(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && type.getPackageName().startsWith("org.caibian.");
    }

    /** Not what only reads, nor what only goes on inside another act. */
    private static boolean isAnAct(Method method) {
        var how =
                Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(
                                        method, Transactional.class))
                        .or(() ->
                                Optional.ofNullable(
                                        AnnotatedElementUtils.findMergedAnnotation(
                                                method.getDeclaringClass(), Transactional.class)));
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && List.of(method.getParameterTypes()).contains(PersonId.class)
                && how.filter(each ->
                                each.readOnly() || each.propagation() == Propagation.MANDATORY)
                        .isEmpty();
    }

    /**
     * Does it as {@code by} would who wants the draft out; where there is nothing to do it to, not.
     */
    void attempt(Embargoed held, PersonId by) {
        if (isOfAStep() && held.task().isEmpty()) {
            return;
        }
        beside.before(toString(), held, by);
        done |= isDone(attempt(held, held.draft(), 1, by));
    }

    /** Does it to the other draft of the article, with the latest words of the held one. */
    void attemptOnTheOther(Embargoed held, PersonId by) {
        attempt(held, held.draft().other(), held.revision(), by);
    }

    private Object attempt(Embargoed held, DraftId on, int revision, PersonId by) {
        return invoked(arguments(held, on, revision, by));
    }

    /** Whether it says what it saw of the value it changes. */
    boolean saysWhatItSaw() {
        return List.of(method.getParameterTypes()).contains(Seen.class);
    }

    /** Whether both belong to the same service. */
    boolean isBeside(ServiceActs other) {
        return bean == other.bean;
    }

    /** Does it as {@code by}, with what {@code given} has of each type. */
    Object done(Function<Class<?>, Object> given, PersonId by) {
        var types = List.of(method.getParameterTypes());
        var others = types.subList(0, types.size() - 1).stream().map(given);
        return invoked(Stream.concat(others, Stream.of(by)).toArray());
    }

    private Object invoked(Object... given) {
        try {
            return method.invoke(bean, given);
        } catch (InvocationTargetException failed) {
            throw new AssertionError(this + " failed", failed.getCause());
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }

    private Seen<?> seen(Draft draft, Embargoed held) {
        return switch (method.getDeclaringClass().getSimpleName()) {
            case "Scheduling" -> room.planned(draft.id());
            case "Priorities" -> Seen.of(draft.priority());
            case "Embargoes" -> new Seen<>(draft.plan().embargo().map(each -> each.until().at()));
            case "RoundRules" -> Seen.of(room.rules.of(RULE.kind()));
            case "StepTerms" -> room.term(TERM);
            case "Reviews" -> held.task().map(room::holder).orElseGet(Seen::nothing);
            default -> Seen.nothing();
        };
    }

    /** Whether anybody who tried came further than that they may not, or that nothing is there. */
    boolean wasDone() {
        return done;
    }

    private static boolean isDone(Object result) {
        return switch (result) {
            case Boolean yes -> yes;
            case Optional<?> found -> found.filter(ServiceActs::isDone).isPresent();
            case RestoreResult.NotSaved(var why) -> isDone(why);
            case BringInResult.NotSaved(var why) -> isDone(why);
            case CarryOverResult.NotSaved(var why) -> isDone(why);
            case AcceptResult.NotSaved(var why) -> isDone(why);
            case Record said -> !TURNED_AWAY.contains(said.getClass().getSimpleName());
            case null, default -> true;
        };
    }

    /** Whether it takes a revision to a draft. */
    boolean takesARevision() {
        var types = List.of(method.getParameterTypes());
        return types.contains(DraftId.class)
                && types.indexOf(int.class) < types.lastIndexOf(int.class);
    }

    /** Whether it is done to a step that is open. */
    boolean isOfAStep() {
        return Stream.of(method.getParameterTypes())
                .anyMatch(type -> type == TaskId.class || type == RoundId.class);
    }

    private Object[] arguments(Embargoed held, DraftId on, int revision, PersonId by) {
        var draft = room.drafts.find(on).orElseThrow();
        var all = new ArrayList<Object>();
        var types = method.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            // A second number is a revision, where the first is a version.
            boolean another = Arrays.asList(types).indexOf(types[i]) < i;
            int number = another ? revision : draft.saved().version();
            boolean last = i == types.length - 1;
            all.add(
                    types[i] == PersonId.class && last
                            ? by
                            : argument(types[i], number, draft, held, by));
        }
        return all.toArray();
    }

    private Object argument(Class<?> type, int number, Draft draft, Embargoed held, PersonId by) {
        return Stream.<Object>of(
                        held.article(),
                        draft.id(),
                        draft.hash(),
                        seen(draft, held),
                        "请放行。",
                        held.in(MINUTE),
                        room.now(),
                        MINUTE,
                        Manuscript.of(draft.content()),
                        Priority.URGENT,
                        room.people.desk,
                        room.people.chiefEditor,
                        RULE,
                        TERM,
                        beside.absence(by),
                        new byte[0],
                        List.of(),
                        Optional.empty(),
                        Anchor.of("停航").orElseThrow(),
                        FormLine.HEADLINE,
                        new TypedCopy(
                                number,
                                room.now(),
                                draft.content().body().json().replace("停航", "停运"),
                                Map.of()),
                        number)
                .filter(each -> fits(type, each))
                .findFirst()
                .or(() -> held.task().filter(_ -> type == TaskId.class))
                .or(() -> held.task().map(TaskId::round).filter(_ -> type == RoundId.class))
                .or(() -> beside.find(type, draft))
                .orElseThrow(() -> new AssertionError("Nobody tried " + this + ": " + type));
    }

    private static boolean fits(Class<?> type, Object value) {
        return type == int.class ? value instanceof Integer : type.isInstance(value);
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
