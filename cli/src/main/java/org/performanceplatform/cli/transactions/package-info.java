/**
 * Brings the Transactions Explorer's published spreadsheet onto the platform: reads it, says what it read and what it left out, and makes
 * organisations, dashboards and records of it through the public APIs.
 */
package org.performanceplatform.cli.transactions;
