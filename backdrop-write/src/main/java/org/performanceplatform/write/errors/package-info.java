/** What goes wrong, as the client is told: one catalogue, two forms. */
package org.performanceplatform.write.errors;
