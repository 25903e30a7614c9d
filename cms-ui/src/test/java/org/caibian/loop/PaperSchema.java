package org.caibian.loop;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caibian.testing.Bodies;
import org.caibian.ui.editor.TextChange;

/** What the paper in a page thinks of bodies. */
record PaperSchema(Page page) {

    /**
     * The paper may hold what its schema checks, leaves nothing out of, and what stays the same
     * when it is drawn and read again, as it is by whoever copies it.
     */
    private static final String JUDGED =
            """
            ({allowed, bodies}) => {
              const {editor} = document.querySelector('caibian-editor');
              const quietly = {emitUpdate: false};
              const leavesOut = (some, of) => Object.keys(some).some(key =>
                some[key] !== null && typeof some[key] === 'object'
                  ? Object.keys(some[key]).length > 0 && (!of[key] || leavesOut(some[key], of[key]))
                  : !(key in of));
              const holds = json => {
                try {
                  const doc = editor.schema.nodeFromJSON(json);
                  doc.check();
                  if (leavesOut(json, doc.toJSON())) return false;
                  editor.commands.setContent(json, quietly);
                  editor.commands.setContent(editor.getHTML(), quietly);
                  return editor.state.doc.eq(doc);
                } catch {
                  return false;
                }
              };
              return bodies.filter(each => holds(JSON.parse(each.json)) !== allowed).map(each => each.what);
            }
            """;

    /** What a paper that is opened with a body has on it then. */
    private static final String OPENED =
            """
            async bodies => {
              const opened = [];
              for (const body of bodies) {
                const paper = document.createElement('caibian-editor');
                paper.value = body;
                document.body.append(paper);
                await paper.updateComplete;
                opened.push(JSON.stringify(paper.editor.getJSON()));
                paper.remove();
              }
              return opened;
            }
            """;

    /** What a paper hands over on which one of them after the other is written. */
    private static final String HANDED_OVER =
            """
            async bodies => {
              const paper = document.createElement('caibian-editor');
              document.body.append(paper);
              await paper.updateComplete;
              const handed = [];
              let before = paper.value;
              paper.addEventListener('handed-over', ({detail: {at, gone, put, sum}}) =>
                handed.push([before, `${at}`, `${gone}`, put, sum, paper.value]));
              for (const body of bodies) {
                before = paper.value;
                paper.editor.commands.setContent(JSON.parse(body));
                paper.flush();
              }
              paper.remove();
              return handed;
            }
            """;

    /**
     * What a paper tells, and shows, that is given words before what was typed on it came over,
     * words after that did, and then those it had handed over.
     */
    private static final String GIVEN =
            """
            async () => {
              const told = [];
              const doc = text => ({type: 'doc', content: [{type: 'paragraph', content: [{type: 'text', text}]}]});
              const paper = document.createElement('caibian-editor');
              const give = (number, sequence, text) => {
                paper.given = {number, sequence, text: JSON.stringify(doc(text))};
                if (paper.isConnected) paper.put({});
              };
              const type = text => {
                paper.editor.commands.setContent(doc(text));
                paper.flush();
              };
              give(1, 0, '起头');
              document.body.append(paper);
              await paper.updateComplete;
              paper.addEventListener('set-aside', ({detail}) => told.push(JSON.parse(detail.body).content[0].content[0].text));
              paper.addEventListener('handed-over', ({detail}) => told.push('whole' in detail ? 'whole' : 'change'));
              type('先写的');
              paper.whole(1);
              give(2, 0, '别人的');
              paper.whole(1);
              type('再写的');
              give(3, 2, '放回的');
              told.push(paper.editor.getText());
              give(4, 2, '再写的');
              told.push(paper.editor.getText());
              paper.remove();
              return told;
            }
            """;

    /** What became of the words before, as a paper tells it. */
    record Handed(String before, TextChange change, String after) {}

    /** Of which it thinks otherwise than {@code allowed} says. */
    List<?> judges(List<Bodies.Told> bodies, boolean allowed) {
        var told =
                bodies.stream()
                        .map(each -> Map.of("what", each.what(), "json", each.json()))
                        .toList();
        return (List<?>) page.evaluate(JUDGED, Map.of("allowed", allowed, "bodies", told));
    }

    @SuppressWarnings("unchecked")
    List<String> opens(List<Bodies.Told> bodies) {
        var kept = bodies.stream().map(Bodies.Told::json).toList();
        return (List<String>) Objects.requireNonNull(page.evaluate(OPENED, kept));
    }

    @SuppressWarnings("unchecked")
    List<Handed> handsOver(List<String> bodies) {
        var handed = (List<List<String>>) page.evaluate(HANDED_OVER, bodies);
        return Objects.requireNonNull(handed).stream().map(PaperSchema::handed).toList();
    }

    @SuppressWarnings("unchecked")
    List<String> isGivenOthers() {
        return (List<String>) Objects.requireNonNull(page.evaluate(GIVEN));
    }

    private static Handed handed(List<String> told) {
        var change =
                new TextChange(
                        Integer.parseInt(told.get(1)),
                        Integer.parseInt(told.get(2)),
                        told.get(3),
                        told.get(4));
        return new Handed(told.getFirst(), change, told.getLast());
    }
}
