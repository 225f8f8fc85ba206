/** What this service knows of stagecraft's configuration, and how it reaches it. */
package org.performanceplatform.write.configuration;
