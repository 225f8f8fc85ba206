package org.performanceplatform.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.performanceplatform.core.datasets.FieldName;

/**
 * {@code where}: what {@code filter_by} cannot say. {@code count>=10}, {@code channel in (phone, post)}, {@code note is
 * missing}. A value is a number, {@code true}, {@code false}, {@code null} or text; text in quotes is always text.
 */
final class WhereParser {

    private static final Pattern STATE =
            Pattern.compile("\\s*(\\w+)\\s+is\\s+(not\\s+)?(missing|present|null)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST =
            Pattern.compile("\\s*(\\w+)\\s+(not\\s+)?in\\s*\\((.*)\\)\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COMPARISON =
            Pattern.compile("\\s*([^\\s=!<>]+)\\s*(!=|<=|>=|=|<|>)\\s*(.*?)\\s*", Pattern.DOTALL);
    private static final String OPERATOR_SIGNS = "=!<>";
    private static final int LONGEST_LIST = 1000;

    private WhereParser() {}

    static List<Condition> parse(Parameters parameters) {
        return parameters.all("where").stream().map(WhereParser::parse).toList();
    }

    /**
     * The rule of data sets that do not give out single records: a condition on an id or a time would undo the least span and
     * the alignment that are asked of {@code start_at} and {@code end_at}. {@code filter_by}, which knows neither times nor
     * order, is allowed there as in the reference.
     */
    static void checkOwnFieldsOnly(List<Condition> conditions) {
        for (Condition condition : conditions) {
            if (FieldName.isInternal(condition.field())) {
                throw invalid(
                        "Cannot look at internal fields with 'where' in a data set that gives out no single records,"
                                + " internal fields start with an underscore");
            }
        }
    }

    private static Condition parse(String text) {
        Matcher state = STATE.matcher(text);
        if (state.matches()) {
            return state(checked(state.group(1)), state.group(3), state.group(2) != null);
        }
        Matcher list = LIST.matcher(text);
        if (list.matches()) {
            String field = checked(list.group(1));
            return new Condition.OneOf(field, values(field, list.group(3)), list.group(2) != null);
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            String field = checked(comparison.group(1));
            Condition.Operator operator = operator(comparison.group(2));
            if (OPERATOR_SIGNS.indexOf(
                            comparison.group(3).isEmpty()
                                    ? ' '
                                    : comparison.group(3).charAt(0))
                    >= 0) {
                throw invalid("A value in 'where' that begins with =, !, < or > must be in quotes eg. note=\">3\"");
            }
            Object value = Literals.parse(field, comparison.group(3));
            if (value == null && operator != Condition.Operator.EQUAL && operator != Condition.Operator.UNEQUAL) {
                throw invalid("null is neither less nor greater than anything in 'where' - please use = or !=");
            }
            return new Condition.Compare(field, operator, value);
        }
        throw invalid("where must be a field name, an operator (=, !=, <, <=, >, >=) and a value, or 'field in (a, b)',"
                + " or 'field is missing' eg. count>=10");
    }

    private static Condition state(String field, String state, boolean negated) {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "missing" -> new Condition.Missing(field, negated);
            case "present" -> new Condition.Missing(field, !negated);
            default -> {
                Condition.Operator operator = negated ? Condition.Operator.UNEQUAL : Condition.Operator.EQUAL;
                yield new Condition.Compare(field, operator, null);
            }
        };
    }

    private static List<Object> values(String field, String text) {
        if (text.isBlank()) {
            throw invalid("A list in 'where' needs a value eg. channel in (phone, post)");
        }
        List<Object> values = new ArrayList<>();
        for (String part : Literals.split(text)) {
            values.add(Literals.parse(field, part));
        }
        if (values.size() > LONGEST_LIST) {
            throw new QueryTooLargeException(
                    "where", "A list in 'where' has more than " + LONGEST_LIST + " values, which is the limit");
        }
        return values;
    }

    private static Condition.Operator operator(String sign) {
        for (Condition.Operator operator : Condition.Operator.values()) {
            if (operator.sign().equals(sign)) {
                return operator;
            }
        }
        throw new IllegalArgumentException(sign);
    }

    private static String checked(String field) {
        if (!FieldName.isValid(field)) {
            throw invalid("Cannot filter by an invalid field name in 'where'");
        }
        return field;
    }

    private static InvalidQueryException invalid(String message) {
        return new InvalidQueryException("where", message);
    }
}
