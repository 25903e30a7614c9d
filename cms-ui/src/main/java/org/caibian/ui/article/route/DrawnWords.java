package org.caibian.ui.article.route;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Puts the words of a drawing into the language of the page; the files themselves are written in
 * Chinese, for whoever opens them in an editor of their own.
 */
final class DrawnWords {

    /** Processes are named for the engine's own lists, and drawn nowhere. */
    private static final Set<String> NOT_DRAWN = Set.of("process");

    private DrawnWords() {}

    /** The same drawing, every name in it as {@code words} has it by key. */
    static String of(String bpmn, Function<String, String> words) {
        try {
            var drawing = parse(bpmn);
            elements(drawing, "*")
                    .filter(each -> each.hasAttribute("name"))
                    .filter(each -> !NOT_DRAWN.contains(each.getLocalName()))
                    .forEach(each ->
                            each.setAttribute("name", words.apply(key(each.getAttribute("id")))));
            elements(drawing, "text").forEach(note -> note.setTextContent(words.apply(key(note))));
            return print(drawing);
        } catch (ParserConfigurationException
                | SAXException
                | IOException
                | TransformerException broken) {
            throw new IllegalStateException("A route is no BPMN", broken);
        }
    }

    private static String key(Element note) {
        return key(((Element) note.getParentNode()).getAttribute("id"));
    }

    private static String key(String id) {
        return "drawing." + id;
    }

    private static Stream<Element> elements(Document drawing, String name) {
        var found = drawing.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Document parse(String bpmn)
            throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(bpmn)));
    }

    private static String print(Document drawing) throws TransformerException {
        var written = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(drawing), new StreamResult(written));
        return written.toString();
    }
}
