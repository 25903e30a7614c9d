package org.caibian.workflow.flowable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caibian.right.Step;
import org.caibian.workflow.Route;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.Artifact;
import org.flowable.bpmn.model.Association;
import org.flowable.bpmn.model.BaseElement;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.impl.util.io.StreamSource;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.validation.ProcessValidatorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;

/** The drawing of each route says what core knows, and is whole as a drawing. */
@ParameterizedClass
@FieldSource("ROUTES")
class RouteDrawingsTest {

    static final List<String> ROUTES = Route.KEYS;

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)[.}].*");

    private final String route;
    private final BpmnModel model;
    private final Process process;

    RouteDrawingsTest(String route) {
        this.route = route;
        this.model = read("processes/" + route + ".bpmn");
        this.process = model.getMainProcess();
    }

    @Test
    void itIsTheRouteThatReviewsStart() {
        assertThat(process.getId()).isEqualTo(route);
        assertThat(process.isExecutable()).isTrue();
    }

    @Test
    void theEngineFindsNoFaultInIt() {
        assertThat(new ProcessValidatorFactory().createDefaultProcessValidator().validate(model))
                .isEmpty();
    }

    @Test
    void itsTasksAreCoresStepsWrittenInCoresOrder() {
        var all = Stream.of(Step.values()).map(Step::name).toList();

        assertThat(tasks())
                .extracting(UserTask::getId)
                .containsExactlyElementsOf(all.subList(0, length(route)));
    }

    private static int length(String route) {
        return switch (route) {
            case Route.SINGLE_REVIEW, Route.FLASH -> 1;
            case Route.CORRECTION -> 4;
            default -> Step.values().length;
        };
    }

    @Test
    void eachStepIsAskedOfItsRoleOnTheArticlesDesk() {
        assertThat(tasks())
                .allSatisfy(task ->
                        assertThat(task.getCandidateGroups())
                                .containsExactly(step(task).role() + "@${deskId}"));
    }

    @Test
    void eachStepIsOpenedByCoreWhenTheRouteComesToIt() {
        assertThat(tasks())
                .flatExtracting(UserTask::getTaskListeners)
                .hasSameSizeAs(tasks())
                .allMatch(listener ->
                        listener.getEvent().equals("create")
                                && listener.getImplementation().equals("${openStep}"));
    }

    @Test
    void eachProofreadingIsAskedForByItsNumber() {
        var asked =
                flows().filter(flow -> isProofreading(flow.getTargetRef()))
                        .map(SequenceFlow::getConditionExpression)
                        .toList();

        assertThat(asked)
                .isEqualTo(
                        tasks().stream()
                                .flatMap(task -> step(task).proofreading().stream())
                                .map(nth -> "${proofreadings >= " + nth + "}")
                                .toList());
    }

    @Test
    void noWayLeadsAroundAReviewToTheRelease() {
        for (var task : tasks()) {
            if (step(task).isReview()) {
                assertThat(reached("submitted", task.getId())).doesNotContain("release");
            }
        }
    }

    /** Everything that can be reached without coming through {@code closed}. */
    private Set<String> reached(String from, String closed) {
        var reached = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            var node = next.remove();
            if (!node.equals(closed) && reached.add(node)) {
                flows().filter(flow -> flow.getSourceRef().equals(node))
                        .forEach(flow -> next.add(flow.getTargetRef()));
            }
        }
        return reached;
    }

    @Test
    void everyBeanItNamesIsOneTheEngineIsGiven() {
        assertThat(beansNamed()).isNotEmpty().isSubsetOf(beansGiven());
    }

    @Test
    void nothingInItIsDoneLater() {
        assertThat(process.findFlowElementsOfType(FlowNode.class))
                .allMatch(node -> !node.isAsynchronous() && !node.isAsynchronousLeave());
    }

    @Test
    void everythingInItHasANameReadersOfTheDrawingUnderstand() {
        assertThat(process.findFlowElementsOfType(FlowNode.class))
                .allMatch(node -> node.getName().matches("\\p{IsHan}+"));
    }

    @Test
    void everythingInItHasAPlaceInTheDrawingAndNoTwoShareOne() {
        var places = nodesAndNotes().stream().map(this::place).toList();

        assertThat(places).doesNotContainNull();
        for (var one : places) {
            assertThat(places).filteredOn(other -> overlap(one, other)).containsExactly(one);
        }
    }

    @Test
    void everyLineIsDrawnFromTheEdgeOfOneShapeToTheEdgeOfAnother() {
        for (var flow : process.findFlowElementsOfType(SequenceFlow.class)) {
            assertDrawn(flow.getId(), flow.getSourceRef(), flow.getTargetRef());
        }
        for (var artifact : process.getArtifacts()) {
            if (artifact instanceof Association line) {
                assertDrawn(line.getId(), line.getSourceRef(), line.getTargetRef());
            }
        }
    }

    private void assertDrawn(String line, String from, String to) {
        var points = model.getFlowLocationGraphicInfo(line);

        assertThat(points).as(line).hasSizeGreaterThanOrEqualTo(2);
        assertThat(touches(points.getFirst(), model.getGraphicInfo(from))).as(line).isTrue();
        assertThat(touches(points.getLast(), model.getGraphicInfo(to))).as(line).isTrue();
    }

    private static boolean touches(GraphicInfo point, GraphicInfo shape) {
        boolean besides =
                point.getX() == shape.getX() || point.getX() == shape.getX() + shape.getWidth();
        boolean above =
                point.getY() == shape.getY() || point.getY() == shape.getY() + shape.getHeight();
        return (besides || above)
                && between(point.getX(), shape.getX(), shape.getWidth())
                && between(point.getY(), shape.getY(), shape.getHeight());
    }

    private static boolean between(double value, double from, double length) {
        return value >= from && value <= from + length;
    }

    private static boolean overlap(GraphicInfo one, GraphicInfo other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    private GraphicInfo place(BaseElement element) {
        return model.getGraphicInfo(element.getId());
    }

    private List<BaseElement> nodesAndNotes() {
        Stream<? extends BaseElement> nodes =
                process.findFlowElementsOfType(FlowNode.class).stream();
        Stream<Artifact> notes =
                process.getArtifacts().stream().filter(a -> !(a instanceof Association));
        return Stream.<BaseElement>concat(nodes, notes).toList();
    }

    private List<UserTask> tasks() {
        return process.findFlowElementsOfType(UserTask.class);
    }

    private Stream<SequenceFlow> flows() {
        return process.findFlowElementsOfType(SequenceFlow.class).stream();
    }

    private boolean isProofreading(String node) {
        return process.getFlowElement(node) instanceof UserTask task && !step(task).isReview();
    }

    private static Step step(UserTask task) {
        return Step.valueOf(task.getId());
    }

    private Set<String> beansNamed() {
        var expressions = new HashSet<String>();
        process.findFlowElementsOfType(ServiceTask.class)
                .forEach(task -> expressions.add(task.getImplementation()));
        process.findFlowElementsOfType(UserTask.class).stream()
                .flatMap(task -> task.getTaskListeners().stream())
                .forEach(listener -> expressions.add(listener.getImplementation()));
        flows().map(SequenceFlow::getConditionExpression)
                .filter(condition -> condition != null && condition.contains("."))
                .forEach(expressions::add);
        var beans = new HashSet<String>();
        for (var expression : expressions) {
            var bean = BEAN.matcher(expression);
            assertThat(bean.matches()).as(expression).isTrue();
            beans.add(bean.group(1));
        }
        return beans;
    }

    private static Set<String> beansGiven() {
        var engine = new SpringProcessEngineConfiguration();
        new EngineSettings()
                .engineSeesOnlyItsDelegates(
                        new OpenStep(null), new Reconfirmations(null), new ReleaseStory(null, null))
                .configure(engine);
        return new HashSet<>(Arrays.asList(engine.getBeans().keySet().toArray(String[]::new)));
    }

    private static BpmnModel read(String name) {
        StreamSource file =
                () -> RouteDrawingsTest.class.getClassLoader().getResourceAsStream(name);
        return new BpmnXMLConverter().convertToBpmnModel(file::getInputStream, true, true);
    }
}
