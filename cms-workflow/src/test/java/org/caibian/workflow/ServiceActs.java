package org.caibian.workflow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.absence.AbsenceId;
import org.caibian.absence.NewAbsence;
import org.caibian.article.AnnotationId;
import org.caibian.article.AnnotationResult;
import org.caibian.article.BranchId;
import org.caibian.article.BranchResult;
import org.caibian.article.Branches;
import org.caibian.article.Draft;
import org.caibian.article.Kind;
import org.caibian.article.Manuscript;
import org.caibian.article.Priority;
import org.caibian.article.RoundId;
import org.caibian.article.RoundRule;
import org.caibian.article.Step;
import org.caibian.article.StepTerm;
import org.caibian.article.TaskId;
import org.caibian.publication.SecondLookId;
import org.caibian.shared.PersonId;
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
            Set.of("article", "publication", "sharing", "absence", "workflow");

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ReviewRoom room;
    private final Branches branches;
    private final Object bean;
    private final Method method;

    private ServiceActs(ReviewRoom room, Branches branches, Object bean, Method method) {
        this.room = room;
        this.branches = branches;
        this.bean = bean;
        this.method = method;
    }

    /** Every public method of a service that a person does something by. */
    static List<ServiceActs> in(ApplicationContext context, ReviewRoom room) {
        var branches = context.getBean(Branches.class);
        return context.getBeansWithAnnotation(Component.class).values().stream()
                .filter(bean -> isService(AopUtils.getTargetClass(bean)))
                .flatMap(bean ->
                        Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                                .filter(ServiceActs::isAnAct)
                                .map(method -> new ServiceActs(room, branches, bean, method)))
                .sorted(Comparator.comparing(ServiceActs::toString))
                .toList();
    }

    private static boolean isService(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && type.getPackageName().startsWith("org.caibian.")
                && PACKAGES.contains(type.getPackageName().split("\\.", -1)[2]);
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
        try {
            method.invoke(bean, arguments(held, by));
        } catch (InvocationTargetException failed) {
            throw new AssertionError(this + " failed", failed.getCause());
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }

    /** Whether it is done to a step that is open. */
    boolean isOfAStep() {
        return Stream.of(method.getParameterTypes())
                .anyMatch(type -> type == TaskId.class || type == RoundId.class);
    }

    private Object[] arguments(Embargoed held, PersonId by) {
        var all = new ArrayList<Object>();
        var types = method.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            boolean another = Arrays.asList(types).indexOf(types[i]) < i;
            boolean last = i == types.length - 1;
            all.add(
                    types[i] == PersonId.class && last
                            ? by
                            : argument(types[i], another, held, by));
        }
        return all.toArray();
    }

    /** A second number is a revision, where the first is a version. */
    private Object argument(Class<?> type, boolean another, Embargoed held, PersonId by) {
        var draft = held.found().orElseThrow();
        return Stream.<Object>of(
                        held.article(),
                        held.draft(),
                        draft.hash(),
                        "请放行。",
                        held.in(MINUTE),
                        room.now(),
                        MINUTE,
                        Manuscript.of(draft.content()),
                        Priority.URGENT,
                        room.people.desk,
                        room.people.chiefEditor,
                        new RoundRule(Kind.ORIGINAL, 3, 0),
                        new StepTerm(Step.FIRST_REVIEW, Priority.NORMAL, 120, 30),
                        absence(by),
                        new AbsenceId(1),
                        new SecondLookId(1),
                        new ShareId(1),
                        new byte[0],
                        List.of(),
                        Optional.empty(),
                        Anchor.of("停航").orElseThrow(),
                        another ? 1 : draft.saved().version())
                .filter(each -> fits(type, each))
                .findFirst()
                .or(() -> held.task().filter(_ -> type == TaskId.class))
                .or(() -> held.task().map(TaskId::round).filter(_ -> type == RoundId.class))
                .or(() -> type == BranchId.class ? branch(draft) : Optional.empty())
                .or(() -> type == AnnotationId.class ? annotation(draft) : Optional.empty())
                .orElseThrow(() -> new AssertionError("Nobody tried " + this + ": " + type));
    }

    private static boolean fits(Class<?> type, Object value) {
        return type == int.class ? value instanceof Integer : type.isInstance(value);
    }

    /** Other words of the reporter's that wait beside the draft. */
    private Optional<BranchId> branch(Draft draft) {
        var words = room.people.manuscript("另一处改动" + Instant.now());
        return branches.keep(
                                draft.id(),
                                draft.saved().version(),
                                words,
                                room.now(),
                                room.people.reporter)
                        instanceof BranchResult.Kept(var kept)
                ? Optional.of(kept.id())
                : branches.of(draft.id()).stream().map(waiting -> waiting.id()).findFirst();
    }

    /** Other words the reporter proposes, or a comment where nothing can be proposed. */
    private Optional<AnnotationId> annotation(Draft draft) {
        var writer = room.people.reporter;
        var words = Anchor.of("停航").orElseThrow();
        return Stream.of(
                        room.annotations.suggest(draft.id(), words, "复航", "", writer),
                        room.annotations.comment(draft.id(), Optional.empty(), "请核。", writer))
                .filter(AnnotationResult.Kept.class::isInstance)
                .map(made -> ((AnnotationResult.Kept) made).annotation().id())
                .findFirst();
    }

    private NewAbsence absence(PersonId by) {
        return new NewAbsence(
                by,
                room.people.secondEditor,
                Optional.of(room.people.desk),
                room.now(),
                room.now().plus(MINUTE),
                ZoneId.of("Asia/Shanghai"),
                "休假。");
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
