package org.caibian.workflow.flowable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.caibian.article.Draft;
import org.caibian.article.Round;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.workflow.Route;
import org.caibian.workflow.RouteElsewhere;
import org.caibian.workflow.Routes;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.HistoryService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.history.HistoricProcessInstance;
import org.flowable.engine.repository.ProcessDefinition;
import org.flowable.engine.runtime.Execution;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.spring.boot.condition.ConditionalOnProcessEngine;
import org.flowable.task.api.Task;
import org.springframework.stereotype.Component;

/** Routes as BPMN processes: one instance a round, whose id is the business key. */
@Component
@ConditionalOnProcessEngine
class FlowableRoutes implements Routes {

    /** Where every route with more than one review waits for words to be sealed again. */
    private static final String RECONFIRMATION = "RECONFIRMATION";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final RepositoryService repository;

    FlowableRoutes(
            RuntimeService runtime,
            TaskService tasks,
            HistoryService history,
            RepositoryService repository) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.repository = repository;
    }

    @Override
    public void start(Round round, Draft draft) {
        try {
            runtime.startProcessInstanceByKey(
                    round.route(), round.id().toString(), ReviewVariables.of(round, draft).asMap());
        } catch (FlowableException broken) {
            throw broken(round.id(), broken);
        }
    }

    @Override
    public void decided(RoundId round, Step step) {
        asked(
                round,
                () -> {
                    var task =
                            task(round)
                                    .filter(t -> t.getTaskDefinitionKey().equals(step.name()))
                                    .orElseThrow(() -> new RouteElsewhere(round, step.name()));
                    tasks.complete(task.getId());
                    return task;
                });
    }

    @Override
    public void reconfirmed(RoundId round) {
        asked(
                round,
                () -> {
                    var waiting = waiting(round);
                    waiting.ifPresent(execution -> runtime.trigger(execution.getId()));
                    return waiting;
                });
    }

    @Override
    public void ended(RoundId round) {
        asked(
                round,
                () -> {
                    var instance = instance(round);
                    instance.ifPresent(i -> runtime.deleteProcessInstance(i.getId(), "ENDED"));
                    return instance;
                });
    }

    @Override
    public Position position(RoundId round) {
        return asked(
                round,
                () ->
                        task(round)
                                .map(FlowableRoutes::at)
                                .or(() -> waiting(round).map(_ -> new Position.Reconfirming()))
                                .orElseGet(Position.Ended::new));
    }

    private static Position at(Task task) {
        return new Position.At(Step.valueOf(task.getTaskDefinitionKey()));
    }

    @Override
    public Route route(String key) {
        var newest =
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult();
        return drawn(Optional.ofNullable(newest).orElseThrow());
    }

    @Override
    public Optional<Route> routeOf(RoundId round) {
        return Optional.ofNullable(
                        history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(round.toString())
                                .singleResult())
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .map(repository::getProcessDefinition)
                .map(this::drawn);
    }

    private Route drawn(ProcessDefinition definition) {
        var process = repository.getBpmnModel(definition.getId()).getMainProcess();
        var steps =
                process.findFlowElementsOfType(UserTask.class).stream()
                        .map(task -> Step.valueOf(task.getId()))
                        .sorted()
                        .toList();
        try (InputStream file = repository.getProcessModel(definition.getId())) {
            var bpmn = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Route(definition.getKey(), steps, bpmn);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<Task> task(RoundId round) {
        return Optional.ofNullable(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(round.toString())
                        .singleResult());
    }

    private Optional<Execution> waiting(RoundId round) {
        return Optional.ofNullable(
                runtime.createExecutionQuery()
                        .processInstanceBusinessKey(round.toString(), true)
                        .activityId(RECONFIRMATION)
                        .singleResult());
    }

    private Optional<ProcessInstance> instance(RoundId round) {
        return Optional.ofNullable(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(round.toString())
                        .singleResult());
    }

    /** No exception of the engine's own kind leaves this package. */
    private static <T> T asked(RoundId round, Supplier<T> question) {
        try {
            return question.get();
        } catch (FlowableOptimisticLockingException | FlowableObjectNotFoundException moved) {
            throw new RouteElsewhere(round, moved);
        } catch (FlowableException broken) {
            throw broken(round, broken);
        }
    }

    private static IllegalStateException broken(RoundId round, FlowableException engine) {
        return new IllegalStateException("The route of round " + round + " is broken", engine);
    }
}
