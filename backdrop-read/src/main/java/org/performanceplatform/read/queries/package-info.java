/** The query routes: from a request through a query and an engine to an answer. */
package org.performanceplatform.read.queries;
