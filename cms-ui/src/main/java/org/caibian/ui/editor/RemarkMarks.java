package org.caibian.ui.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * Beside a story that is only read: what was said of its words is drawn at them, and something can
 * be said of words that are chosen there.
 */
@Tag("caibian-remarks")
@JsModule("./desk/caibian-remarks.ts")
public final class RemarkMarks extends Component {

    /** Draws these and no others. */
    public void draw(ArrayNode remarks) {
        getElement().setPropertyJson("remarks", remarks);
    }

    /** What may be done with words that are chosen. */
    public void offer(boolean comment, boolean suggest) {
        getElement()
                .setPropertyJson(
                        "offers",
                        JacksonUtils.createObjectNode()
                                .put("comment", comment)
                                .put("suggest", suggest));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var labels = JacksonUtils.createObjectNode();
        for (var name : List.of("bar", "comment", "suggest")) {
            labels.put(name, getTranslation("annotation.chosen." + name));
        }
        for (var name : List.of("accept", "refuse")) {
            labels.put(name, getTranslation("editor." + name));
        }
        getElement().setPropertyJson("labels", labels);
    }
}
