/**
 * Queries over records: how HTTP parameters become a typed {@link org.performanceplatform.core.query.Query}, how an
 * engine's cells are folded, filled and ordered into rows, and the rules that every engine shares
 * ({@code reference/backdrop.md} sections 3.3 to 3.9). Nothing here touches a store or a clock.
 */
package org.performanceplatform.core.query;
