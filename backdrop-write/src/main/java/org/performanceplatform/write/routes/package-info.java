/** Which methods each address takes. */
package org.performanceplatform.write.routes;
