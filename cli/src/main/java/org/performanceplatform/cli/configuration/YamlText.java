package org.performanceplatform.cli.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * JSON as YAML to be read by people: no quotes where none are needed, texts of several lines as such. What could be taken
 * for anything else is quoted and escaped; the same document always gives the same text.
 */
final class YamlText {

    /** One line of a text that no reader of YAML takes for something else; nothing in it has to be escaped. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}_/$](?:[^\\p{C}\\p{Zl}\\p{Zp}:#]|:(?=[^\\s])|(?<=\\S)#)*(?<! )");

    /** Several lines, none of them empty at the beginning or the end, and none beginning or ending with blanks. */
    private static final Pattern LINES = Pattern.compile("(?:" + line() + "\n+)+" + line() + "\n?");

    private YamlText() {}

    private static String line() {
        return "[^\\p{C}\\p{Z}](?:[^\\p{C}\\p{Zl}\\p{Zp}]*[^\\p{C}\\p{Z}])?";
    }

    static String of(JsonNode document) {
        DumperOptions options = new DumperOptions();
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(node(document), text);
        return document.isArray() ? atMargin(text.toString()) : text.toString();
    }

    /** A list that is a whole file need not stand in from the margin. */
    private static String atMargin(String list) {
        return list.replaceAll("(?m)^  ", "");
    }

    private static Node node(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> object(value);
            case ARRAY -> array(value);
            case STRING -> text(value.asText());
            case NUMBER -> number(value.decimalValue().toPlainString());
            case BOOLEAN -> scalar(Tag.BOOL, value.asText(), ScalarStyle.PLAIN);
            case NULL, MISSING -> scalar(Tag.NULL, "null", ScalarStyle.PLAIN);
            case BINARY, POJO -> throw new IllegalArgumentException("not JSON");
        };
    }

    private static Node object(JsonNode object) {
        List<NodeTuple> fields = new ArrayList<>();
        object.properties().forEach(field -> fields.add(new NodeTuple(key(field.getKey()), node(field.getValue()))));
        return new MappingNode(Tag.MAP, fields, FlowStyle.BLOCK);
    }

    private static Node array(JsonNode array) {
        List<Node> items = new ArrayList<>();
        array.forEach(item -> items.add(node(item)));
        return new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
    }

    private static Node number(String digits) {
        return scalar(digits.contains(".") ? Tag.FLOAT : Tag.INT, digits, ScalarStyle.PLAIN);
    }

    private static Node key(String name) {
        return scalar(Tag.STR, name, PLAIN.matcher(name).matches() ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    private static Node text(String text) {
        return LINES.matcher(text).matches() ? scalar(Tag.STR, text, ScalarStyle.LITERAL) : key(text);
    }

    /** A text whose plain form would be read as something else is quoted, whatever the style. */
    private static Node scalar(Tag tag, String value, ScalarStyle style) {
        return new ScalarNode(tag, value, null, null, style);
    }
}
