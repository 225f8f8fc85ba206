package org.performanceplatform.spotlight.site;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The rules of HTML, SVG and ARIA, as the checker of the W3C has them; nothing is asked of other hosts. */
final class HtmlValidator {

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    private final List<String> faults = new ArrayList<>();

    HtmlValidator() {
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException remark) {
                // Hints on style are no faults.
            }

            @Override
            public void error(SAXParseException fault) {
                faults.add(fault.getLineNumber() + ": " + fault.getMessage());
            }

            @Override
            public void fatalError(SAXParseException fault) {
                error(fault);
            }
        };
        try {
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, handler);
            validator.setUpValidatorAndParsers(handler, true, false);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong with a page, each with its line; none if it is valid. */
    List<String> faults(String html) throws Exception {
        faults.clear();
        InputSource source = new InputSource(new StringReader(html));
        source.setSystemId("http://page.example/");
        source.setEncoding("UTF-8");
        validator.checkHtmlInputSource(source);
        return List.copyOf(faults);
    }
}
