/**
 * The key performance indicators of a service, as {@code docs/kpis.md} defines them. Everything is computed from sums, so that the
 * figure of several periods or services is that of all of them together; a figure without data is no figure, never zero.
 */
package org.performanceplatform.core.kpis;
