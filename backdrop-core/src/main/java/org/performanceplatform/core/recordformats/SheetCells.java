package org.performanceplatform.core.recordformats;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** Makes values of the cells of a sheet (ecosystem section 2.3), by what the schema admits for the column. */
final class SheetCells {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    private static final Set<String> ERRORS = Set.of(
            "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEXADECIMAL = 16;

    private static final Pattern ZEROS = Pattern.compile("0{2,30}");
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern WRITTEN_DATE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)?");

    /** 31 December 9999 and a day, in days since 1900. */
    private static final BigDecimal END_OF_TIME = BigDecimal.valueOf(2_958_466);

    private final TextCells texts;

    SheetCells(Limits limits) {
        this.texts = new TextCells(limits);
    }

    /** Whether nothing is in the cell, or blanks alone. A cell with an error, or a formula without a result, is not empty. */
    static boolean empty(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return true;
        }
        if (cell.getValue() == null) {
            return cell.getType() != CellType.ERROR && !lacksResult(cell);
        }
        return cell.getValue() instanceof String && ((String) cell.getValue()).isBlank();
    }

    /** Programs that only write workbooks leave it to the one that shows them to work out their formulas. */
    private static boolean lacksResult(Cell cell) {
        return cell.getFormula() != null && cell.getRawValue() == null;
    }

    /** The text of a cell of the header row. */
    static String name(Cell cell) {
        return empty(cell) || cell.getValue() == null ? "" : unescaped(String.valueOf(cell.getValue()));
    }

    /**
     * The value of a cell that is not empty.
     *
     * @param row the place of the row
     * @throws RecordFormatException where the cell shows an error or an ambiguous date, or a formula has no result
     */
    Object value(Cell cell, Column column, Position row) {
        Position position = row.at(column.label());
        Object value = cell.getValue();
        refuseErrors(cell, position);
        if (value instanceof BigDecimal) {
            return number((BigDecimal) value, cell, column, position);
        }
        if (value instanceof Boolean) {
            return column.onlyText() ? (Object) value.toString() : value;
        }
        String text = unescaped(String.valueOf(value));
        boolean writtenDate = cell.getType() == CellType.FORMULA
                && cell.getFormula() == null
                && WRITTEN_DATE.matcher(text).matches();
        return writtenDate ? date(text) : text(text, column, position);
    }

    private static void refuseErrors(Cell cell, Position position) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR || (value instanceof String && formulaError(cell))) {
            throw new RecordFormatException(
                    Fault.ERROR_CELL,
                    position,
                    Places.subject(position) + " shows the error " + Places.shown(String.valueOf(cell.getRawValue()))
                            + "; correct the cell and send the file again");
        }
        if (lacksResult(cell)) {
            throw new RecordFormatException(
                    Fault.ERROR_CELL,
                    position,
                    Places.subject(position) + " has a formula without a result; open the file in Excel or LibreOffice,"
                            + " save it and send it again");
        }
    }

    /** A text without its escapes: a workbook writes what XML can't hold, or might lose, as {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(escape -> Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(escape.group(1), HEXADECIMAL))))
                : text;
    }

    /** The date of a {@linkplain StrictWorkbook strict workbook}, in the form of all dates. */
    private static String date(String written) {
        return (written.contains("T") ? written : written + "T00:00:00") + "Z";
    }

    private static boolean formulaError(Cell cell) {
        return cell.getType() == CellType.FORMULA && ERRORS.contains(cell.getValue());
    }

    private Object text(String text, Column column, Position position) {
        if (Characters.broken(text)) {
            throw new RecordFormatException(
                    Fault.BROKEN_CHARACTER,
                    position,
                    Places.subject(position) + " has half of a surrogate pair, which is no character");
        }
        boolean convert = column.typed() || column.isDate();
        return convert ? texts.value(text, column, position) : text;
    }

    private Object number(BigDecimal number, Cell cell, Column column, Position position) {
        CellFormat format = CellFormat.of(cell.getDataFormatId(), cell.getDataFormatString());
        if (format == CellFormat.DATE) {
            return date(number, cell, position);
        }
        if (format == CellFormat.TIME && number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0) {
            return cell.asDate().toLocalTime().format(DateTimeFormatter.ofPattern("HH:mm:ss"));
        }
        Object plain = plain(number);
        return column.onlyText() ? (Object) padded(String.valueOf(plain), cell) : plain;
    }

    /** A text as the sheet shows it where its format is nothing but zeros: 7 as {@code 000} is {@code 007}. */
    private static String padded(String digits, Cell cell) {
        String format = cell.getDataFormatString();
        boolean zeros = format != null && ZEROS.matcher(format).matches();
        return zeros
                        && digits.length() < format.length()
                        && WHOLE.matcher(digits).matches()
                ? "0".repeat(format.length() - digits.length()) + digits
                : digits;
    }

    /** Whole numbers of 64 bits stay whole; a sheet holds nothing more exact than a double. */
    private static Object plain(BigDecimal number) {
        boolean small = number.precision() - number.scale() <= 18 && number.scale() < 400;
        return small && number.stripTrailingZeros().scale() <= 0 ? (Object) number.longValue() : number.doubleValue();
    }

    private static String date(BigDecimal number, Cell cell, Position position) {
        if (number.signum() < 0 || number.compareTo(END_OF_TIME) >= 0) {
            throw new RecordFormatException(
                    Fault.ERROR_CELL,
                    position,
                    Places.subject(position) + " has the format of a date, but its number is no date");
        }
        LocalDateTime date = cell.asDate();
        return date.format(date.getNano() == 0 ? SECONDS : MILLISECONDS);
    }
}
