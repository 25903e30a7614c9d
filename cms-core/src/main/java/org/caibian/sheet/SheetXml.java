package org.caibian.sheet;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.caibian.sheet.SheetResult.Why;

/** One part of an XLSX, read once from its beginning; it declares nothing and refers to nothing. */
final class SheetXml {

    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final XMLStreamReader xml;

    private SheetXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    static SheetXml of(byte[] part) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return new SheetXml(factory.createXMLStreamReader(new ByteArrayInputStream(part)));
    }

    /** The relation by which a workbook names its first sheet. */
    String firstSheet() throws XMLStreamException, UnreadableSheet {
        if (!toNext("sheet")) {
            throw new UnreadableSheet(Why.DAMAGED);
        }
        return attribute(RELATIONS, "id").orElseThrow(() -> new UnreadableSheet(Why.DAMAGED));
    }

    /** Where that relation leads. */
    String target(String id) throws XMLStreamException, UnreadableSheet {
        while (toNext("Relationship")) {
            if (attribute("Id").filter(id::equals).isPresent()) {
                return attribute("Target").orElseThrow(() -> new UnreadableSheet(Why.DAMAGED));
            }
        }
        throw new UnreadableSheet(Why.DAMAGED);
    }

    /** The words cells name by their number. */
    List<String> sharedWords() throws XMLStreamException {
        var words = new ArrayList<String>();
        while (toNext("si")) {
            words.add(words("si"));
        }
        return words;
    }

    List<Sheet.Row> rows(List<String> shared) throws XMLStreamException, UnreadableSheet {
        var rows = new ArrayList<Sheet.Row>();
        while (toNext("row")) {
            if (rows.size() == SheetReader.MOST_ROWS) {
                throw new UnreadableSheet(Why.TOO_MANY_ROWS);
            }
            int number = attribute("r").map(Integer::parseInt).orElse(rows.size() + 1);
            rows.add(SheetReader.row(number, cells(shared)));
        }
        return rows;
    }

    private Stream<String> cells(List<String> shared) throws XMLStreamException, UnreadableSheet {
        var cells = new ArrayList<String>();
        while (!ends("row")) {
            if (begins("c")) {
                int place = attribute("r").map(SheetXml::column).orElse(cells.size());
                if (place < cells.size() || place >= SheetReader.MOST_CELLS) {
                    throw new UnreadableSheet(Why.TOO_LARGE);
                }
                while (cells.size() < place) {
                    cells.add("");
                }
                boolean named = attribute("t").filter("s"::equals).isPresent();
                var words = words("c");
                cells.add(named ? shared.get(Integer.parseInt(words.strip())) : words);
            }
            xml.next();
        }
        return cells.stream();
    }

    /** Counted from 0, by the letters of a cell's name. */
    private static int column(String name) {
        int column = 0;
        for (int i = 0; i < name.length() && Character.isLetter(name.charAt(i)); i++) {
            column = column * 26 + (name.charAt(i) - 'A' + 1);
            if (column > SheetReader.MOST_CELLS) {
                return SheetReader.MOST_CELLS;
            }
        }
        return column - 1;
    }

    /** All that is said until the element ends, but for how it is read aloud and reckoned. */
    private String words(String element) throws XMLStreamException {
        var words = new StringBuilder();
        int said = 0;
        while (!ends(element)) {
            xml.next();
            if (begins("t") || begins("v")) {
                said++;
            } else if (ends("t") || ends("v")) {
                said--;
            } else if (begins("rPh")) {
                said -= 2;
            } else if (ends("rPh")) {
                said += 2;
            } else if (xml.isCharacters() && said > 0) {
                words.append(xml.getText());
            }
        }
        return words.toString();
    }

    private boolean toNext(String element) throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
            if (begins(element)) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    private boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    private Optional<String> attribute(String name) {
        return attribute("", name);
    }

    private Optional<String> attribute(String namespace, String name) {
        return Optional.ofNullable(xml.getAttributeValue(namespace, name));
    }
}
