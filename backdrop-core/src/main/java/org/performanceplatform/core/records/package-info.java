/**
 * What a record must be before it is stored, and the form in which it is: keys, values, ids, dates, JSON Schema, period
 * starts. Everything here is a function of values; reading bodies is next door in {@code recordformats}.
 */
package org.performanceplatform.core.records;
