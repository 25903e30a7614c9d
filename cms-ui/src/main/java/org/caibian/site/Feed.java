package org.caibian.site;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.caibian.publication.StoryLine;

/** The newest stories for feed readers, as Atom (RFC 4287). */
final class Feed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final Frames frames;

    private Feed(Frames frames) throws XMLStreamException {
        this.frames = frames;
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String of(List<StoryLine> lines, String address, Frames frames) {
        try {
            return new Feed(frames).written(lines, address);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(List<StoryLine> lines, String address) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "zh-CN");
        element("title", frames.front().title());
        element("id", frames.absolute("/"));
        link("alternate", frames.absolute("/"));
        link("self", frames.absolute(address));
        element("updated", updated(lines).toString());
        for (var line : lines) {
            entry(line);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private void entry(StoryLine line) throws XMLStreamException {
        var address = frames.absolute(StoryAddress.of(line.article()));
        xml.writeStartElement("entry");
        element("title", line.headline());
        element("id", address);
        link("alternate", address);
        element("published", line.firstReleasedAt().toString());
        element("updated", line.releasedAt().toString());
        xml.writeStartElement("author");
        element("name", line.authors().isBlank() ? line.sourceName() : line.authors());
        xml.writeEndElement();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", line.section().name());
        var mark = frames.mark(line.ai(), line.article());
        if (mark.isPresent()) {
            made(frames.say("ai." + line.ai()), mark.get());
        }
        element("summary", summary(line));
        xml.writeEndElement();
    }

    /** For readers whose program shows what an entry is filed under, and for the program itself. */
    private void made(String label, AiMark mark) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", mark.source());
        xml.writeAttribute("scheme", AiMark.SOURCES);
        xml.writeAttribute("label", label);
    }

    /** Most programs show no more than headline and summary: readers are told there. */
    private String summary(StoryLine line) {
        return line.ai()
                .told()
                .map(ai -> frames.say("feed.ai", frames.say("ai." + ai), line.summary()))
                .orElseGet(line::summary);
    }

    private static Instant updated(List<StoryLine> lines) {
        return lines.stream()
                .map(StoryLine::releasedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }
}
