package org.caibian.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BodyEditorTest {
    private static final String OPENED = "港口风平浪静。";
    private static final String TYPED = "港口今早风平浪静。";
    private static final String OTHERS = "港口关闭。";

    private final BodyEditor paper = new BodyEditor();
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void aDraftIsOpened() {
        paper.setValue(OPENED);
        paper.addValueChangeListener(this::hear);
    }

    private void hear(ComponentValueChangeEvent<BodyEditor, String> change) {
        if (change.isFromClient()) {
            heard.add(change.getValue());
        }
    }

    @Test
    void whatIsTypedIsMadeOfWhatBothSidesHave() {
        handsOver(1, OPENED, TYPED);
        handsOver(2, TYPED, OTHERS);

        assertThat(heard).containsExactly(TYPED, OTHERS);
        assertThat(paper.getValue()).isEqualTo(OTHERS);
    }

    @Test
    void whatWasTypedOnOtherWordsArrivesOnlyWhole() {
        paper.setValue(OTHERS);

        handsOver(1, OPENED, TYPED);

        assertThat(heard).isEmpty();
        assertThat(paper.getValue()).isEqualTo(OTHERS);
        handsOver(JacksonUtils.createObjectNode().put("sequence", 1).put("whole", TYPED));
        assertThat(heard).containsExactly(TYPED);
    }

    @Test
    void theBrowserIsAlsoGivenWhatItWasGivenBeforeItTypedOn() {
        int before = given().path("number").asInt();

        handsOver(1, OPENED, TYPED);
        paper.setValue(OPENED);

        assertThat(given().path("number").asInt()).isGreaterThan(before);
        assertThat(given().path("text").asString("")).isEqualTo(OPENED);
        assertThat(given().path("sequence").asInt()).isEqualTo(1);
    }

    @Test
    void whatDidNotArriveIsNotAmongTheWordsGiven() {
        handsOver(1, OTHERS, TYPED);
        paper.setValue(OTHERS);

        assertThat(given().path("sequence").asInt()).isZero();
    }

    private JsonNode given() {
        return (JsonNode) Objects.requireNonNull(paper.getElement().getPropertyRaw("given"));
    }

    private void handsOver(int sequence, String before, String after) {
        var change = TypedChange.between(before, after);
        handsOver(
                JacksonUtils.createObjectNode()
                        .put("sequence", sequence)
                        .put("at", change.at())
                        .put("gone", change.gone())
                        .put("put", change.put())
                        .put("sum", change.sum()));
    }

    private void handsOver(ObjectNode detail) {
        var data = JacksonUtils.createObjectNode();
        data.set("event.detail", detail);
        var element = paper.getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "handed-over", data));
    }
}
