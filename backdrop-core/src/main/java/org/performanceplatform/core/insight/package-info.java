/**
 * What a row of figures tells beside the figures themselves: the largest changes, what the next year may bring, and what is out of the
 * ordinary, as {@code docs/insight.md} defines them. All of it is arithmetic on the figures alone, small enough to be done by hand.
 */
package org.performanceplatform.core.insight;
