/** The forms in which rows are sent: JSON, NDJSON, CSV and XLSX. */
package org.performanceplatform.read.representations;
