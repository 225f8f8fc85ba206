package org.performanceplatform.cli.send;

import java.util.Locale;

/**
 * What the write API has acknowledged.
 *
 * @param records without those in workbooks, which only the write API counts
 */
record Acknowledged(long records, int workbooks) {

    static final Acknowledged NOTHING = new Acknowledged(0, 0);

    Acknowledged with(Batch batch) {
        return batch.count() == Batch.UNKNOWN
                ? new Acknowledged(records, workbooks + 1)
                : new Acknowledged(records + batch.count(), workbooks);
    }

    Acknowledged with(Acknowledged more) {
        return new Acknowledged(records + more.records, workbooks + more.workbooks);
    }

    String inWords() {
        String counted = String.format(Locale.ROOT, "%,d record%s", records, records == 1 ? "" : "s");
        if (workbooks == 0) {
            return counted;
        }
        String whole = workbooks + (workbooks == 1 ? " workbook" : " workbooks");
        return records == 0 ? whole : counted + " and " + whole;
    }
}
