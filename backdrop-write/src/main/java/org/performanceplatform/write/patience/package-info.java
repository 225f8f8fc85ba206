/** How long a request may take, and how slowly its body may come. */
package org.performanceplatform.write.patience;
