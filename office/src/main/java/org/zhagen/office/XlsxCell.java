package org.zhagen.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The text of one workbook cell, as plainly as a person would type it. */
final class XlsxCell {
    /** Excel keeps 15 significant digits (Microsoft, "Excel specifications and limits"). */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final double MAX_DAY = 2_958_466;
    private static final int DAYS_1904 = 1462;
    private static final int SECONDS = 86_400;

    private final ProblemList problems;
    private final int shift;
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    XlsxCell(ProblemList problems, boolean date1904) {
        this.problems = problems;
        this.shift = date1904 ? DAYS_1904 : 0;
    }

    @Nullable
    String text(int row, Cell cell) {
        String raw = Cells.trim(cell.getRawValue());
        CellType type = cell.getType();
        if (type == CellType.STRING) {
            return Cells.trim(cell.getText());
        }
        if (raw == null) {
            return null;
        }
        return switch (type) {
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
            case NUMBER -> number(row, cell, raw);
            case FORMULA -> formula(row, cell, raw);
            case ERROR -> error(row, cell, raw);
            case EMPTY, STRING -> null;
        };
    }

    private @Nullable String error(int row, Cell cell, String raw) {
        problems.add(TableProblem.at(TableProblem.Code.CELL_ERROR, row, cell.getColumnIndex() + 1, raw));
        return null;
    }

    /** A formula counts with the result that Excel stored beside it. */
    private @Nullable String formula(int row, Cell cell, String raw) {
        Object value = cell.getValue();
        if (value instanceof Boolean b) {
            return b.toString();
        }
        if (raw.startsWith("#") && raw.length() > 2) {
            return error(row, cell, raw);
        }
        return value instanceof String ? raw : number(row, cell, raw);
    }

    private String number(int row, Cell cell, String raw) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (!Double.isFinite(value)) {
            return raw;
        }
        if (isDate(cell) && value >= 0 && value < MAX_DAY) {
            return date(value);
        }
        BigDecimal exact = new BigDecimal(raw);
        if (Math.abs(value) >= 1e15 && value == Math.rint(value)) {
            problems.add(TableProblem.at(TableProblem.Code.DIGITS_LOST, row, cell.getColumnIndex() + 1, plain(exact)));
        }
        return isPercent(cell) ? plain(exact.movePointRight(2)) + "%" : plain(exact);
    }

    /** A workbook keeps 30% as 0.3 and a number format; ids 9 and 10 are its built-in ones (ECMA-376, part 1, 18.8.30). */
    private static boolean isPercent(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return (id != null && (id == 9 || id == 10))
                || (format != null && bare(format).contains("%"));
    }

    private static String plain(BigDecimal exact) {
        BigDecimal rounded = exact.round(DIGITS).stripTrailingZeros();
        return rounded.scale() > 0
                ? rounded.toPlainString()
                : rounded.toBigInteger().toString();
    }

    private boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null
                && ((id >= 14 && id <= 22)
                        || (id >= 27 && id <= 36)
                        || (id >= 45 && id <= 47)
                        || (id >= 50 && id <= 58))) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null && dateFormats.computeIfAbsent(format, XlsxCell::looksLikeDate);
    }

    /** A number format shows dates when it names year, month, day, hour or second outside quotes and brackets. */
    private static boolean looksLikeDate(String format) {
        String first = bare(format);
        return !first.equalsIgnoreCase("General") && first.matches("(?is).*[ymdhs年月日].*");
    }

    /** The format of positive numbers, without quoted text, escapes, colours and padding. */
    private static String bare(String format) {
        return format.replaceAll("\"[^\"]*\"|\\\\.|\\[(?![hms]+])[^\\]]*]|_.|\\*.", "")
                .split(";", 2)[0];
    }

    /** Days since 1899-12-30; days before 1900-03-01 are one off because Excel believes in 1900-02-29. */
    private String date(double value) {
        long seconds = Math.round(value * SECONDS);
        long day = Math.floorDiv(seconds, SECONDS) + shift;
        LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, (long) SECONDS));
        if (day == 0) {
            return time.format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
        LocalDate date = LocalDate.of(1899, 12, 30).plusDays(day < 60 ? day + 1 : day);
        return time.equals(LocalTime.MIDNIGHT)
                ? date.toString()
                : LocalDateTime.of(date, time).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}
