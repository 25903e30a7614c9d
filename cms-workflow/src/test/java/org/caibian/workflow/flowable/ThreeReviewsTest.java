package org.caibian.workflow.flowable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caibian.article.Step;
import org.caibian.staff.Role;
import org.caibian.workflow.Route;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.Artifact;
import org.flowable.bpmn.model.Association;
import org.flowable.bpmn.model.BaseElement;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.FlowableListener;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.impl.util.io.StreamSource;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.validation.ProcessValidatorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drawing of the three reviews says what core knows, and is whole as a drawing. */
class ThreeReviewsTest {

    private static final String FILE = "processes/three-reviews.bpmn";
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

    private final BpmnModel model = read();
    private final Process process = model.getMainProcess();

    @Test
    void itIsTheRouteThatReviewsStart() {
        assertThat(process.getId()).isEqualTo(Route.THREE_REVIEWS);
        assertThat(process.getName()).isEqualTo("三审");
        assertThat(process.isExecutable()).isTrue();
    }

    @Test
    void theEngineFindsNoFaultInIt() {
        assertThat(new ProcessValidatorFactory().createDefaultProcessValidator().validate(model))
                .isEmpty();
    }

    @Test
    void itsTasksAreCoresStepsInCoresOrder() {
        assertThat(inTheOrderOfTheWay())
                .extracting(UserTask::getId)
                .containsExactlyElementsOf(Stream.of(Step.values()).map(Step::name).toList());
    }

    @Test
    void itIsWrittenInTheOrderOfTheWay() {
        assertThat(process.findFlowElementsOfType(UserTask.class)).isEqualTo(inTheOrderOfTheWay());
    }

    @ParameterizedTest
    @EnumSource
    void eachStepIsAskedOfItsRoleOnTheArticlesDesk(Step step) {
        Role role = step.role();

        assertThat(task(step).getCandidateGroups()).containsExactly(role + "@${deskId}");
    }

    @ParameterizedTest
    @EnumSource
    void eachStepIsOpenedByCoreWhenTheRouteComesToIt(Step step) {
        var listeners = task(step).getTaskListeners();

        assertThat(listeners).extracting(FlowableListener::getEvent).containsExactly("create");
        assertThat(listeners)
                .extracting(FlowableListener::getImplementation)
                .containsExactly("${openStep}");
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

    private List<UserTask> inTheOrderOfTheWay() {
        FlowNode start = process.findFlowElementsOfType(StartEvent.class).getFirst();
        return Stream.iterate(start, node -> node != null, ThreeReviewsTest::next)
                .filter(UserTask.class::isInstance)
                .map(UserTask.class::cast)
                .toList();
    }

    private static FlowNode next(FlowNode node) {
        return node.getOutgoingFlows().stream()
                .map(flow -> (FlowNode) flow.getTargetFlowElement())
                .findFirst()
                .orElse(null);
    }

    private UserTask task(Step step) {
        return (UserTask) process.getFlowElement(step.name());
    }

    private Set<String> beansNamed() {
        var expressions = new HashSet<String>();
        process.findFlowElementsOfType(ServiceTask.class)
                .forEach(task -> expressions.add(task.getImplementation()));
        process.findFlowElementsOfType(UserTask.class).stream()
                .flatMap(task -> task.getTaskListeners().stream())
                .forEach(listener -> expressions.add(listener.getImplementation()));
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
                .engineSeesOnlyItsDelegates(new OpenStep(null), new ReleaseStory(null, null))
                .configure(engine);
        return new HashSet<>(Arrays.asList(engine.getBeans().keySet().toArray(String[]::new)));
    }

    private static BpmnModel read() {
        StreamSource file = () -> ThreeReviewsTest.class.getClassLoader().getResourceAsStream(FILE);
        return new BpmnXMLConverter().convertToBpmnModel(file::getInputStream, true, true);
    }
}
