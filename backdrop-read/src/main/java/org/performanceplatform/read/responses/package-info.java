/** HTTP around an answer: headers, entity tags, conditional requests and compression. */
package org.performanceplatform.read.responses;
