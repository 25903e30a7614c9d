package org.caibian.workflow;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.caibian.right.RoundId;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.delegate.TaskListener;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.flowable.task.service.delegate.DelegateTask;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The very file a round goes by, on a plain engine whose delegates do nothing: what the engine
 * alone costs, on the same database, history level and pool, with the same commits.
 */
final class EmptyRoute implements AutoCloseable {

    private static final String TENANT = "empty";
    private static final Pattern BEAN =
            Pattern.compile("(?:delegateExpression=\"\\$\\{(?=\\w+})|\\$\\{(?=\\w+\\.))(\\w+)");

    private final ProcessEngine engine;
    private final TransactionTemplate transaction;
    private final String key;
    private final Map<String, Object> variables;

    /** Takes file and variables from a round that is on its way. */
    EmptyRoute(ApplicationContext house, RoundId round) {
        transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        var product = house.getBean(ProcessEngine.class);
        var instance =
                product.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(round.toString())
                        .singleResult();
        key = instance.getProcessDefinitionKey();
        variables = product.getRuntimeService().getVariables(instance.getId());
        var file = house.getBean(Routes.class).routeOf(round).orElseThrow().bpmn();
        engine = plainEngine(house, file);
        engine.getRepositoryService()
                .createDeployment()
                .addString(key + ".bpmn", file)
                .tenantId(TENANT)
                .deploy();
    }

    private static ProcessEngine plainEngine(ApplicationContext house, String file) {
        var product = house.getBean(SpringProcessEngineConfiguration.class);
        var plain = new SpringProcessEngineConfiguration();
        plain.setEngineName(TENANT);
        plain.setDataSource(house.getBean(DataSource.class));
        plain.setTransactionManager(house.getBean(PlatformTransactionManager.class));
        plain.setHistoryLevel(product.getHistoryLevel());
        plain.setDatabaseSchemaUpdate("false");
        plain.setDisableIdmEngine(product.isDisableIdmEngine());
        plain.setDisableEventRegistry(product.isDisableEventRegistry());
        plain.setAsyncExecutorActivate(false);
        plain.setBeans(
                BEAN.matcher(file)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .distinct()
                        .collect(Collectors.toMap(name -> name, _ -> new Nothing())));
        return plain.buildProcessEngine();
    }

    /** From the start of a process to its end, every task claimed and completed. */
    void cycle(String businessKey) {
        var runtime = engine.getRuntimeService();
        var tasks = engine.getTaskService();
        var id =
                committed(() ->
                        runtime.startProcessInstanceByKeyAndTenantId(
                                        key, businessKey, variables, TENANT)
                                .getId());
        for (var task = next(id); task != null; task = next(id)) {
            var taskId = task.getId();
            committed(() -> {
                tasks.claim(taskId, "somebody");
                return taskId;
            });
            committed(() -> {
                tasks.complete(taskId);
                return taskId;
            });
        }
    }

    private Task next(String instance) {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
    }

    private <T> T committed(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(_ -> act.get()));
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Stands for every bean the file names; public, as expressions call it. */
    public static final class Nothing implements JavaDelegate, TaskListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void execute(DelegateExecution execution) {}

        @Override
        public void notify(DelegateTask task) {}

        /** What a route asks before its release. */
        public boolean areOpen(long round) {
            return false;
        }
    }
}
