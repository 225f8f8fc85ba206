package org.performanceplatform.stagecraft.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.performanceplatform.stagecraft.documents.JsonText;

class FieldChangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'a': 1}                                    | {'a': 1.0}                                 |
            {'a': 1, 'b': 2}                            | {'b': 2, 'a': 1}                           |
            {'a': 1}                                    | {'a': 2}                                   | a: 1 > 2
            {}                                          | {'a': null}                                | a: nothing > null
            {'a': {'b': {'c': 'x'}}}                    | {'a': {'b': {'c': 'y'}}}                   | a.b.c: "x" > "y"
            {'l': ['x', 'y']}                           | {'l': ['y']}                               | l: ["x","y"] > ["y"]
            {'l': [{'url': 'x'}, {'url': 'z'}]}         | {'l': [{'url': 'x'}, {'url': 'y'}]}        | l[2].url: "z" > "y"
            {'m': [{'slug': 'p', 't': 1}]}              | {'m': [{'slug': 'p', 't': 2}]}             | m[p].t: 1 > 2
            {'m': [{'slug': 'p'}]}                      | {'m': [{'slug': 'q'}]}                     | m[p]: {"slug":"p"} > nothing; m[q]: nothing > {"slug":"q"}
            {'m': [{'slug': 'p'}, {'slug': 'q'}]}       | {'m': [{'slug': 'q'}, {'slug': 'p'}]}      | order of m: ["p","q"] > ["q","p"]
            {}                                          | {'m': [{'slug': 'p'}]}                     | m[p]: nothing > {"slug":"p"}
            """)
    void a_change_is_said_as_deep_as_it_goes(String before, String after, String said) {
        List<FieldChange> changes = FieldChange.between(json(before), json(after));

        assertThat(changes.stream().map(FieldChangeTest::inWords).toList())
                .containsExactlyElementsOf(said == null ? List.of() : List.of(said.split("; ")));
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) {
        return JsonText.parse(text.replace('\'', '"'));
    }

    private static String inWords(FieldChange change) {
        return change.field() + ": " + (change.before() == null ? "nothing" : change.before()) + " > "
                + (change.after() == null ? "nothing" : change.after());
    }
}
